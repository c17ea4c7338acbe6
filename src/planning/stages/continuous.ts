import type { PlanModel } from '../model.ts';
import type { ModelEdit, SolveAnswer, SolveOptions, SolverSession } from '../solver/solver.ts';
import { boundsOf, changeCosts, holdByFace, holdByValue, restore } from './hold.ts';
import {
  plainBound,
  type StagedAnswer,
  type StageOptions,
  tightenWorst,
  withoutAnswer,
} from './staged-answer.ts';

/**
 * Solves the stages of a continuous model one after another in one session: each from the last basis, each held while the next is solved. A stage that comes back without a
 * proof keeps the point of the stage before it. The session is left as it was found: the model's own bounds and the first stage's costs.
 */
export async function solveContinuousStages(
  session: SolverSession,
  model: PlanModel,
  options: StageOptions,
): Promise<StagedAnswer> {
  const bounds = boundsOf(model.linear);
  const held: ModelEdit[] = [];
  let costs = model.stageCosts[model.stages[0]!];
  let first: SolveAnswer | null = null;
  let last: SolveAnswer | null = null;
  let message: string | null = null;
  const proven: number[] = [];
  try {
    for (const stage of model.stages) {
      if (last !== null) {
        await session.edit([changeCosts(costs, model.stageCosts[stage])]);
        costs = model.stageCosts[stage];
      }
      const answer = await session.solve({
        ...solveOptions(options, (progress) => options.onProgress?.({ ...progress, stage })),
        relaxed: true,
        keepBasis: last === null,
        method: last === null || last.columnDual === null ? 'auto' : 'primal',
      });
      if (answer.x === null) {
        if (last === null) return withoutAnswer(answer);
        message ??= answer.message ?? answer.status;
        proven.push(plainBound(model, stage));
        continue;
      }
      proven.push(answer.bound ?? plainBound(model, stage));
      if (answer.status !== 'optimal') message ??= answer.message ?? answer.status;
      first ??= answer;
      last = answer;
      const edits =
        answer.columnDual !== null && answer.rowDual !== null
          ? holdByFace(bounds, answer)
          : holdByValue(model, stage, answer.objective!);
      held.push(...edits);
      await session.edit(edits);
    }
  } finally {
    await session.edit([
      ...restore(model.linear, held),
      changeCosts(costs, model.stageCosts[model.stages[0]!]),
    ]);
  }
  return { status: 'solved', x: tightenWorst(model, last!.x!), bounds: proven, first: first!, message };
}

/** The engine's options for one solve. */
export function solveOptions(
  options: StageOptions,
  onProgress: NonNullable<SolveOptions['onProgress']>,
): SolveOptions {
  return {
    timeLimitSeconds: options.timeLimitSeconds,
    mipGap: options.mipGap,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onProgress ? { onProgress } : {}),
  };
}
