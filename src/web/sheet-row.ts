import type { SheetCell, SheetColumn, SheetRow } from '../../views/sheet-view.ts';
import { rowLabel } from '../domain/diff-sheet.ts';
import { settingColumn } from '../domain/edit-columns.ts';
import type { EditClash, StoredRow, StoredWorkbook } from '../domain/stored-workbook.ts';
import type { SheetName } from '../domain/workbook.ts';
import type { AuthorityAccess } from './access.ts';
import { type EditProblem, mayEditRow } from './edit-workbook.ts';
import { choicesOf } from './sheet-columns.ts';
import { isAdded, type SentRow } from './sheet-form.ts';

/** What became of a form that could not be stored. */
export type Unstored = {
  readonly sent: readonly SentRow[];
  readonly problems: readonly EditProblem[];
  readonly clashes: readonly EditClash[];
};

/** What a row is shown in: its sheet, the columns shown, and who looks. */
export type RowPlace = {
  readonly sheet: SheetName;
  readonly columns: readonly SheetColumn[];
  readonly stored: StoredWorkbook;
  readonly access: AuthorityAccess;
};

/** A row as it is stored. */
export function storedSheetRow(row: StoredRow, place: RowPlace): SheetRow {
  const { sheet, columns, access } = place;
  return {
    ...{ id: row.id, version: row.version, number: null, label: rowLabel(sheet, row.cells) },
    cells: columns.map(({ name }) => cellOf(name, row.cells, place)),
    was: Object.fromEntries(columns.map(({ name }) => [name, row.cells[name] ?? ''])),
    mayEdit: mayEditRow(access, sheet, row.cells),
    ...{ remove: false, error: null, note: noteOf(sheet, row.cells), clash: null },
    ...{ changedAt: row.changedAt, changedBy: row.changedBy },
  };
}

/** A row to be added, with the cells that are given for it. */
export function newSheetRow(
  id: string,
  label: string,
  cells: Readonly<Record<string, string>>,
  place: RowPlace,
): SheetRow {
  return {
    ...{ id, version: 0, number: null, label },
    cells: place.columns.map(({ name }) => cellOf(name, cells, place)),
    was: cells,
    mayEdit: true,
    ...{ remove: false, error: null, note: noteOf(place.sheet, cells), clash: null },
    ...{ changedAt: null, changedBy: null },
  };
}

/**
 * A row as it was sent and could not be stored, with what stands against it. A row that someone else removed meanwhile becomes one to be added, so that
 * nothing of it is lost.
 */
export function unstoredSheetRow(row: SentRow, unstored: Unstored, place: RowPlace): SheetRow {
  const { sheet, columns, stored } = place;
  const now = stored.sheets[sheet]?.rows.find(({ id }) => id === row.id);
  const clash = unstored.clashes.find(({ id }) => id === row.id);
  const isGone = clash !== undefined && clash.theirs === null;
  const theirs = clash?.theirs?.cells;
  const own = problemsOf(row, unstored);
  const inCells = new Set(columns.map(({ name }) => name));
  const cells = columns.map(({ name }) => ({
    ...cellOf(name, row.cells, place),
    error: own.find(({ column }) => column === name)?.message ?? null,
    theirs: theirs && (theirs[name] ?? '') !== (row.cells[name] ?? '') ? (theirs[name] ?? '') : null,
  }));
  return {
    id: isGone ? `new-${row.id}` : row.id,
    // The version someone else made is now seen, so that sending the row again is a decision to replace it.
    version: clash?.theirs?.version ?? row.version,
    number: null,
    label: rowLabel(sheet, row.cells) || row.id.replace('-', ' row '),
    cells,
    // After a clash everything counts as touched: sending it again replaces what someone else wrote.
    was: clash ? {} : row.was,
    mayEdit: true,
    remove: row.remove,
    error: own.find(({ column }) => column === null || !inCells.has(column))?.message ?? null,
    note: noteOf(sheet, row.cells),
    clash: clash ? { by: clash.changedBy, removed: isGone } : null,
    changedAt: now?.changedAt ?? null,
    changedBy: now?.changedBy ?? null,
  };
}

function problemsOf({ id }: SentRow, { sent, problems }: Unstored): readonly EditProblem[] {
  const added = sent.filter(isAdded);
  return problems.filter(({ rowId, added: at }) => rowId === id || (at !== null && added[at]?.id === id));
}

function cellOf(
  column: string,
  cells: Readonly<Record<string, string>>,
  { sheet, stored }: RowPlace,
): SheetCell {
  const cell = { column, text: cells[column] ?? '', error: null, theirs: null };
  if (sheet !== 'settings') return cell;
  const setting = settingColumn(cells.key ?? '');
  if (setting === null) return cell;
  if (column === 'value') return { ...cell, choices: choicesOf(setting, stored), default: setting.default };
  if (column === 'unit') return { ...cell, default: setting.unit || null };
  return column === 'key' ? { ...cell, isFixed: true } : cell;
}

/** What a setting means. */
function noteOf(sheet: SheetName, cells: Readonly<Record<string, string>>): string | null {
  return sheet === 'settings' ? (settingColumn(cells.key ?? '')?.meaning ?? null) : null;
}
