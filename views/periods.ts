import type { Code } from '../src/domain/units.ts';

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
