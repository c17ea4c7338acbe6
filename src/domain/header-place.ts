import type { Sheet } from './column.ts';
import type { RawSheet, WorkbookProblem } from './workbook.ts';

/** Titles above a header are hardly more rows than this. */
const rowsLookedAt = 20;

/**
 * The one problem of a sheet with a title or notes above its header, or null. It is told only where the first row names none of the sheet's columns and a row
 * below names all that must be there.
 */
export function headerBelowProblem(sheet: Sheet, raw: RawSheet): WorkbookProblem | null {
  const known = Object.keys(sheet.columns);
  const named = (cells: readonly string[]) => {
    const names = new Set(cells.map((cell) => cell.trim()));
    return known.filter((column) => names.has(column));
  };
  if (named(raw.columns).length > 0) return null;
  const needed = known.filter((column) => sheet.columns[column]!.required);
  const header = raw.rows.slice(0, rowsLookedAt).find(({ cells }) => {
    const found = named(cells);
    return needed.every((column) => found.includes(column));
  });
  if (!header) return null;
  const found = raw.columns.find((cell) => cell.trim() !== '')?.trim() ?? '';
  const message = `The column names are in row ${header.row}, below other text. Remove the rows above them, so that they are in row 1.`;
  return { sheet: sheet.name, row: 1, column: null, value: found.slice(0, 200), message };
}
