import type { Code, Level } from '../src/domain/units.ts';

/** A course and what the plan makes of it. */
export type CourseUse = {
  readonly course: Code;
  readonly need: Code;
  readonly fromLevel: 0 | Level;
  readonly toLevel: Level;
  /** Who takes it: people of one role at one base, and in which periods. */
  readonly groups: readonly {
    readonly role: Code;
    readonly locality: Code;
    readonly people: number;
    readonly periods: readonly number[];
  }[];
  readonly people: number;
  /** Places over the horizon. */
  readonly places: number;
  readonly pounds: number;
  /** Hours away from work for the course, over the horizon. */
  readonly hoursAway: number;
  /** Hours a week of work that nobody of the trainees could do without the course, mean over the periods. */
  readonly hoursPerWeek: number;
  /** £ for each of those hours over the horizon; null where there are none. */
  readonly poundsPerHour: number | null;
  /** What one more place in a period would take off the weighted unmet hours a week, the most first. */
  readonly morePlaces: readonly { readonly period: number; readonly improvement: number }[];
};

/** A course that would close (part of) a gap that the plan leaves. */
export type TrainingOption = {
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  /** Unmet hours a week of the gap in the period in which most are. */
  readonly unmetHours: number;
  readonly course: Code;
  /** `role@base` of those who would go. */
  readonly who: string | null;
  readonly period: number;
  readonly hoursPerWeek: number;
  readonly pounds: number;
  readonly costPerHour: number;
  /** Fall of the weighted unmet hours a week when the plan was made again with it; null = not tried. */
  readonly verifiedHoursPerWeek: number | null;
};

/** What training is worth in a plan. */
export type TrainingWorth = {
  readonly courses: readonly CourseUse[];
  readonly people: number;
  readonly pounds: number;
  readonly hoursPerWeek: number;
  readonly poundsPerHour: number | null;
  /** Cheapest hours first. */
  readonly options: readonly TrainingOption[];
};
