import type { Code } from './units.ts';

export type ScenarioChange = 'set' | 'add' | 'multiply' | 'remove' | 'insert';

/** One edit of a scenario: what to change on which rows of which sheet, in the sheet's own column names and text values. */
export type ScenarioEdit = {
  readonly step: number;
  readonly sheet: string;
  /** Column → text to match; empty = all rows. */
  readonly where: Readonly<Record<string, string>>;
  readonly column: string | null;
  readonly change: ScenarioChange;
  readonly value: string | null;
  readonly source: string | null;
  readonly row: number;
};

export type Scenario = {
  readonly scenario: Code;
  readonly name: string;
  /** In order of `step`. */
  readonly edits: readonly ScenarioEdit[];
};
