import type { Code, Level } from '../src/domain/units.ts';

/** One period of a plan, of the authority or of one locality, one need or one need in one locality. Hours are hours a week. */
export type PeriodFigures = {
  readonly period: number;
  readonly requiredHours: number;
  /** Hours of work delivered, without the travel they cost. */
  readonly staffHours: number;
  readonly newPostHours: number;
  readonly providerHours: number;
  readonly unmetHours: number;
  /** Posts based in the locality, whatever they work on: today's, and those of the plan in this period. */
  readonly fteToday: number;
  readonly ftePlanned: number;
};

/** What a page of periods is about; null = all. */
export type PeriodFilter = { readonly locality: Code | null; readonly need: Code | null };

/** What begins in a period, of the authority or of one locality. */
export type PeriodSteps = {
  readonly period: number;
  /** Posts that start. */
  readonly posts: readonly { readonly role: Code; readonly fte: number }[];
  /** People who take a course. */
  readonly training: readonly {
    readonly need: Code;
    readonly toLevel: Level;
    readonly people: number;
  }[];
  /** Hours a week bought in the period. */
  readonly provision: readonly { readonly offer: Code; readonly hoursPerWeek: number }[];
  /** Posts removed from the start of the period on. */
  readonly reductions: readonly { readonly role: Code; readonly fte: number }[];
};

/** What a page of periods shows of its plan. */
export type PeriodsView = {
  readonly filter: PeriodFilter;
  readonly figures: readonly PeriodFigures[];
  readonly steps: readonly PeriodSteps[];
};
