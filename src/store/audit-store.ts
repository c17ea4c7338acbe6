import { and, desc, eq, lt } from 'drizzle-orm';
import type { Db } from './database.ts';
import { auditEntry } from './schema.ts';
import type { AuditStore } from './stores.ts';

/** Who did what of note. Entries are added and read, never changed. */
export function auditStoreOn(db: Db): AuditStore {
  return {
    add: async ({ by, authorityId, action, detail = {} }) => {
      await db
        .insert(auditEntry)
        .values({ personId: by.id, personName: by.name, authorityId, action, detail: { ...detail } });
    },
    list: (authorityId, { before, limit }) =>
      db
        .select({
          id: auditEntry.id,
          at: auditEntry.at,
          personName: auditEntry.personName,
          authorityId: auditEntry.authorityId,
          action: auditEntry.action,
          detail: auditEntry.detail,
        })
        .from(auditEntry)
        .where(
          and(
            authorityId === null ? undefined : eq(auditEntry.authorityId, authorityId),
            before === undefined ? undefined : lt(auditEntry.id, before),
          ),
        )
        .orderBy(desc(auditEntry.id))
        .limit(limit),
  };
}
