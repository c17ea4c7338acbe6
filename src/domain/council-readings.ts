import type { CouncilFigures, FileProblems } from './council-figures.ts';
import type { Code, Level } from './units.ts';

/** All that is kept of files handed in, by kind. */
export type CouncilReadings = {
  readonly lists: CouncilFigures;
  readonly skills: SkillsMatrix;
  readonly predicted: PredictedDemand;
};

/** A cell of a skills matrix: a level, a tick that says "has it" without a level, or null for a blank. */
export type MatrixCell = Level | 'tick' | null;

/** A skills matrix as it was read: levels by staff row and need. Only references that the staff sheet knows are kept. */
export type SkillsMatrix = {
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  /** Heading of the column that identifies a row. */
  readonly referenceColumn: string;
  /** Needs that have a column, with its heading. */
  readonly needs: readonly { readonly need: Code; readonly heading: string }[];
  readonly dropped: readonly string[];
  readonly rows: readonly { readonly staff: Code; readonly levels: Readonly<Record<Code, MatrixCell>> }[];
  /** Rows whose reference the staff sheet does not have. */
  readonly unmatched: number;
  readonly problems: FileProblems;
};

/** Families predicted in an area with a need: a number, or bounds where it is suppressed (1–5). */
export type PredictedRow = {
  readonly locality: Code;
  readonly need: Code;
  /** Null = every period. */
  readonly period: number | null;
  /** Null where the value is not available. */
  readonly families: { readonly atLeast: number; readonly atMost: number } | null;
};

/** Predicted demand as it was read: aggregates by area and need. */
export type PredictedDemand = {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: readonly PredictedRow[];
  /** Rows of areas or needs that the workbook does not have. */
  readonly unmatched: number;
  readonly dropped: readonly string[];
  readonly problems: FileProblems;
};
