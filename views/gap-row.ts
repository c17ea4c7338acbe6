import type { BreakEven } from '../src/planning/analysis/commissioning/break-even.ts';
import type { GapOption } from '../src/planning/answer.ts';
import type { MarkInView, MarkKind } from './gap-mark.ts';
import type { LongGap } from './long-gaps.ts';

/** A gap of the plan with what a commissioner looks at first. */
export type GapRow = {
  /** 1 = the most pressing of the plan. */
  readonly rank: number;
  readonly gap: LongGap;
  readonly cheapest: GapOption | null;
  /** Of the period with most unmet hours; null where nobody of one's own could do the work. */
  readonly breakEven: BreakEven | null;
  readonly mark: MarkInView | null;
};

/** An option with its times. */
export type OptionLine = {
  readonly option: GapOption;
  /** Periods from the decision to the first hours. */
  readonly leadPeriods: number;
  /** First period in which it delivers hours. */
  readonly firstPeriod: number;
};

/** Which gaps are listed and how: `mark` 'none' = those without one; null = all. */
export type GapFilter = {
  readonly need: string | null;
  readonly locality: string | null;
  readonly mark: MarkKind | 'none' | null;
  readonly sort: 'pressing' | 'hours';
  readonly page: number;
};
