import { sheets } from '../domain/sheets.ts';
import { type SheetName, sheetNames } from '../domain/workbook.ts';
import type { KeptRow } from './kept-workbook.ts';

type ColumnLists = Readonly<Partial<Record<SheetName, readonly string[]>>>;

/**
 * The columns of each sheet after an edit. A column that a touched row brings is put at the end. A column that no row uses any more and that the sheet does
 * not describe goes (`skill.<need>` of a need that is gone would else be refused), but for people's own, whose names begin with `_`.
 */
export function columnsAfter(
  before: ColumnLists,
  rows: readonly KeptRow[],
  touched: ReadonlySet<string>,
): ColumnLists {
  const after: Partial<Record<SheetName, readonly string[]>> = {};
  const rowsBySheet = new Map<SheetName, KeptRow[]>();
  for (const row of rows) {
    const list = rowsBySheet.get(row.sheet);
    if (list) list.push(row);
    else rowsBySheet.set(row.sheet, [row]);
  }
  for (const name of sheetNames) {
    const own = rowsBySheet.get(name) ?? [];
    const had = before[name];
    if (!had && own.length === 0) continue;
    const brought = own.filter(({ id }) => touched.has(id)).flatMap(({ cells }) => Object.keys(cells));
    const all = [...new Set([...(had ?? []), ...brought])];
    after[name] = all.filter(
      (column) =>
        column.startsWith('_') ||
        Object.hasOwn(sheets[name].columns, column) ||
        own.some(({ cells }) => Object.hasOwn(cells, column)),
    );
  }
  return after;
}
