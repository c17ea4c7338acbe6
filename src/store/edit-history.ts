import { and, desc, eq, exists, lt, sql } from 'drizzle-orm';
import type { AuthorityId, EditClash, RowChange } from '../domain/stored-workbook.ts';
import type { SheetName } from '../domain/workbook.ts';
import type { Restoring } from './apply-changes.ts';
import { rowsOf, type Tx } from './database.ts';
import type { KeptWorkbook } from './kept-workbook.ts';
import { change, edit } from './schema.ts';
import type { Edit } from './stores.ts';
import { isUuid } from './uuid.ts';

type ChangedRow = Edit['changes'][number] & { readonly position: number };

/** Edits of a workbook, newest first, with the rows they changed. */
export async function readHistory(
  tx: Tx,
  authorityId: AuthorityId,
  page: { readonly before?: number; readonly limit: number; readonly sheet?: SheetName },
): Promise<readonly (Omit<Edit, 'changes'> & { readonly changes: readonly ChangedRow[] })[]> {
  const touching = (sheet: SheetName) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(change)
        .where(and(eq(change.editId, edit.id), eq(change.sheet, sheet))),
    );
  const rows = await tx
    .select({
      revision: edit.revision,
      at: edit.at,
      personName: edit.personName,
      summary: edit.summary,
      undoes: edit.undoes,
      undoneBy: sql<number | null>`(
        select max(later.revision) from edit later
        where later.authority_id = "edit"."authority_id" and later.undoes = "edit"."revision")`,
      changes: sql<ChangedRow[] | null>`(
        select json_agg(json_build_object('sheet', c.sheet, 'rowId', c.row_id, 'position', c.position,
          'before', c.before, 'after', c.after) order by c.id)
        from change c where c.edit_id = "edit"."id")`,
    })
    .from(edit)
    .where(
      and(
        eq(edit.authorityId, authorityId),
        page.before === undefined ? undefined : lt(edit.revision, page.before),
        page.sheet === undefined ? undefined : touching(page.sheet),
      ),
    )
    .orderBy(desc(edit.revision))
    .limit(page.limit);
  return rows.map((row) => ({ ...row, changes: row.changes ?? [] }));
}

/** The changes that take an edit back, the last first. A row that was changed since has another version than the edit's revision and will clash. */
export function takingBack(
  revision: number,
  changes: readonly ChangedRow[],
  now: KeptWorkbook,
): readonly (RowChange | Restoring)[] {
  const positions = new Map(now.rows.map((row) => [row.id, row.position]));
  return changes.toReversed().map(({ sheet, rowId: id, before, after, position }) => {
    if (before === null) return { kind: 'remove', sheet, id, version: revision };
    if (after !== null) return { kind: 'update', sheet, id, version: revision, cells: before };
    return { kind: 'restore', sheet, id, position: positions.get(id) ?? position, cells: before };
  });
}

/** Clashes with removed rows told who removed them. */
export async function withRemovers(
  tx: Tx,
  authorityId: AuthorityId,
  clashes: readonly EditClash[],
): Promise<readonly EditClash[]> {
  const ids = clashes.filter(({ id, theirs }) => theirs === null && isUuid(id)).map(({ id }) => id);
  if (ids.length === 0) return clashes;
  const result = await tx.execute(sql`
    select distinct on (c.row_id) c.row_id as id, e.person_name as name
    from change c join edit e on e.id = c.edit_id
    where c.authority_id = ${authorityId} and c.after is null
      and c.row_id in (select text::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as text)
    order by c.row_id, c.id desc`);
  const names = new Map(rowsOf<{ id: string; name: string }>(result).map(({ id, name }) => [id, name]));
  return clashes.map((clash) =>
    clash.theirs ? clash : { ...clash, changedBy: names.get(clash.id) ?? null },
  );
}
