import jslpPackage from 'javascript-lp-solver';
import type { LinearModel } from '../linear-model.ts';
import { emptyAnswer } from './answers.ts';
import { checkPoint, crossedBounds, dualBound, objectiveSlack, relativeGap } from './check-point.ts';
import { dualModel, reducedCosts } from './dual-model.ts';
import { copyModel, editModel } from './edit-model.ts';
import { translateModel } from './jslp-model.ts';
import type { SolveAnswer, SolveOptions, Solver, SolverSession } from './solver.ts';

// The package's declarations describe its CommonJS build, where the solver is `default`; Node imports the solver itself.
const jslp = jslpPackage as unknown as typeof jslpPackage.default;

/** Columns beyond which javascript-lp-solver has been seen to be wrong or not to end on planning models. */
export const JSLP_MAX_COLUMNS = 2_500;
/** Its time where the caller sets none: it is known to cycle for ever. */
export const JSLP_DEFAULT_SECONDS = 60;
/** Total violation above which a model counts as impossible. */
const VIOLATION = 1e-6;

/**
 * javascript-lp-solver in the calling thread: the second opinion. Every solve starts afresh. The package states no duals, so with
 * `proof` a continuous answer is proven by solving the dual model as well; without it, and for whole numbers, `optimal` is the
 * package's own claim for a point that was checked, with `bound` null. It cannot be interrupted and looks at its clock only while it
 * branches: use `threadedSolver('jslp')`, which can end its thread.
 */
export function createJslp(): Solver {
  return { name: 'jslp', open: async (model) => openJslpSession(model), close: async () => {} };
}

function openJslpSession(given: LinearModel): SolverSession {
  const model = copyModel(given);
  return {
    solver: 'jslp',
    edit: async (edits) => editModel(model, edits),
    solve: async (options = {}) => solveJslp(model, options),
    ranges: async () => [],
    close: async () => {},
  };
}

type Attempt = { readonly model: LinearModel; readonly relaxed: boolean; readonly secondsLeft: () => number };

function solveJslp(model: LinearModel, options: SolveOptions): SolveAnswer {
  if (options.signal?.aborted === true) return emptyAnswer('cancelled', null);
  if (model.columnCount > JSLP_MAX_COLUMNS) {
    const sizes = `${model.columnCount} columns; javascript-lp-solver is trusted up to ${JSLP_MAX_COLUMNS}`;
    return emptyAnswer('refused', `The model has ${sizes}.`);
  }
  const crossed = crossedBounds(model);
  if (crossed !== null) return emptyAnswer('infeasible', crossed);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const limit = options.timeLimitSeconds ?? JSLP_DEFAULT_SECONDS;
  const attempt = {
    model,
    relaxed: options.relaxed ?? false,
    secondsLeft: () => limit - seconds(),
  };
  try {
    const answer = answerOf(attempt);
    const continuous = attempt.relaxed || !model.integer.includes(1);
    const isProvable = answer.status === 'optimal' && continuous && (options.proof ?? true);
    return { ...answer, ...(isProvable ? proofOf(attempt, answer.objective!) : {}), seconds: seconds() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return emptyAnswer('no_answer', `The solver failed: ${reason}`, seconds());
  }
}

function answerOf(attempt: Attempt): SolveAnswer {
  const { model, relaxed } = attempt;
  const result = run(attempt, false);
  if (result.feasible && result.bounded === false) {
    return emptyAnswer(
      'no_answer',
      'The solver calls the objective unbounded; it has no way to confirm that.',
    );
  }
  if (!result.feasible) return confirmInfeasible(attempt);
  // Out of time it returns a fractional point as feasible; only this missing mark tells.
  if (!relaxed && model.integer.includes(1) && !result.isIntegral) {
    return emptyAnswer('no_answer', 'The solver ended without a whole-number answer.');
  }
  const checked = checkPoint(model, result.point, relaxed);
  if (!checked.ok) return emptyAnswer('no_answer', `The solver's answer does not hold: ${checked.fault}.`);
  const { x, objective } = checked;
  if (Math.abs(result.stated - objective) > objectiveSlack(objective, 1e-5)) {
    const difference = `${result.stated} where its point comes to ${objective}`;
    return emptyAnswer('no_answer', `The solver states an objective of ${difference}.`);
  }
  const found = { ...emptyAnswer('optimal', null), x, objective };
  // Stopped by the clock, it still calls its best point so far the answer.
  const ranOut = !relaxed && model.integer.includes(1) && attempt.secondsLeft() <= 0;
  return ranOut ? { ...found, status: 'feasible', message: 'The time ran out.' } : found;
}

/** Bound and duals from the dual model; nothing where that has no answer or leaves a gap. */
function proofOf(attempt: Attempt, objective: number): Partial<SolveAnswer> {
  const dual = dualModel(attempt.model);
  if (dual === null || attempt.secondsLeft() <= 0) return {};
  const result = run({ ...attempt, model: dual.model, relaxed: true }, false);
  if (!result.feasible || result.bounded === false) return {};
  const rowDual = dual.rowDualOf(result.point);
  const bound = dualBound(attempt.model, rowDual);
  if (bound === null) return {};
  const gap = relativeGap(objective, bound);
  if (objective - bound > objectiveSlack(objective, 1e-6)) return {};
  return { bound, gap, rowDual, columnDual: reducedCosts(attempt.model, rowDual) };
}

/**
 * It is known to call feasible models impossible, so its word counts only when the smallest violation is not zero either: of the
 * relaxation, which needs no branching, or else of the whole-number model.
 */
function confirmInfeasible(attempt: Attempt): SolveAnswer {
  const relaxation = elasticFault({ ...attempt, relaxed: true });
  if (relaxation === null) return emptyAnswer('infeasible', null);
  const isWhole = !attempt.relaxed && attempt.model.integer.includes(1);
  const fault = isWhole ? elasticFault(attempt) : relaxation;
  return fault === null
    ? emptyAnswer('infeasible', null)
    : emptyAnswer('no_answer', `The solver calls this impossible, but a second formulation ${fault}.`);
}

/** Null when the smallest violation is proven to be above 0, otherwise why that cannot be said. */
function elasticFault(attempt: Attempt): string | null {
  if (attempt.secondsLeft() <= 0) return 'had no time left';
  const elastic = run(attempt, true);
  if (attempt.secondsLeft() <= 0) return 'ran out of time';
  const isWhole = !attempt.relaxed && attempt.model.integer.includes(1);
  if (!elastic.feasible || elastic.bounded === false || (isWhole && !elastic.isIntegral))
    return 'has no answer';
  const violation = totalViolation(attempt.model, elastic.point);
  if (violation <= VIOLATION) return 'finds a point';
  if (Math.abs(violation - elastic.stated) > objectiveSlack(violation, 1e-5)) {
    return `states a violation of ${elastic.stated} where its point has ${violation}`;
  }
  return null;
}

function run(attempt: Attempt, elastic: boolean) {
  const { model, relaxed } = attempt;
  // A little over, so that whatever its clock stops has run out of time by this one too.
  const timeoutMs = Math.max(1, Math.min(attempt.secondsLeft() * 1000 + 10, 2_000_000_000));
  const { input, pointOf, constant } = translateModel(model, { relaxed, elastic, timeoutMs });
  const result = jslp.Solve(input) as Record<string, unknown>;
  const values = result as Readonly<Record<string, unknown>>;
  return {
    feasible: result.feasible === true,
    bounded: result.bounded,
    isIntegral: result.isIntegral === true,
    stated: Number(result.result) + constant,
    point: pointOf(values),
  };
}

function totalViolation(model: LinearModel, x: Float64Array): number {
  const outside = (value: number, lower: number, upper: number) => Math.max(0, lower - value, value - upper);
  let total = 0;
  for (let row = 0; row < model.rowCount; row += 1) {
    let activity = 0;
    for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at += 1) {
      activity += model.value[at]! * x[model.columnIndex[at]!]!;
    }
    total += outside(activity, model.rowLower[row]!, model.rowUpper[row]!);
  }
  for (let column = 0; column < model.columnCount; column += 1) {
    total += outside(x[column]!, model.columnLower[column]!, model.columnUpper[column]!);
  }
  return total;
}
