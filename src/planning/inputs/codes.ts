import type { Code } from '../../domain/units.ts';

/** Position of every code in its sheet. */
export function indexOfCodes<Row>(
  rows: readonly Row[],
  codeOf: (row: Row) => Code,
): ReadonlyMap<Code, number> {
  return new Map(rows.map((row, index) => [codeOf(row), index]));
}
