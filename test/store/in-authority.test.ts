import { createHash } from 'node:crypto';
import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PredictedDemand } from '../../src/domain/council-readings.ts';
import * as apiTokens from '../../src/store/api-token-table.ts';
import * as councilFiles from '../../src/store/council-file-tables.ts';
import { rowsOf } from '../../src/store/database.ts';
import { amongAllRuns, byTokenHash, inAuthority } from '../../src/store/in-authority.ts';
import * as schema from '../../src/store/schema.ts';
import { openServer } from '../../src/store/server.ts';
import { storesOn } from '../../src/store/stores-on.ts';
import {
  makeServerDatabase,
  onEachDatabase,
  onServer,
  openTestDatabase,
  openTestServer,
  type TestDatabase,
} from '../builders/databases.ts';
import { postgresServer } from '../builders/postgres-server.ts';
import { storeTiny } from '../builders/stored-authority.ts';

/** Tables of authorities that are not closed, each for the reason that the schema gives. */
const open = ['membership', 'audit_entry'];
const closed = [...Object.values(schema), ...Object.values(councilFiles), ...Object.values(apiTokens)]
  .filter((each) => is(each, PgTable))
  .filter((table) => 'authorityId' in getTableColumns(table))
  .map((table) => getTableName(table))
  .filter((name) => !open.includes(name));

onEachDatabase((openOne) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openOne();
  });
  closesAuthorities(() => database);
});

describe('on a server whose user may not make roles', () => {
  let database: TestDatabase & { readonly drop: () => Promise<void> };
  beforeAll(async () => {
    database = await openPlain();
  });
  afterAll(async () => {
    await database.close();
    await database.drop();
    await (await postgresServer()).stop();
  });
  closesAuthorities(() => database);

  /** The role of the migrations may be there from another database of the server: a user who is no member of it goes without. */
  async function openPlain() {
    const server = await postgresServer();
    const user = `plain_${Date.now()}`;
    await onServer(server.url, (sql) => sql.unsafe(`create role ${user} login nosuperuser nocreaterole`));
    const made = await makeServerDatabase(user);
    const drop = async () => {
      await made.drop();
      await onServer(server.url, (sql) => sql.unsafe(`drop role ${user}`));
    };
    const address = new URL(made.url);
    address.username = user;
    const opened = await openServer({ url: address.href });
    return { ...opened, drop, stores: storesOn(opened.db) };
  }
});

function closesAuthorities(get: () => TestDatabase): void {
  let own: string;
  let other: string;

  beforeAll(async () => {
    own = await storeFull(get());
    other = await storeFull(get());
  });

  test.each(closed)(
    'the table %s shows an authority its own rows only, without a where clause',
    async (table) => {
      const seen = await inAuthority(get().db, own, (tx) =>
        tx.execute(sql`select distinct authority_id as id from ${sql.identifier(table)}`),
      );
      expect(rowsOf(seen)).toEqual([{ id: own }]);
    },
  );

  test.each(closed)('the rows of another authority in %s cannot be changed or removed', async (table) => {
    const name = sql.identifier(table);
    const before = await count(table, other);
    await inAuthority(get().db, own, (tx) =>
      tx.execute(sql`update ${name} set authority_id = authority_id where authority_id = ${other}`),
    );
    await inAuthority(get().db, own, (tx) =>
      tx.execute(sql`delete from ${name} where authority_id <> ${own}`),
    );
    expect(before).toBeGreaterThan(0);
    expect(await count(table, other)).toBe(before);
  });

  test.each(closed)('no row of %s can be handed to another authority', async (table) => {
    const handOver = inAuthority(get().db, own, (tx) =>
      tx.execute(sql`update ${sql.identifier(table)} set authority_id = ${other}`),
    );
    await expect(handOver).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  test('a row cannot be written for another authority', async () => {
    const write = inAuthority(get().db, own, (tx) =>
      tx.insert(schema.workbookRow).values({ authorityId: other, sheet: 'staff', position: 99, cells: {} }),
    );
    await expect(write).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  test('a worker reads the runs of all authorities, and can neither change them nor read anything else', async () => {
    const seen = await amongAllRuns(get().db, (tx) =>
      tx.select({ id: schema.run.authorityId }).from(schema.run),
    );
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set([own, other]));
    const changed = await amongAllRuns(get().db, (tx) =>
      tx.update(schema.run).set({ status: 'failed' }).returning({ id: schema.run.id }),
    );
    expect(changed).toEqual([]);
    expect(await amongAllRuns(get().db, (tx) => tx.select().from(schema.workbookRow))).toEqual([]);
  });

  test('who presents a token reads its row alone, and can change nothing', async () => {
    const hash = createHash('sha256').update(own).digest('hex');
    const table = apiTokens.apiToken;
    const seen = await byTokenHash(get().db, hash, (tx) => tx.select({ id: table.authorityId }).from(table));
    expect(seen).toEqual([{ id: own }]);
    const changed = await byTokenHash(get().db, hash, (tx) =>
      tx
        .update(table)
        .set({ scopes: ['plan'] })
        .returning({ id: table.id }),
    );
    expect(changed).toEqual([]);
    expect(await byTokenHash(get().db, hash, (tx) => tx.select().from(schema.workbookRow))).toEqual([]);
    expect(await byTokenHash(get().db, '0'.repeat(64), (tx) => tx.select().from(table))).toEqual([]);
  });

  test('nothing of one authority is left open for what follows on the connection', async () => {
    await inAuthority(get().db, own, (tx) => tx.select().from(schema.workbook));
    const settings = await get().db.execute(
      sql`select nullif(current_setting('skillmix.authority', true), '') as authority, current_user = session_user as self`,
    );
    expect(rowsOf(settings)).toEqual([{ authority: null, self: true }]);
  });

  async function count(table: string, authorityId: string): Promise<number> {
    const result = await inAuthority(get().db, authorityId, (tx) =>
      tx.execute(sql`select count(*)::int as count from ${sql.identifier(table)}`),
    );
    return rowsOf<{ count: number }>(result)[0]!.count;
  }
}

/** An authority that has a row in every closed table. */
async function storeFull({ stores }: TestDatabase): Promise<string> {
  const by = { id: null, name: 'Asha' };
  const { authority, members } = await storeTiny(stores);
  const { id } = authority;
  const row = { kind: 'add', sheet: 'travel', cells: { from: 'south', to: 'north', minutes: '9' } } as const;
  await stores.workbooks.edit(id, by, 'A journey', [row], () => null);
  const { run } = await stores.runs.request({
    authorityId: id,
    kind: 'plan',
    scenario: null,
    revision: 2,
    by: null,
  });
  await stores.comparisons.create(id, by, 'One', [run.id]);
  const gap = { locality: 'north', need: 'key_work', level: 1, note: '', owner: '', version: 0 };
  await stores.gapMarks.put(id, by, { ...gap, mark: 'train' });
  await stores.teamPlaces.put(id, by, new Map([['north team', 'north']]));
  await stores.councilReadings.put(id, by, 'predicted', predicted);
  await stores.apiTokens.create(id, members.administrator, {
    name: 'Dashboard',
    prefix: 'skillmix_abc',
    scopes: ['read'],
    hash: createHash('sha256').update(id).digest('hex'),
    expiresAt: new Date(Date.now() + 1e9),
  });
  return id;
}

const predicted: PredictedDemand = {
  ...{
    file: 'predicted.csv',
    sheet: null,
    rows: [],
    unmatched: 0,
    dropped: [],
    problems: { listed: [], more: 0 },
  },
};

test('every table of an authority but the named ones is closed by force', async () => {
  for (const openOne of [openTestDatabase, openTestServer]) {
    const database = await openOne();
    const result = await database.db.execute(
      sql`select relname as name from pg_class where relrowsecurity and relforcerowsecurity order by 1`,
    );
    expect(rowsOf<{ name: string }>(result).map(({ name }) => name)).toEqual(closed.toSorted());
    await database.close();
  }
  await (await postgresServer()).stop();
});
