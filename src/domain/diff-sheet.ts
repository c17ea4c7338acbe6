import { cellMeaning } from './cell-meaning.ts';
import { sheets } from './sheets.ts';
import type { RowChange, StoredRow, StoredSheet } from './stored-workbook.ts';
import type { RawSheet, SheetName } from './workbook.ts';

/** How an incoming sheet differs from the stored one. A `replace` also removes the rows that do not come in. */
export type SheetDiff = {
  readonly changes: readonly RowChange[];
  /** For each change the number of the incoming row behind it; null for a removal. */
  readonly rows: readonly (number | null)[];
  readonly unchanged: number;
  /** Keys that several incoming rows have, so that these cannot be told apart. */
  readonly repeatedKeys: readonly string[];
};

type Cells = Readonly<Record<string, string>>;

/**
 * Compares by the sheet's key columns, where a blank cell counts as its default. In an `update` a column that does not come in keeps its cells, and so do
 * rows; a blank cell that comes in clears the stored one. Cells that mean the same (`1.0` and `1`) are no change.
 */
export function diffSheet(
  name: SheetName,
  stored: StoredSheet,
  incoming: RawSheet,
  mode: 'update' | 'replace',
): SheetDiff {
  const columns = incoming.columns.map((column) => column.trim());
  const known = new Map<string, StoredRow>();
  for (const row of stored.rows) {
    // A row without cells is none to whoever reads the sheet.
    if (Object.values(row.cells).some((text) => text.trim() !== '')) known.set(keyOf(name, row.cells), row);
  }
  const changes: RowChange[] = [];
  const rows: (number | null)[] = [];
  const put = (change: RowChange, row: number | null) => {
    changes.push(change);
    rows.push(row);
  };
  const seen = new Set<string>();
  const repeatedKeys = new Set<string>();
  let unchanged = 0;
  for (const { cells, row: number } of incoming.rows) {
    const sent: Record<string, string> = {};
    for (const [index, column] of columns.entries()) sent[column] = (cells[index] ?? '').trim();
    const key = keyOf(name, sent);
    if (seen.has(key)) repeatedKeys.add(key);
    seen.add(key);
    const row = known.get(key);
    const after = filled(row && mode === 'update' ? { ...row.cells, ...sent } : sent);
    if (!row) put({ kind: 'add', sheet: name, cells: after }, number);
    else if (sameRow(name, row.cells, after)) unchanged += 1;
    else put({ kind: 'update', sheet: name, id: row.id, version: row.version, cells: after }, number);
  }
  if (mode === 'replace') {
    for (const [key, { id, version }] of known) {
      if (!seen.has(key)) put({ kind: 'remove', sheet: name, id, version }, null);
    }
  }
  return { changes, rows, unchanged, repeatedKeys: [...repeatedKeys] };
}

/** The key of a row as text: its key cells, blank ones by their default. */
export function keyOf(name: SheetName, cells: Cells): string {
  return keyParts(name, cells).join(' · ');
}

/** What a row is called: its key without the cells that are blank. */
export function rowLabel(name: SheetName, cells: Cells): string {
  return keyParts(name, cells).filter(Boolean).join(' · ');
}

function keyParts(name: SheetName, cells: Cells): readonly string[] {
  const { key, columns } = sheets[name];
  return key.map(
    (column) => cellMeaning(name, column, cells[column] ?? '') || columns[column]?.default || '',
  );
}

/** Whether two rows of a sheet mean the same to its reader. */
function sameRow(name: SheetName, one: Cells, other: Cells): boolean {
  const columns = new Set([...Object.keys(one), ...Object.keys(other)]);
  const key = name === 'settings' ? other.key : undefined;
  // A column may be called what every object has, such as `constructor`.
  const text = (cells: Cells, column: string) => (Object.hasOwn(cells, column) ? cells[column]! : '');
  return [...columns].every((column) => {
    const [was, is] = [text(one, column), text(other, column)];
    return was === is || cellMeaning(name, column, was, key) === cellMeaning(name, column, is, key);
  });
}

/** The cells that hold something. */
export function filled(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}

/** Whether two rows say the same, a blank cell and none being alike. */
export function sameCells(one: Cells, other: Cells): boolean {
  const columns = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...columns].every((column) => (one[column] ?? '') === (other[column] ?? ''));
}
