import type { RawSheet } from '../domain/workbook.ts';

/** Rows of one sheet below its header. */
const rowLimit = 50_000;
const columnLimit = 300;
/** Rows × columns, blank cells included. */
export const placeLimit = 3_000_000;

/** Characters of one cell: Excel takes no more. */
export const cellLimit = 32_767;

/** Characters of all cells of a file together. */
export const textLimit = 30_000_000;

/** What to do about a sheet of text that is too large to be a planning sheet, or null. Blank rows above its last row count. */
export function rawSheetLimitProblem({ columns, rows }: RawSheet): string | null {
  const lastRow = rows.reduce((last, { row }) => Math.max(last, row), 1);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), columns.length);
  return sheetLimitProblem(Math.max(rows.length, lastRow - 1), width);
}

/** What to do about a sheet of so many rows (below its header) and columns, or null. */
export function sheetLimitProblem(rows: number, columns: number): string | null {
  if (rows > rowLimit) {
    return `The sheet has ${number(rows)} rows; at most ${number(rowLimit)} are taken. Maybe something stands far below the table? Remove it, or send fewer rows.`;
  }
  if (columns > columnLimit) {
    return `The sheet has ${number(columns)} columns; at most ${number(columnLimit)} are taken. Maybe something stands far to the right? Remove it.`;
  }
  if (rows * columns > placeLimit) {
    return `The sheet has ${number(rows)} rows and ${number(columns)} columns, which is too much at once. Remove columns that are not needed.`;
  }
  return null;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
