import type { ProviderOffer } from '../../../domain/provider.ts';
import type { Workbook } from '../../../domain/workbook.ts';
import type { Gap, Plan, Reason } from '../../answer.ts';
import { workOf } from '../../inputs/work.ts';

/** Why hours of an offer are left: what the plan says of it. */
export type WhyLeft =
  /** It can be used in none of the plan's periods. */
  | { readonly kind: 'outside_plan' }
  /** Nobody needs what it does where it works. */
  | { readonly kind: 'no_need' }
  /** Its minimum is above the hours that it could serve in any period. */
  | { readonly kind: 'minimum'; readonly mostServedHours: number }
  /** All the need that it could serve is met without more of it. */
  | { readonly kind: 'all_met' }
  /** Need that it could serve stays unmet, for the reasons of those gaps; h/week, mean over the offer's periods. */
  | { readonly kind: 'gaps'; readonly unmetHours: number; readonly reasons: readonly Reason[] };

/** How far the plan uses an offer. */
export type OfferUse = {
  readonly offer: ProviderOffer;
  /** First and last period of the plan in which it can be used; null where there is none. */
  readonly usable: null | { readonly from: number; readonly until: number };
  /** h/week bought in each period (index = period − 1). */
  readonly boughtByPeriod: readonly number[];
  /** h/week bought, mean over its usable periods; used ÷ offered, 0–1. */
  readonly hoursPerWeek: number;
  readonly share: number;
  /** £ over the horizon. */
  readonly pounds: number;
  /** Null where all its hours are used. */
  readonly whyLeft: WhyLeft | null;
};

/** Whether an offer can do a piece of work in a period: need, level, locality, lead time and end. */
export function offerServes(
  offer: ProviderOffer,
  work: Pick<Gap, 'need' | 'level' | 'locality' | 'period'>,
): boolean {
  return (
    offer.needs.includes(work.need) &&
    offer.level >= work.level &&
    offer.localities.includes(work.locality) &&
    work.period > offer.leadPeriods &&
    work.period <= (offer.untilPeriod ?? Number.POSITIVE_INFINITY)
  );
}

/** The use of every offer, in the order of the sheet. */
export function offerUses(
  workbook: Workbook,
  { provision, gaps }: Pick<Plan, 'provision' | 'gaps'>,
): readonly OfferUse[] {
  const { periods } = workbook.settings;
  const work = workOf(workbook).map((each) => ({
    need: workbook.needs[each.need]!.need,
    locality: workbook.localities[each.locality]!.locality,
    level: each.level,
    period: each.period,
    hoursPerWeek: each.hoursPerWeek,
  }));
  return workbook.providers.map((offer) => {
    const boughtByPeriod = Array.from({ length: periods }, () => 0);
    let pounds = 0;
    for (const purchase of provision) {
      if (purchase.offer !== offer.offer) continue;
      boughtByPeriod[purchase.period - 1]! += purchase.hoursPerWeek;
      pounds += purchase.pounds;
    }
    const from = 1 + offer.leadPeriods;
    const until = Math.min(offer.untilPeriod ?? periods, periods);
    if (from > until) {
      const whyLeft = { kind: 'outside_plan' } as const;
      return { offer, usable: null, boughtByPeriod, hoursPerWeek: 0, share: 0, pounds, whyLeft };
    }
    const hoursPerWeek = boughtByPeriod.reduce((sum, hours) => sum + hours, 0) / (until - from + 1);
    const share = offer.hoursPerWeek > 0 ? Math.min(1, hoursPerWeek / offer.hoursPerWeek) : 0;
    const whyLeft = share > 1 - 1e-6 ? null : whyLeftOf(offer, until - from + 1, work, gaps, hoursPerWeek);
    return { offer, usable: { from, until }, boughtByPeriod, hoursPerWeek, share, pounds, whyLeft };
  });
}

type WorkHours = Pick<Gap, 'need' | 'level' | 'locality' | 'period'> & { readonly hoursPerWeek: number };

function whyLeftOf(
  offer: ProviderOffer,
  usablePeriods: number,
  work: readonly WorkHours[],
  gaps: readonly Gap[],
  used: number,
): WhyLeft {
  const served = new Map<number, number>();
  for (const each of work) {
    if (!offerServes(offer, each)) continue;
    served.set(each.period, (served.get(each.period) ?? 0) + each.hoursPerWeek);
  }
  const mostServedHours = Math.max(0, ...served.values());
  if (mostServedHours === 0) return { kind: 'no_need' };
  if (used === 0 && offer.minimumHours > mostServedHours) return { kind: 'minimum', mostServedHours };
  const open = gaps.filter((gap) => offerServes(offer, gap));
  if (open.length === 0) return { kind: 'all_met' };
  const reasons = new Map(
    open.flatMap((gap) => gap.reasons).map((each) => [`${each.reason} ${each.what}`, each]),
  );
  const unmetHours = open.reduce((sum, gap) => sum + gap.unmetHours, 0) / usablePeriods;
  return { kind: 'gaps', unmetHours, reasons: [...reasons.values()] };
}
