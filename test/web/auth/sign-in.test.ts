import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import * as schema from '../../../src/store/schema.ts';
import { ADDRESS_HEADER } from '../../../src/web/auth/auth-settings.ts';
import { mostAttempts } from '../../../src/web/auth/sign-in-limit.ts';
import { type AuthBed, openAuth, withCookies } from './auth-bed.ts';

const email = 'ada@council.example';
const password = 'three random words';
let bed: AuthBed;
let personId: string;

beforeEach(async () => {
  bed = await openAuth();
  const made = await bed.auth.createPerson({ name: 'Ada Archer', email: 'Ada@Council.example ', password });
  if (!made.ok) throw new Error(made.message);
  personId = made.personId;
});

async function signedIn(): Promise<Headers> {
  const result = await bed.auth.signIn(new Headers(), email, password);
  if (!result.ok) throw new Error(result.message);
  return withCookies(result.setCookies);
}

describe('signing in with a password', () => {
  test('the right password makes the person the visitor, whatever the case of the e-mail address', async () => {
    const result = await bed.auth.signIn(new Headers(), ' ADA@council.example', password);
    expect(result.ok).toBe(true);
    const visitor = await bed.auth.visitor(withCookies(result.ok ? result.setCookies : []));
    expect(visitor?.person).toEqual({
      id: personId,
      name: 'Ada Archer',
      email,
      administrator: false,
      demo: false,
      closedAt: null,
    });
    expect(visitor?.demoRole).toBeNull();
  });

  test('the session cookie is kept from scripts and other sites', async () => {
    const result = await bed.auth.signIn(new Headers(), email, password);
    const cookie = result.ok
      ? result.setCookies.find((each) => each.startsWith('skillmix.session_token='))
      : '';
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Max-Age=43200/i);
  });

  test('a wrong password and an unknown e-mail address are answered alike', async () => {
    const wrong = await bed.auth.signIn(new Headers(), email, 'not the password');
    const unknown = await bed.auth.signIn(new Headers(), 'nobody@council.example', password);
    expect(wrong).toMatchObject({ ok: false, reason: 'wrong' });
    expect(unknown).toEqual(wrong);
  });

  test('a closed person is told so with the right password only, and open sessions end', async () => {
    const headers = await signedIn();
    await bed.db.update(schema.person).set({ closedAt: new Date() }).where(eq(schema.person.id, personId));
    expect(await bed.auth.visitor(headers)).toBeNull();
    expect(await bed.auth.signIn(new Headers(), email, password)).toMatchObject({ reason: 'closed' });
    expect(await bed.auth.signIn(new Headers(), email, 'not the password')).toMatchObject({
      reason: 'wrong',
    });
  });

  test('a cookie that was tampered with is nobody', async () => {
    const headers = await signedIn();
    const cookie = headers.get('cookie')!;
    const other = cookie.replace(
      /session_token=(.)/,
      (_, first) => `session_token=${first === 'a' ? 'b' : 'a'}`,
    );
    expect(await bed.auth.visitor(new Headers({ cookie: other }))).toBeNull();
  });
});

describe('the limit of attempts', () => {
  test('after too many wrong passwords even the right one has to wait, and then counts again', async () => {
    const headers = new Headers({ [ADDRESS_HEADER]: '192.0.2.7' });
    for (let attempt = 0; attempt < mostAttempts.emailAtAddress; attempt++) {
      expect(await bed.auth.signIn(headers, email, 'not the password')).toMatchObject({ reason: 'wrong' });
    }
    expect(await bed.auth.signIn(headers, email, password)).toMatchObject({ reason: 'too_many' });
    const elsewhere = new Headers({ [ADDRESS_HEADER]: '192.0.2.8' });
    expect(await bed.auth.signIn(elsewhere, email, password)).toMatchObject({ ok: true });
    bed.pass({ minutes: 15 });
    expect(await bed.auth.signIn(headers, email, password)).toMatchObject({ ok: true });
  });

  test('attempts made at once are all counted', async () => {
    const headers = new Headers({ [ADDRESS_HEADER]: '192.0.2.7' });
    const results = await Promise.all(
      Array.from({ length: mostAttempts.emailAtAddress + 5 }, () =>
        bed.auth.signIn(headers, email, 'guess guess guess'),
      ),
    );
    expect(results.filter((each) => !each.ok && each.reason === 'too_many')).toHaveLength(5);
  });

  test('right passwords use nothing up', async () => {
    for (let time = 0; time <= mostAttempts.emailAtAddress; time++) {
      expect(await bed.auth.signIn(new Headers(), email, password)).toMatchObject({ ok: true });
    }
  });

  test('keeps no e-mail address', async () => {
    await bed.auth.signIn(new Headers(), email, 'not the password');
    const rows = await bed.db.select().from(schema.rateLimit);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('ada');
  });
});

describe('a session', () => {
  test('ends when its person signs out', async () => {
    const headers = await signedIn();
    await bed.auth.signOut(headers);
    expect(await bed.auth.visitor(headers)).toBeNull();
  });

  test('ends everywhere when its person asks for that', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await bed.auth.signOutEverywhere(personId);
    expect(await bed.auth.visitor(here)).toBeNull();
    expect(await bed.auth.visitor(there)).toBeNull();
  });

  test('ends after four hours without use', async () => {
    const headers = await signedIn();
    bed.pass({ minutes: 239 });
    expect(await bed.auth.visitor(headers)).not.toBeNull();
    bed.pass({ minutes: 239 });
    expect(await bed.auth.visitor(headers)).not.toBeNull();
    bed.pass({ minutes: 241 });
    expect(await bed.auth.visitor(headers)).toBeNull();
    expect(await bed.db.select().from(schema.session)).toEqual([]);
  });

  test('ends after twelve hours, however much it is used', async () => {
    const headers = await signedIn();
    for (let hour = 1; hour < 12; hour++) {
      bed.pass({ minutes: 60 });
      expect(await bed.auth.visitor(headers)).not.toBeNull();
    }
    bed.pass({ minutes: 61 });
    expect(await bed.auth.visitor(headers)).toBeNull();
  });
});

describe('changing the password', () => {
  test('needs the current one, ends the other sessions and keeps this one', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect(await bed.auth.changePassword(here, 'not the password', 'four other random words')).toMatchObject({
      ok: false,
      reason: 'wrong',
    });
    const changed = await bed.auth.changePassword(here, password, 'four other random words');
    expect(changed.ok).toBe(true);
    expect(await bed.auth.visitor(withCookies(changed.ok ? changed.setCookies : []))).not.toBeNull();
    expect(await bed.auth.visitor(there)).toBeNull();
    expect(await bed.auth.signIn(new Headers(), email, password)).toMatchObject({ reason: 'wrong' });
    expect(await bed.auth.signIn(new Headers(), email, 'four other random words')).toMatchObject({
      ok: true,
    });
  });

  test('refuses a short one', async () => {
    const here = await signedIn();
    expect(await bed.auth.changePassword(here, password, 'eleven char')).toMatchObject({ reason: 'weak' });
  });

  test('by an administrator ends the sessions of the person', async () => {
    const here = await signedIn();
    expect(await bed.auth.setPassword(personId, 'four other random words')).toEqual({ ok: true });
    expect(await bed.auth.visitor(here)).toBeNull();
    expect(await bed.auth.signIn(new Headers(), email, 'four other random words')).toMatchObject({
      ok: true,
    });
  });
});

describe('making people', () => {
  test('refuses an e-mail address that is taken', async () => {
    const again = await bed.auth.createPerson({ name: 'Other', email: 'ADA@council.example', password });
    expect(again).toEqual({
      ok: false,
      message: 'There is already someone with the e-mail address ada@council.example.',
    });
  });

  test('nobody can sign up by themselves', async () => {
    const response = await bed.auth.handler(
      new Request('http://localhost:3000/api/auth/sign-up/email', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: 'http://localhost:3000' },
        body: JSON.stringify({ name: 'Eve', email: 'eve@elsewhere.example', password: 'three random words' }),
      }),
    );
    expect(response.ok).toBe(false);
    expect(await bed.db.select().from(schema.person)).toHaveLength(1);
  });
});
