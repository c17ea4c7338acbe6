import { type RawSheet, type RawWorkbook, type SheetName, sheetNames } from './workbook.ts';

/** A row as code and tests write it: column name → value; undefined or null is a blank cell. */
export type TableRow = Readonly<Record<string, string | number | null | undefined>>;

/** Sheets as lists of such rows. */
export type Tables = Readonly<Partial<Record<SheetName, readonly TableRow[]>>>;

/** Turns lists of row objects into the text sheets that the reader of files produces; columns in order of first use. */
export function rawWorkbook(tables: Tables): RawWorkbook {
  const sheets: Partial<Record<SheetName, RawSheet>> = {};
  for (const name of sheetNames) {
    const table = tables[name];
    if (table) sheets[name] = rawSheet(table);
  }
  return sheets;
}

function rawSheet(table: readonly TableRow[]): RawSheet {
  const columns = [...new Set(table.flatMap((row) => Object.keys(row)))];
  const rows = table.map((row, index) => ({
    row: index + 2,
    cells: columns.map((column) => (row[column] ?? '').toString()),
  }));
  return { columns, rows };
}
