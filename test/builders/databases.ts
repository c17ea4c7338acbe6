import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, describe } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { type EmbeddedDatabase, openEmbedded } from '../../src/store/embedded.ts';
import { migrationsFolder } from '../../src/store/migrations.ts';
import { openServer } from '../../src/store/server.ts';
import type { Stores } from '../../src/store/stores.ts';
import { storesOn } from '../../src/store/stores-on.ts';
import { postgresServer } from './postgres-server.ts';

export type TestDatabase<D extends Database = Database> = D & { readonly stores: Stores };

/** A fresh embedded database in memory with the tables made; about half a second. Close it in `afterAll`. */
export async function openTestDatabase(): Promise<TestDatabase<EmbeddedDatabase>> {
  const opened = await openEmbedded({ dataFolder: null, snapshot: await freshSnapshot() });
  return { ...opened, stores: storesOn(opened.db) };
}

/** A fresh database on the PostgreSQL server; it is dropped when closed. `url` is its address. */
export async function openTestServer(): Promise<TestDatabase & { readonly url: string }> {
  const { url, drop } = await makeServerDatabase();
  const opened = await openServer({ url });
  const close = async () => {
    await opened.close();
    await drop();
  };
  return { ...opened, close, url, stores: storesOn(opened.db) };
}

/** An empty database on the server, by address; it belongs to the superuser unless an owner is named. */
export async function makeServerDatabase(
  owner: string | null = null,
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const server = await postgresServer();
  const name = `skillmix_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server.url, (sql) => sql.unsafe(`create database ${name}${owner ? ` owner ${owner}` : ''}`));
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const drop = async () => {
    await onServer(server.url, (sql) => sql.unsafe(`drop database ${name} with (force)`));
  };
  return { url: url.href, drop };
}

/** Runs statements as the server's superuser. */
export async function onServer<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** The same tests on the embedded database and on a PostgreSQL server. `open` gives a fresh one, which the harness closes after the file's tests. */
export function onEachDatabase(tests: (open: () => Promise<TestDatabase>) => void): void {
  describe.each([
    ['the embedded database', openTestDatabase],
    ['a PostgreSQL server', openTestServer],
  ] as const)('on %s', (_, openOne) => {
    const opened: TestDatabase[] = [];
    afterAll(async () => {
      for (const each of opened) await each.close();
      if (openOne === openTestServer) await (await postgresServer()).stop();
    });
    tests(async () => {
      const database = await openOne();
      opened.push(database);
      return database;
    });
  });
}

/** The files of a database with nothing in its tables, made once for each state of the migrations and kept for later test runs. */
async function freshSnapshot(): Promise<Blob> {
  const path = snapshotPath();
  try {
    return new Blob([readFileSync(path)]);
  } catch {
    const made = await openEmbedded({ dataFolder: null });
    const snapshot = await made.snapshot();
    await made.close();
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    writeFileSync(draft, Buffer.from(await snapshot.arrayBuffer()));
    renameSync(draft, path);
    return snapshot;
  }
}

function snapshotPath(): string {
  const folder = migrationsFolder();
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.sql')) hash.update(readFileSync(join(folder, name)));
  }
  // A database's files are only good for the very PostgreSQL that made them.
  const program = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  hash.update(readFileSync(join(dirname(program), 'pglite.wasm')));
  const cache = fileURLToPath(new URL('../../node_modules/.cache/skillmix/', import.meta.url));
  return join(cache, `database-${hash.digest('hex').slice(0, 16)}.tar`);
}
