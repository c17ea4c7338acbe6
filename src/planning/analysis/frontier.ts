import type { Outcome } from '../answer.ts';

/** One plan of the frontier: what a budget buys. £ over the horizon; hours are h/week, mean over periods. */
export type FrontierPoint = {
  readonly budgetPounds: number;
  readonly spentPounds: number;
  readonly coverage: number;
  readonly unmetHours: number;
  readonly weightedUnmetHours: number;
  readonly outcome: Outcome;
};

/** Plans of one workbook at several budgets, budgets ascending: what the next pound buys. A budget without a plan is left out. */
export type Frontier = { readonly points: readonly FrontierPoint[] };
