import type { PlanFacts } from '../answer.ts';
import type { PlanModel } from '../model.ts';
import type { SolverSession } from '../solver/solver.ts';
import type { StagedAnswer, StageOptions } from '../stages/staged-answer.ts';

/** A solved plan and the session that still holds its model. */
export type SolvedPlan = {
  readonly model: PlanModel;
  readonly session: SolverSession;
  readonly staged: Extract<StagedAnswer, { status: 'solved' }>;
  readonly facts: PlanFacts;
  readonly ask: StageOptions;
};
