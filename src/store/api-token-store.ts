import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { ApiTokenStore } from './api-token-stores.ts';
import { apiToken } from './api-token-table.ts';
import type { Db } from './database.ts';
import { byTokenHash, inAuthority } from './in-authority.ts';
import { isUuid } from './uuid.ts';

const { hash: _, ...columns } = getTableColumns(apiToken);

/** Tokens of the programming interface. */
export function apiTokenStoreOn(db: Db): ApiTokenStore {
  return {
    list: (authorityId) =>
      inAuthority(db, authorityId, (tx) =>
        tx
          .select(columns)
          .from(apiToken)
          .where(eq(apiToken.authorityId, authorityId))
          .orderBy(desc(apiToken.createdAt), desc(apiToken.id)),
      ),
    create: async (authorityId, by, { scopes, ...token }) => {
      const row = { ...token, scopes: [...scopes], authorityId, createdBy: by.id, createdByName: by.name };
      const [made] = await inAuthority(db, authorityId, (tx) =>
        tx.insert(apiToken).values(row).returning(columns),
      );
      return made!;
    },
    revoke: async (authorityId, id, by) => {
      const isIt = isUuid(id) ? eq(apiToken.id, id) : sql`false`;
      const [revoked] = await inAuthority(db, authorityId, (tx) =>
        tx
          .update(apiToken)
          .set({ revokedAt: new Date(), revokedByName: by.name })
          .where(and(eq(apiToken.authorityId, authorityId), isIt, isNull(apiToken.revokedAt)))
          .returning(columns),
      );
      return revoked ?? null;
    },
    byHash: async (hash) => {
      const [found] = await byTokenHash(db, hash, (tx) =>
        tx.select().from(apiToken).where(eq(apiToken.hash, hash)),
      );
      return found ?? null;
    },
    noteUse: async (authorityId, id, day) => {
      await inAuthority(db, authorityId, (tx) =>
        tx
          .update(apiToken)
          .set({ lastUsedOn: day })
          .where(and(eq(apiToken.authorityId, authorityId), eq(apiToken.id, id))),
      );
    },
  };
}
