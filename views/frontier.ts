import type { FrontierPoint } from '../src/planning/analysis/frontier.ts';

/** What one budget buys, beside the budget before it. */
export type FrontierRow = FrontierPoint & {
  /** Hours a week met more than at the budget before; null for the first. */
  readonly extraHours: number | null;
  /** £ spent for each of those hours over the whole plan; null where there are none worth a price. */
  readonly poundsPerExtraHour: number | null;
  /** Whether it is the budget of the workbook. */
  readonly isCurrent: boolean;
};
