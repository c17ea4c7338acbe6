import type { ConflictingRule, Repair } from '../answer.ts';
import type { PlanModel } from '../model.ts';
import type { Solver } from '../solver/solver.ts';
import type { StageOptions } from '../stages/staged-answer.ts';

export async function explainConflict(
  _engine: Solver,
  _model: PlanModel,
  _ask: StageOptions,
): Promise<{ readonly conflict: readonly ConflictingRule[]; readonly repairs: readonly Repair[] }> {
  return { conflict: [], repairs: [] };
}
