import type { LinearModel } from '../linear-model.ts';
import type { ModelEdit, SolveAnswer, SolveOptions, SolverSession } from '../solver/solver.ts';
import type { Bounds } from './hold.ts';

/** A value this close to a whole number is one. */
const WHOLE = 1e-6;
/** Share of the columns still open that one round of the dive settles. */
const SETTLED_PER_ROUND = 0.25;

/**
 * A whole-number point, quickly: rounds the relaxation's whole columns in batches, the surest first, and re-solves after each batch, so that money and hours flow to
 * where rounding left room. A batch that leaves nothing possible is taken back and its surest column rounded the other way. Returns the bounds that fix every whole
 * column and the continuous answer with them fixed, or null when no such point was found. The session is left with the given bounds.
 */
export async function dive(
  session: SolverSession,
  linear: LinearModel,
  bounds: Pick<Bounds, 'columnLower' | 'columnUpper'>,
  relaxation: SolveAnswer,
  options: SolveOptions,
): Promise<SolveAnswer | null> {
  const lower = bounds.columnLower.slice();
  const upper = bounds.columnUpper.slice();
  const columns = wholeColumns(linear);
  const whole = [...columns];
  let answer = relaxation;
  try {
    for (;;) {
      const open = whole.filter((column) => lower[column] !== upper[column]);
      if (open.length === 0) return answer;
      const settled = open.filter((column) => distance(answer.x![column]!) <= WHOLE);
      const unsure = open
        .filter((column) => distance(answer.x![column]!) > WHOLE)
        .sort((a, b) => distance(answer.x![a]!) - distance(answer.x![b]!) || a - b);
      const batch = unsure.slice(0, Math.max(1, Math.ceil(unsure.length * SETTLED_PER_ROUND)));
      const candidates = unsure.length === 0 ? settled : batch;
      const next = await tryRounding(candidates, 0);
      if (next) {
        answer = next;
        continue;
      }
      if (unsure.length === 0) return null;
      const other = (await tryRounding(batch.slice(0, 1), 0)) ?? (await tryRounding(batch.slice(0, 1), 1));
      if (!other) return null;
      answer = other;
    }
  } finally {
    await session.edit([boundsEdit(columns, bounds.columnLower, bounds.columnUpper)]);
  }

  /** Fixes columns at their nearest whole number (or, with `turn` 1, at the other one) and re-solves; takes it back when nothing is possible. */
  async function tryRounding(columns: readonly number[], turn: 0 | 1): Promise<SolveAnswer | null> {
    const before = columns.map((column) => [lower[column]!, upper[column]!] as const);
    for (const column of columns) {
      const value = answer.x![column]!;
      const nearest = Math.round(value);
      const other = nearest > value ? nearest - 1 : nearest + 1;
      const kept = Math.min(Math.max(turn === 0 ? nearest : other, lower[column]!), upper[column]!);
      lower[column] = kept;
      upper[column] = kept;
    }
    const indices = Int32Array.from(columns);
    await session.edit([boundsEdit(indices, lower, upper)]);
    const solved = await session.solve({ ...options, relaxed: true, method: 'simplex' });
    if (solved.x !== null && solved.status === 'optimal') return solved;
    columns.forEach((column, i) => {
      [lower[column], upper[column]] = before[i]!;
    });
    await session.edit([boundsEdit(indices, lower, upper)]);
    return null;
  }
}

/** Columns that must be whole numbers. */
export function wholeColumns(linear: LinearModel): Int32Array {
  return Int32Array.from(linear.integer.keys()).filter((column) => linear.integer[column] === 1);
}

/** Sets the bounds of columns to those of full-length arrays. */
export function boundsEdit(columns: Int32Array, lower: Float64Array, upper: Float64Array): ModelEdit {
  return {
    kind: 'columnBounds',
    columns,
    lower: Float64Array.from(columns, (column) => lower[column]!),
    upper: Float64Array.from(columns, (column) => upper[column]!),
  };
}

function distance(value: number): number {
  return Math.abs(value - Math.round(value));
}
