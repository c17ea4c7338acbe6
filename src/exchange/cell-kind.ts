import type { CellKind } from '../domain/cell.ts';
import { columnOf } from '../domain/edit-columns.ts';
import type { RawSheet, SheetName } from '../domain/workbook.ts';

/** What the cells of a column hold, for typing them in a spreadsheet; `own` = the user's own column or an unknown one. */
export type SheetCellKind = CellKind | 'own';

/** The kind of a cell's content. On the settings sheet it depends on the row's key. */
export function cellKind(sheet: SheetName, column: string, settingKey?: string): SheetCellKind {
  const name = column.trim();
  if (name.startsWith('_')) return 'own';
  return columnOf(sheet, name, settingKey)?.cell.kind ?? 'own';
}

/** The setting that each row of the settings sheet is of; undefined on other sheets. */
export function settingKeyOf(
  sheet: SheetName,
  { columns }: RawSheet,
): (cells: readonly string[]) => string | undefined {
  const at = sheet === 'settings' ? columns.findIndex((column) => column.trim() === 'key') : -1;
  return (cells) => (at < 0 ? undefined : (cells[at] ?? '').trim());
}
