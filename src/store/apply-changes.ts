import { randomUUID } from 'node:crypto';
import type { EditClash, RowChange } from '../domain/stored-workbook.ts';
import type { SheetName } from '../domain/workbook.ts';
import { type Cells, keptCells, sameCells } from './cell-text.ts';
import { columnsAfter } from './columns-after.ts';
import { type KeptRow, type KeptWorkbook, storedRow } from './kept-workbook.ts';

/** A change of the history's making: a removed row comes back under its id, in its place. */
export type Restoring = {
  readonly kind: 'restore';
  readonly sheet: SheetName;
  readonly id: string;
  readonly position: number;
  readonly cells: Cells;
};

/** What became of one row: `before` null = it is new, `after` null = it is gone. */
export type RowOutcome = {
  readonly sheet: SheetName;
  readonly rowId: string;
  readonly position: number;
  readonly before: Cells | null;
  readonly after: Cells | null;
};

export type Applied = {
  readonly after: KeptWorkbook;
  /** Rows that differ from before, in the order in which they were first touched. */
  readonly outcomes: readonly RowOutcome[];
  /** Ids of added rows in the order of the changes. */
  readonly added: readonly string[];
  readonly clashes: readonly EditClash[];
};

type Stamp = { readonly at: Date; readonly by: string };

/**
 * A workbook after an edit. A row that was changed or removed since it was seen is a clash; with clashes the rest means nothing. A row's version is
 * the revision that changed it last, so a version never comes back, even after undoing. Several changes of one row follow one another.
 */
export function applyChanges(
  before: KeptWorkbook,
  changes: readonly (RowChange | Restoring)[],
  { at, by }: Stamp,
): Applied {
  const revision = before.revision + 1;
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const touched = new Map<string, { readonly was: KeptRow | null; readonly is: KeptRow | null }>();
  const nextPosition = new Map<SheetName, number>();
  for (const { sheet, position } of before.rows) {
    nextPosition.set(sheet, Math.max(position + 1, nextPosition.get(sheet) ?? 0));
  }
  const added: string[] = [];
  const clashes: EditClash[] = [];
  const stamp = { version: revision, changedAt: at, changedBy: by };

  for (const change of changes) {
    if (change.kind === 'add') {
      const { sheet } = change;
      const id = randomUUID();
      const position = nextPosition.get(sheet) ?? 0;
      nextPosition.set(sheet, position + 1);
      const cells = keptCells(Object.entries(change.cells));
      touched.set(id, { was: null, is: { id, sheet, position, cells, ...stamp } });
      added.push(id);
      continue;
    }
    const { id, sheet } = change;
    const was = old.get(id) ?? null;
    const now = touched.has(id) ? touched.get(id)!.is : was;
    if (change.kind === 'restore') {
      const { position, cells } = change;
      if (now) clashes.push(clashWith(change, was));
      else touched.set(id, { was, is: { id, sheet, position, cells, ...stamp } });
    } else if (!was || !now || was.version !== change.version || was.sheet !== sheet) {
      clashes.push(clashWith(change, was));
    } else {
      const cells = change.kind === 'update' ? keptCells(Object.entries(change.cells)) : null;
      const isSame = cells !== null && sameCells(cells, now.cells);
      touched.set(id, { was, is: cells === null ? null : isSame ? now : { ...now, cells, ...stamp } });
    }
  }

  const outcomes = [...touched].flatMap(([rowId, { was, is }]) => outcomeOf(rowId, was, is));
  const rows = rowsAfter(before.rows, touched);
  const columns = columnsAfter(before.columns, rows, new Set(outcomes.map(({ rowId }) => rowId)));
  return { after: { revision, changedAt: at, columns, rows }, outcomes, added, clashes };
}

function outcomeOf(rowId: string, was: KeptRow | null, is: KeptRow | null): readonly RowOutcome[] {
  const row = is ?? was;
  if (!row || (was && is && sameCells(was.cells, is.cells))) return [];
  const { sheet, position } = row;
  return [{ sheet, rowId, position, before: was?.cells ?? null, after: is?.cells ?? null }];
}

function rowsAfter(
  before: readonly KeptRow[],
  touched: ReadonlyMap<string, { readonly was: KeptRow | null; readonly is: KeptRow | null }>,
): readonly KeptRow[] {
  const rows = before.flatMap((row) => {
    const change = touched.get(row.id);
    return change ? (change.is ? [change.is] : []) : [row];
  });
  const fresh = [...touched.values()].flatMap(({ was, is }) => (was === null && is ? [is] : []));
  if (fresh.length === 0) return rows;
  return [...rows, ...fresh].sort(
    (a, b) => compare(a.sheet, b.sheet) || a.position - b.position || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function clashWith(
  { id, sheet }: { readonly id: string; readonly sheet: SheetName },
  was: KeptRow | null,
): EditClash {
  return { id, sheet, theirs: was ? storedRow(was) : null, changedBy: was?.changedBy ?? null };
}
