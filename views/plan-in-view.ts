import type { Run } from '../src/domain/run.ts';
import type { Workbook } from '../src/domain/workbook.ts';
import type { Answer, Plan } from '../src/planning/answer.ts';
import type { Conflict } from '../src/planning/impossible.ts';
import type { Names } from './names.ts';

/** Which plan a page is about, and how it stands. */
export type PlanStanding = {
  /** The scenario of the page; null = the baseline. */
  readonly scenario: { readonly code: string; readonly name: string } | null;
  /** Every scenario of the workbook, for choosing. */
  readonly scenarios: readonly { readonly code: string; readonly name: string }[];
  /** The newest finished run; the one waiting or under way; the one that failed after the newest finished. */
  readonly done: Run | null;
  readonly open: Run | null;
  readonly failed: Run | null;
  /** When the workbook last changed, and how many edits have been made since the finished run. */
  readonly dataChangedAt: Date;
  readonly editsSince: number;
  readonly now: Date;
};

/** The newest finished answer of a page's plan with the workbook it answers; `answer` null = there is none yet. */
export type PlanInView = PlanStanding & {
  readonly answer: Answer | null;
  /** The workbook as it was planned, scenario's edits included; the current baseline while there is no answer; null where that is invalid. */
  readonly planned: Workbook | null;
  readonly names: Names;
};

/** A page's plan where there is one. */
export type ShownPlan = PlanInView & { readonly answer: Plan; readonly planned: Workbook };

/** A page's plan where the rules contradict each other. */
export type ConflictInView = PlanInView & {
  readonly answer: Extract<Answer, { outcome: 'impossible' }> & Conflict;
};
