import type { SheetPage, SheetRow } from '../../views/sheet-view.ts';
import { settingColumns } from '../domain/settings.ts';
import { sheets } from '../domain/sheets.ts';
import type { StoredWorkbook } from '../domain/stored-workbook.ts';
import type { SheetName } from '../domain/workbook.ts';
import type { AuthorityAccess } from './access.ts';
import { mayEditSheet } from './edit-workbook.ts';
import { sheetColumns } from './sheet-columns.ts';
import { newSheetRow, type RowPlace, storedSheetRow, type Unstored, unstoredSheetRow } from './sheet-row.ts';

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

/** One page of a sheet; with `unstored`, the rows that were sent as they were sent, each with what stands against it. */
export function sheetPage(
  view: SheetView,
  stored: StoredWorkbook,
  access: AuthorityAccess,
  unstored: Unstored | null = null,
): SheetPage {
  const { sheet, editing } = view;
  const mayEdit = mayEditSheet(access, sheet);
  const columns = sheetColumns(sheet, stored, { inUse: !editing && sheet !== 'settings' });
  const place = { sheet, columns, stored, access };
  const rows = (stored.sheets[sheet]?.rows ?? []).map((row, index) => ({
    ...storedSheetRow(row, place),
    number: index + 2,
  }));
  const all = sheet === 'settings' ? withUnset(rows, place, mayEdit) : rows;
  const wanted = view.filter.trim().toLowerCase();
  const matching = all.filter((row) => matches(row, wanted));
  const pages = Math.max(1, Math.ceil(matching.length / ROWS_PER_PAGE));
  const page = Math.min(Math.max(1, view.page), pages);
  const shown = matching.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
  // A new row that does not match the filter would vanish from sight, and every setting is listed already.
  const addable = editing && mayEdit && unstored === null && wanted === '' && sheet !== 'settings';
  return {
    sheet,
    meaning: sheets[sheet].meaning,
    columns,
    rows: unstored
      ? unstored.sent.map((row) => unstoredSheetRow(row, unstored, place))
      : [...shown, ...(addable ? blankRows(place) : [])],
    matching: matching.length,
    all: all.length,
    filter: view.filter,
    page,
    pages,
    editing: editing && mayEdit,
    mayEdit,
  };
}

function matches({ cells, note }: SheetRow, wanted: string): boolean {
  const texts = [...cells.map(({ text }) => text), note ?? ''];
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
}

function blankRows(place: RowPlace): readonly SheetRow[] {
  return Array.from({ length: NEW_ROWS }, (_, index) =>
    newSheetRow(`new-${index + 1}`, `new row ${index + 1}`, {}, place),
  );
}

/** Every setting in the order of its description: those that are not in the sheet stand at their default and can be set. */
function withUnset(rows: readonly SheetRow[], place: RowPlace, mayEdit: boolean): readonly SheetRow[] {
  const byKey = new Map(rows.map((row) => [row.label, row]));
  const known = Object.keys(settingColumns);
  const listed = known.map(
    (key) => byKey.get(key) ?? { ...newSheetRow(`new-${key}`, key, { key }, place), mayEdit },
  );
  return [...listed, ...rows.filter(({ label }) => !known.includes(label))];
}
