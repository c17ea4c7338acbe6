import { emptyAnswer } from './answers.ts';
import { checkPoint, dualBound, objectiveOf, objectiveSlack, relativeGap } from './check-point.ts';
import { type RunOutcome, type RunSettings, runHighs } from './highs-run.ts';
import type { HighsSessionState } from './highs-session.ts';
import type { SolveAnswer, SolveOptions } from './solver.ts';

/** Columns above which interior point beats simplex on a cold continuous model (measured on planning models). */
export const IPM_COLUMNS = 40_000;
/** Gap, relative to the objective, within which a claim of optimality is believed. */
const CERTIFIED_GAP = 1e-6;
/** Nodes the second, presolve-free proof of infeasibility may take: a count, so that the answer does not depend on speed. */
const CONFIRMING_NODES = 20_000;

type Attempt = {
  readonly run: (changes?: Partial<RunSettings>) => RunOutcome;
  readonly seconds: () => number;
  readonly options: SolveOptions;
};

/** Solves the session's model as it stands and checks what comes back. Throws only what the engine throws. */
export function solveHighs(state: HighsSessionState, options: SolveOptions): SolveAnswer {
  if (state.model.columnCount === 0) return answerWithoutColumns(state);
  const whole = !(options.relaxed ?? false) && state.model.integer.includes(1);
  const attempt = attemptFor(state, options, whole);
  return whole ? solveWhole(state, attempt) : solveContinuous(state, attempt);
}

function attemptFor(state: HighsSessionState, options: SolveOptions, whole: boolean): Attempt {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const run = (changes: Partial<RunSettings> = {}): RunOutcome => {
    const secondsBefore = seconds();
    return runHighs(state.highs, state.native, {
      method: 'simplex',
      presolve: options.presolve === undefined ? 'choose' : options.presolve ? 'on' : 'off',
      relaxed: !whole,
      whole,
      mipGap: options.mipGap ?? 0,
      nodeLimit: 0,
      secondsLeft: (options.timeLimitSeconds ?? Number.POSITIVE_INFINITY) - secondsBefore,
      signal: options.signal,
      onProgress: options.onProgress,
      secondsBefore,
      ...changes,
    });
  };
  return { run, seconds, options };
}

function solveContinuous(state: HighsSessionState, attempt: Attempt): SolveAnswer {
  const { highs, native, model } = state;
  const { modelStatus } = highs.constants;
  const method = attempt.options.method ?? 'auto';
  const hot = state.basis !== null && method !== 'ipm';
  if (hot && native.info.get('basis_validity') !== highs.constants.basisValidity.valid) {
    native.setBasis(state.basis!);
  }
  if (!hot) native.clearSolver();
  const big = model.columnCount > IPM_COLUMNS;
  const first = attempt.run({
    method: method === 'ipm' || (method === 'auto' && !hot && big) ? 'ipm' : 'simplex',
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
  }
  return { ...found, status: 'optimal', rowDual: outcome.rowDual, columnDual: outcome.columnDual };
}

function solveWhole(state: HighsSessionState, attempt: Attempt): SolveAnswer {
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
  const checked = checkPoint(model, outcome.x, false);
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
  const allowed = Math.max((options.mipGap ?? 0) * Math.abs(objective), slack);
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

function claimsNoOptimum(state: HighsSessionState, outcome: RunOutcome): boolean {
  const { infeasible, unbounded, unboundedOrInfeasible } = state.highs.constants.modelStatus;
  return ([infeasible, unbounded, unboundedOrInfeasible] as number[]).includes(outcome.status);
}

function isStop(state: HighsSessionState, outcome: RunOutcome): boolean {
  const { timeLimit, interrupted } = state.highs.constants.modelStatus;
  return outcome.status === timeLimit || outcome.status === interrupted;
}

function withoutPoint(
  state: HighsSessionState,
  outcome: RunOutcome,
  options: SolveOptions,
): Pick<SolveAnswer, 'status' | 'message'> {
  const { interrupted, timeLimit } = state.highs.constants.modelStatus;
  if (outcome.status === interrupted && options.signal?.aborted === true) {
    return { status: 'cancelled', message: null };
  }
  if (outcome.status === timeLimit) return { status: 'no_answer', message: 'The time ran out.' };
  return { status: 'no_answer', message: `The solver stopped without an answer (state ${outcome.status}).` };
}

/** A point found before a stop is kept: it holds, only its quality is open. */
function stopStatus(
  state: HighsSessionState,
  outcome: RunOutcome,
  options: SolveOptions,
): Pick<SolveAnswer, 'status' | 'message'> {
  if (options.signal?.aborted === true) return { status: 'cancelled', message: null };
  const ranOut = outcome.status === state.highs.constants.modelStatus.timeLimit;
  return { status: 'feasible', message: ranOut ? 'The time ran out.' : null };
}

function answerWithoutColumns(state: HighsSessionState): SolveAnswer {
  const x = new Float64Array(0);
  const checked = checkPoint(state.model, x, true);
  if (!checked.ok) return emptyAnswer('infeasible', checked.fault);
  const rowDual = new Float64Array(state.model.rowCount);
  const objective = objectiveOf(state.model, x);
  return {
    ...emptyAnswer('optimal', null),
    x,
    objective,
    bound: objective,
    gap: 0,
    rowDual,
    columnDual: new Float64Array(0),
  };
}
