import { type Code, type Level, levels } from '../../../domain/units.ts';
import type { Workbook } from '../../../domain/workbook.ts';
import type { Plan, Purchase } from '../../answer.ts';
import { type OwnWay, ownWaysOf } from './own-ways.ts';

/** Part of a lot that the plan takes from one offer. */
export type LotOffer = {
  readonly offer: Code;
  /** h/week, mean over all periods. */
  readonly hoursPerWeek: number;
  /** £ over the horizon. */
  readonly pounds: number;
};

/** What the plan suggests buying of one need at one level in one locality, whoever sells it. */
export type Lot = {
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  /** h/week in each period (index = period − 1). */
  readonly hoursByPeriod: readonly number[];
  /** h/week, mean over all periods. */
  readonly hoursPerWeek: number;
  /** Hours and £ over the horizon, and £ an hour at the prices of the offers. */
  readonly hours: number;
  readonly pounds: number;
  readonly costPerHour: number;
  /** The offers that the plan takes it from, the largest first. */
  readonly offers: readonly LotOffer[];
  /** One's own ways to do the same hours, cheapest first; the first one's cost an hour is the price ceiling. */
  readonly ownWays: readonly OwnWay[];
};

/** Lots of one need and what they add up to. */
export type LotsOfNeed = Pick<
  Lot,
  'need' | 'hoursByPeriod' | 'hoursPerWeek' | 'hours' | 'pounds' | 'costPerHour'
> & {
  readonly lots: readonly Lot[];
};

/**
 * Joins a plan's purchases into lots by need, locality and level (needs and localities in the order of the sheets), each with the price ceiling up to which buying is not
 * dearer than training or recruiting for the same hours (`ownWaysOf`). The lots add up to the plan's provision.
 */
export function lotsOf(workbook: Workbook, { provision }: Pick<Plan, 'provision'>): readonly LotsOfNeed[] {
  const ownWays = ownWaysOf(workbook);
  return workbook.needs.flatMap(({ need }) => {
    const ofNeed = provision.filter((each) => each.need === need);
    if (ofNeed.length === 0) return [];
    const lots = workbook.localities.flatMap(({ locality }) =>
      levels.flatMap((level) => {
        const own = ofNeed.filter((each) => each.locality === locality && each.level === level);
        if (own.length === 0) return [];
        const sums = sumsOf(workbook, own);
        const { hoursByPeriod } = sums;
        const ways = ownWays({ need, level, locality, hoursByPeriod });
        return [{ locality, need, level, ...sums, offers: offersOf(workbook, own), ownWays: ways }];
      }),
    );
    return [{ need, ...sumsOf(workbook, ofNeed), lots }];
  });
}

/** The most £ an hour at which buying is not dearer than one's own cheapest way; null where there is none. */
export function priceCeiling({ ownWays }: Pick<Lot, 'ownWays'>): number | null {
  return ownWays[0]?.costPerHour ?? null;
}

function sumsOf({ settings }: Workbook, purchases: readonly Purchase[]) {
  const { periods, periodWeeks } = settings;
  const hoursByPeriod = Array.from({ length: periods }, () => 0);
  let pounds = 0;
  for (const purchase of purchases) {
    hoursByPeriod[purchase.period - 1]! += purchase.hoursPerWeek;
    pounds += purchase.pounds;
  }
  const perWeek = hoursByPeriod.reduce((sum, hours) => sum + hours, 0);
  const hours = perWeek * periodWeeks;
  const costPerHour = hours > 0 ? pounds / hours : 0;
  return { hoursByPeriod, hoursPerWeek: perWeek / periods, hours, pounds, costPerHour };
}

function offersOf({ settings, providers }: Workbook, purchases: readonly Purchase[]): readonly LotOffer[] {
  return providers
    .flatMap(({ offer }) => {
      const own = purchases.filter((each) => each.offer === offer);
      if (own.length === 0) return [];
      const perWeek = own.reduce((sum, each) => sum + each.hoursPerWeek, 0);
      return [
        {
          offer,
          hoursPerWeek: perWeek / settings.periods,
          pounds: own.reduce((sum, each) => sum + each.pounds, 0),
        },
      ];
    })
    .sort((a, b) => b.hoursPerWeek - a.hoursPerWeek);
}
