import type { RawSheet } from '../domain/workbook.ts';

/** Cells of a row by column name, a blank cell left out. */
export type Cells = Readonly<Record<string, string>>;

/** The cells as they are kept: without blank ones, column names trimmed, and without characters that PostgreSQL cannot hold. */
export function keptCells(entries: Iterable<readonly [column: string, text: string]>): Cells {
  const kept = [...entries]
    .filter(([, text]) => text !== '')
    .map(([column, text]) => [storable(column.trim()), storable(text)] as const);
  return Object.fromEntries(kept);
}

/** Whether two rows hold the same cells. */
export function sameCells(a: Cells, b: Cells): boolean {
  const columns = Object.keys(a);
  return columns.length === Object.keys(b).length && columns.every((column) => a[column] === b[column]);
}

/**
 * A sheet of text as columns and rows by name. Names are trimmed; a name that is there before gets a number, so that no cell is lost; a column
 * with neither name nor cells is left out.
 */
export function keptSheet(sheet: RawSheet): {
  readonly columns: readonly string[];
  readonly rows: readonly Cells[];
} {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), sheet.columns.length);
  const names: (string | null)[] = [];
  for (let position = 0; position < width; position++) {
    const name = storable((sheet.columns[position] ?? '').trim());
    const isEmpty = name === '' && sheet.rows.every(({ cells }) => (cells[position] ?? '') === '');
    names.push(isEmpty ? null : freeName(name, names));
  }
  const rows = sheet.rows.map(({ cells }) =>
    keptCells(
      names.flatMap((name, position) => (name === null ? [] : [[name, cells[position] ?? ''] as const])),
    ),
  );
  return { columns: names.filter((name) => name !== null), rows };
}

function freeName(name: string, taken: readonly (string | null)[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}

/** PostgreSQL keeps neither the character 0 nor half of a surrogate pair. */
function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\u{FFFD}');
}
