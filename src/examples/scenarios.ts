import type { TableRow } from '../domain/raw-workbook.ts';
import type { ScenarioChange } from '../domain/scenario.ts';
import type { SheetName } from '../domain/workbook.ts';

/** Cells by column, as `where` and `insert` write them: `column=value;column=value`. */
type Cells = Readonly<Record<string, string | number>>;

/** One edit of a scenario. `value` is a number, a text, or for `insert` the cells of the new row. */
export type Edit = {
  readonly sheet: SheetName;
  readonly change: ScenarioChange;
  readonly where?: Cells;
  readonly column?: string;
  readonly value?: string | number | Cells;
};

/** Rows of the scenarios sheet for one scenario; steps are numbered in the order given. */
export function scenarioRows(
  scenario: string,
  name: string,
  source: string,
  edits: readonly Edit[],
): readonly TableRow[] {
  return edits.map((edit, index) => ({
    scenario,
    name,
    step: index + 1,
    sheet: edit.sheet,
    where: edit.where ? writeCells(edit.where) : '',
    column: edit.column ?? '',
    change: edit.change,
    value: typeof edit.value === 'object' ? writeCells(edit.value) : (edit.value ?? ''),
    source,
  }));
}

/** Sets a column of the rows that match. */
export function set(sheet: SheetName, where: Cells, column: string, value: string | number): Edit {
  return { sheet, change: 'set', where, column, value };
}

/** Multiplies a column of the rows that match. */
export function multiply(sheet: SheetName, where: Cells, column: string, value: number): Edit {
  return { sheet, change: 'multiply', where, column, value };
}

/** Removes the rows that match. */
export function remove(sheet: SheetName, where: Cells): Edit {
  return { sheet, change: 'remove', where };
}

/** Inserts a row. */
export function insert(sheet: SheetName, cells: Cells): Edit {
  return { sheet, change: 'insert', value: cells };
}

/** Sets one key of the settings sheet. */
export function setSetting(key: string, value: string | number): Edit {
  return set('settings', { key }, 'value', value);
}

function writeCells(cells: Cells): string {
  const parts = Object.entries(cells).map(([column, value]) => `${column}=${value}`);
  if (parts.some((part) => part.includes(';'))) throw new Error(`“;” separates cells: ${parts.join(' ')}`);
  return parts.join(';');
}
