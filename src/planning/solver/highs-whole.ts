import { emptyAnswer } from './answers.ts';
import { checkPoint, objectiveSlack, relativeGap } from './check-point.ts';
import {
  type Attempt,
  CERTIFIED_GAP,
  claimsNoOptimum,
  isStop,
  stopStatus,
  withoutPoint,
} from './highs-attempt.ts';
import type { RunOutcome } from './highs-run.ts';
import type { HighsSessionState } from './highs-session.ts';
import type { SolveAnswer, SolveOptions } from './solver.ts';

/** Nodes the second, presolve-free proof of infeasibility may take: a count, so that the answer does not depend on speed. */
const CONFIRMING_NODES = 20_000;

/** Solves the model with its whole numbers, always afresh, from the start point where one is given. */
export function solveWhole(state: HighsSessionState, attempt: Attempt): SolveAnswer {
  const { native, highs } = state;
  const { modelStatus } = highs.constants;
  const start = () => {
    // Nothing of an earlier solve may leak into this one, or the same model could have two answers.
    native.clearSolver();
    if (attempt.options.start !== undefined) native.setSolution({ colValue: attempt.options.start });
  };
  start();
  const first = attempt.run();
  if (!claimsNoOptimum(state, first)) return wholeAnswer(state, first, attempt);
  // The relaxation without presolve is the quickest independent witness; only if it has points does the tree need a second look.
  native.clearSolver();
  const relaxation = attempt.run({ relaxed: true, whole: false, presolve: 'off' });
  if (relaxation.status === modelStatus.infeasible) {
    return { ...emptyAnswer('infeasible', null, attempt.seconds()), iterations: relaxation.iterations };
  }
  start();
  const second = attempt.run({ presolve: 'off', nodeLimit: CONFIRMING_NODES });
  const base = { ...emptyAnswer('no_answer', null, attempt.seconds()), iterations: second.iterations };
  if (second.status === modelStatus.infeasible) return { ...base, status: 'infeasible' };
  if (second.status === modelStatus.unbounded) return { ...base, status: 'unbounded' };
  const answer = wholeAnswer(state, second, attempt);
  if (answer.x !== null || isStop(state, second)) return answer;
  return { ...base, message: 'The solver calls this impossible, but a second solve could not confirm it.' };
}

function wholeAnswer(state: HighsSessionState, outcome: RunOutcome, attempt: Attempt): SolveAnswer {
  const { highs, model } = state;
  const { options } = attempt;
  const base = { ...emptyAnswer('no_answer', null, attempt.seconds()), iterations: outcome.iterations };
  if (outcome.x === null) {
    return { ...base, bound: outcome.mipBound, ...withoutPoint(state, outcome, options) };
  }
  const checked = checkPoint(model, polished(state, outcome.x, attempt) ?? outcome.x, false);
  if (!checked.ok) return { ...base, message: `The solver's answer does not hold: ${checked.fault}.` };
  const { x, objective } = checked;
  const slack = objectiveSlack(objective, CERTIFIED_GAP);
  const bound = outcome.mipBound;
  if (bound !== null && bound > objective + slack) {
    return {
      ...base,
      message: `The solver states a bound of ${bound}, above its own answer of ${objective}.`,
    };
  }
  const known = [outcome.bestAnnounced, startObjective(state, options)].filter((value) => value !== null);
  if (known.some((value) => objective > value + slack)) {
    return { ...base, message: `The solver returned ${objective}, worse than a point it already had.` };
  }
  const gap = bound === null ? null : relativeGap(objective, Math.min(bound, objective));
  const found = { ...base, x, objective, bound: bound === null ? null : Math.min(bound, objective), gap };
  const accepted = Math.max((options.mipGap ?? 0) * Math.abs(objective), options.mipAbsoluteGap ?? 0);
  const allowed = Math.max(accepted, slack);
  if (found.bound !== null && objective - found.bound <= allowed) return { ...found, status: 'optimal' };
  if (outcome.status !== highs.constants.modelStatus.optimal) {
    return { ...found, ...stopStatus(state, outcome, options) };
  }
  return {
    ...found,
    status: 'feasible',
    message: 'The stated bound does not prove this answer to be the best.',
  };
}

function startObjective(state: HighsSessionState, options: SolveOptions): number | null {
  if (options.start === undefined) return null;
  const checked = checkPoint(state.model, options.start, false);
  return checked.ok ? checked.objective : null;
}

/**
 * The best point with these whole numbers, from a continuous solve with them fixed. Branch and bound stops within a tolerance of the
 * rows, and where falling short is cheaper it does, so its continuous values are a little too good. Null where there is
 * nothing to gain or no time for it.
 */
function polished(state: HighsSessionState, point: Float64Array, attempt: Attempt): Float64Array | null {
  const { highs, native, model } = state;
  const columns = Int32Array.from(model.integer.keys()).filter((column) => model.integer[column] === 1);
  const limit = attempt.options.timeLimitSeconds ?? Number.POSITIVE_INFINITY;
  if (columns.length === model.columnCount || attempt.seconds() >= limit) return null;
  if (attempt.options.signal?.aborted === true) return null;
  const fixed = Float64Array.from(columns, (column) => Math.round(point[column]!));
  const selection = { kind: 'set', indices: columns } as const;
  try {
    native.changeColsBounds(selection, fixed, fixed);
    native.clearSolver();
    const outcome = attempt.run({ relaxed: true, whole: false });
    return outcome.status === highs.constants.modelStatus.optimal ? outcome.x : null;
  } finally {
    const boundsOf = (bounds: Float64Array) => Float64Array.from(columns, (column) => bounds[column]!);
    native.changeColsBounds(selection, boundsOf(model.columnLower), boundsOf(model.columnUpper));
  }
}
