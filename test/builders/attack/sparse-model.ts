import type { LinearModel } from '../../../src/planning/linear-model.ts';

/** A continuous model without costs, written row by row with its entries (column, factor). */
export function modelFrom(given: {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly {
    readonly entries: readonly (readonly [column: number, factor: number])[];
    readonly from: number;
    readonly to: number;
  }[];
}): LinearModel {
  const { rows } = given;
  const columnCount = given.lower.length;
  const rowStart = new Int32Array(rows.length + 1);
  rows.forEach(({ entries }, row) => {
    rowStart[row + 1] = rowStart[row]! + entries.length;
  });
  const entries = rows.flatMap((row) => row.entries);
  return {
    columnCount,
    rowCount: rows.length,
    cost: new Float64Array(columnCount),
    columnLower: Float64Array.from(given.lower),
    columnUpper: Float64Array.from(given.upper),
    integer: new Uint8Array(columnCount),
    rowLower: Float64Array.from(rows, ({ from }) => from),
    rowUpper: Float64Array.from(rows, ({ to }) => to),
    rowStart,
    columnIndex: Int32Array.from(entries, ([column]) => column),
    value: Float64Array.from(entries, ([, factor]) => factor),
  };
}
