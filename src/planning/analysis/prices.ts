import type { ShadowPrice } from '../answer.ts';
import { payPerPeriod } from '../inputs/working-time.ts';
import type { Inputs } from '../inputs.ts';
import type { ModelEdit, RowRange, SolveAnswer } from '../solver/solver.ts';
import { type Limit, limitsOf } from './limits.ts';
import type { NeedStage } from './need-stage.ts';
import type { SolvedPlan } from './solved-plan.ts';
import { rowActivity, SLIGHT } from './tight-rules.ts';

/** An improvement below this is none. */
const NONE = 1e-9;
/** Amounts (£1,000, places, hours, FTE) this close are the same. */
const ALMOST = 1e-4;

/**
 * Prices of a continuous plan, from the duals of the need stage (for goals in which it is not the first stage: with the goals before it held at the plan's values): what one
 * more unit of each limit takes off the weighted unmet hours a week, and the amounts between which that holds. Where a limit stands just where its price changes, the price is
 * that of more. Call it while the stage's own answer is the session's last. The budget is always listed, the others where they have a price.
 */
export async function pricesByDual(
  plan: SolvedPlan,
  stage: NeedStage,
  answer: SolveAnswer,
): Promise<readonly ShadowPrice[]> {
  const limits = limitsOf(plan.model).filter(
    ({ row, of }) => -answer.rowDual![row]! > NONE || of === 'budget',
  );
  const ranges = new Map((await plan.session.ranges(limits.map(({ row }) => row))).map((r) => [r.row, r]));
  const prices: ShadowPrice[] = [];
  for (const limit of limits) {
    const here: DualPrice = { dual: answer.rowDual![limit.row]!, range: ranges.get(limit.row) };
    const price = -here.dual > NONE ? await beyondTheEnds(plan, stage, limit, here) : here;
    const improvement = Math.max(0, -price.dual);
    if (improvement > NONE) {
      prices.push({ ...named(limit), improvement, ...amounts(limit, price.range), method: 'dual' });
    } else if (limit.of === 'budget') {
      // Money that buys nothing more: from what the plan costs without end.
      prices.push({ ...named(limit), improvement: 0, from: plan.facts.cost.total, to: null, method: 'dual' });
    }
  }
  return prices;
}

type DualPrice = { readonly dual: number; readonly range: RowRange | undefined };

/**
 * The solver states the range of its own basis, and at a point where several meet that is a part of the range, or the price of less. So at an end of the range the price a
 * little beyond is asked for: the price is that of more, and a range goes on as long as the price stays.
 */
async function beyondTheEnds(
  plan: SolvedPlan,
  stage: NeedStage,
  limit: Limit,
  here: DualPrice,
): Promise<DualPrice> {
  if (!here.range) return here;
  const amount = stage.bounds.rowUpper[limit.row]!;
  const isAtUpperEnd = here.range.upper - amount < ALMOST;
  const isAtLowerEnd = amount - here.range.lower < ALMOST && amount > 2 * ALMOST;
  const more = isAtUpperEnd ? await priceBeside(plan, stage, limit, 2 * ALMOST) : null;
  const less = isAtLowerEnd ? await priceBeside(plan, stage, limit, -2 * ALMOST) : null;
  const price = more ?? here;
  const lower = [here, less]
    .filter((each) => each?.range && isSamePrice(each, price))
    .map((each) => each!.range!.lower);
  if (!price.range) return price;
  return { dual: price.dual, range: { ...price.range, lower: Math.min(price.range.lower, ...lower) } };
}

function isSamePrice(one: DualPrice, other: DualPrice): boolean {
  return Math.abs(one.dual - other.dual) <= 1e-7 * Math.max(1, Math.abs(other.dual));
}

/** The dual of a limit, and its range, a little above or below where it stands. */
function priceBeside(
  plan: SolvedPlan,
  stage: NeedStage,
  limit: Limit,
  rowUnits: number,
): Promise<DualPrice | null> {
  return stage.solveWith(raised(stage, limit, rowUnits), async (again) => {
    if (again.status !== 'optimal' || again.rowDual === null) return null;
    const [range] = await plan.session.ranges([limit.row]);
    return { dual: again.rowDual[limit.row]!, range };
  });
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

function amounts(limit: Limit, range: RowRange | undefined): Pick<ShadowPrice, 'from' | 'to'> {
  if (!range) return { from: null, to: null };
  return {
    from: Math.max(0, range.lower * limit.amountPerRowUnit),
    to: Number.isFinite(range.upper) ? range.upper * limit.amountPerRowUnit : null,
  };
}
