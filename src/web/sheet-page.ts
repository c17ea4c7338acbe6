import type { SheetCell, SheetColumn, SheetPage, SheetRow } from '../../views/sheet-view.ts';
import { keyOf } from '../domain/diff-sheet.ts';
import { settingColumn } from '../domain/edit-columns.ts';
import { sheets } from '../domain/sheets.ts';
import type { EditClash, StoredRow, StoredWorkbook } from '../domain/stored-workbook.ts';
import type { SheetName } from '../domain/workbook.ts';
import type { AuthorityAccess } from './access.ts';
import { type EditProblem, mayEditRow, mayEditSheet } from './edit-workbook.ts';
import { choicesOf, sheetColumns } from './sheet-columns.ts';
import type { SentRow } from './sheet-form.ts';

export const ROWS_PER_PAGE = 50;
/** Blank rows offered at the end of an editable table. */
const NEW_ROWS = 3;

/** Which part of a sheet is asked for. */
export type SheetView = {
  readonly sheet: SheetName;
  /** Text that some cell of a row must contain, whatever its case; '' = all rows. */
  readonly filter: string;
  readonly page: number;
  readonly editing: boolean;
};

/** What became of a form that could not be stored. */
export type Unstored = {
  readonly sent: readonly SentRow[];
  readonly problems: readonly EditProblem[];
  readonly clashes: readonly EditClash[];
};

/** One page of a sheet; with `unstored`, the rows that were sent as they were sent, each with what stands against it. */
export function sheetPage(
  view: SheetView,
  stored: StoredWorkbook,
  access: AuthorityAccess,
  unstored: Unstored | null = null,
): SheetPage {
  const { sheet, editing } = view;
  const columns = sheetColumns(sheet, stored, { inUse: !editing });
  const rows = stored.sheets[sheet]?.rows ?? [];
  const wanted = view.filter.trim().toLowerCase();
  const matching = rows.filter((row) => matches(row, wanted));
  const pages = Math.max(1, Math.ceil(matching.length / ROWS_PER_PAGE));
  const page = Math.min(Math.max(1, view.page), pages);
  const shown = matching.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
  const place = { sheet, columns, stored, access };
  const sheetRows = unstored
    ? unstored.sent.map((row) => unstoredRow(row, unstored, place))
    : shown.map((row) => storedRow(row, place));
  const mayEdit = mayEditSheet(access, sheet);
  const blank = editing && unstored === null ? newRows(place, wanted) : [];
  return {
    sheet,
    meaning: sheets[sheet].meaning,
    columns,
    rows: [...sheetRows, ...blank],
    matching: matching.length,
    all: rows.length,
    filter: view.filter,
    page,
    pages,
    editing: editing && mayEdit,
    mayEdit,
  };
}

type Place = {
  readonly sheet: SheetName;
  readonly columns: readonly SheetColumn[];
  readonly stored: StoredWorkbook;
  readonly access: AuthorityAccess;
};

function matches({ cells }: StoredRow, wanted: string): boolean {
  return wanted === '' || Object.values(cells).some((text) => text.toLowerCase().includes(wanted));
}

function storedRow(row: StoredRow, place: Place): SheetRow {
  const { sheet, columns, stored, access } = place;
  return {
    id: row.id,
    version: row.version,
    label: keyOf(sheet, row.cells),
    cells: columns.map(({ name }) => cellOf(name, row.cells, sheet, stored)),
    was: Object.fromEntries(columns.map(({ name }) => [name, row.cells[name] ?? ''])),
    mayEdit: mayEditRow(access, sheet, row.cells),
    remove: false,
    error: null,
    note: noteOf(sheet, row.cells),
    clash: null,
    changedAt: row.changedAt,
    changedBy: row.changedBy,
  };
}

/** Blank rows to add to; none while rows are filtered, where a new one would vanish from sight. */
function newRows({ sheet, columns, stored, access }: Place, wanted: string): readonly SheetRow[] {
  if (wanted !== '' || !mayEditSheet(access, sheet)) return [];
  return Array.from({ length: NEW_ROWS }, (_, index) => ({
    id: `new-${index + 1}`,
    version: 0,
    label: `new row ${index + 1}`,
    cells: columns.map(({ name }) => cellOf(name, {}, sheet, stored)),
    was: {},
    mayEdit: true,
    remove: false,
    error: null,
    note: null,
    clash: null,
    changedAt: null,
    changedBy: null,
  }));
}

function unstoredRow(row: SentRow, { sent, problems, clashes }: Unstored, place: Place): SheetRow {
  const { sheet, columns, stored } = place;
  const now = stored.sheets[sheet]?.rows.find(({ id }) => id === row.id);
  const clash = clashes.find(({ id }) => id === row.id);
  const theirs = clash?.theirs?.cells;
  const added = sent.filter(({ id, cells, remove }) => id.startsWith('new-') && !remove && isFilled(cells));
  const own = problems.filter(
    ({ rowId, added: at }) => rowId === row.id || (at !== null && added[at]?.id === row.id),
  );
  const inCells = new Set(columns.map(({ name }) => name));
  const cells = columns.map(({ name }) => ({
    ...cellOf(name, row.cells, sheet, stored),
    error: own.find(({ column }) => column === name)?.message ?? null,
    theirs: theirs && (theirs[name] ?? '') !== (row.cells[name] ?? '') ? (theirs[name] ?? '') : null,
  }));
  return {
    id: row.id,
    // The version someone else made is now seen, so that sending the row again is a decision to replace it.
    version: clash?.theirs?.version ?? row.version,
    label: keyOf(sheet, row.cells) || row.id.replace('-', ' row '),
    cells,
    // After a clash everything counts as touched: sending it again replaces what someone else wrote.
    was: clash ? {} : row.was,
    mayEdit: true,
    remove: row.remove,
    error: own.find(({ column }) => column === null || !inCells.has(column))?.message ?? null,
    note: noteOf(sheet, row.cells),
    clash: clash ? { by: clash.changedBy, removed: clash.theirs === null } : null,
    changedAt: now?.changedAt ?? null,
    changedBy: now?.changedBy ?? null,
  };
}

function isFilled(cells: Readonly<Record<string, string>>): boolean {
  return Object.values(cells).some((text) => text !== '');
}

function cellOf(
  column: string,
  cells: Readonly<Record<string, string>>,
  sheet: SheetName,
  stored: StoredWorkbook,
): SheetCell {
  const cell = { column, text: cells[column] ?? '', error: null, theirs: null };
  if (sheet !== 'settings' || column !== 'value') return cell;
  const setting = settingColumn(cells.key ?? '');
  return setting ? { ...cell, choices: choicesOf(setting, stored) } : cell;
}

/** What a setting means and what it is unless said. */
function noteOf(sheet: SheetName, cells: Readonly<Record<string, string>>): string | null {
  if (sheet !== 'settings') return null;
  const setting = settingColumn(cells.key ?? '');
  if (setting === null) return null;
  const unit = setting.unit === '' ? '' : ` (${setting.unit})`;
  return `${setting.meaning}${unit}${setting.default === null ? '' : `; ${setting.default} unless said`}`;
}
