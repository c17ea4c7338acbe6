import { diffSheet } from '../../src/domain/diff-sheet.ts';
import type { RowChange, StoredSheet } from '../../src/domain/stored-workbook.ts';
import { type RawSheet, type RawWorkbook, sheetNames } from '../../src/domain/workbook.ts';

/** A sheet as the store would keep it. */
export function storedSheet({ columns, rows }: RawSheet): StoredSheet {
  const changedAt = new Date(0);
  return {
    columns,
    rows: rows.map(({ row, cells }) => {
      const filled = columns
        .map((column, index) => [column.trim(), cells[index] ?? ''] as const)
        .filter(([, text]) => text !== '');
      return { id: `row ${row}`, version: 1, cells: Object.fromEntries(filled), changedAt, changedBy: null };
    }),
  };
}

/** What uploading sheets over a workbook would change. */
export function changesOf(before: RawWorkbook, after: RawWorkbook): readonly RowChange[] {
  const empty = { columns: [], rows: [] };
  return sheetNames.flatMap((name) => {
    const sheet = after[name];
    return sheet ? diffSheet(name, storedSheet(before[name] ?? empty), sheet, 'replace').changes : [];
  });
}
