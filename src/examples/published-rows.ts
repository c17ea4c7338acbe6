import {
  type PublishedFigure,
  type PublishedRow,
  parsePublishedFigure,
  readPublishedTable,
} from './published-table.ts';

const tables = new Map<string, readonly PublishedRow[]>();
const indices = new Map<string, ReadonlyMap<string, PublishedRow>>();

/** The rows of a published file, read once. Throws when the file is missing. */
export function publishedRows(fileName: string): readonly PublishedRow[] {
  const rows = tables.get(fileName) ?? readPublishedTable(fileName);
  tables.set(fileName, rows);
  return rows;
}

/** Codes under which the same place stands in some files: a county that became one council, or a code that was renewed. */
const otherCodes: Readonly<Record<string, readonly string[]>> = {
  E06000065: ['E10000023'],
  E06000066: ['E10000027'],
  E08000016: ['E08000038'],
  E08000019: ['E08000039'],
};

/** A row with the codes that it stands for: more than one where councils share their services and are counted together. */
export type AreaRow = { readonly row: PublishedRow; readonly codes: readonly string[] };

/** The row of a council (or `england`) in a year, under any of its codes, or null where the file has none. */
export function findAreaRow(fileName: string, onsCode: string, year: number): AreaRow | null {
  const index = indexOf(fileName);
  for (const code of [onsCode === 'england' ? '' : onsCode, ...(otherCodes[onsCode] ?? [])]) {
    const row = index.get(`${code} ${year}`);
    if (row) return { row, codes: codesIn(row.new_la_code ?? '') };
  }
  return null;
}

/** One figure of a council (or `england`) in a year; unavailable where the file has no row of it. A figure of councils counted together is not a council's own. */
export function figureOf(fileName: string, onsCode: string, year: number, column: string): PublishedFigure {
  const found = findAreaRow(fileName, onsCode, year);
  if (found === null || found.codes.length > 1) return { kind: 'unavailable', value: null };
  return parsePublishedFigure(found.row[column] ?? '');
}

/** Whether a place stands under this code in some file: its code, or one that it had or was given later. */
export function isKnownAs(onsCode: string, code: string): boolean {
  return onsCode === code || (otherCodes[onsCode]?.includes(code) ?? false);
}

function indexOf(fileName: string): ReadonlyMap<string, PublishedRow> {
  const known = indices.get(fileName);
  if (known) return known;
  const index = new Map(
    publishedRows(fileName).flatMap((row) =>
      codesIn(row.new_la_code ?? '').map((code) => [`${code} ${row.time_period}`, row] as const),
    ),
  );
  indices.set(fileName, index);
  return index;
}

function codesIn(cell: string): readonly string[] {
  return cell.split(' / ');
}
