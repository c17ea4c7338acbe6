import type { RawSheet } from '../domain/workbook.ts';

/** A sheet of a file with its name, known or not. */
export type NamedSheet = readonly [name: string, sheet: RawSheet];

/** The column in which an annotated copy of a file says what is wrong with a row. */
export const problemColumn = '_problem';

/**
 * Whether a sheet of an XLSX file, or a CSV file, is the user's own and ignored when a workbook is read: its name begins with `_`, as with columns. The notes and the plan
 * that downloaded files carry are such sheets.
 */
export function isOwnSheet(name: string): boolean {
  return name.trim().startsWith('_');
}

/** A sheet without the column that an annotated copy adds, so that the copy can be corrected and sent again. */
export function withoutProblemColumn({ columns, rows }: RawSheet): RawSheet {
  const at = columns.findIndex((column) => column.trim() === problemColumn);
  if (at < 0) return { columns, rows };
  const kept = rows
    .map(({ row, cells }) => ({ row, cells: cells.toSpliced(at, 1) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { columns: columns.toSpliced(at, 1), rows: kept };
}
