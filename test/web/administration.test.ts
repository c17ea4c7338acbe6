import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

const password = 'three random words';
let web: WebApp;

beforeAll(async () => {
  const tiny = rawWorkbook(tinyTables());
  web = await openWebApp({ workbooks: { tinyshire: tiny, othershire: tiny }, planned: false });
});
afterAll(() => web.close());

/** Adds somebody and gives their id. */
async function addMember(
  by: WebClient,
  form: Readonly<Record<string, string | readonly string[]>> = {},
  authority = 'tinyshire',
): Promise<{ readonly id: string; readonly email: string }> {
  const email = `${randomUUID()}@council.example`;
  const whole = { name: 'Ada Archer', email, password, role: 'analyst', ...form };
  const answer = await by.post(paths.addMember(authority), whole);
  expect(answer.to).toBe(paths.members(authority));
  return { id: (await web.stores.people.byEmail(email))!.id, email };
}

async function serviceAdministrator(): Promise<{ readonly client: WebClient; readonly id: string }> {
  const email = `${randomUUID()}@council.example`;
  const made = await web.deps.auth.createPerson({ name: 'Sam Service', email, password });
  if (!made.ok) throw new Error(made.message);
  await web.stores.people.setAdministrator(made.personId, true);
  const client = web.visitor();
  await client.post(paths.signIn(), { email, password });
  return { client, id: made.personId };
}

const latest = async (authority: string | null = 'tinyshire') =>
  (await web.stores.audit.list(authority === null ? null : web.authorities[authority]!.id, { limit: 1 }))[0];

describe('adding a person to an authority', () => {
  test('lets them sign in with the first password, in their role', async () => {
    const by = await web.as('administrator');
    const { email } = await addMember(by, { role: 'service_manager', localities: ['north'] });
    const row = (await by.get(paths.members('tinyshire')))
      .table('People of this authority')
      .find((cells) => cells.includes(email));
    expect(row?.slice(0, 6)).toEqual([
      ...['Ada Archer', email, 'Service manager', 'North', 'may have them', 'Open'],
    ]);
    const browser = web.visitor();
    expect((await browser.post(paths.signIn(), { email, password })).status).toBe(303);
    expect((await browser.get(paths.you())).text('main')).toContain('Service manager: north');
    expect(await latest()).toMatchObject({
      action: 'member_added',
      detail: { person: 'Ada Archer', role: 'service_manager', localities: 'North' },
    });
  });

  test('keeps what was filled in and says each mistake at its field', async () => {
    const by = await web.as('administrator');
    const filled = { name: 'Ada', email: 'no address', password: 'short', role: 'service_manager' };
    const answer = await by.post(paths.addMember('tinyshire'), filled);
    expect(answer.status).toBe(422);
    expect(answer.text('#email-error')).toContain("'no address' is no e-mail address");
    expect(answer.text('#password-error')).toContain('at least 12');
    expect(answer.text('#localities-error')).toContain('at least one locality');
    expect(answer.form(paths.addMember('tinyshire'))).toEqual({
      name: 'Ada',
      email: 'no address',
      password: '',
      role: 'service_manager',
      small_numbers: 'by_role',
    });
  });

  test('lets a member have small numbers in files, or not, whatever the role has', async () => {
    const by = await web.as('administrator');
    const { id } = await addMember(by, { role: 'leadership', small_numbers: 'yes' });
    const right = async () => (await web.stores.people.memberships(id))[0]?.smallNumbers;
    expect(await right()).toBe(true);
    const form = async () =>
      (await by.get(paths.member('tinyshire', id))).form(paths.member('tinyshire', id));
    expect((await form())?.small_numbers).toBe('yes');
    await by.post(paths.member('tinyshire', id), { role: 'leadership', small_numbers: 'by_role' });
    expect(await right()).toBe(false);
    expect(await latest()).toMatchObject({ detail: { small_numbers_before: true, small_numbers: false } });
    await by.post(paths.member('tinyshire', id), { role: 'analyst', small_numbers: 'by_role' });
    expect(await right()).toBe(true);
    expect((await form())?.small_numbers).toBe('by_role');
  });

  test('takes an account that is there already without touching its password', async () => {
    const elsewhere = await web.as('administrator', { authority: 'othershire' });
    const { id, email } = await addMember(elsewhere, {}, 'othershire');
    const by = await web.as('administrator');
    const form = { name: 'Another name', email, password: 'not their password', role: 'leadership' };
    expect((await by.post(paths.addMember('tinyshire'), form)).to).toBe(paths.members('tinyshire'));
    expect((await web.stores.people.byId(id))?.name).toBe('Ada Archer');
    expect(await web.deps.auth.signIn(new Headers(), email, password)).toMatchObject({ ok: true });
    const again = await by.post(paths.addMember('tinyshire'), form);
    expect(again.text('#email-error')).toContain('is a member already');
  });

  test('offers the sign-in provider where there is one, and then needs no password', async () => {
    const providers = [{ id: 'oidc', name: 'Exampleshire account', issuer: 'https://login.example' }];
    const tiny = rawWorkbook(tinyTables());
    const other = await openWebApp({
      workbooks: { tinyshire: tiny },
      planned: false,
      deps: ({ auth }) => ({ auth: { ...auth, providers } }),
    });
    try {
      const by = await other.as('administrator');
      const form = (await by.get(paths.addMember('tinyshire'))).form(paths.addMember('tinyshire'));
      expect(form.way).toBe('provider');
      const filled = { ...form, name: 'Ada', email: 'ada@council.example', role: 'analyst' };
      expect((await by.post(paths.addMember('tinyshire'), filled)).to).toBe(paths.members('tinyshire'));
      expect(await other.stores.people.byEmail('ada@council.example')).toMatchObject({ name: 'Ada' });
      expect((await other.visitor().get(paths.signIn('/you'))).html).toContain(
        'href="/sign-in/oidc?next=%2Fyou"',
      );
    } finally {
      await other.close();
    }
  });
});

describe('changing a member', () => {
  test('changes role and own localities', async () => {
    const by = await web.as('administrator');
    const { id } = await addMember(by);
    const saved = await by.post(paths.member('tinyshire', id), {
      role: 'service_manager',
      localities: 'north',
    });
    expect(saved.to).toBe(paths.members('tinyshire'));
    expect(await web.stores.people.memberships(id)).toMatchObject([
      { role: 'service_manager', localities: ['north'] },
    ]);
    expect((await latest())?.detail).toMatchObject({ role_before: 'analyst', role: 'service_manager' });
  });

  test('removes them from this authority alone', async () => {
    const by = await web.as('administrator');
    const { id } = await addMember(by);
    const authorityId = web.authorities.othershire!.id;
    await web.stores.people.putMembership({
      personId: id,
      authorityId,
      role: 'analyst',
      localities: [],
      smallNumbers: true,
    });
    await by.post(paths.memberAct('tinyshire', id, 'remove'));
    expect((await web.stores.people.memberships(id)).map((each) => each.authorityId)).toEqual([authorityId]);
    expect((await by.get(paths.member('tinyshire', id))).status).toBe(404);
  });

  test('closes and opens an account again', async () => {
    const by = await web.as('administrator');
    const { id, email } = await addMember(by);
    const browser = web.visitor();
    await browser.post(paths.signIn(), { email, password });
    await by.post(paths.memberAct('tinyshire', id, 'close'));
    expect((await browser.get(paths.you())).status).toBe(303);
    expect((await browser.post(paths.signIn(), { email, password })).text('main')).toContain(
      'account is closed',
    );
    await by.post(paths.memberAct('tinyshire', id, 'reopen'));
    expect((await browser.post(paths.signIn(), { email, password })).status).toBe(303);
  });

  test('sets a password, which has to be a good one', async () => {
    const by = await web.as('administrator');
    const { id, email } = await addMember(by);
    const act = paths.memberAct('tinyshire', id, 'password');
    expect((await by.post(act, { password: 'short' })).text('#password-error')).toContain('at least 12');
    expect((await by.post(act, { password: 'four other random words' })).status).toBe(303);
    expect(await web.deps.auth.signIn(new Headers(), email, password)).toMatchObject({ reason: 'wrong' });
    expect((await latest())?.action).toBe('password_set');
  });

  test('keeps hands off the account of someone who also belongs elsewhere', async () => {
    const by = await web.as('administrator');
    const { id, email } = await addMember(by);
    const authorityId = web.authorities.othershire!.id;
    await web.stores.people.putMembership({
      personId: id,
      authorityId,
      role: 'administrator',
      localities: [],
      smallNumbers: true,
    });
    expect((await by.get(paths.member('tinyshire', id))).text('main')).toContain('outside this authority');
    for (const act of ['password', 'close', 'reopen'] as const) {
      const answer = await by.post(paths.memberAct('tinyshire', id, act), { password: 'taken over by me' });
      expect(answer.status).toBe(403);
    }
    expect(await web.deps.auth.signIn(new Headers(), email, password)).toMatchObject({ ok: true });
  });

  test('keeps hands off an administrator of the whole service', async () => {
    const { id } = await serviceAdministrator();
    const authorityId = web.authority.id;
    await web.stores.people.putMembership({
      personId: id,
      authorityId,
      role: 'analyst',
      localities: [],
      smallNumbers: true,
    });
    const by = await web.as('administrator');
    const act = paths.memberAct('tinyshire', id, 'password');
    expect((await by.post(act, { password: 'taken over by me' })).status).toBe(403);
  });

  test('cannot reach somebody of another authority', async () => {
    const elsewhere = await web.as('administrator', { authority: 'othershire' });
    const { id } = await addMember(elsewhere, {}, 'othershire');
    const by = await web.as('administrator');
    expect((await by.get(paths.member('tinyshire', id))).status).toBe(404);
    expect((await by.post(paths.memberAct('tinyshire', id, 'close'))).status).toBe(404);
    expect((await by.get(paths.member('othershire', id))).status).toBe(404);
  });
});

describe('the last administrator', () => {
  test('cannot give up the role, be removed or close the own account', async () => {
    const own = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) }, planned: false });
    try {
      const by = await own.as('administrator');
      const [{ personId } = { personId: '' }] = await own.stores.people.members(own.authority.id);
      const demoted = await by.post(paths.member('tinyshire', personId), { role: 'leadership' });
      expect(demoted.status).toBe(422);
      expect(demoted.text('#role-error')).toContain('You are the last administrator of tinyshire');
      const removed = await by.post(paths.memberAct('tinyshire', personId, 'remove'));
      expect(removed.text('.govuk-error-summary')).toContain('Make somebody else an administrator first');
      const closed = await by.post(paths.memberAct('tinyshire', personId, 'close'));
      expect(closed.text('.govuk-error-summary')).toContain('cannot close your own account');
      expect(await own.stores.people.memberships(personId)).toMatchObject([{ role: 'administrator' }]);
      await own.as('administrator');
      const freed = await by.post(paths.member('tinyshire', personId), { role: 'leadership' });
      expect(freed.to).toBe(paths.home());
      expect((await by.get(paths.administration('tinyshire'))).status).toBe(403);
    } finally {
      await own.close();
    }
  });

  test('of the whole service stays one', async () => {
    const { client, id } = await serviceAdministrator();
    for (const person of await web.stores.people.list()) {
      if (person.id !== id) await web.stores.people.setAdministrator(person.id, false);
    }
    const ended = await client.post(paths.personAct(id, 'administrator'), { administrator: 'no' });
    expect(ended.status).toBe(422);
    expect(ended.text('.govuk-error-summary')).toContain('no other administrator of the whole service');
    const other = await serviceAdministrator();
    await client.post(paths.personAct(other.id, 'administrator'), { administrator: 'no' });
    expect((await other.client.get(paths.allPeople())).status).toBe(403);
    expect((await latest(null))?.action).toBe('administrator_unmade');
  });
});

describe('an authority’s settings', () => {
  test('take a name and a dark colour', async () => {
    const by = await web.as('administrator', { authority: 'othershire' });
    const saved = await by.post(paths.authoritySettings('othershire'), {
      name: 'Othershire',
      colour: '#0B5C2F',
    });
    expect(saved.to).toBe(paths.authoritySettings('othershire'));
    expect(await web.stores.authorities.byCode('othershire')).toMatchObject({
      name: 'Othershire',
      colour: '#0b5c2f',
    });
    expect((await latest('othershire'))?.action).toBe('authority_changed');
  });

  test.each([
    ['#ffdd00', 'contrast of 1.3 to 1'],
    ['red', "'red' is no colour"],
    ['', 'no colour'],
  ])('refuse the colour %j', async (colour, message) => {
    const by = await web.as('administrator');
    const answer = await by.post(paths.authoritySettings('tinyshire'), { name: 'Tinyshire', colour });
    expect(answer.status).toBe(422);
    expect(answer.text('#colour-error')).toContain(message);
    expect(answer.form(paths.authoritySettings('tinyshire'))).toEqual({ name: 'Tinyshire', colour });
  });
});

describe('making an authority', () => {
  const form = { name: 'Newshire', code: 'newshire', colour: '#1d4f63', from: 'starter' };

  test('from the starter workbook gives it a valid workbook in its own name', async () => {
    const { client } = await serviceAdministrator();
    expect((await client.post(paths.newAuthority(), form)).to).toBe(paths.administration('newshire'));
    const made = await web.stores.authorities.byCode('newshire');
    const { result } = await web.deps.reading.current(made!.id);
    expect(result).toMatchObject({ ok: true, workbook: { settings: { authority: 'Newshire' } } });
    expect(made?.example).toBe(false);
    expect(await latest(null)).toMatchObject({ action: 'authority_created', detail: { from: 'starter' } });
    const again = await client.post(paths.newAuthority(), form);
    expect(again.text('#code-error')).toContain("has the code 'newshire' already");
  });

  test('from an example marks it as one', async () => {
    const { client } = await serviceAdministrator();
    await client.post(paths.newAuthority(), { ...form, code: 'trafford-copy', from: 'trafford' });
    expect(await web.stores.authorities.byCode('trafford-copy')).toMatchObject({ example: true });
  });

  test.each([
    ['administration', 'an address of the service itself'],
    ['New Shire', 'cannot stand in addresses'],
    ['', 'Enter a code'],
  ])('refuses the code %j', async (code, message) => {
    const { client } = await serviceAdministrator();
    const answer = await client.post(paths.newAuthority(), { ...form, code });
    expect(answer.status).toBe(422);
    expect(answer.text('#code-error')).toContain(message);
  });
});

describe('people of the whole service', () => {
  test('are added, made administrators and signed out everywhere', async () => {
    const { client } = await serviceAdministrator();
    const email = `${randomUUID()}@council.example`;
    const form = { name: 'Bo Baker', email, password, administrator: 'yes' };
    expect((await client.post(paths.newPerson(), form)).to).toBe(paths.allPeople());
    const person = await web.stores.people.byEmail(email);
    expect(person?.administrator).toBe(true);
    const browser = web.visitor();
    await browser.post(paths.signIn(), { email, password });
    expect((await browser.get(paths.allAuthorities())).status).toBe(200);
    await client.post(paths.personAct(person!.id, 'sign-out-everywhere'));
    expect((await browser.get(paths.you())).status).toBe(303);
    const again = await client.post(paths.newPerson(), form);
    expect(again.text('#email-error')).toContain('already someone');
  });
});

describe('the pages', () => {
  test('each answer an administrator of the whole service', async () => {
    const { client, id } = await serviceAdministrator();
    const { id: member } = await addMember(client);
    const pages = [
      ...[paths.administration, paths.members, paths.addMember, paths.authoritySettings].map((each) =>
        each('tinyshire'),
      ),
      ...[
        paths.audit('tinyshire'),
        paths.member('tinyshire', member),
        paths.allAuthorities(),
        paths.newAuthority(),
      ],
      ...[paths.allPeople(), paths.newPerson(), paths.person(id), paths.providers(), paths.allAudit()],
    ];
    for (const path of pages) {
      const answer = await client.get(path);
      expect(answer.status, path).toBe(200);
      expect(answer.texts('h1'), path).toHaveLength(1);
    }
  });

  test.each(['analyst', 'service_manager', 'commissioner', 'leadership'] as const)(
    'are closed to %s',
    async (role) => {
      const client = await web.as(role);
      for (const path of [
        paths.administration('tinyshire'),
        paths.members('tinyshire'),
        paths.audit('tinyshire'),
      ]) {
        expect((await client.get(path)).status).toBe(403);
      }
    },
  );

  test('of the whole service are closed to an authority’s administrator', async () => {
    const client = await web.as('administrator');
    for (const path of [paths.allAuthorities(), paths.allPeople(), paths.providers(), paths.allAudit()]) {
      expect((await client.get(path)).status).toBe(403);
    }
  });

  test('about sign-in name the variables and the address to enter at the provider', async () => {
    const { client } = await serviceAdministrator();
    const text = (await client.get(paths.providers())).text('main');
    expect(text).toContain('OIDC_CLIENT_SECRET');
    expect(text).toContain('http://localhost/api/auth/callback/oidc');
  });
});

describe('the audit log', () => {
  test('shows the newest first, in words, page by page', async () => {
    const own = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) }, planned: false });
    try {
      const by = await own.as('administrator');
      const authorityId = own.authority.id;
      for (let index = 1; index <= 60; index++) {
        const entry = {
          by: { id: null, name: 'Importer' },
          authorityId,
          action: 'imported',
          detail: { index },
        };
        await own.stores.audit.add(entry);
      }
      await by.post(paths.authoritySettings('tinyshire'), { name: 'Renamed', colour: '#1d4f63' });
      const first = await by.get(paths.audit('tinyshire'));
      const rows = first.table('newest first');
      expect(rows[1]?.[2]).toBe('renamed the authority from tinyshire to Renamed');
      expect(rows[2]?.slice(1)).toEqual(['Importer', 'imported (index: 60)']);
      expect(rows).toHaveLength(51);
      const older = first.all('a').find(({ attributes }) => attributes.rel === 'next')!.attributes.href!;
      expect((await by.get(older)).table('newest first')).toHaveLength(12);
    } finally {
      await own.close();
    }
  });
});
