import { and, eq } from 'drizzle-orm';
import type { CouncilReadings } from '../domain/council-readings.ts';
import type { CouncilReadingStore, KeptReading } from './council-file-stores.ts';
import { councilReading } from './council-file-tables.ts';
import type { Db } from './database.ts';
import { inAuthority } from './in-authority.ts';

/** What was counted in files handed in: one reading of each kind, which the next of its kind replaces. */
export function councilReadingStoreOn(db: Db): CouncilReadingStore {
  return {
    get: async <Kind extends keyof CouncilReadings>(authorityId: string, kind: Kind) => {
      const [found] = await inAuthority(db, authorityId, (tx) =>
        tx
          .select({
            figures: councilReading.figures,
            readAt: councilReading.readAt,
            readBy: councilReading.readBy,
          })
          .from(councilReading)
          .where(and(eq(councilReading.authorityId, authorityId), eq(councilReading.kind, kind))),
      );
      // The kind of a row says what its figures are.
      return (found ?? null) as KeptReading<CouncilReadings[Kind]> | null;
    },
    put: async (authorityId, by, kind, figures) => {
      const facts = { figures, readAt: new Date(), readBy: by.name };
      await inAuthority(db, authorityId, (tx) =>
        tx
          .insert(councilReading)
          .values({ authorityId, kind, ...facts })
          .onConflictDoUpdate({ target: [councilReading.authorityId, councilReading.kind], set: facts }),
      );
    },
    forget: async (authorityId, kind) => {
      await inAuthority(db, authorityId, (tx) =>
        tx
          .delete(councilReading)
          .where(and(eq(councilReading.authorityId, authorityId), eq(councilReading.kind, kind))),
      );
    },
  };
}
