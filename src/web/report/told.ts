import type { ReportChange, ReportHead, ReportHours } from '../../../views/report/report.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import type { PlanFacts } from '../../planning/answer.ts';

type Hours = { readonly requiredHours: number; readonly unmetHours: number };

/** The hours of a total as they may be told: where they are withheld, coverage alone remains, in whole percent. */
export function toldTotal(isHidden: boolean, hours: Hours): ReportHours {
  const { requiredHours, unmetHours } = hours;
  if (!isHidden) return { requiredHours, unmetHours };
  const roundedCoverage = requiredHours > 0 ? wholePercents(1 - unmetHours / requiredHours) : null;
  return { requiredHours: null, unmetHours: null, roundedCoverage };
}

/** The hours of one need in one locality as they may be told: all or nothing. */
export function toldCell(isHidden: boolean, { requiredHours, unmetHours }: Hours): ReportHours {
  return isHidden ? { requiredHours: null, unmetHours: null } : { requiredHours, unmetHours };
}

/** In how many withheld localities a need has gaps. */
export function withheldGapPlaces(gaps: PlanFacts['gaps'], need: string, { isHidden }: HiddenWork): number {
  const own = gaps.filter((gap) => gap.need === need && isHidden(gap.locality, need));
  return new Set(own.map(({ locality }) => locality)).size;
}

/**
 * The hours of a need over all localities as they may be told. Unmet hours are withheld where some are of withheld work: less those that are told elsewhere, and beside the unmet hours of each locality, they would be its own, and
 * where nobody does it that is all that is required. Coverage is then told in whole percent, or not at all where one withheld locality alone has gaps.
 */
export function toldNeed(
  gaps: PlanFacts['gaps'],
  need: string,
  hiding: HiddenWork,
  hours: Hours,
): ReportHours {
  if (hiding.isNeedTotalHidden(need)) return toldCell(true, hours);
  const places = withheldGapPlaces(gaps, need, hiding);
  if (places === 0) return toldCell(false, hours);
  const { requiredHours } = hours;
  return places === 1 ? { requiredHours, unmetHours: null } : { ...toldTotal(true, hours), requiredHours };
}

/** A share as it may be told of what is withheld: in whole percent. */
export function toldShare(isHidden: boolean, share: number): number {
  return isHidden ? wholePercents(share) : share;
}

/** What moved, without what is withheld: hours, and the exact coverage of totals. */
export function toldChange(change: ReportChange, hiding: HiddenWork): ReportChange {
  if (change.kind !== 'changed' || hiding.cells.length === 0) return change;
  const head = (figures: ReportHead): ReportHead =>
    hiding.isTotalHidden
      ? { ...figures, requiredHours: null, unmetHours: null, coverage: wholePercents(figures.coverage) }
      : figures;
  return {
    ...change,
    before: head(change.before),
    after: head(change.after),
    localities: change.localities.map(({ locality, difference }) => ({
      locality,
      difference: toldShare(hiding.isLocalityTotalHidden(locality), difference),
    })),
  };
}

function wholePercents(share: number): number {
  return Math.round(share * 100) / 100;
}
