import type { ShadowPrice } from '../answer.ts';
import { payPerPeriod } from '../inputs/working-time.ts';
import type { Inputs } from '../inputs.ts';
import type { ModelEdit, RowRange, SolveAnswer } from '../solver/solver.ts';
import type { SolvedPlan } from './explain.ts';
import { type Limit, limitsOf } from './limits.ts';
import type { NeedStage } from './need-stage.ts';
import { rowActivity, SLIGHT } from './tight-rules.ts';

/** An improvement below this is none. */
const NONE = 1e-9;

/**
 * Prices of a continuous plan, from the duals of the need stage (for goals in which it is not the first stage: with the goals before it held at the plan's values): what one
 * more unit of each limit takes off the weighted unmet hours a week, and the amounts between which that holds. Call it while the stage's own answer is the session's last. The
 * budget is always listed, the others where they have a price.
 */
export async function pricesByDual(plan: SolvedPlan, answer: SolveAnswer): Promise<readonly ShadowPrice[]> {
  const limits = limitsOf(plan.model)
    .map((limit) => ({ limit, improvement: Math.max(0, -answer.rowDual![limit.row]!) }))
    .filter(({ limit, improvement }) => improvement > NONE || limit.of === 'budget');
  const ranges = await plan.session.ranges(limits.map(({ limit }) => limit.row));
  const rangeOfRow = new Map(ranges.map((range) => [range.row, range]));
  return limits.map(({ limit, improvement }) => ({
    ...named(limit),
    improvement,
    ...(improvement > NONE ? amounts(limit, rangeOfRow.get(limit.row)) : unspent(plan)),
    method: 'dual' as const,
  }));
}

/**
 * Prices of a plan with whole posts, which has no duals (or of a solver without them), by re-solving the continuous relaxation of the need stage with more of each limit: one place, hour or FTE more; of the budget
 * the larger of £10,000, 5 % and one post step of the dearest role. improvement = fall of the relaxation's weighted unmet need per unit: what
 * the limit is worth before posts are rounded to whole steps.
 */
export async function pricesByResolve(plan: SolvedPlan, stage: NeedStage): Promise<readonly ShadowPrice[]> {
  const { answer } = stage;
  if (answer === null) return [];
  const prices: ShadowPrice[] = [];
  for (const limit of limitsOf(plan.model)) {
    const isBudget = limit.of === 'budget';
    const more = isBudget ? budgetStep(plan.model.inputs) : 1;
    const after = mayHavePrice(plan, stage, answer, limit)
      ? await stage.solveWith(raised(stage, limit, more))
      : answer;
    if (after.status !== 'optimal') continue;
    const improvement = Math.max(0, (answer.objective! - after.objective!) / more);
    if (improvement <= NONE && !isBudget) continue;
    prices.push({ ...named(limit), improvement, from: null, to: null, method: 'resolve' });
  }
  return prices;
}

/** The relaxation is convex: where its dual is 0 more cannot help. Without duals: where the limit is not reached. */
function mayHavePrice({ model }: SolvedPlan, stage: NeedStage, answer: SolveAnswer, limit: Limit): boolean {
  const { rowDual, columnDual } = answer;
  if (rowDual === null || columnDual === null) {
    return stage.bounds.rowUpper[limit.row]! - rowActivity(model.linear, answer.x!, limit.row) <= SLIGHT;
  }
  const ofColumns = limit.columns.reduce((sum, column) => sum + Math.max(0, -columnDual[column]!), 0);
  return -rowDual[limit.row]! + ofColumns / limit.rowUnitsPerColumn > NONE;
}

/** More of a limit: its row and the bounds of its columns. */
function raised({ bounds }: NeedStage, limit: Limit, rowUnits: number): readonly ModelEdit[] {
  const { row, columns, rowUnitsPerColumn } = limit;
  return [
    {
      kind: 'rowBounds',
      rows: Int32Array.of(row),
      lower: Float64Array.of(bounds.rowLower[row]!),
      upper: Float64Array.of(bounds.rowUpper[row]! + rowUnits),
    },
    {
      kind: 'columnBounds',
      columns: Int32Array.from(columns),
      lower: Float64Array.from(columns, (column) => bounds.columnLower[column]!),
      upper: Float64Array.from(
        columns,
        (column) => bounds.columnUpper[column]! + rowUnits / rowUnitsPerColumn,
      ),
    },
  ];
}

/** £1,000 by which the budget is raised: whole thousands. */
function budgetStep({ workbook, settings, periods }: Inputs): number {
  const posts = workbook.roles
    .filter((role) => role.recruitMax > 0)
    .map((role) => settings.postStep * (role.recruitCost + periods * payPerPeriod(role, settings)));
  return Math.ceil(Math.max(10_000, 0.05 * settings.budget, ...posts) / 1000);
}

function named({ of, what, period, unit }: Limit): Pick<ShadowPrice, 'of' | 'what' | 'period' | 'unit'> {
  return { of, what, period, unit };
}

/** Money that buys nothing more: from what the plan costs without end. */
function unspent({ facts }: SolvedPlan): Pick<ShadowPrice, 'from' | 'to'> {
  return { from: facts.cost.total, to: null };
}

function amounts(limit: Limit, range: RowRange | undefined): Pick<ShadowPrice, 'from' | 'to'> {
  if (!range) return { from: null, to: null };
  return {
    from: Math.max(0, range.lower * limit.amountPerRowUnit),
    to: Number.isFinite(range.upper) ? range.upper * limit.amountPerRowUnit : null,
  };
}
