import type { PlanModel } from '../../model.ts';
import type { ModelEdit, SolveAnswer, SolverSession } from '../../solver/solver.ts';
import { boundsEdit, wholeColumns } from '../../stages/dive.ts';
import { changeCosts, restore } from '../../stages/hold.ts';
import type { StageOptions } from '../../stages/staged-answer.ts';

/** Solves a plan's model with something changed, and puts it back. */
export type Measure = {
  /** The least weighted unmet hours with the edits made. */
  readonly unmetNeed: (edits: readonly ModelEdit[]) => Promise<SolveAnswer>;
  /** Puts the session back to the model's bounds and the first stage's costs. */
  readonly close: () => Promise<void>;
};

/**
 * Takes over a plan's session: `unmet_need` as the objective, whole columns fixed at the plan's values, continuous from there. Every solve starts from the
 * basis of the plan with nothing changed.
 */
export async function openMeasure(
  session: SolverSession,
  model: PlanModel,
  x: Float64Array,
  options: StageOptions,
): Promise<Measure> {
  const { linear, stageCosts } = model;
  const fixed = wholeColumnsAt(model, x);
  const firstCosts = stageCosts[model.stages[0]!];
  const weighted = stageCosts.unmet_need;
  await session.edit([...fixed, changeCosts(firstCosts, weighted)]);
  const solve = (isBase: boolean) =>
    session.solve({
      relaxed: true,
      method: 'simplex',
      fromKeptBasis: true,
      keepBasis: isBase,
      timeLimitSeconds: options.timeLimitSeconds,
      ...(options.signal ? { signal: options.signal } : {}),
    });
  const solveWith = async (edits: readonly ModelEdit[]) => {
    await session.edit(edits);
    const answer = await solve(edits.length === 0);
    // Whole columns go back to the plan's values, everything else to the model's.
    await session.edit([...restore(linear, edits), ...fixed]);
    return answer;
  };
  return {
    unmetNeed: solveWith,
    close: () => session.edit([...restore(linear, fixed), changeCosts(weighted, firstCosts)]),
  };
}

/** All hard rules open; the budget stays. */
export function rulesLetGo({ rulePlaces }: PlanModel): readonly ModelEdit[] {
  const rows = Int32Array.from(rulePlaces.keys());
  return [
    {
      kind: 'rowBounds',
      rows,
      lower: new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY),
      upper: new Float64Array(rows.length).fill(Number.POSITIVE_INFINITY),
    },
  ];
}

function wholeColumnsAt({ linear }: PlanModel, x: Float64Array): readonly ModelEdit[] {
  const columns = wholeColumns(linear);
  if (columns.length === 0) return [];
  const values = x.map(Math.round);
  return [boundsEdit(columns, values, values)];
}
