import type { StageName } from '../answer.ts';
import type { PlanModel } from '../model.ts';
import type { ModelEdit, SolveAnswer } from '../solver/solver.ts';
import { boundsEdit, wholeColumns } from '../stages/dive.ts';
import { applyToBounds, type Bounds, boundsOf, changeCosts, holdByValue, restore } from '../stages/hold.ts';
import { stageValue } from '../stages/staged-answer.ts';
import type { SolvedPlan } from './solved-plan.ts';

/**
 * The weighted unmet need minimised around a plan: the question that verification and prices ask again with something changed. The goals that come before it are held at the plan's
 * values (fairest: the worst share; least_cost: the cost), so it is the first stage itself for most_need_met.
 */
export type NeedStage = {
  /** The best answer with nothing changed, or null where the solver gave none in time. */
  readonly answer: SolveAnswer | null;
  /** Bounds of the model as they stand in this stage. */
  readonly bounds: Bounds;
  /** Solves again with changes, lets `read` look at the session while they stand, and takes them back. */
  readonly solveWith: <Read = SolveAnswer>(
    changes: readonly ModelEdit[],
    read?: (answer: SolveAnswer) => Promise<Read>,
  ) => Promise<Read>;
};

/**
 * Sets the session to the need stage, calls `use` and leaves the session exactly as it was found. `kept`: whole posts, people and contracts stay as the plan has them
 * and everything else is free; `free`: the continuous relaxation. In a continuous model both are the model itself, but without the upper bounds of single recruitment and training columns, which the rows of
 * recruit_max and places imply: so all of a limit's price is in its row.
 */
export async function atNeedStage<Result>(
  plan: SolvedPlan,
  whole: 'kept' | 'free',
  use: (stage: NeedStage) => Promise<Result>,
): Promise<Result> {
  const { model, session, staged } = plan;
  const { linear, stageCosts, stages } = model;
  const firstCosts = stageCosts[stages[0]!];
  const edits: ModelEdit[] = [...heldBefore(model, staged.x)];
  const isWhole = linear.integer.includes(1);
  if (!isWhole) edits.push(withoutImpliedBounds(model));
  else if (whole === 'kept') edits.push(boundsEdit(wholeColumns(linear), staged.x, staged.x));
  const bounds = boundsOf(linear);
  for (const edit of edits) applyToBounds(bounds, edit);
  const solve = (isBase: boolean) =>
    session.solve({
      relaxed: true,
      fromKeptBasis: true,
      keepBasis: isBase,
      method: 'simplex',
      timeLimitSeconds: plan.ask.timeLimitSeconds,
      ...(plan.ask.signal ? { signal: plan.ask.signal } : {}),
    });
  try {
    await session.edit([...edits, changeCosts(firstCosts, stageCosts.unmet_need)]);
    const answer = await solve(true);
    return await use({
      answer: answer.status === 'optimal' ? answer : null,
      bounds,
      solveWith: async <Read>(
        changes: readonly ModelEdit[],
        read = async (again: SolveAnswer) => again as Read,
      ) => {
        try {
          await session.edit(changes);
          return await read(await solve(false));
        } finally {
          await session.edit(restore(bounds, changes));
        }
      },
    });
  } finally {
    await session.edit([...restore(linear, edits), changeCosts(stageCosts.unmet_need, firstCosts)]);
  }
}

function heldBefore(model: PlanModel, x: Float64Array): readonly ModelEdit[] {
  const before: readonly StageName[] = model.stages.slice(0, model.stages.indexOf('unmet_need'));
  return before.flatMap((stage) => holdByValue(model, stage, stageValue(model, stage, x)));
}

function withoutImpliedBounds({ variables, linear }: PlanModel): ModelEdit {
  const { recruited, trained } = variables;
  const columns = Int32Array.from({ length: recruited.count + trained.count }, (_, i) => recruited.first + i);
  return boundsEdit(
    columns,
    linear.columnLower,
    new Float64Array(linear.columnCount).fill(Number.POSITIVE_INFINITY),
  );
}
