import { choiceCell, codeCell, textCell, wholeCell } from './cell.ts';
import { describeSheet, optional, required, sourceColumn } from './column.ts';
import type { SheetName } from './sheet-name.ts';
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

/** An edit as the scenarios sheet writes it; '' where a cell is blank. */
export type ScenarioEditText = {
  readonly sheet: SheetName;
  readonly where: string;
  readonly column: string;
  readonly change: ScenarioChange;
  readonly value: string;
};

export type Scenario = {
  readonly scenario: Code;
  readonly name: string;
  /** In order of `step`. */
  readonly edits: readonly ScenarioEdit[];
};

/** The kinds of edits. */
export const scenarioChanges: readonly ScenarioChange[] = ['set', 'add', 'multiply', 'remove', 'insert'];

/**
 * The scenarios sheet: one row an edit. A blank name takes the scenario's name from another of its rows, or else its
 * code.
 */
export const scenariosSheet = describeSheet({
  name: 'scenarios',
  meaning: 'What-ifs: the workbook plus a list of edits each',
  key: ['scenario', 'step'],
  columns: {
    scenario: required(codeCell, 'Code of the scenario'),
    name: optional(textCell(), 'Name of the scenario'),
    step: required(wholeCell(1), 'Edits are made in this order: 1, 2, …'),
    sheet: required(textCell(), 'Sheet to edit'),
    where: optional(
      textCell(2000),
      'Rows to edit, e.g. need=domestic_abuse;locality=maltby; blank = all rows',
    ),
    column: optional(textCell(), 'Column to change'),
    change: required(
      choiceCell(scenarioChanges),
      'What to do: set, add, multiply, remove rows or insert a row',
    ),
    value: optional(
      textCell(10_000),
      'What to set, add or multiply by; for insert column=value;column=value',
    ),
    source: sourceColumn,
  },
});
