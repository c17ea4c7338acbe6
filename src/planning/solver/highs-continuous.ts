import { emptyAnswer } from './answers.ts';
import { checkPoint, dualBound, objectiveSlack, relativeGap } from './check-point.ts';
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
import type { SolveAnswer } from './solver.ts';

/** Columns above which interior point beats simplex on a cold continuous model (measured on planning models). */
export const IPM_COLUMNS = 20_000;
/**
 * Share of columns with a new cost from which a large model counts as having a new objective: the last basis is then so far from
 * the optimum that interior point from nothing was 2–3 times as fast.
 */
const NEW_OBJECTIVE_SHARE = 0.1;

/**
 * Solves the model without its whole numbers: from the last basis where there is one. Anything but a certified optimum is solved
 * a second time, cold, by simplex and without presolve, and only what both say is said.
 */
export function solveContinuous(state: HighsSessionState, attempt: Attempt): SolveAnswer {
  const { highs, native, model } = state;
  const { modelStatus } = highs.constants;
  const method = attempt.options.method ?? 'auto';
  const big = model.columnCount > IPM_COLUMNS;
  const isFar = big && method === 'auto' && state.costsChanged > NEW_OBJECTIVE_SHARE * model.columnCount;
  const kept = attempt.options.fromKeptBasis === true ? state.kept : null;
  const hot = kept !== null || (state.basis !== null && method !== 'ipm' && !isFar);
  if (kept !== null) native.setBasis(kept);
  else if (hot && native.info.get('basis_validity') !== highs.constants.basisValidity.valid) {
    native.setBasis(state.basis!);
  }
  if (!hot) native.clearSolver();
  const first = attempt.run({
    method: method === 'auto' ? (!hot && big ? 'ipm' : 'simplex') : method,
  });
  const answer = continuousAnswer(state, first, attempt);
  if (answer.status === 'optimal' || isStop(state, first)) return answer;
  // Claims of impossibility, uncertified optima and failures all get a second, independent solve: cold, simplex, no presolve.
  native.clearSolver();
  const second = attempt.run({ method: 'simplex', presolve: 'off' });
  const secondAnswer = continuousAnswer(state, second, attempt);
  if (second.status === modelStatus.infeasible && claimsNoOptimum(state, first)) {
    return { ...secondAnswer, status: 'infeasible', message: null };
  }
  if (second.status === modelStatus.unbounded && claimsNoOptimum(state, first)) {
    return { ...secondAnswer, status: 'unbounded', message: null };
  }
  return secondAnswer;
}

function continuousAnswer(state: HighsSessionState, outcome: RunOutcome, attempt: Attempt): SolveAnswer {
  const { highs, native, model } = state;
  const seconds = attempt.seconds();
  const base = { ...emptyAnswer('no_answer', null, seconds), iterations: outcome.iterations };
  if (outcome.x === null) return { ...base, ...withoutPoint(state, outcome, attempt.options) };
  const checked = checkPoint(model, outcome.x, true);
  if (!checked.ok) return { ...base, message: `The solver's answer does not hold: ${checked.fault}.` };
  const { x, objective } = checked;
  const bound = outcome.rowDual === null ? null : dualBound(model, outcome.rowDual);
  const gap = bound === null ? null : relativeGap(objective, bound);
  const found = { ...base, x, objective, bound, gap };
  if (outcome.status !== highs.constants.modelStatus.optimal) {
    return { ...found, ...stopStatus(state, outcome, attempt.options) };
  }
  if (bound === null || Math.abs(objective - bound) > objectiveSlack(objective, CERTIFIED_GAP)) {
    return { ...found, status: 'feasible', message: 'The duals do not prove this answer to be the best.' };
  }
  if (native.info.get('basis_validity') === highs.constants.basisValidity.valid) {
    const { colStatus, rowStatus } = native.getBasis();
    state.basis = { colStatus, rowStatus };
    if (attempt.options.keepBasis === true) state.kept = state.basis;
    state.costsChanged = 0;
  }
  return { ...found, status: 'optimal', rowDual: outcome.rowDual, columnDual: outcome.columnDual };
}
