import { emptyAnswer } from './answers.ts';
import { checkPoint } from './check-point.ts';
import { attemptFor } from './highs-attempt.ts';
import { solveContinuous } from './highs-continuous.ts';
import type { HighsSessionState } from './highs-session.ts';
import { solveWhole } from './highs-whole.ts';
import type { SolveAnswer, SolveOptions } from './solver.ts';

/** Solves the session's model as it stands and checks what comes back. Throws only what the engine throws. */
export function solveHighs(state: HighsSessionState, options: SolveOptions): SolveAnswer {
  if (state.model.columnCount === 0) return answerWithoutColumns(state);
  const whole = !(options.relaxed ?? false) && state.model.integer.includes(1);
  const attempt = attemptFor(state, options, whole);
  return whole ? solveWhole(state, attempt) : solveContinuous(state, attempt);
}

function answerWithoutColumns(state: HighsSessionState): SolveAnswer {
  const x = new Float64Array(0);
  const checked = checkPoint(state.model, x, true);
  if (!checked.ok) return emptyAnswer('infeasible', checked.fault);
  const rowDual = new Float64Array(state.model.rowCount);
  const objective = checked.objective;
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
