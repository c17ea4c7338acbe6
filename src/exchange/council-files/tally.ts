import type { ListName, RowTally } from '../../domain/council-figures.ts';
import type { Days } from './list-periods.ts';
import type { NeedRow } from './need-events.ts';
import type { ListReading, ListRow } from './read-list.ts';
import { isWithin } from './starts.ts';

/** What became of each row of a list. Plans and episodes count while they last, all else on the day it began. */
export function tallyOf(
  { rows, tally }: ListReading,
  daysOf: (list: ListName) => Days | null,
  needRowOf: ReadonlyMap<ListRow, NeedRow>,
): RowTally {
  const whole = { ...tally, counted: 0, outsidePeriod: 0, undated: 0 };
  for (const row of rows) whole[fateOf(row, daysOf(row.list), needRowOf.get(row))] += 1;
  return whole;
}

function fateOf(row: ListRow, days: Days | null, said: NeedRow | undefined): keyof RowTally {
  const { list, start, end } = row;
  if (list === 'census_factors') return fateOfFactor(days, said);
  if (start === null || days === null) return 'undated';
  if (list === 'plans' || list === 'census_episodes') {
    return start <= days.to && (end === null || end >= days.from) ? 'counted' : 'outsidePeriod';
  }
  if (list === 'census_assessments' && isWithin(end, days)) return 'counted';
  return isWithin(start, days) ? 'counted' : 'outsidePeriod';
}

/** A factor has the day of its assessment; where no list has days, the stated period is taken for all of them. */
function fateOfFactor(days: Days | null, said: NeedRow | undefined): keyof RowTally {
  if (said === undefined || said.fate === 'unreadable') return 'unreadable';
  const day = said.events[0]?.day;
  if (days === null || day === undefined) return 'undated';
  return day === null || isWithin(day, days) ? 'counted' : 'outsidePeriod';
}
