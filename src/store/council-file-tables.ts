import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CouncilReadings } from '../domain/council-readings.ts';
import { authority } from './schema.ts';

/** In which locality a team works, as the user said once: lists name teams, never places. `locality` is a code, `*` = spread over all in proportion, `-` = left out. */
export const teamLocality = pgTable(
  'team_locality',
  {
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    /** As the lists write it, in lower case; '' = rows without a team. */
    team: text().notNull(),
    locality: text().notNull(),
    changedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
    changedBy: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.authorityId, table.team] })],
);

/** What was counted in the council's own files, the newest of each kind: counts and codes, never a row of the files. */
export const councilReading = pgTable(
  'council_reading',
  {
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    kind: text().$type<keyof CouncilReadings>().notNull(),
    figures: jsonb().$type<CouncilReadings[keyof CouncilReadings]>().notNull(),
    readAt: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
    readBy: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.authorityId, table.kind] })],
);
