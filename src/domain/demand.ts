import type { Code, Level } from './units.ts';

export type DemandRow = {
  readonly locality: Code;
  readonly need: Code;
  /** The lowest skill level that can do this work. */
  readonly level: Level;
  /** A period number, or null for every period. */
  readonly period: number | null;
  /** Families open at any one time as given, or null when starts are given instead. */
  readonly families: number | null;
  readonly startsPerYear: number | null;
  readonly weeks: number;
  readonly extendShare: number;
  /** Direct hours per open family per week. */
  readonly hoursPerWeek: number;
  readonly growthPerYear: number;
  readonly source: string | null;
};

/** Minimum presence: `onDuty` people for `hoursPerWeek` hours a week (168 = round the clock). */
export type CoverRow = {
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  readonly onDuty: number;
  readonly hoursPerWeek: number;
  readonly source: string | null;
};
