import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { Applied } from './apply-changes.ts';
import type { Tx } from './database.ts';
import type { KeptRow } from './kept-workbook.ts';
import { change, edit, workbook } from './schema.ts';
import type { Editor } from './stores.ts';

export type EditFacts = {
  readonly authorityId: AuthorityId;
  readonly by: Editor;
  readonly summary: string;
  readonly undoes: number | null;
};

/** Stores what an edit came to: rows, columns, revision and history, in a handful of statements however many rows there are. */
export async function writeEdit(tx: Tx, facts: EditFacts, applied: Applied): Promise<void> {
  const { authorityId, by, summary, undoes } = facts;
  const { after, outcomes } = applied;
  const { revision, changedAt } = after;
  const isNow = new Map(after.rows.map((row) => [row.id, row]));
  const gone = outcomes.filter((each) => each.after === null).map(({ rowId }) => rowId);
  const rows = (isNew: boolean) =>
    outcomes
      .filter((each) => each.after !== null && (each.before === null) === isNew)
      .map(({ rowId }) => isNow.get(rowId)!);

  await removeRows(tx, authorityId, gone);
  await updateRows(tx, authorityId, rows(false));
  await insertRows(tx, authorityId, rows(true));
  const columns = after.columns as Record<string, string[]>;
  await tx
    .update(workbook)
    .set({ revision, columns, changedAt })
    .where(eq(workbook.authorityId, authorityId));
  const id = randomUUID();
  await tx.insert(edit).values({
    id,
    authorityId,
    revision,
    at: changedAt,
    personId: by.id,
    personName: by.name,
    summary,
    undoes,
  });
  if (outcomes.length === 0) return;
  await tx.execute(sql`
    insert into ${change} (edit_id, authority_id, sheet, row_id, position, before, after)
    select ${id}::uuid, ${authorityId}::uuid, r.sheet, r."rowId", r.position, r.before, r.after
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as r(sheet text, "rowId" uuid, position integer, before jsonb, after jsonb)`);
}

/** Inserts any number of rows in one statement: as bind parameters 20,000 rows would be too many. */
export async function insertRows(tx: Tx, authorityId: AuthorityId, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into workbook_row (id, authority_id, sheet, position, cells, version, changed_at, changed_by)
    select r.id, ${authorityId}::uuid, r.sheet, r.position, r.cells, r.version, r."changedAt", r."changedBy"
    from ${records(rows)}`);
}

async function updateRows(tx: Tx, authorityId: AuthorityId, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update workbook_row set cells = r.cells, version = r.version, changed_at = r."changedAt", changed_by = r."changedBy"
    from ${records(rows)}
    where workbook_row.id = r.id and workbook_row.authority_id = ${authorityId}`);
}

async function removeRows(tx: Tx, authorityId: AuthorityId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    delete from workbook_row where authority_id = ${authorityId}
      and id in (select text::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as text)`);
}

function records(rows: readonly KeptRow[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, sheet text, position integer,
    cells jsonb, version integer, "changedAt" timestamptz, "changedBy" text)`;
}
