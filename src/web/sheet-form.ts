import { filled, sameCells } from '../domain/diff-sheet.ts';
import type { RowChange, StoredSheet } from '../domain/stored-workbook.ts';
import type { SheetName } from '../domain/workbook.ts';

/** A row as a form sent it: its id (`new-1` … for one to be added), the version and cells that were seen, and the cells wished. */
export type SentRow = {
  readonly id: string;
  readonly version: number;
  readonly was: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
  readonly remove: boolean;
};

/**
 * Reads the rows of an editable table: fields `cell:<row>:<column>`, `was:<row>` (the seen cells as JSON), `version:<row>` and `remove:<row>`, in the order in
 * which rows first appear.
 */
export function readSheetForm(form: FormData): readonly SentRow[] {
  const cells = new Map<string, Record<string, string>>();
  for (const [name, value] of form) {
    const [kind, id, ...column] = name.split(':');
    if (id === undefined || typeof value !== 'string') continue;
    const row = cells.get(id) ?? {};
    cells.set(id, row);
    if (kind === 'cell') row[column.join(':')] = value.trim();
  }
  return [...cells].map(([id, row]) => ({
    id,
    version: Number(form.get(`version:${id}`) ?? 0) || 0,
    was: seenCells(form.get(`was:${id}`)),
    cells: row,
    remove: form.get(`remove:${id}`) === 'yes',
  }));
}

function seenCells(text: unknown): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(typeof text === 'string' ? text : '{}');
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
