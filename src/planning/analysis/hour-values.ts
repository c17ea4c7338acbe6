import type { PlanModel } from '../model.ts';
import type { SolveAnswer } from '../solver/solver.ts';

/** What one more casework hour a week of a pool is worth to the plan in a period: weighted hours of that period. */
export type HourValue = (pool: number, period: number, away: boolean) => number;

/**
 * Values from the duals of the need stage: periods · (dual of availability + dual of movement for hours away from the base). It counts whatever others would do
 * when the pool's hours go elsewhere. Null without duals (javascript-lp-solver has none).
 */
export function hourValuesOf(model: PlanModel, answer: SolveAnswer | null): HourValue | null {
  const dual = answer?.rowDual;
  if (!dual) return null;
  const { periods } = model.inputs;
  const atBase = duals('availability');
  const away = duals('movement');
  return (pool, period, isAway) => {
    const at = pool * periods + period - 1;
    return periods * (atBase[at]! + (isAway ? away[at]! : 0));
  };

  /** Dual of every pool and period; a row's last entry is its fte column. */
  function duals(family: string): Float64Array {
    const { linear, variables, familyRows } = model;
    const values = new Float64Array(variables.fte.count);
    const rows = familyRows.get(family);
    if (!rows) return values;
    for (let row = rows.first; row < rows.first + rows.count; row++) {
      const column = linear.columnIndex[linear.rowStart[row + 1]! - 1]!;
      values[column - variables.fte.first] = Math.max(0, -dual![row]!);
    }
    return values;
  }
}
