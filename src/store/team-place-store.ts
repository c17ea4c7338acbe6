import { and, eq, inArray, sql } from 'drizzle-orm';
import type { TeamPlaceStore } from './council-file-stores.ts';
import { teamLocality } from './council-file-tables.ts';
import type { Db } from './database.ts';
import { inAuthority } from './in-authority.ts';

/** The table of teams and their localities, filled by the user and remembered for the next upload. */
export function teamPlaceStoreOn(db: Db): TeamPlaceStore {
  return {
    list: async (authorityId) => {
      const rows = await inAuthority(db, authorityId, (tx) =>
        tx
          .select({ team: teamLocality.team, locality: teamLocality.locality })
          .from(teamLocality)
          .where(eq(teamLocality.authorityId, authorityId)),
      );
      return new Map(rows.map(({ team, locality }) => [team, locality]));
    },
    put: (authorityId, by, places) =>
      inAuthority(db, authorityId, async (tx) => {
        const all = [...places];
        const gone = all.filter(([, locality]) => locality === '').map(([team]) => team);
        if (gone.length > 0) {
          const those = and(eq(teamLocality.authorityId, authorityId), inArray(teamLocality.team, gone));
          await tx.delete(teamLocality).where(those);
        }
        const changedAt = new Date();
        const kept = all
          .filter(([, locality]) => locality !== '')
          .map(([team, locality]) => ({ authorityId, team, locality, changedAt, changedBy: by.name }));
        if (kept.length === 0) return;
        await tx
          .insert(teamLocality)
          .values(kept)
          .onConflictDoUpdate({
            target: [teamLocality.authorityId, teamLocality.team],
            set: { locality: sql`excluded.locality`, changedAt, changedBy: by.name },
          });
      }),
  };
}
