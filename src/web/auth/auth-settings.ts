import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { account, person, rateLimit, session, verification } from '../../store/schema.ts';
import type { Log } from '../deps.ts';
import type { SignInProvider } from './provider-settings.ts';

/** The tables in which people, their sessions and their ways to sign in are kept. */
export type AuthTables = {
  readonly person: typeof person;
  readonly session: typeof session;
  readonly account: typeof account;
  readonly verification: typeof verification;
  readonly rateLimit: typeof rateLimit;
};

/** The database of either driver: embedded or a PostgreSQL server. */
// biome-ignore lint/suspicious/noExplicitAny: the schema that the store opened it with is the store's business
export type AuthDatabase = PgDatabase<PgQueryResultHKT, any>;

/** What signing in needs from outside. */
export type AuthSettings = {
  readonly db: AuthDatabase;
  readonly tables: AuthTables;
  /** Signs the cookies; at least 32 characters. Changing it signs everyone out. */
  readonly secret: string;
  /** `https://skillmix.example.gov.uk`, without a slash at the end. */
  readonly origin: string;
  /** Behind TLS: cookies are sent over https only. */
  readonly secure: boolean;
  readonly providers: readonly SignInProvider[];
  readonly clock: () => Date;
  /** Whether visitors without a session are demo people; only with the embedded database on a loopback address. */
  readonly demo: boolean;
  readonly log: Log;
};

/** Passwords are at least this long; no rule about their characters (National Cyber Security Centre, password guidance). */
export const SHORTEST_PASSWORD = 12;
/** Longer ones are refused, so that hashing stays cheap. */
export const LONGEST_PASSWORD = 128;

/** A session ends this long after signing in, however much it is used. */
export const SESSION_HOURS = 12;
/** A session ends this long after it was last used. */
export const IDLE_HOURS = 4;

/** The request header that carries the visitor's network address inside the service; what comes from outside under this name is dropped. */
export const ADDRESS_HEADER = 'x-skillmix-address';
