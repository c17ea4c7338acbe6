import type { ListName, Period, ReasonedPeriod } from '../../domain/council-figures.ts';
import { censusYearEnd, type Day, dayOf, isoDay, monthsBefore } from '../../domain/day.ts';
import type { ListRow } from './read-list.ts';

/** First and last day, both included. */
export type Days = { readonly from: Day; readonly to: Day };

/** The days that each list is counted over; null where neither the user nor a date says. */
export type ListPeriods = {
  readonly annexA: ReasonedPeriod | null;
  readonly census: ReasonedPeriod | null;
  readonly daysOf: (list: ListName) => Days | null;
};

/** Annex A lists 1 and 2 look back six months. */
const monthsBack = 6;

/**
 * The stated period, or what the dates found suggest: for Annex A the six months up to the last day that anything began or ended, for the census the year to 31 March
 * in which the last assessment or referral falls. Lists 1 and 2 never count over more than their six months, unless their rows go further back.
 */
export function listPeriods(rows: readonly ListRow[], stated: Days | null): ListPeriods {
  const annexA = rows.filter(({ list }) => !list.startsWith('census'));
  const census = rows.filter(({ list }) => list.startsWith('census'));
  const annexDays = annexA.length === 0 ? null : (stated ?? sixMonths(annexA));
  const censusDays = census.length === 0 ? null : (stated ?? censusYear(census));
  const because = (guess: 'six_months' | 'census_year') => (stated === null ? guess : 'stated');
  // Worked out once: every row asks.
  const lookBack = new Map<ListName, Days | null>(
    (['contacts', 'early_help'] as const).map((list) => {
      if (annexDays === null) return [list, null];
      const first = firstOf(annexA.filter((row) => row.list === list).map(({ start }) => start));
      const back = monthsBefore(annexDays.to, monthsBack) + 1;
      return [list, { from: Math.max(annexDays.from, Math.min(back, first ?? back)), to: annexDays.to }];
    }),
  );
  return {
    annexA: annexDays && { ...periodOf(annexDays), because: because('six_months') },
    census: censusDays && { ...periodOf(censusDays), because: because('census_year') },
    daysOf: (list) => (list.startsWith('census') ? censusDays : (lookBack.get(list) ?? annexDays)),
  };
}

/** Days as they are shown. */
export function periodOf({ from, to }: Days): Period {
  return { from: isoDay(from), to: isoDay(to), days: to - from + 1 };
}

function sixMonths(rows: readonly ListRow[]): Days | null {
  const to = lastOf(rows);
  return to === null ? null : { from: monthsBefore(to, monthsBack) + 1, to };
}

function censusYear(rows: readonly ListRow[]): Days | null {
  const last = lastOf(rows);
  if (last === null) return null;
  const to = censusYearEnd(last);
  const year = new Date(to * 24 * 60 * 60 * 1000).getUTCFullYear();
  return { from: dayOf(year - 1, 4, 1)!, to };
}

function lastOf(rows: readonly ListRow[]): Day | null {
  return rows.reduce<Day | null>((last, { start, end }) => {
    const day = Math.max(start ?? Number.NEGATIVE_INFINITY, end ?? Number.NEGATIVE_INFINITY);
    return Number.isFinite(day) && (last === null || day > last) ? day : last;
  }, null);
}

function firstOf(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}
