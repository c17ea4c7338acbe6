import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { session } from '../../src/store/schema.ts';
import type { Authority, Editor, GapMark, Stores } from '../../src/store/stores.ts';
import { onEachDatabase, type TestDatabase } from '../builders/databases.ts';
import { importer, type StoredAuthority, storePerson, storeTiny } from '../builders/stored-authority.ts';

const asha: Editor = { id: null, name: 'Asha' };
const ben: Editor = { id: null, name: 'Ben' };

onEachDatabase((open) => {
  let database: TestDatabase;
  let stores: Stores;
  let stored: StoredAuthority;
  let id: string;
  beforeAll(async () => {
    database = await open();
    stores = database.stores;
  });
  beforeEach(async () => {
    stored = await storeTiny(stores);
    id = stored.authority.id;
  });

  describe('authorities', () => {
    test('are found by code and listed by name', async () => {
      const { authority } = stored;
      const zed = await create({ code: `z-${id}`, name: 'Ärdee' });
      expect(await stores.authorities.byCode(authority.code)).toEqual(authority);
      expect(await stores.authorities.byCode('nowhere')).toBeNull();
      const ids = (await stores.authorities.list()).map((each) => each.id);
      expect(ids.indexOf(zed!.id)).toBeLessThan(ids.indexOf(id));
      expect(ids).toContain(id);
    });

    test('cannot take a code that is taken, and the first keeps its workbook', async () => {
      const { code } = stored.authority;
      expect(await create({ code, name: 'Second' })).toBeNull();
      expect((await stores.authorities.byCode(code))!.name).toBe('Tinyshire');
      expect((await stores.workbooks.load(id)).sheets.staff!.rows).toHaveLength(3);
    });

    test('can change name and colour', async () => {
      await stores.authorities.update(id, { name: 'Largeshire', colour: '#112233' });
      expect(await stores.authorities.byCode(stored.authority.code)).toEqual({
        ...stored.authority,
        name: 'Largeshire',
        colour: '#112233',
      });
    });
  });

  describe('people', () => {
    test('are found by id and by e-mail address however it is written', async () => {
      const person = {
        id: randomUUID(),
        name: 'Ada',
        email: `Ada.${id}@Example.org`,
        administrator: true,
        demo: false,
      };
      await stores.people.put(person);
      const kept = { ...person, email: person.email.toLowerCase(), closedAt: null };
      expect(await stores.people.byId(person.id)).toEqual(kept);
      expect(await stores.people.byEmail(person.email.toUpperCase())).toEqual(kept);
      expect(await stores.people.byId('nobody')).toBeNull();
      await stores.people.put({ ...person, name: 'Ada B' });
      await stores.people.setAdministrator(person.id, false);
      expect(await stores.people.byId(person.id)).toEqual({ ...kept, name: 'Ada B', administrator: false });
      expect((await stores.people.list()).map((each) => each.id)).toContain(person.id);
    });

    test('who are closed are signed out everywhere, and can be opened again', async () => {
      const person = await storePerson(stores, { name: 'Leaver' });
      const expiresAt = new Date(Date.now() + 1e6);
      await database.db
        .insert(session)
        .values({ id: randomUUID(), userId: person.id, token: randomUUID(), expiresAt });
      const closedAt = new Date();
      await stores.people.setClosed(person.id, closedAt);
      expect((await stores.people.byId(person.id))!.closedAt).toEqual(closedAt);
      expect((await database.db.select().from(session)).map((each) => each.userId)).not.toContain(person.id);
      await stores.people.setClosed(person.id, null);
      expect((await stores.people.byId(person.id))!.closedAt).toBeNull();
    });

    test('have one role in each authority, with their own localities', async () => {
      const manager = stored.members.service_manager;
      const membership = {
        personId: manager.id,
        authorityId: id,
        role: 'service_manager',
        localities: ['north'],
        smallNumbers: true,
      };
      expect(await stores.people.memberships(manager.id)).toEqual([membership]);
      const members = await stores.people.members(id);
      expect(members).toHaveLength(5);
      expect(members.find(({ personId }) => personId === manager.id)).toEqual({
        ...membership,
        person: manager,
      });
      expect(members.map(({ person }) => person.name)).toEqual(
        members.map(({ person }) => person.name).toSorted(),
      );
      await stores.people.putMembership({
        ...membership,
        ...{ role: 'analyst', localities: [], smallNumbers: false },
      });
      expect(await stores.people.memberships(manager.id)).toEqual([
        { ...membership, role: 'analyst', localities: [], smallNumbers: false },
      ]);
      await stores.people.removeMembership(manager.id, id);
      expect(await stores.people.memberships(manager.id)).toEqual([]);
      expect(await stores.people.members(id)).toHaveLength(4);
    });
  });

  describe('marks of gaps', () => {
    const gap = { locality: 'north', need: 'key_work', level: 2, note: 'Ask the hub', owner: 'Cam' };

    test('are set, changed and taken away', async () => {
      expect(await put(asha, 'train', 0)).toEqual({ ok: true });
      const set = await only();
      expect(set).toMatchObject({ ...gap, mark: 'train', changedBy: 'Asha', changedAt: expect.any(Date) });
      expect(await put(ben, 'commission', set.version)).toEqual({ ok: true });
      const changed = await only();
      expect(changed).toMatchObject({ mark: 'commission', changedBy: 'Ben' });
      expect(await put(ben, null, changed.version)).toEqual({ ok: true });
      expect(await stores.gapMarks.list(id)).toEqual([]);
    });

    test('that someone else set or changed meanwhile are shown, not overwritten', async () => {
      await put(asha, 'train', 0);
      const seen = await only();
      expect(await put(ben, 'recruit', 0)).toEqual({ ok: false, theirs: seen });
      await put(asha, 'accepted', seen.version);
      const theirs = await only();
      expect(await put(ben, 'recruit', seen.version)).toEqual({ ok: false, theirs });
      expect(await put(ben, null, seen.version)).toEqual({ ok: false, theirs });
      expect(await only()).toEqual(theirs);
    });

    test('that someone else took away meanwhile are told so, and one made anew is not the old one', async () => {
      await put(asha, 'train', 0);
      const seen = await only();
      await put(asha, null, seen.version);
      expect(await put(ben, 'recruit', seen.version)).toEqual({ ok: false, theirs: null });
      expect(await put(ben, null, seen.version)).toEqual({ ok: true });
      await put(asha, 'accepted', 0);
      expect(await put(ben, 'recruit', seen.version)).toEqual({ ok: false, theirs: await only() });
    });

    test('belong to their authority', async () => {
      await put(asha, 'train', 0);
      const other = (await storeTiny(stores)).authority.id;
      expect(await stores.gapMarks.list(other)).toEqual([]);
    });

    function put(by: Editor, mark: GapMark['mark'] | null, version: number) {
      return stores.gapMarks.put(id, by, { ...gap, mark, version });
    }

    async function only(): Promise<GapMark> {
      const marks = await stores.gapMarks.list(id);
      expect(marks).toHaveLength(1);
      return marks[0]!;
    }
  });

  describe('shared comparisons', () => {
    test('are opened by token, in the order of their runs, by members of the authority alone', async () => {
      const runs = [randomUUID(), randomUUID(), randomUUID()];
      const made = await stores.comparisons.create(id, asha, 'Growth, or not', runs);
      expect(made).toMatchObject({ title: 'Growth, or not', runs, createdBy: 'Asha' });
      expect(made.token).toMatch(/^[\w-]{22}$/);
      expect(await stores.comparisons.byToken(id, made.token)).toEqual(made);
      expect(await stores.comparisons.list(id)).toEqual([made]);
      const other = (await storeTiny(stores)).authority.id;
      expect(await stores.comparisons.byToken(other, made.token)).toBeNull();
      await stores.comparisons.remove(other, made.token);
      expect(await stores.comparisons.list(id)).toEqual([made]);
      await stores.comparisons.remove(id, made.token);
      expect(await stores.comparisons.byToken(id, made.token)).toBeNull();
    });
  });

  describe('the audit log', () => {
    test('tells who did what, newest first, page by page', async () => {
      await stores.audit.add({
        by: asha,
        authorityId: id,
        action: 'plan',
        detail: { scenario: 'growth', share: 0.5 },
      });
      await stores.audit.add({ by: ben, authorityId: id, action: 'role' });
      await stores.audit.add({ by: ben, authorityId: null, action: 'sign_in' });
      const entries = await stores.audit.list(id, { limit: 10 });
      expect(entries).toMatchObject([
        { personName: 'Ben', action: 'role', detail: {}, authorityId: id },
        { personName: 'Asha', action: 'plan', detail: { scenario: 'growth', share: 0.5 }, authorityId: id },
      ]);
      expect(entries[0]!.at).toBeInstanceOf(Date);
      expect(await stores.audit.list(id, { limit: 1 })).toEqual([entries[0]]);
      expect(await stores.audit.list(id, { before: entries[0]!.id, limit: 5 })).toEqual([entries[1]]);
      expect((await stores.audit.list(null, { limit: 1 }))[0]).toMatchObject({
        action: 'sign_in',
        authorityId: null,
      });
    });
  });

  function create(facts: { readonly code: string; readonly name: string }): Promise<Authority | null> {
    return stores.authorities.create({ ...facts, colour: '#000000', example: false }, {}, importer);
  }
});
