import { eq } from 'drizzle-orm';
import type { AuthorityId, RowChange, StoredWorkbook } from '../domain/stored-workbook.ts';
import { applyChanges, type Restoring } from './apply-changes.ts';
import type { Db, Tx } from './database.ts';
import { readHistory, takingBack, withRemovers } from './edit-history.ts';
import { inAuthority } from './in-authority.ts';
import { type KeptWorkbook, lockWorkbook, readKept, storedOf } from './kept-workbook.ts';
import { workbook } from './schema.ts';
import type { WorkbookStore } from './stores.ts';
import { type EditFacts, writeEdit } from './write-edit.ts';

/** Workbooks, row by row, with their history. */
export function workbookStoreOn(db: Db): WorkbookStore {
  return {
    load: (authorityId) =>
      inAuthority(db, authorityId, async (tx) => storedOf(authorityId, await readKept(tx, authorityId))),
    state: (authorityId) => inAuthority(db, authorityId, (tx) => readState(tx, authorityId)),
    edit: (authorityId, by, summary, changes, check) =>
      inAuthority(db, authorityId, (tx) =>
        store(tx, { authorityId, by, summary, undoes: null }, () => changes, check),
      ),
    history: (authorityId, page) =>
      inAuthority(db, authorityId, async (tx) =>
        (await readHistory(tx, authorityId, page)).map(({ changes, ...facts }) => ({
          ...facts,
          changes: changes.map(({ sheet, rowId, before, after }) => ({ sheet, rowId, before, after })),
        })),
      ),
    undo: (authorityId, by, revision, check) =>
      inAuthority(db, authorityId, async (tx) => {
        const [edit] = await readHistory(tx, authorityId, { before: revision + 1, limit: 1 });
        // The first revision brought the workbook: there is nothing before it.
        if (edit?.revision !== revision || edit.changes.length === 0) return { ok: false, clashes: [] };
        const facts = { authorityId, by, summary: edit.summary, undoes: revision };
        return store(tx, facts, (now) => takingBack(revision, edit.changes, now), check);
      }),
  };
}

async function readState(tx: Tx, authorityId: AuthorityId) {
  const [state] = await tx
    .select({ revision: workbook.revision, changedAt: workbook.changedAt })
    .from(workbook)
    .where(eq(workbook.authorityId, authorityId));
  if (!state) throw new Error(`No workbook is stored for the authority ${authorityId}.`);
  return state;
}

/** Makes an edit with the workbook locked. An edit that changes nothing is not stored. */
async function store<Refusal>(
  tx: Tx,
  facts: EditFacts,
  changes: (now: KeptWorkbook) => readonly (RowChange | Restoring)[],
  check: (after: StoredWorkbook) => Refusal | null,
) {
  const { authorityId, by } = facts;
  const at = await lockWorkbook(tx, authorityId);
  // Only now: what stood before the lock may have been changed while this waited for it.
  const before = await readKept(tx, authorityId);
  const applied = applyChanges(before, changes(before), { at, by: by.name });
  if (applied.clashes.length > 0) {
    return { ok: false, clashes: await withRemovers(tx, authorityId, applied.clashes) } as const;
  }
  if (applied.outcomes.length === 0) return { ok: true, revision: before.revision, added: [] } as const;
  const refused = check(storedOf(authorityId, applied.after));
  if (refused !== null) return { ok: false, refused } as const;
  await writeEdit(tx, facts, applied);
  return { ok: true, revision: applied.after.revision, added: applied.added } as const;
}
