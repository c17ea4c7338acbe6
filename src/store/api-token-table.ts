import { date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { TokenScope } from '../domain/token-scope.ts';
import { authority, person } from './schema.ts';

const at = () => timestamp({ withTimezone: true, mode: 'date' });

/**
 * A token with which a program reads an authority. Only its SHA-256 is kept. Closed like every table of an authority; who presents a token finds its own row alone, by
 * that hash, before the authority is known (`in-authority.ts`).
 */
export const apiToken = pgTable(
  'api_token',
  {
    id: uuid().primaryKey().defaultRandom(),
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** SHA-256 of the token, in hexadecimal digits. */
    hash: text().notNull().unique(),
    /** The token's first characters, by which people tell tokens apart. */
    prefix: text().notNull(),
    scopes: text().array().$type<TokenScope[]>().notNull(),
    /** Who made it: it works while they may administer the authority. */
    createdBy: text()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdByName: text().notNull(),
    createdAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
    /** The last day of use; not the moment, so that reading does not write. */
    lastUsedOn: date({ mode: 'string' }),
    revokedAt: at(),
    revokedByName: text(),
  },
  (table) => [index().on(table.authorityId)],
);
