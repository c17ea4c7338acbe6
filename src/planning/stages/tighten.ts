import type { LinearModel } from '../linear-model.ts';
import type { ModelEdit, SolveAnswer } from '../solver/solver.ts';
import type { Bounds } from './hold.ts';

/** Reduced costs below this are rounding. */
const ROUNDING = 1e-7;

/**
 * Shrinks the bounds of columns without losing a plan whose objective stays within `limit`. With relaxation value v and reduced cost d, a column that moves by δ from the bound it stands on
 * costs at least |d|·δ more than v, so it can move at most (limit − v) ÷ |d|; whole columns by the whole part of that. (Reduced-cost fixing; it holds for every later stage that keeps
 * the objective within the limit.) Tightens `bounds` and returns the edit.
 */
export function tightenByReducedCosts(
  linear: LinearModel,
  bounds: Bounds,
  relaxation: SolveAnswer,
  limit: number,
): ModelEdit {
  const { columnLower, columnUpper } = bounds;
  const room = Math.max(0, limit - relaxation.bound!) * (1 + 1e-6) + 1e-6 * Math.max(1, Math.abs(limit));
  const tightened: number[] = [];
  relaxation.columnDual!.forEach((price, column) => {
    if (Math.abs(price) <= ROUNDING || columnLower[column] === columnUpper[column]) return;
    const whole = linear.integer[column] === 1;
    const far = room / Math.abs(price);
    const step = whole ? Math.floor(far + 1e-6) : far;
    if (price > 0) {
      const upper = columnLower[column]! + step;
      if (!(upper < columnUpper[column]!)) return;
      columnUpper[column] = upper;
    } else {
      const lower = columnUpper[column]! - step;
      if (!(lower > columnLower[column]!)) return;
      columnLower[column] = lower;
    }
    tightened.push(column);
  });
  const columns = Int32Array.from(tightened);
  return {
    kind: 'columnBounds',
    columns,
    lower: Float64Array.from(columns, (column) => columnLower[column]!),
    upper: Float64Array.from(columns, (column) => columnUpper[column]!),
  };
}
