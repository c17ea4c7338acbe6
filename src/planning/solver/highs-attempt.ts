import { type RunOutcome, type RunSettings, runHighs } from './highs-run.ts';
import type { HighsSessionState } from './highs-session.ts';
import type { SolveAnswer, SolveOptions } from './solver.ts';

/** Gap, relative to the objective, within which a claim of optimality is believed. */
export const CERTIFIED_GAP = 1e-6;

/** One solve, which may take several runs of the engine within one time limit. */
export type Attempt = {
  readonly run: (changes?: Partial<RunSettings>) => RunOutcome;
  readonly seconds: () => number;
  readonly options: SolveOptions;
};

/** Prepares the runs of a solve from its options. */
export function attemptFor(state: HighsSessionState, options: SolveOptions, whole: boolean): Attempt {
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
      mipAbsoluteGap: options.mipAbsoluteGap ?? 0,
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

/** The engine says that there is no best point: its word alone does not count. */
export function claimsNoOptimum(state: HighsSessionState, outcome: RunOutcome): boolean {
  const { infeasible, unbounded, unboundedOrInfeasible } = state.highs.constants.modelStatus;
  return ([infeasible, unbounded, unboundedOrInfeasible] as number[]).includes(outcome.status);
}

/** The run ended by the clock or by request. */
export function isStop(state: HighsSessionState, outcome: RunOutcome): boolean {
  const { timeLimit, interrupted } = state.highs.constants.modelStatus;
  return outcome.status === timeLimit || outcome.status === interrupted;
}

/** What an end without a point means. */
export function withoutPoint(
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
export function stopStatus(
  state: HighsSessionState,
  outcome: RunOutcome,
  options: SolveOptions,
): Pick<SolveAnswer, 'status' | 'message'> {
  if (options.signal?.aborted === true) return { status: 'cancelled', message: null };
  const ranOut = outcome.status === state.highs.constants.modelStatus.timeLimit;
  return { status: 'feasible', message: ranOut ? 'The time ran out.' : null };
}
