import { filled, sameCells } from '../domain/diff-sheet.ts';
import type { RowChange, StoredSheet } from '../domain/stored-workbook.ts';
import type { SheetName } from '../domain/workbook.ts';
import { RequestError } from './errors.ts';

/** A row as a form sent it: its id (`new-1` … for one to be added), the version and cells that were seen, and the cells wished. */
export type SentRow = {
  readonly id: string;
  readonly version: number;
  readonly was: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
  readonly remove: boolean;
};

/** Rows that one form may send: many more than a page shows. Whole sheets are pasted. */
const MOST_ROWS = 5_000;

/**
 * Reads the rows of an editable table: fields `cell:<row>:<column>`, `was:<row>` (the seen cells as JSON), `version:<row>` and `remove:<row>`, in the order in
 * which rows first appear.
 */
export function readSheetForm(form: FormData): readonly SentRow[] {
  const rows = new Map<
    string,
    { cells: Record<string, string>; version: number; was: unknown; remove: boolean }
  >();
  for (const [name, value] of form) {
    const [kind, id, ...column] = name.split(':');
    if (id === undefined || typeof value !== 'string') continue;
    const row = rows.get(id) ?? { cells: {}, version: 0, was: '', remove: false };
    if (!rows.has(id) && rows.size === MOST_ROWS) {
      const most = MOST_ROWS.toLocaleString('en-GB');
      throw new RequestError('too_large', `A form can change ${most} rows at once. Paste larger tables.`);
    }
    rows.set(id, row);
    if (kind === 'cell') row.cells[column.join(':')] = value.trim();
    else if (kind === 'version') row.version = Number(value) || 0;
    else if (kind === 'was') row.was = value;
    else if (kind === 'remove') row.remove = value === 'yes';
  }
  return [...rows].map(([id, { was, ...row }]) => ({ id, ...row, was: seenCells(was) }));
}

function seenCells(text: unknown): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(typeof text === 'string' && text !== '' ? text : '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).map(([column, cell]) => [column, String(cell)]));
  } catch {
    return {};
  }
}

/** The changes that sent rows ask for: only of rows the sender touched; columns that were not sent keep their cells. */
export function changesOf(
  sheet: SheetName,
  sent: readonly SentRow[],
  stored: StoredSheet | undefined,
): readonly RowChange[] {
  const known = new Map(stored?.rows.map((row) => [row.id, row]));
  return sent.flatMap((row): readonly RowChange[] => {
    if (row.id.startsWith('new-')) {
      return isAdded(row) ? [{ kind: 'add', sheet, cells: filled(row.cells) }] : [];
    }
    const { id, version } = row;
    if (row.remove) return [{ kind: 'remove', sheet, id, version }];
    if (sameCells(row.was, row.cells)) return [];
    return [{ kind: 'update', sheet, id, version, cells: filled({ ...known.get(id)?.cells, ...row.cells }) }];
  });
}

/** Whether a sent row is to be added: one for a new row that was filled in and not left out again. */
export function isAdded({ id, was, cells, remove }: SentRow): boolean {
  return id.startsWith('new-') && !remove && !sameCells(was, cells) && Object.values(cells).some(Boolean);
}
