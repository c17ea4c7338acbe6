import { weeksPerYear } from '../../domain/units.ts';
import type { Cost, PlanFacts } from '../answer.ts';
import type { Book } from './book.ts';
import type { Delivery } from './delivery.ts';
import {
  expectAtMost,
  expectEqual,
  type Findings,
  figure,
  isQuantity,
  type Recomputed,
  roundingError,
} from './findings.ts';

type Line = { pounds: number; slack: number };

/**
 * Recomputes every line of the cost from the workbook's prices and the plan's posts, courses, purchases and reductions,
 * and holds the total to the budget (not for the goal least_cost, where the cost is the answer). Lines of the plan with
 * unknown codes or periods have been refused before and are left out. Returns the recomputed total.
 */
export function checkCost(book: Book, delivery: Delivery, plan: PlanFacts, findings: Findings): Recomputed {
  const { settings } = book.workbook;
  const changes = costOfChanges(book, plan);
  const lines = {
    newPosts: changes.newPosts,
    recruitment: changes.recruitment,
    training: changes.training,
    providers: { pounds: delivery.providerPounds, slack: delivery.providerPoundsSlack },
    reductions: changes.reductions,
    savings: changes.savings,
  } satisfies Partial<Record<keyof Cost, Line>>;
  for (const [name, line] of Object.entries(lines)) {
    const printed = plan.cost[name as keyof typeof lines];
    isQuantity(findings, printed, () => `£ of ${name}`);
    expectEqual(findings, printed, line.pounds, () => `£ of ${name}`, line.slack);
  }
  const all = Object.values(lines);
  const total = all.reduce((sum, line) => sum + line.pounds, 0) - 2 * lines.savings.pounds;
  const slack = all.reduce((sum, line) => sum + line.slack + roundingError, 0);
  const size = Math.max(...all.map((line) => line.pounds));
  expectEqual(findings, plan.cost.total, total, () => '£ of the total cost', slack, size);
  expectEqual(findings, plan.cost.budget, settings.budget, () => '£ of the budget');
  if (plan.goal !== 'least_cost') {
    const over = () =>
      `the plan costs £${figure(total)}, which is over the budget of £${figure(settings.budget)}`;
    expectAtMost(findings, total, settings.budget, over, slack, size);
  }
  return { value: total, slack };
}

/** Pay of one FTE in one period = annual cost · period weeks ÷ 52, for as long as those who are expected to stay. */
function costOfChanges(
  book: Book,
  plan: PlanFacts,
): Record<'newPosts' | 'recruitment' | 'training' | 'reductions' | 'savings', Line> {
  const { staff, roles, training, settings } = book.workbook;
  const lines = {
    newPosts: { pounds: 0, slack: 0 },
    recruitment: { pounds: 0, slack: 0 },
    training: { pounds: 0, slack: 0 },
    reductions: { pounds: 0, slack: 0 },
    savings: { pounds: 0, slack: 0 },
  };
  const add = (line: Line, amount: number, poundsEach: number) => {
    line.pounds += amount * poundsEach;
    line.slack += roundingError * poundsEach;
  };
  for (const post of plan.posts) {
    const role = roles[book.roleOf.get(post.role) ?? -1];
    if (!role) continue;
    const pay = (role.annualCost * settings.periodWeeks) / weeksPerYear;
    const stay = book.stayShare[book.roleOf.get(post.role)!]!;
    add(lines.newPosts, post.fte, pay * periodsInPost(stay, post.period, book.periods));
    add(lines.recruitment, post.fte, role.recruitCost);
  }
  for (const place of plan.training) {
    const course = training[book.courseOf.get(place.course) ?? -1];
    if (course) add(lines.training, place.people, course.costPerPerson);
  }
  for (const reduction of plan.reductions) {
    const row = staff[book.rowOf.get(reduction.staff) ?? -1];
    if (!row) continue;
    const role = roles[book.roleOf.get(row.role)!]!;
    const pay = (role.annualCost * settings.periodWeeks) / weeksPerYear;
    const stay = book.stayShare[book.roleOf.get(row.role)!]!;
    const until = Math.min(row.untilPeriod ?? book.periods, book.periods);
    add(lines.savings, reduction.fte, pay * periodsInPost(stay, reduction.period, until));
    add(lines.reductions, reduction.fte, role.reductionCost);
  }
  return lines;
}

/** Expected periods of pay from period `from` to `until`: 1 + s + s² + … */
function periodsInPost(stayShare: number, from: number, until: number): number {
  let paid = 0;
  for (let period = from; period <= until; period += 1) paid += stayShare ** (period - from);
  return paid;
}
