import { type RawSheet, type RawWorkbook, type SheetName, sheetNames } from './workbook.ts';

/** Identifies an authority in the store. */
export type AuthorityId = string;

/** A row as kept: `cells` by column name, a blank cell left out. */
export type StoredRow = {
  readonly id: string;
  readonly version: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly changedAt: Date;
  readonly changedBy: string | null;
};

export type StoredSheet = { readonly columns: readonly string[]; readonly rows: readonly StoredRow[] };

export type StoredWorkbook = {
  readonly authorityId: AuthorityId;
  readonly revision: number;
  readonly changedAt: Date;
  readonly sheets: Readonly<Partial<Record<SheetName, StoredSheet>>>;
};

/** One wished change of a row. An `update` or `remove` states the version that was seen. */
export type RowChange =
  | { readonly kind: 'add'; readonly sheet: SheetName; readonly cells: Readonly<Record<string, string>> }
  | {
      readonly kind: 'update';
      readonly sheet: SheetName;
      readonly id: string;
      readonly version: number;
      readonly cells: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'remove'; readonly sheet: SheetName; readonly id: string; readonly version: number };

/** Rows that someone else changed or removed (`theirs` null) since they were seen. Nothing was stored. */
export type EditClash = {
  readonly id: string;
  readonly sheet: SheetName;
  readonly theirs: StoredRow | null;
  readonly changedBy: string | null;
};

/**
 * The text sheets of a stored workbook, as the reader of files would give them: row `i` of a sheet becomes row `i + 2`. A column that some row has
 * and the list of columns lacks is put at the end.
 */
export function rawOf(stored: StoredWorkbook): RawWorkbook {
  const raw: Partial<Record<SheetName, RawSheet>> = {};
  for (const name of sheetNames) {
    const sheet = stored.sheets[name];
    if (sheet) raw[name] = rawSheetOf(sheet);
  }
  return raw;
}

function rawSheetOf(sheet: StoredSheet): RawSheet {
  const columns = [...new Set([...sheet.columns, ...sheet.rows.flatMap((row) => Object.keys(row.cells))])];
  const rows = sheet.rows.map((row, index) => ({
    row: index + 2,
    // A column may be called what every object has, such as `constructor`.
    cells: columns.map((column) => (Object.hasOwn(row.cells, column) ? row.cells[column]! : '')),
  }));
  return { columns, rows };
}
