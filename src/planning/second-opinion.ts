import type { Checks } from './answer.ts';
import type { LinearModel } from './linear-model.ts';
import { openSolver } from './solver/open-solver.ts';

/**
 * Columns up to which javascript-lp-solver is asked: on planning models it answered within 0.3 s up to here, and not within a minute a
 * little beyond.
 */
const MAX_COLUMNS = 2_000;
/** Seconds that a second opinion may take: it must not hold up the plan. */
const SECONDS = 5;
/** Relative difference within which two solvers agree. */
const AGREEMENT = 1e-6;

export type SecondOpinion = { readonly value: Promise<number | null>; readonly cancel: () => void };

/**
 * Asks javascript-lp-solver for the first stage of a continuous model within its limits, in a thread of its own, beside the first solver. Null where it does not apply or gives no
 * answer.
 */
export function askSecondOpinion(linear: LinearModel): SecondOpinion | null {
  if (linear.columnCount > MAX_COLUMNS || linear.integer.includes(1)) return null;
  const stop = new AbortController();
  return { value: ask(linear, stop.signal), cancel: () => stop.abort() };
}

async function ask(linear: LinearModel, signal: AbortSignal): Promise<number | null> {
  const solver = openSolver('jslp', { threaded: true });
  try {
    const session = await solver.open(linear);
    const answer = await session.solve({ timeLimitSeconds: SECONDS, proof: false, signal });
    return answer.status === 'optimal' ? answer.objective : null;
  } catch {
    return null;
  } finally {
    await solver.close();
  }
}

/** Compares the two answers; `unit` turns the model's numbers into the stage's. */
export function compareOpinions(first: number, second: number | null, unit: number): Checks['secondOpinion'] {
  if (second === null) return null;
  const agrees = Math.abs(first - second) <= AGREEMENT * Math.max(1, Math.abs(first));
  return { solver: 'jslp', value: Math.round(second * unit * 1e6) / 1e6, agrees };
}
