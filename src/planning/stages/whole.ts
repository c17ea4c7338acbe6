import type { PlanModel } from '../model.ts';
import type { ModelEdit, SolveAnswer, SolverSession } from '../solver/solver.ts';
import { solveOptions } from './continuous.ts';
import { dive } from './dive.ts';
import { changeCosts, holdByValue, restore } from './hold.ts';
import {
  plainBound,
  type StagedAnswer,
  type StageOptions,
  stageValue,
  tightenWorst,
  withoutAnswer,
} from './staged-answer.ts';

/**
 * Solves the stages of a model with whole posts and whole people. A first plan comes from the relaxation by rounding and repairing, with its proven gap; branch and bound
 * improves it until the gap is closed or the time is up. Each stage is held at the value its plan reaches, which is within its proven gap of the
 * best. The session is left as it was found.
 */
export async function solveWholeStages(
  session: SolverSession,
  model: PlanModel,
  options: StageOptions,
): Promise<StagedAnswer> {
  const firstCosts = model.stageCosts[model.stages[0]!];
  const held: ModelEdit[] = [];
  const bounds: number[] = [];
  let costs = firstCosts;
  let first: SolveAnswer | null = null;
  let plan: Float64Array | null = null;
  let message: string | null = null;
  try {
    for (const stage of model.stages) {
      await session.edit([changeCosts(costs, model.stageCosts[stage])]);
      costs = model.stageCosts[stage];
      const report = solveOptions(options, (progress) => options.onProgress?.({ ...progress, stage }));
      const relaxation = await session.solve({ ...report, relaxed: true });
      if (first === null) {
        if (relaxation.x === null) return withoutAnswer(relaxation);
        first = relaxation;
        await options.onFirstStage?.(relaxation);
        const dived = await dive(session, model.linear, relaxation, report);
        plan = dived?.x ? tightenWorst(model, dived.x) : null;
      }
      let bound = relaxation.bound ?? plainBound(model, stage);
      const value = plan === null ? null : stageValue(model, stage, plan);
      if (value !== null) reportPlan(value, bound, report.onProgress);
      if (value === null || !closed(value, bound, options.mipGap)) {
        const answer = await session.solve(plan === null ? report : { ...report, start: plan });
        if (answer.x !== null) plan = tightenWorst(model, answer.x);
        if (plan === null) return withoutAnswer(answer);
        if (answer.status !== 'optimal') message ??= answer.message;
        bound = Math.max(bound, answer.bound ?? Number.NEGATIVE_INFINITY);
      }
      bounds.push(bound);
      const edits = holdByValue(model, stage, stageValue(model, stage, plan!));
      held.push(...edits);
      await session.edit(edits);
    }
  } finally {
    await session.edit([...restore(model.linear, held), changeCosts(costs, firstCosts)]);
  }
  return { status: 'solved', x: plan!, bounds, first: first!, message };
}

/** Is the difference between a plan and the bound within the accepted gap (or mere rounding)? */
function closed(value: number, bound: number, mipGap: number): boolean {
  return value - bound <= Math.max(mipGap * Math.abs(value), 1e-7 * Math.max(1, Math.abs(value)));
}

function reportPlan(
  value: number,
  bound: number,
  onProgress: ReturnType<typeof solveOptions>['onProgress'],
): void {
  const gap = (value - bound) / Math.max(1e-9, Math.abs(value));
  onProgress?.({ seconds: 0, objective: value, bound, gap: Math.max(0, gap) });
}
