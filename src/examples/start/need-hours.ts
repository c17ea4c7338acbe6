import type { TableRow } from '../../domain/raw-workbook.ts';

/** Hours a week that a need asks for at the start, over all localities: at levels 1 and 2, and at level 3. */
export type HoursOfNeed = { readonly need: string; readonly two: number; readonly three: number };

/** The hours a week of each need in demand rows, by WORKBOOK's definition of open families: starts × weeks ÷ (1 − extend share) ÷ 52. */
export function hoursOfNeeds(demand: readonly TableRow[]): readonly HoursOfNeed[] {
  const needs = [...new Set(demand.map(({ need }) => String(need)))];
  return needs.map((need) => {
    const own = demand.filter((row) => row.need === need);
    const at = (isThree: boolean) =>
      own
        .filter(({ level }) => (Number(level) === 3) === isThree)
        .reduce((sum, row) => sum + hoursOf(row), 0);
    return { need, two: at(false), three: at(true) };
  });
}

function hoursOf(row: TableRow): number {
  const number = (column: string) => Number(row[column] ?? 0);
  const open =
    row.families ?? (number('starts_per_year') * number('weeks')) / (1 - number('extend_share')) / 52;
  return Number(open) * number('hours_per_week');
}
