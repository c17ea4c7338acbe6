import type { PlanModel } from '../model.ts';
import type { ModelEdit, SolverSession } from '../solver/solver.ts';
import { boundsEdit } from '../stages/dive.ts';
import { changeCosts, restore } from '../stages/hold.ts';

/** One future: a factor on the required hours of every piece of work. */
export type Future = Float64Array;

/**
 * How a decided plan fares when demand turns out differently: posts, people, courses and contracts stay as planned, hours are allocated anew. Returns the weighted unmet hours a week (mean over
 * periods) of each future, in their order; null where a hard rule cannot be kept. The session is left as it was found.
 */
export async function unmetInFutures(
  session: SolverSession,
  model: PlanModel,
  x: Float64Array,
  futures: readonly Future[],
): Promise<readonly (number | null)[]> {
  const { inputs, variables, linear } = model;
  const first = model.stageCosts[model.stages[0]!];
  const decided = columnsFrom(variables.fte.first, variables.contract.first + variables.contract.count);
  const work = columnsFrom(variables.unmet.first, variables.unmet.first + variables.unmet.count);
  const coverage = model.familyRows.get('coverage')!;
  const rows = columnsFrom(coverage.first, coverage.first + coverage.count);
  const fix = boundsEdit(decided, x, x);
  await session.edit([fix, changeCosts(first, model.stageCosts.unmet_need)]);
  const outcomes: (number | null)[] = [];
  const touched: ModelEdit[] = [fix];
  try {
    for (const future of futures) {
      const hours = Float64Array.from(inputs.work, (item, j) => item.hoursPerWeek * future[j]!);
      const edits: readonly ModelEdit[] = [
        { kind: 'rowBounds', rows, lower: hours, upper: hours },
        { kind: 'columnBounds', columns: work, lower: new Float64Array(hours.length), upper: hours },
      ];
      if (outcomes.length === 0) touched.push(...edits);
      await session.edit(edits);
      const answer = await session.solve({ relaxed: true, method: 'simplex' });
      outcomes.push(answer.status === 'optimal' ? answer.objective : null);
    }
  } finally {
    await session.edit([...restore(linear, touched), changeCosts(model.stageCosts.unmet_need, first)]);
  }
  return outcomes;
}

function columnsFrom(first: number, end: number): Int32Array {
  return Int32Array.from({ length: end - first }, (_, i) => first + i);
}
