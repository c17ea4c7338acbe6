import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureAdministrator, makeAdministrator } from '../../src/main/administrator.ts';
import { ensureDemoPeople } from '../../src/web/auth/demo.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';

const first = { email: 'first@council.example', password: 'three random words' };
const other = 'four other random words';
let web: WebApp;

beforeAll(async () => {
  web = await openWebApp({ planned: false });
});
afterAll(() => web.close());

const signIn = (email: string, password: string) => web.deps.auth.signIn(new Headers(), email, password);

describe('the first administrator', () => {
  test('is missed in words where the environment names none', async () => {
    expect(await ensureAdministrator(web.stores, web.deps.auth, null)).toContain('Set ADMIN_EMAIL');
  });

  test('is made from the environment, also where demo people are left over', async () => {
    await ensureDemoPeople(web.stores);
    expect(await ensureAdministrator(web.stores, web.deps.auth, first)).toBe(
      'The first administrator is made.',
    );
    expect(await signIn(first.email, first.password)).toMatchObject({ ok: true });
    expect(await web.stores.people.byEmail(first.email)).toMatchObject({ administrator: true });
    expect((await web.stores.audit.list(null, { limit: 1 }))[0]?.action).toBe('administrator_made');
  });

  test('keeps the password chosen since, at every later start', async () => {
    const person = await web.stores.people.byEmail(first.email);
    await web.deps.auth.setPassword(person!.id, other);
    expect(await ensureAdministrator(web.stores, web.deps.auth, first)).toBeNull();
    expect(await signIn(first.email, other)).toMatchObject({ ok: true });
  });

  test('who is closed is opened again by the command line, with a new password', async () => {
    const person = await web.stores.people.byEmail(first.email);
    await web.stores.people.setClosed(person!.id, new Date());
    const made = await makeAdministrator(web.stores, web.deps.auth, { ...first, name: null });
    expect(made).toEqual({ ok: true, isNew: false });
    expect(await signIn(first.email, first.password)).toMatchObject({ ok: true });
  });

  test('needs a good password and an e-mail address', async () => {
    const short = await makeAdministrator(web.stores, web.deps.auth, {
      ...first,
      name: null,
      password: 'short',
    });
    expect(short).toMatchObject({ ok: false, message: expect.stringContaining('at least 12') });
    const nobody = await makeAdministrator(web.stores, web.deps.auth, {
      ...first,
      name: null,
      email: 'nobody',
    });
    expect(nobody).toEqual({ ok: false, message: "'nobody' is no e-mail address." });
  });
});
