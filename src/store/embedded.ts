import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { lockDataFolder } from './data-folder-lock.ts';
import {
  answersWithin,
  type Database,
  DatabaseOpenError,
  type Db,
  type ExecuteSql,
  type OpenLog,
} from './database.ts';
import { isProtected } from './in-authority.ts';
import { migrationsFolder } from './migrations.ts';
import * as schema from './schema.ts';

/** An embedded database. `snapshot` hands its files over, from which another can be opened quickly. */
export type EmbeddedDatabase = Database & {
  readonly kind: 'embedded';
  readonly executeSql: ExecuteSql;
  readonly snapshot: () => Promise<Blob>;
};

/**
 * Opens PostgreSQL inside this process, with the tables up to date: in a folder, which it locks against other processes, or in memory
 * (`dataFolder` null), where it can begin as a copy of `snapshot`. Throws a DatabaseOpenError where another process holds the folder.
 */
export async function openEmbedded(options: {
  readonly dataFolder: string | null;
  readonly snapshot?: Blob;
  readonly log?: OpenLog;
}): Promise<EmbeddedDatabase> {
  if (options.dataFolder === null) return openClient(memoryClient(options.snapshot), () => {});
  const { dataFolder, log = () => {} } = options;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const release = lockDataFolder(dataFolder);
  try {
    return await openFolder(dataFolder, log, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** A folder without the mark was broken off while it was being made: nothing in it was ever acknowledged, so it is made afresh. */
async function openFolder(dataFolder: string, log: OpenLog, release: () => void): Promise<EmbeddedDatabase> {
  const files = join(dataFolder, 'postgres');
  const mark = join(dataFolder, 'made');
  if (!existsSync(mark)) {
    log('Making the database');
    rmSync(files, { recursive: true, force: true });
  }
  mkdirSync(files, { recursive: true, mode: 0o700 });
  if (existsSync(mark))
    return openClient(new PGlite(files), release).catch((error) => damaged(dataFolder, error));
  const made = await openClient(new PGlite(files), release);
  writeFileSync(mark, new Date().toISOString());
  return made;
}

function damaged(dataFolder: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : `${error}`;
  throw new DatabaseOpenError(
    'damaged',
    `The database in ${dataFolder} cannot be opened (${reason}). Maybe the machine lost power while it was in use? ` +
      'Put a copy of the folder in its place, or move the folder away to begin anew.',
    error,
  );
}

function memoryClient(snapshot: Blob | undefined): PGlite {
  return new PGlite(snapshot ? { loadDataDir: snapshot } : {});
}

async function openClient(client: PGlite, release: () => void): Promise<EmbeddedDatabase> {
  await client.waitReady;
  const drizzled = drizzle({ client, schema, casing: 'snake_case' });
  await migrate(drizzled, { migrationsFolder: migrationsFolder() });
  const db: Db = drizzled;
  if (!(await isProtected(db))) throw new Error('Row-level security does not hold in the embedded database.');
  return {
    db,
    kind: 'embedded',
    executeSql: executeOn(client),
    ready: () => answersWithin(2000, client.query('select 1')),
    snapshot: () => client.dumpDataDir('none'),
    close: async () => {
      if (!client.closed) await client.close();
      release();
    },
  };
}

function executeOn(client: PGlite): ExecuteSql {
  return async (text, values) => {
    if (values && values.length > 0) {
      const { rows, affectedRows } = await client.query(text, [...values]);
      return { rows, rowCount: affectedRows || rows.length };
    }
    try {
      const last = (await client.exec(text)).at(-1);
      return { rows: last?.rows ?? [], rowCount: last?.affectedRows || last?.rows.length || 0 };
    } catch (error) {
      // Statements that begin a transaction of their own would leave it open for everyone when one of them fails.
      await client.exec('rollback');
      throw error;
    }
  };
}
