import type { PlanModel } from '../model.ts';
import type { SolverSession } from '../solver/solver.ts';
import { solveContinuousStages } from './continuous.ts';
import type { StagedAnswer, StageOptions } from './staged-answer.ts';
import { solveWholeStages } from './whole.ts';

/** Solves the goal's stages, with whole posts and people where the model has them. */
export function solveStages(
  session: SolverSession,
  model: PlanModel,
  options: StageOptions,
): Promise<StagedAnswer> {
  return model.linear.integer.includes(1)
    ? solveWholeStages(session, model, options)
    : solveContinuousStages(session, model, options);
}
