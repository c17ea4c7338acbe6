import type { FrontierRow } from '../../views/frontier.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { Frontier } from '../planning/analysis/frontier.ts';

/**
 * The rows of a frontier with what each step up in budget buys: hours of need met more than at the budget before, and £ spent for each of those hours
 * over the whole plan (spending is over the plan, hours are a week, so a week's hour is met `weeks` times). A step that meets under
 * 0.05 hours a week more has no price.
 */
export function frontierRows({ points }: Frontier, { settings }: Workbook): readonly FrontierRow[] {
  const weeks = settings.periods * settings.periodWeeks;
  return points.map((point, index) => {
    const before = points[index - 1];
    const extraHours = before ? before.unmetHours - point.unmetHours : null;
    const extraPounds = before ? point.spentPounds - before.spentPounds : null;
    const isPriced = extraHours !== null && extraPounds !== null && extraHours >= 0.05;
    return {
      ...point,
      extraHours,
      poundsPerExtraHour: isPriced ? Math.max(0, extraPounds) / (extraHours * weeks) : null,
      isCurrent: Math.abs(point.budgetPounds - settings.budget) < 0.5,
    };
  });
}
