import type { StageName } from '../answer.ts';
import type { PlanModel } from '../model.ts';
import type { SolveAnswer, SolveProgress } from '../solver/solver.ts';

/** What solving all stages came to. Columns are those of the model. */
export type StagedAnswer =
  | {
      readonly status: 'solved';
      readonly x: Float64Array;
      /** Proven lower bound of each stage, in the order solved. */
      readonly bounds: readonly number[];
      /** The first stage's continuous answer, with its duals; for whole-number plans that of the relaxation. */
      readonly first: SolveAnswer;
      /** Why a stage was not proven, if one was not. */
      readonly message: string | null;
    }
  | { readonly status: 'infeasible' }
  | { readonly status: 'no_answer' | 'cancelled'; readonly message: string };

export type StageProgress = SolveProgress & { readonly stage: StageName };

export type StageOptions = {
  readonly timeLimitSeconds: number;
  readonly mipGap: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StageProgress) => void;
};

/** Value of a stage at a point. */
export function stageValue(model: PlanModel, stage: StageName, x: Float64Array): number {
  const costs = model.stageCosts[stage];
  let value = 0;
  for (let column = 0; column < costs.length; column++) {
    if (costs[column] !== 0) value += costs[column]! * x[column]!;
  }
  return value;
}

/** A bound on a stage that holds whatever the plan: every column at the end of its range that is best for the stage. Used where a solve could not prove a better one. */
export function plainBound(model: PlanModel, stage: StageName): number {
  const { columnLower, columnUpper } = model.linear;
  let bound = 0;
  model.stageCosts[stage].forEach((cost, column) => {
    if (cost > 0) bound += cost * columnLower[column]!;
    if (cost < 0) bound += cost * columnUpper[column]!;
  });
  return bound;
}

/** What to say of a solve that ended without an answer. */
export function withoutAnswer(answer: SolveAnswer): StagedAnswer {
  if (answer.status === 'infeasible') return { status: 'infeasible' };
  const status = answer.status === 'cancelled' ? 'cancelled' : 'no_answer';
  return { status, message: answer.message ?? `The solver ended with «${answer.status}».` };
}

/**
 * The same point with `worst` at the largest share that its unmet hours really come to: before its own stage the column may stand anywhere
 * above.
 */
export function tightenWorst(model: PlanModel, x: Float64Array): Float64Array {
  const { inputs, variables } = model;
  const places = inputs.workbook.localities.length;
  const unmet = new Float64Array(places * inputs.periods);
  const required = new Float64Array(places * inputs.periods);
  inputs.work.forEach((work, j) => {
    const at = (work.period - 1) * places + work.locality;
    unmet[at]! += work.weight * x[variables.unmet.first + j]!;
    required[at]! += work.weight * work.hoursPerWeek;
  });
  const tight = x.slice();
  tight[variables.worst] = unmet.reduce(
    (worst, hours, at) => (required[at]! > 0 ? Math.max(worst, hours / required[at]!) : worst),
    0,
  );
  return tight;
}

/**
 * What a stage's gap is relative to: its value, or for the cost the larger of what is spent and what is saved, as a plan that saves what it
 * spends costs about nothing.
 */
export function stageSize(model: PlanModel, stage: StageName, x: Float64Array): number {
  if (stage !== 'cost') return Math.abs(stageValue(model, stage, x));
  let spent = 0;
  let saved = 0;
  model.stageCosts.cost.forEach((cost, column) => {
    if (cost > 0) spent += cost * x[column]!;
    if (cost < 0) saved -= cost * x[column]!;
  });
  return Math.max(spent, saved);
}
