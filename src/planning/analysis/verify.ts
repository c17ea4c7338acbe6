import type { GapOption } from '../answer.ts';
import { round6 } from '../facts/round.ts';
import type { ModelEdit } from '../solver/solver.ts';
import type { NeedStage } from './need-stage.ts';
import type { Candidate } from './options/candidate.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** Options verified for one gap: the cheapest. */
const VERIFIED_OPTIONS = 4;

/**
 * Re-solves the need stage with each of a gap's cheapest options forced on top of the plan's decisions and paid for: the budget (or, for least_cost, the held cost) rises by exactly its £.
 * verifiedHoursPerWeek = weighted unmet need without − with it. In a plan with whole posts all other posts, people and contracts stay as the plan has them, so
 * the fall is the least that the option brings. An option that the solver proves impossible beside the hard rules is left out.
 */
export async function verifyOptions(
  plan: SolvedPlan,
  stage: NeedStage,
  candidates: readonly Candidate[],
): Promise<readonly GapOption[]> {
  const options: GapOption[] = [];
  for (const [rank, candidate] of candidates.entries()) {
    if (rank >= VERIFIED_OPTIONS || stage.answer === null) {
      options.push(candidate.option);
      continue;
    }
    const answer = await stage.solveWith(forced(plan, stage, candidate));
    if (answer.status === 'infeasible') continue;
    const verifiedHoursPerWeek =
      answer.status === 'optimal' ? round6(stage.answer.objective! - answer.objective!) : null;
    options.push({ ...candidate.option, verifiedHoursPerWeek });
  }
  return options;
}

/** Bounds that force an option and the money for it. */
function forced({ model, staged }: SolvedPlan, stage: NeedStage, candidate: Candidate): readonly ModelEdit[] {
  const { integer } = model.linear;
  const { bounds } = stage;
  const force = [...candidate.force].sort((a, b) => a.column - b.column);
  const lower = force.map(({ column, by }) => staged.x[column]! + by);
  const upper = force.map(({ column }, i) =>
    integer[column] === 1 ? lower[i]! : Math.max(bounds.columnUpper[column]!, lower[i]!),
  );
  const row = model.holdRow.cost;
  return [
    {
      kind: 'columnBounds',
      columns: Int32Array.from(force, ({ column }) => column),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
    },
    {
      kind: 'rowBounds',
      rows: Int32Array.of(row),
      lower: Float64Array.of(bounds.rowLower[row]!),
      upper: Float64Array.of(bounds.rowUpper[row]! + candidate.option.pounds / 1000),
    },
  ];
}
