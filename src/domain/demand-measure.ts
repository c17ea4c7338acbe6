import type { DemandRow } from './demand.ts';
import type { Code } from './units.ts';
import type { Workbook } from './workbook.ts';

/** How a row of demand is written: as starts a year with a length, or as families open. */
export type DemandMeasure = 'starts' | 'families';

/**
 * How a row is to be written that takes the place of another (null = there is none): as starts, but for families that a scenario's edits start from. Those would have
 * nothing to multiply or add to, and the workbook would not be valid. A new row is written like those of its need elsewhere.
 */
export function measureOf(
  workbook: Pick<Workbook, 'scenarios' | 'demand'>,
  need: Code,
  before: DemandRow | null,
): DemandMeasure {
  if (!isEdited(workbook, 'families')) return 'starts';
  const standing = before === null ? workbook.demand.filter((row) => row.need === need) : [before];
  return standing.some(({ families }) => families !== null) ? 'families' : 'starts';
}

/** Whether some scenario edits this column of the demand sheet. */
export function isEdited({ scenarios }: Pick<Workbook, 'scenarios'>, column: string): boolean {
  return scenarios.some(({ edits }) =>
    edits.some((edit) => edit.sheet === 'demand' && edit.column === column),
  );
}
