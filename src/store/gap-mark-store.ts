import { randomInt } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { Db, Tx } from './database.ts';
import { inAuthority } from './in-authority.ts';
import { gapMark } from './schema.ts';
import type { GapMark, GapMarkStore } from './stores.ts';

const columns = {
  locality: gapMark.locality,
  need: gapMark.need,
  level: gapMark.level,
  mark: gapMark.mark,
  note: gapMark.note,
  owner: gapMark.owner,
  version: gapMark.version,
  changedAt: gapMark.changedAt,
  changedBy: gapMark.changedBy,
};

type Put = Parameters<GapMarkStore['put']>;

/** What the council decided to do about its gaps. */
export function gapMarkStoreOn(db: Db): GapMarkStore {
  return {
    list: (authorityId) =>
      inAuthority(db, authorityId, (tx) =>
        tx
          .select(columns)
          .from(gapMark)
          .where(eq(gapMark.authorityId, authorityId))
          .orderBy(asc(gapMark.locality), asc(gapMark.need), asc(gapMark.level)),
      ),
    put: (authorityId, by, wished) =>
      inAuthority(db, authorityId, async (tx) => {
        if (await write(tx, authorityId, by, wished)) return { ok: true };
        const theirs = await read(tx, authorityId, wished);
        // Both wanted the mark gone.
        return theirs === null && wished.mark === null ? { ok: true } : { ok: false, theirs };
      }),
  };
}

async function read(tx: Tx, authorityId: AuthorityId, gap: Put[2]): Promise<GapMark | null> {
  return (await tx.select(columns).from(gapMark).where(isAt(authorityId, gap)))[0] ?? null;
}

/** Whether the mark was as it had been seen, and is now as wished. */
async function write(tx: Tx, authorityId: AuthorityId, by: Put[1], wished: Put[2]): Promise<boolean> {
  const { locality, need, level, mark, note, owner, version } = wished;
  const seen = and(isAt(authorityId, wished), eq(gapMark.version, version));
  if (mark === null) return (await tx.delete(gapMark).where(seen).returning(columns)).length > 0;
  const facts = { mark, note, owner, changedAt: new Date(), changedBy: by.name };
  if (version > 0) {
    const set = { ...facts, version: version + 1 };
    return (await tx.update(gapMark).set(set).where(seen).returning(columns)).length > 0;
  }
  // A mark that was taken away and made anew must not look like the old one to someone who still sees that.
  const made = { authorityId, locality, need, level, ...facts, version: randomInt(1, 1_000_000_000) };
  return (await tx.insert(gapMark).values(made).onConflictDoNothing().returning(columns)).length > 0;
}

function isAt(authorityId: AuthorityId, { locality, need, level }: Put[2]) {
  return and(
    eq(gapMark.authorityId, authorityId),
    eq(gapMark.locality, locality),
    eq(gapMark.need, need),
    eq(gapMark.level, level),
  );
}
