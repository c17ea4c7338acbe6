import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open.ts';
import { openServer } from '../../src/store/server.ts';
import { storesOn } from '../../src/store/stores-on.ts';
import { makeServerDatabase, onServer, openTestDatabase } from '../builders/databases.ts';
import { postgresServer } from '../builders/postgres-server.ts';

describe('the embedded database in a folder', () => {
  let dataFolder: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    dataFolder = join(mkdtempSync(join(tmpdir(), 'skillmix-data-')), 'data');
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(join(dataFolder, '..'), { recursive: true, force: true });
  });

  test('is made for its owner alone, keeps what is written, and lets go of the folder when closed', async () => {
    const first = await openDatabase({ url: null, dataFolder });
    expect(first.kind).toBe('embedded');
    expect(await first.ready()).toBe(true);
    await storesOn(first.db).audit.add({ by: { id: null, name: 'Asha' }, authorityId: null, action: 'kept' });
    await first.close();
    expect(await first.ready()).toBe(false);
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
    const second = await openDatabase({ url: null, dataFolder });
    expect(await storesOn(second.db).audit.list(null, { limit: 5 })).toMatchObject([{ action: 'kept' }]);
    await second.close();
  });

  test('is refused to a second process, which is told who holds it, and given when the holder is killed', async () => {
    const holder = await writer();
    await expect(openDatabase({ url: null, dataFolder })).rejects.toMatchObject({
      name: 'DatabaseOpenError',
      code: 'folder_held',
      message: expect.stringContaining(`process ${holder.pid}`),
    });
    await killed(holder);
    await (await openDatabase({ url: null, dataFolder })).close();
  });

  test('loses no acknowledged edit when its process is killed while it writes, and keeps none by half', async () => {
    const holder = await writer();
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: holder.stdout! })) {
      acknowledged.push(line);
      if (acknowledged.length === 40) holder.kill('SIGKILL');
    }
    await gone;
    const reopened = await openDatabase({ url: null, dataFolder });
    const { authorities, workbooks } = storesOn(reopened.db);
    const { id } = (await authorities.byCode('busy'))!;
    const { revision, sheets } = await workbooks.load(id);
    const history = await workbooks.history(id, { limit: 10_000 });
    await reopened.close();
    const kept = sheets.demand!.rows.map(({ cells }) => cells.families);
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(revision).toBe(kept.length + 1);
    expect(
      history.flatMap(({ changes }) => changes.map(({ after }) => after!.families)).toReversed(),
    ).toEqual(kept);
  });

  test('that is damaged is said to be so, and nothing of it is removed', async () => {
    mkdirSync(join(dataFolder, 'postgres', 'base'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), 'x');
    writeFileSync(join(dataFolder, 'made'), '');
    await expect(openDatabase({ url: null, dataFolder })).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(dataFolder),
    });
    expect(readFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('x');
    expect(existsSync(join(dataFolder, 'lock.json'))).toBe(false);
  });

  test('is made afresh where making it was broken off', async () => {
    mkdirSync(join(dataFolder, 'postgres', 'base'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '18');
    const said: string[] = [];
    const reopened = await openDatabase({ url: null, dataFolder, log: (message) => said.push(message) });
    expect(await storesOn(reopened.db).authorities.list()).toEqual([]);
    expect(said).toEqual(['Making the database']);
    await reopened.close();
  });

  /** A process that opens the folder and writes numbered rows, saying each number once its row is acknowledged. */
  async function writer(): Promise<ChildProcess> {
    const program = fileURLToPath(new URL('../builders/write-rows.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    await new Promise((resolve) => child.stdout!.once('readable', resolve));
    return child;
  }

  function killed(child: ChildProcess): Promise<unknown> {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    return gone;
  }
});

describe('SQL as text on the embedded database', () => {
  test('runs several statements, and a failed transaction of theirs is not left open', async () => {
    const database = await openTestDatabase();
    const { executeSql } = database;
    expect(await executeSql('select $1::int as one, $2::text[] as list', [1, ['a', 'b']])).toEqual({
      rows: [{ one: 1, list: ['a', 'b'] }],
      rowCount: 1,
    });
    expect((await executeSql('begin; create table t (a int); commit; select 2 as two')).rows).toEqual([
      { two: 2 },
    ]);
    await expect(executeSql('begin; insert into t values (1); select nonsense; commit')).rejects.toThrow(
      'nonsense',
    );
    expect((await executeSql('select * from t')).rows).toEqual([]);
    await database.close();
  });
});

describe('a PostgreSQL server', () => {
  const drops: (() => Promise<void>)[] = [];
  const roles: { readonly url: string; readonly user: string }[] = [];
  afterAll(async () => {
    for (const { url, user } of roles)
      await onServer(url, (sql) => sql.unsafe(`drop owned by ${user}; drop role ${user}`));
    for (const drop of drops) await drop();
    await (await postgresServer()).stop();
  });

  test('is brought up to date once by many that start together', async () => {
    const { url } = await emptyDatabase();
    const all = await Promise.all(
      Array.from({ length: 4 }, () => openDatabase({ url, dataFolder: 'unused', connections: 2 })),
    );
    const result = await all[0]!.db.execute(
      sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
    );
    const journal = new URL('../../drizzle/meta/_journal.json', import.meta.url);
    const { entries } = JSON.parse(readFileSync(journal, 'utf8'));
    expect(rowsOf(result)).toEqual([{ count: entries.length }]);
    expect(all.map(({ kind, executeSql }) => [kind, executeSql])).toEqual(all.map(() => ['server', null]));
    for (const each of all) {
      expect(await each.ready()).toBe(true);
      await each.close();
    }
    expect(await all[0]!.ready()).toBe(false);
  });

  test('that does not answer is named without the password', async () => {
    const url = 'postgres://asha:secret@127.0.0.1:1/plans';
    const error = await openServer({ url, patienceSeconds: 0 }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'DatabaseOpenError', code: 'unreachable' });
    expect((error as Error).message).toContain('127.0.0.1:1/plans');
    expect((error as Error).message).not.toContain('secret');
  });

  test('that is not up yet is waited for', async () => {
    const said: string[] = [];
    const url = 'postgres://asha:secret@127.0.0.1:1/plans';
    const opening = openServer({ url, patienceSeconds: 1, log: (message) => said.push(message) });
    await expect(opening).rejects.toMatchObject({ code: 'unreachable' });
    expect(said[0]).toBe('Waiting for the database at 127.0.0.1:1/plans (ECONNREFUSED)');
  });

  test('is refused where its user would see every authority', async () => {
    const { url } = await emptyDatabase();
    await (await openServer({ url })).close();
    const user = `bypassing_${Date.now()}`;
    roles.push({ url, user });
    await onServer(url, async (sql) => {
      await sql.unsafe(`create role ${user} login bypassrls`);
      await sql.unsafe(`grant all on all tables in schema public to ${user}`);
      await sql.unsafe(`grant all on schema drizzle to ${user}`);
      await sql.unsafe(`grant all on database ${new URL(url).pathname.slice(1)} to ${user}`);
      await sql.unsafe(`grant all on all tables in schema drizzle to ${user}`);
    });
    const address = new URL(url);
    address.username = user;
    await expect(openServer({ url: address.href })).rejects.toMatchObject({
      code: 'not_protected',
      message: expect.stringContaining('would see the rows of every authority'),
    });
  });

  async function emptyDatabase() {
    const made = await makeServerDatabase();
    drops.push(made.drop);
    return made;
  }
});
