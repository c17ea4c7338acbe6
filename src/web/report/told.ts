import type { ReportChange, ReportHead, ReportHours } from '../../../views/report/report.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';

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
