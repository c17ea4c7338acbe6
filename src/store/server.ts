import { setTimeout as wait } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { answersWithin, type Database, DatabaseOpenError, type Db, type OpenLog } from './database.ts';
import { isProtected } from './in-authority.ts';
import { migrationsFolder } from './migrations.ts';
import * as schema from './schema.ts';

/** Any number that no other program on the same database locks. */
const migrationLock = 7_364_551;

export type ServerOptions = {
  readonly url: string;
  /** Connections at most. */
  readonly connections?: number;
  /** How long to wait for a server that does not answer yet, in seconds. */
  readonly patienceSeconds?: number;
  readonly log?: OpenLog;
};

/**
 * Connects to a PostgreSQL server and brings its tables up to date, one process at a time however many start at once. Throws a
 * DatabaseOpenError where the server cannot be reached or would let one authority see another.
 */
export async function openServer(options: ServerOptions): Promise<Database> {
  const { url, connections = 10, patienceSeconds = 15, log = () => {} } = options;
  const settings = { onnotice: () => {}, connect_timeout: 10, connection: { application_name: 'skillmix' } };
  const migrating = postgres(url, { ...settings, max: 1 });
  try {
    await untilReached(migrating, url, patienceSeconds, log);
    // Held by the session, so that it is given back whatever becomes of this process.
    await migrating`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle({ client: migrating, casing: 'snake_case' }), {
      migrationsFolder: migrationsFolder(),
    });
  } finally {
    await migrating.end({ timeout: 5 });
  }
  const client = postgres(url, { ...settings, max: connections });
  const db: Db = drizzle({ client, schema, casing: 'snake_case' });
  const opened: Database = {
    db,
    kind: 'server',
    executeSql: null,
    ready: () => answersWithin(2000, client`select 1`),
    close: () => client.end({ timeout: 10 }),
  };
  if (await isProtected(db)) return opened;
  await opened.close();
  throw new DatabaseOpenError(
    'not_protected',
    `The database user of ${placeOf(url)} would see the rows of every authority. Connect as a user that owns the tables and is no superuser, ` +
      'or make the role: create role skillmix_app nologin.',
  );
}

async function untilReached(
  client: postgres.Sql,
  url: string,
  patienceSeconds: number,
  log: OpenLog,
): Promise<void> {
  const end = Date.now() + patienceSeconds * 1000;
  for (;;) {
    try {
      await client`select 1`;
      return;
    } catch (error) {
      const code = `${(error as { code?: string }).code ?? ''}`;
      if (!comingUp.has(code) || Date.now() > end) throw unreachable(url, error);
      log(`Waiting for the database at ${placeOf(url)} (${code})`);
      await wait(500);
    }
  }
}

/** Nobody listens yet, the name is not known yet, the server is starting. */
const comingUp = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P03',
  'CONNECT_TIMEOUT',
  'ECONNRESET',
]);

function unreachable(url: string, error: unknown): DatabaseOpenError {
  const reason =
    error instanceof Error ? error.message || `${(error as { code?: string }).code}` : `${error}`;
  return new DatabaseOpenError(
    'unreachable',
    `The database at ${placeOf(url)} cannot be used: ${reason}. Check DATABASE_URL and that the server runs.`,
    error,
  );
}

/** Host and database of an address, without user and password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}
