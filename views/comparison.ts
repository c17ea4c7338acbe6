import type { Run } from '../src/domain/run.ts';
import type { Workbook } from '../src/domain/workbook.ts';
import type { Plan } from '../src/planning/answer.ts';
import type { Names } from './names.ts';
import type { PlanInView } from './plan-in-view.ts';

/** What a figure of a comparison counts. Shares are 0–1. */
export type MeasureUnit = 'share' | 'hours_per_week' | 'pounds' | 'fte' | 'people' | 'families';

/** A figure of several plans, in their order; null where a plan has none. */
export type Measure = {
  /** Which figure: `coverage`, `cost.total` … */
  readonly measure: string;
  /** The need, locality or role it is about; null = the whole authority. */
  readonly what: string | null;
  readonly unit: MeasureUnit;
  /** Which direction is good; null where that is for the reader to say. */
  readonly better: 'more' | 'less' | null;
  readonly values: readonly (number | null)[];
  /** Against the first plan; 0 where unchanged, null where either has no figure. */
  readonly differences: readonly (number | null)[];
  /** The locality that each figure is of, by code, where it is not the same in all plans. */
  readonly places?: readonly (string | null)[];
};

export type MeasureGroup = {
  readonly group: 'totals' | 'families' | 'cost' | 'means' | 'needs' | 'localities';
  readonly measures: readonly Measure[];
};

/** One plan of a comparison with the workbook it answers. `code` null = the baseline. */
export type ComparedPlan = {
  readonly code: string | null;
  readonly name: string;
  readonly plan: Plan;
  readonly planned: Workbook;
  readonly run: Run;
  /** Edits of its data since it was planned; null where the figures are kept as they were shared. */
  readonly editsSince: number | null;
};

/** Plans side by side; differences are against the first. */
export type Comparison = {
  readonly plans: readonly ComparedPlan[];
  readonly groups: readonly MeasureGroup[];
  readonly names: Names;
};

/** A scenario (or the baseline) that was asked for and has no plan to compare yet, and how it stands. */
export type Uncompared = { readonly code: string | null; readonly name: string; readonly view: PlanInView };
