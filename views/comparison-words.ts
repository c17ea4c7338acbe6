import type { ComparedPlan } from './comparison.ts';
import { number, percent, pounds } from './format.ts';

/** How a plan differs from the reference in a sentence: need, money, coverage. */
export function comparisonWords(plan: ComparedPlan, reference: ComparedPlan): string {
  const before = reference.plan;
  const after = plan.plan;
  const unmet = after.totals.unmetHours - before.totals.unmetHours;
  const cost = after.cost.total - before.cost.total;
  const required = after.totals.requiredHours - before.totals.requiredHours;
  const asked =
    Math.abs(required) < 0.05
      ? ''
      : `Families need ${number(Math.abs(required))} hours a week ${required > 0 ? 'more' : 'less'}. `;
  const need =
    Math.abs(unmet) < 0.05
      ? 'The same hours stay unmet'
      : `${number(Math.abs(unmet))} hours a week ${unmet > 0 ? 'more' : 'less'} stay unmet`;
  const money =
    Math.abs(cost) < 0.5
      ? 'at the same cost'
      : `and the plan costs ${pounds(Math.abs(cost))} ${cost > 0 ? 'more' : 'less'}`;
  return `${asked}${need}, ${money}. ${coverageWords(before.totals.coverage, after.totals.coverage)}`;
}

function coverageWords(before: number, after: number): string {
  const change = after - before;
  if (Math.abs(change) < 0.0005) return `Coverage stays at ${percent(after)}.`;
  return `Coverage ${change > 0 ? 'rises' : 'falls'} from ${percent(before)} to ${percent(after)}.`;
}
