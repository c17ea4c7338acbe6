import type { FileProblem, ListName } from '../../domain/council-figures.ts';
import type { Day } from '../../domain/day.ts';
import type { Code } from '../../domain/units.ts';
import type { NeedsOfCode } from './need-codes.ts';
import { shortCode } from './problem-list.ts';
import type { ListReading, ListRow } from './read-list.ts';
import { suppressionOf } from './suppressed.ts';

/** A need of a child, said on some day (null = the files give no days at all: it counts for the stated period). It never leaves the reader. */
export type NeedEvent = {
  readonly child: string;
  readonly day: Day | null;
  readonly code: string;
  readonly needs: readonly Code[];
  readonly list: ListName;
};

/** What is to be said of a row that states needs: its events, and whether it could be dated and understood. */
export type NeedRow = {
  readonly row: ListRow;
  readonly events: readonly NeedEvent[];
  readonly fate: 'understood' | 'undated' | 'unreadable';
};

/** The day of a row of factors: that of its assessment, or of its episode; null = the row cannot be placed; undefined = no list has days. */
export type DayOfFactor = (row: ListRow) => Day | null | undefined;

/** Dates the rows of the factor list by the assessments and episodes handed in beside it. */
export function dayOfFactors(rows: readonly ListRow[]): DayOfFactor {
  const days = new Map<string, Day>();
  const put = (key: string, day: Day | null) => {
    if (day !== null) days.set(key, Math.max(day, days.get(key) ?? day));
  };
  for (const { list, child, episode, assessment, start, end } of rows) {
    if (list !== 'census_assessments' && list !== 'census_episodes') continue;
    if (list === 'census_assessments' && assessment !== '') put(`a ${assessment} ${child}`, end ?? start);
    // The census's own identifier tells episodes apart; without it, the child has one.
    if (list === 'census_assessments') put(`e ${child} ${episode}`, end ?? start);
    if (list === 'census_episodes') put(`r ${child} ${episode}`, start);
  }
  if (days.size === 0) return () => undefined;
  return ({ child, episode, assessment }) =>
    days.get(`a ${assessment} ${child}`) ??
    days.get(`e ${child} ${episode}`) ??
    days.get(`r ${child} ${episode}`) ??
    null;
}

/** The needs that each row of a list states, by its codes. Unknown codes are reported, marks for suppressed ones are not. */
export function needRows(
  { source, found, rows }: ListReading,
  field: 'factors' | 'primary',
  needsOf: NeedsOfCode,
  dayOf: DayOfFactor,
  report: (problem: FileProblem) => void,
): readonly NeedRow[] {
  const column = found.header.cells[found.columns[field]!]?.trim() || found.layout.heading(field);
  return rows.map((row) => {
    const codes = (field === 'factors' ? row.factors : [row.primary]).filter(
      (code) => code !== '' && suppressionOf(code) === null,
    );
    const events: NeedEvent[] = [];
    const day = dayOf(row);
    for (const code of codes) {
      const needs = needsOf(code);
      if (needs !== null) {
        const kept = field === 'primary' ? code.slice(0, 2) : code;
        events.push({ child: row.child, day: day ?? null, code: kept, needs, list: row.list });
        continue;
      }
      const message =
        field === 'factors'
          ? 'This is not an assessment factor code. Write the code, such as 3A, not its meaning.'
          : 'This is not a primary need code. Write N0 to N9.';
      report({
        file: source.file,
        sheet: source.sheet,
        row: row.row,
        column,
        found: shortCode(code),
        message,
      });
    }
    if (events.length === 0) return { row, events, fate: 'unreadable' };
    return day === null ? { row, events: [], fate: 'undated' } : { row, events, fate: 'understood' };
  });
}
