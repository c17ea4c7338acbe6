import { rowLabel } from '../domain/diff-sheet.ts';
import { sheets } from '../domain/sheets.ts';
import type { RowChange, StoredSheet } from '../domain/stored-workbook.ts';
import type { SheetName } from '../domain/workbook.ts';

type Cells = Readonly<Record<string, string>>;

/** One cell that differs between two states of a row; '' = blank, or no row at all. */
export type CellChange = {
  readonly sheet: SheetName;
  /** The row's key. */
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
};

/** The cells that differ between two states of a row (null = there is none). */
export function cellChanges(
  sheet: SheetName,
  before: Cells | null,
  after: Cells | null,
): readonly CellChange[] {
  // The database keeps the cells of a row in an order of its own: those the sheet knows come first, in its order.
  const known = Object.keys(sheets[sheet].columns).filter((column) => column !== 'source');
  const filled = [...Object.keys(before ?? {}), ...Object.keys(after ?? {})];
  const columns = [...known, ...new Set(filled.filter((column) => !known.includes(column)))];
  const row = rowLabel(sheet, after ?? before ?? {});
  return columns
    .map((column) => ({ sheet, row, column, before: before?.[column] ?? '', after: after?.[column] ?? '' }))
    .filter((cell) => cell.before !== cell.after);
}

/** The cells that wished changes would change in a stored sheet. */
export function cellsOfChanges(
  changes: readonly RowChange[],
  stored: StoredSheet | undefined,
): readonly CellChange[] {
  const rows = new Map(stored?.rows.map(({ id, cells }) => [id, cells]));
  return changes.flatMap((change) =>
    cellChanges(
      change.sheet,
      change.kind === 'add' ? null : (rows.get(change.id) ?? null),
      change.kind === 'remove' ? null : change.cells,
    ),
  );
}
