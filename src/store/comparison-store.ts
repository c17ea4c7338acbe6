import { randomBytes } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { Db } from './database.ts';
import { inAuthority } from './in-authority.ts';
import { sharedComparison } from './schema.ts';
import type { ComparisonStore } from './stores.ts';

const columns = {
  token: sharedComparison.token,
  title: sharedComparison.title,
  runs: sharedComparison.runs,
  createdAt: sharedComparison.createdAt,
  createdBy: sharedComparison.createdBy,
};

/** Links to comparisons. The token cannot be guessed; opening it still takes membership of the authority. */
export function comparisonStoreOn(db: Db): ComparisonStore {
  return {
    create: async (authorityId, by, title, runs) => {
      const token = randomBytes(16).toString('base64url');
      const [made] = await inAuthority(db, authorityId, (tx) =>
        tx
          .insert(sharedComparison)
          .values({ token, authorityId, title, runs: [...runs], createdBy: by.name })
          .returning(columns),
      );
      return made!;
    },
    byToken: async (authorityId, token) => {
      const [found] = await inAuthority(db, authorityId, (tx) =>
        tx.select(columns).from(sharedComparison).where(isOne(authorityId, token)),
      );
      return found ?? null;
    },
    list: (authorityId) =>
      inAuthority(db, authorityId, (tx) =>
        tx
          .select(columns)
          .from(sharedComparison)
          .where(eq(sharedComparison.authorityId, authorityId))
          .orderBy(desc(sharedComparison.createdAt)),
      ),
    remove: async (authorityId, token) => {
      await inAuthority(db, authorityId, (tx) =>
        tx.delete(sharedComparison).where(isOne(authorityId, token)),
      );
    },
  };
}

function isOne(authorityId: AuthorityId, token: string) {
  return and(eq(sharedComparison.authorityId, authorityId), eq(sharedComparison.token, token));
}
