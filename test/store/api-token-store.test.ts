import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Stores } from '../../src/store/stores.ts';
import { onEachDatabase, type TestDatabase } from '../builders/databases.ts';
import { type StoredAuthority, storeTiny } from '../builders/stored-authority.ts';

onEachDatabase((open) => {
  let database: TestDatabase;
  let stores: Stores;
  let stored: StoredAuthority;
  let id: string;
  beforeAll(async () => {
    database = await open();
    stores = database.stores;
    stored = await storeTiny(stores);
    id = stored.authority.id;
  });

  const make = (name: string, authority = stored) => {
    const hash = createHash('sha256').update(randomUUID()).digest('hex');
    const expiresAt = new Date('2030-01-01T00:00:00Z');
    const token = { name, prefix: 'skillmix_abc', scopes: ['read', 'plan'], hash, expiresAt } as const;
    const by = authority.members.administrator;
    return stores.apiTokens.create(authority.authority.id, by, token).then((made) => ({ made, hash }));
  };

  test('a token is found by its hash before the authority is known, and by nothing else', async () => {
    const { made, hash } = await make('Dashboard');
    expect(made).toMatchObject({
      authorityId: id,
      name: 'Dashboard',
      scopes: ['read', 'plan'],
      createdBy: stored.members.administrator.id,
      lastUsedOn: null,
      revokedAt: null,
    });
    expect(await stores.apiTokens.byHash(hash)).toEqual({ ...made, hash });
    expect(await stores.apiTokens.byHash('0'.repeat(64))).toBeNull();
    await expect(stores.apiTokens.byHash("' or true --")).rejects.toThrow('SHA-256');
  });

  test('tokens are listed for their authority, the newest first, without their hashes', async () => {
    const other = await storeTiny(stores);
    const first = await make('First', other);
    const second = await make('Second', other);
    expect(await stores.apiTokens.list(other.authority.id)).toEqual([second.made, first.made]);
    expect((await stores.apiTokens.list(id)).map(({ name }) => name)).not.toContain('First');
  });

  test('a token is revoked once, by its own authority alone, and stays in the list', async () => {
    const { made, hash } = await make('Script');
    const other = await storeTiny(stores);
    expect(await stores.apiTokens.revoke(other.authority.id, made.id, { name: 'Ben' })).toBeNull();
    const revoked = await stores.apiTokens.revoke(id, made.id, { name: 'Ben' });
    expect(revoked).toMatchObject({ id: made.id, revokedByName: 'Ben', revokedAt: expect.any(Date) });
    expect(await stores.apiTokens.revoke(id, made.id, { name: 'Cam' })).toBeNull();
    expect(await stores.apiTokens.revoke(id, 'none', { name: 'Cam' })).toBeNull();
    expect(await stores.apiTokens.byHash(hash)).toMatchObject({ revokedByName: 'Ben' });
  });

  test('the day of its last use is kept', async () => {
    const { made, hash } = await make('Excel');
    await stores.apiTokens.noteUse(id, made.id, '2026-11-22');
    expect((await stores.apiTokens.byHash(hash))!.lastUsedOn).toBe('2026-11-22');
  });

  test('finished plans come in pages that neither repeat nor leave out any, also of one moment', async () => {
    const { authority } = await storeTiny(stores);
    const answer = { inputHash: 'x', outcome: 'no_answer' } as never;
    const ids: string[] = [];
    for (const scenario of [null, 'a', null, 'b', 'a']) {
      const ask = { authorityId: authority.id, scenario, revision: 1, by: null, answer, planned: {} };
      ids.push((await stores.runs.record(ask)).id);
    }
    const all = await stores.runs.finished(authority.id, { limit: 10 });
    expect(all.map((run) => run.id).toSorted()).toEqual(ids.toSorted());
    expect(all[0]).toMatchObject({ outcome: 'no_answer', status: 'done', kind: 'plan' });
    const walked: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await stores.runs.finished(authority.id, { limit: 2, ...(after ? { after } : {}) });
      if (page.length === 0) break;
      walked.push(...page.map((run) => run.id));
      after = page.at(-1)!.id;
    }
    expect(walked).toEqual(all.map((run) => run.id));
    const ofA = await stores.runs.finished(authority.id, { scenario: 'a', limit: 10 });
    expect(ofA.map(({ scenario }) => scenario)).toEqual(['a', 'a']);
    const baseline = await stores.runs.finished(authority.id, { scenario: null, limit: 10 });
    expect(baseline).toHaveLength(2);
    expect(await stores.runs.finished(authority.id, { after: 'nonsense', limit: 10 })).toEqual([]);
  });
});
