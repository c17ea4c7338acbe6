import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AccessRole } from '../domain/access-role.ts';
import type { RunKind, RunProgress, RunStatus } from '../domain/run.ts';
import type { RawWorkbook } from '../domain/workbook.ts';

/**
 * The tables. People and their sessions belong to nobody; every other table carries `authorityId` and is closed by row-level security to any
 * transaction that has not been opened for that authority (`in-authority.ts`), but for the few that say so.
 */
const at = () => timestamp({ withTimezone: true, mode: 'date' });
const now = () => at().notNull().defaultNow();

/** Someone who can sign in. Columns up to `updatedAt` are those better-auth expects of its user. */
export const person = pgTable('person', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  createdAt: now(),
  updatedAt: now(),
  /** May make authorities and administer every one of them. */
  administrator: boolean().notNull().default(false),
  /** Exists for the demonstration only and cannot sign in. */
  demo: boolean().notNull().default(false),
  /** Since when the person may no longer sign in. */
  closedAt: at(),
});

export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    token: text().notNull().unique(),
    expiresAt: at().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: now(),
    updatedAt: now(),
  },
  (table) => [index().on(table.userId)],
);

/** A way to sign in: a password, or an identity at a sign-in provider. */
export const account = pgTable(
  'account',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: at(),
    refreshTokenExpiresAt: at(),
    scope: text(),
    password: text(),
    createdAt: now(),
    updatedAt: now(),
  },
  (table) => [index().on(table.userId)],
);

export const verification = pgTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at().notNull(),
    createdAt: now(),
    updatedAt: now(),
  },
  (table) => [index().on(table.identifier)],
);

export const rateLimit = pgTable('rate_limit', {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: bigint({ mode: 'number' }).notNull(),
});

/** A council, or another body that plans a workforce. `code` is its place in addresses. Not closed by row-level security. */
export const authority = pgTable('authority', {
  id: uuid().primaryKey().defaultRandom(),
  code: text().notNull().unique(),
  name: text().notNull(),
  /** `#rrggbb` of its header. */
  colour: text().notNull().default('#1d4f63'),
  /** Built from published figures with example values; shown as such. */
  example: boolean().notNull().default(false),
  createdAt: now(),
});

/** What a person may do in an authority. Not closed by row-level security: it decides who may open it. */
export const membership = pgTable(
  'membership',
  {
    personId: text()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    role: text().$type<AccessRole>().notNull(),
    /** A service manager's own localities, by code. */
    localities: text().array().notNull().default(sql`'{}'`),
    /** May see small numbers of families in what leaves the authority. */
    smallNumbers: boolean().notNull().default(false),
    createdAt: now(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.authorityId] }), index().on(table.authorityId)],
);

/** The state of an authority's workbook: `revision` goes up by one with every edit. `columns` = the columns of each sheet, in order. */
export const workbook = pgTable('workbook', {
  authorityId: uuid()
    .primaryKey()
    .references(() => authority.id, { onDelete: 'cascade' }),
  revision: integer().notNull(),
  columns: jsonb().$type<Record<string, string[]>>().notNull(),
  changedAt: now(),
});

/** One row of a sheet, its cells as text by column name, as people wrote them; a blank cell is left out. */
export const workbookRow = pgTable(
  'workbook_row',
  {
    id: uuid().primaryKey().defaultRandom(),
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    sheet: text().notNull(),
    /** Order in the sheet; gaps are allowed. */
    position: integer().notNull(),
    cells: jsonb().$type<Record<string, string>>().notNull(),
    /** The revision that changed the row last: it never comes back, so that two people who edit the row at once are told, also after undoing. */
    version: integer().notNull().default(1),
    changedAt: now(),
    changedBy: text(),
  },
  (table) => [index().on(table.authorityId, table.sheet, table.position)],
);

/** One act of editing: what one person changed at once. Its number is the revision it led to. */
export const edit = pgTable(
  'edit',
  {
    id: uuid().primaryKey().defaultRandom(),
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    at: now(),
    personId: text(),
    personName: text().notNull(),
    summary: text().notNull(),
    /** The revision that this edit takes back. */
    undoes: integer(),
  },
  (table) => [uniqueIndex().on(table.authorityId, table.revision)],
);

/** One changed row of an edit: `before` null = added, `after` null = removed. */
export const change = pgTable(
  'change',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    editId: uuid()
      .notNull()
      .references(() => edit.id, { onDelete: 'cascade' }),
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    sheet: text().notNull(),
    rowId: uuid().notNull(),
    position: integer().notNull(),
    before: jsonb().$type<Record<string, string>>(),
    after: jsonb().$type<Record<string, string>>(),
  },
  (table) => [index().on(table.editId), index().on(table.authorityId, table.rowId)],
);

/** A piece of planning done in the background: a plan of one scenario ('' = the baseline), or a frontier of plans over budgets. */
export const run = pgTable(
  'run',
  {
    id: uuid().primaryKey().defaultRandom(),
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    kind: text().$type<RunKind>().notNull(),
    scenario: text().notNull().default(''),
    /** Revision of the workbook that is planned. */
    revision: integer().notNull(),
    status: text().$type<RunStatus>().notNull().default('queued'),
    progress: jsonb().$type<RunProgress>(),
    /** What it came to: an Answer, or a Frontier. */
    result: jsonb(),
    /** The workbook that was planned, with the scenario's edits, so that its figures can be shown and named as they were. */
    planned: jsonb().$type<RawWorkbook>(),
    inputHash: text(),
    error: text(),
    attempts: integer().notNull().default(0),
    /** Who works on it, and when that worker last said so. */
    worker: text(),
    heartbeatAt: at(),
    cancelAsked: boolean().notNull().default(false),
    requestedBy: text(),
    requestedAt: now(),
    startedAt: at(),
    finishedAt: at(),
  },
  (table) => [
    index().on(table.authorityId, table.kind, table.scenario, table.finishedAt),
    uniqueIndex('run_one_at_a_time')
      .on(table.authorityId, table.kind, table.scenario)
      .where(sql`status in ('queued', 'running')`),
  ],
);

/** What the council decided to do about a gap. */
export const gapMark = pgTable(
  'gap_mark',
  {
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    locality: text().notNull(),
    need: text().notNull(),
    level: integer().notNull(),
    mark: text().$type<'train' | 'recruit' | 'commission' | 'accepted'>().notNull(),
    note: text().notNull().default(''),
    owner: text().notNull().default(''),
    version: integer().notNull().default(1),
    changedAt: now(),
    changedBy: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.authorityId, table.locality, table.need, table.level] })],
);

/** A link that lets a member open a comparison as it was made. */
export const sharedComparison = pgTable(
  'shared_comparison',
  {
    token: text().primaryKey(),
    authorityId: uuid()
      .notNull()
      .references(() => authority.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    /** Runs in the order of the comparison, so that the figures stay those that were shared. */
    runs: uuid().array().notNull(),
    createdAt: now(),
    createdBy: text().notNull(),
  },
  (table) => [index().on(table.authorityId)],
);

/** Who did what of note: signing in, changing people and roles, planning. Not closed by row-level security; read through the store only. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: now(),
    personId: text(),
    personName: text().notNull(),
    authorityId: uuid().references(() => authority.id, { onDelete: 'set null' }),
    action: text().notNull(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
  },
  (table) => [index().on(table.authorityId, table.at)],
);
