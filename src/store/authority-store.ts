import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import { type RawWorkbook, type SheetName, sheetNames } from '../domain/workbook.ts';
import { keptSheet } from './cell-text.ts';
import type { Db, Tx } from './database.ts';
import { enterAuthority } from './in-authority.ts';
import type { KeptRow } from './kept-workbook.ts';
import { authority, edit, workbook } from './schema.ts';
import type { Authority, AuthorityStore, Editor } from './stores.ts';
import { insertRows } from './write-edit.ts';

const columns = {
  id: authority.id,
  code: authority.code,
  name: authority.name,
  colour: authority.colour,
  example: authority.example,
};

/** Authorities; made with their first workbook. */
export function authorityStoreOn(db: Db): AuthorityStore {
  return {
    list: async () => {
      const all: readonly Authority[] = await db.select(columns).from(authority);
      return all.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    },
    byCode: async (code) =>
      (await db.select(columns).from(authority).where(eq(authority.code, code)))[0] ?? null,
    create: ({ code, name, colour, example }, raw, by) =>
      db.transaction(async (tx) => {
        const [made] = await tx
          .insert(authority)
          .values({ code, name, colour, example })
          .onConflictDoNothing({ target: authority.code })
          .returning(columns);
        if (!made) return null;
        await enterAuthority(tx, made.id);
        await storeFirst(tx, made.id, raw, by);
        return made;
      }),
    update: async (id, { name, colour }) => {
      await db.update(authority).set({ name, colour }).where(eq(authority.id, id));
    },
  };
}

async function storeFirst(tx: Tx, authorityId: AuthorityId, raw: RawWorkbook, by: Editor): Promise<void> {
  const changedAt = new Date();
  const stamp = { version: 1, changedAt, changedBy: by.name };
  const columnsOf: Partial<Record<SheetName, string[]>> = {};
  const rows: KeptRow[] = [];
  for (const sheet of sheetNames) {
    const given = raw[sheet];
    if (!given) continue;
    const kept = keptSheet(given);
    columnsOf[sheet] = [...kept.columns];
    for (const [position, cells] of kept.rows.entries()) {
      rows.push({ id: randomUUID(), sheet, position, cells, ...stamp });
    }
  }
  await tx.insert(workbook).values({ authorityId, revision: 1, columns: columnsOf, changedAt });
  await insertRows(tx, authorityId, rows);
  await tx.insert(edit).values({
    authorityId,
    revision: 1,
    at: changedAt,
    personId: by.id,
    personName: by.name,
    summary: 'First workbook',
  });
}
