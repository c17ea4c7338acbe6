import type { Code, Level } from '../../../domain/units.ts';
import type { Workbook } from '../../../domain/workbook.ts';
import type { Gap } from '../../answer.ts';
import { offerServes } from './offer-uses.ts';

/** How an offer for the need falls short of the work. */
export type FallsShort = { readonly offer: Code; readonly by: 'level' | 'locality' | 'period' };

/** Unmet need that no offer covers: whoever wants to buy these hours has to find someone to sell them. */
export type MarketGap = {
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  /** Periods with unmet hours in which no offer covers them. */
  readonly periods: readonly number[];
  /** h/week and families, mean over these periods. */
  readonly unmetHours: number;
  readonly familiesWaiting: number;
  /** Hours over the horizon. */
  readonly hours: number;
  /** Offers for the need, and what each lacks first: the level, the locality, or the time. */
  readonly near: readonly FallsShort[];
};

/** Needs by locality and level whose unmet hours no offer reaches (need, level, locality, period), most hours first. */
export function marketGaps(workbook: Workbook, gaps: readonly Gap[]): readonly MarketGap[] {
  const { providers, settings } = workbook;
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    if (providers.some((offer) => offerServes(offer, gap))) continue;
    const key = `${gap.locality} ${gap.need} ${gap.level}`;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()]
    .map((group) => {
      const { locality, need, level } = group[0]!;
      const perWeek = group.reduce((sum, gap) => sum + gap.unmetHours, 0);
      return {
        locality,
        need,
        level,
        periods: group.map(({ period }) => period).sort((a, b) => a - b),
        unmetHours: perWeek / group.length,
        familiesWaiting: group.reduce((sum, gap) => sum + gap.familiesWaiting, 0) / group.length,
        hours: perWeek * settings.periodWeeks,
        near: providers.flatMap((offer): readonly FallsShort[] => {
          if (!offer.needs.includes(need)) return [];
          if (offer.level < level) return [{ offer: offer.offer, by: 'level' }];
          if (!offer.localities.includes(locality)) return [{ offer: offer.offer, by: 'locality' }];
          return [{ offer: offer.offer, by: 'period' }];
        }),
      };
    })
    .sort((a, b) => b.hours - a.hours);
}
