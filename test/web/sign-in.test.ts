import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { providersFromEnvironment } from '../../src/web/auth/provider-settings.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { tinyTables } from '../builders/workbook.ts';
import { type FakeIssuer, openFakeIssuer } from './auth/fake-issuer.ts';

const email = 'ada@council.example';
const password = 'three random words';
let web: WebApp;
let personId: string;

beforeAll(async () => {
  web = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) }, planned: false });
  const made = await web.deps.auth.createPerson({ name: 'Ada Archer', email, password });
  if (!made.ok) throw new Error(made.message);
  personId = made.personId;
  const authorityId = web.authority.id;
  await web.stores.people.putMembership({
    personId,
    authorityId,
    role: 'leadership',
    localities: [],
    smallNumbers: false,
  });
});
afterAll(() => web.close());

async function signedIn() {
  const browser = web.visitor();
  await browser.post(paths.signIn(), { email, password });
  return browser;
}

const actions = async () => (await web.stores.audit.list(null, { limit: 50 })).map(({ action }) => action);

describe('the sign-in page', () => {
  test('lets in with the right password and goes on to the page that was asked for', async () => {
    const browser = web.visitor();
    const asked = await browser.get(paths.you());
    expect(asked.to).toBe(paths.signIn(paths.you()));
    const form = (await asked.follow()).form(paths.signIn());
    const answer = await browser.post(paths.signIn(), { ...form, email, password });
    expect(answer.status).toBe(303);
    expect(answer.to).toBe(paths.you());
    expect((await answer.follow()).text('main')).toContain('Ada Archer');
    expect((await actions())[0]).toBe('signed_in');
  });

  test('keeps the e-mail address and the wish to go on, not the password, after a mistake', async () => {
    const answer = await web.visitor().post(paths.signIn(), { email, password: 'wrong', next: '/you' });
    expect(answer.status).toBe(422);
    expect(answer.form(paths.signIn())).toEqual({ next: '/you', email, password: '' });
    expect(answer.text('.govuk-error-summary')).toContain('not right');
    expect(answer.text('title')).toMatch(/^Error: Sign in/);
    expect((await actions())[0]).toBe('sign_in_refused');
  });

  test('says the same to an unknown e-mail address and writes nothing of it down', async () => {
    const known = await web.visitor().post(paths.signIn(), { email, password: 'wrong' });
    const before = await actions();
    const unknown = await web
      .visitor()
      .post(paths.signIn(), { email: 'eve@council.example', password: 'wrong' });
    expect(unknown.status).toBe(known.status);
    expect(unknown.text('main')).toBe(known.text('main'));
    expect(await actions()).toEqual(before);
  });

  test('asks for what is missing, at its field', async () => {
    const answer = await web.visitor().post(paths.signIn(), { email: '', password: '' });
    expect(answer.status).toBe(422);
    expect(answer.text('#email-error')).toContain('Enter your e-mail address');
    expect(answer.text('#password-error')).toContain('Enter your password');
  });

  test.each([
    'https://attacker.example/',
    '//attacker.example',
    '/\\attacker.example',
    'javascript:alert(1)',
  ])('does not lead to %s afterwards', async (next) => {
    const answer = await web.visitor().post(paths.signIn(), { email, password, next });
    expect(answer.to).toBe(paths.home());
  });

  test('makes somebody who guesses wait', async () => {
    const browser = web.visitor();
    const guess = { email: 'guessed@council.example', password: 'a guess at it' };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt++) {
      statuses.push((await browser.post(paths.signIn(), guess)).status);
    }
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
    expect((await browser.post(paths.signIn(), { email, password })).status).toBe(303);
  });

  test('says why a provider did not let somebody in, and repeats no text of a stranger', async () => {
    const refused = await web.visitor().get(`${paths.signIn()}?error=signup_disabled`);
    expect(refused.text('.govuk-error-summary')).toContain('nobody has added you here yet');
    const made = await web.visitor().get(`${paths.signIn()}?error=Call%2001234%20now!`);
    expect(made.text('main')).not.toContain('01234');
  });

  test('has no way to a provider where none is set up', async () => {
    expect((await web.visitor().get(paths.provider('oidc'))).status).toBe(404);
  });

  test('is not shown to somebody who has signed in', async () => {
    expect((await (await signedIn()).get(paths.signIn())).to).toBe(paths.home());
  });

  test('takes no form of another site', async () => {
    const answer = await web.app.request(paths.signIn(), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://attacker.example',
        host: 'localhost',
      },
      body: new URLSearchParams({ email, password }).toString(),
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('signing in at the council’s provider', () => {
  let issuer: FakeIssuer;
  let own: WebApp;
  beforeAll(async () => {
    issuer = await openFakeIssuer('skillmix', 'secret of the client');
    const { providers } = providersFromEnvironment({
      OIDC_ISSUER: issuer.issuer,
      OIDC_CLIENT_ID: 'skillmix',
      OIDC_CLIENT_SECRET: 'secret of the client',
    });
    own = await openWebApp({
      workbooks: { tinyshire: rawWorkbook(tinyTables()) },
      planned: false,
      providers,
    });
    await own.stores.people.put({ id: 'ada', name: 'Ada', email, administrator: false, demo: false });
  });
  afterAll(async () => {
    await own.close();
    await issuer.close();
  });

  /** Presses the button of the sign-in page and goes the way of a browser. */
  async function journey() {
    const browser = own.visitor();
    const signInPage = await browser.get(paths.signIn('/you'));
    const button = signInPage.all('a').find(({ attributes }) => attributes.id === 'provider');
    const start = await browser.get(button?.attributes.href ?? '');
    const atProvider = await fetch(start.to!, { redirect: 'manual' });
    const callback = new URL(atProvider.headers.get('location')!);
    return { browser, answer: await browser.get(callback.pathname + callback.search) };
  }

  test('leads back to the page that was asked for, and is written down', async () => {
    issuer.claims = { sub: 'subject-1', email };
    const { answer } = await journey();
    expect(answer.to).toBe('/you');
    expect((await answer.follow()).text('main')).toContain('Ada');
    const [entry] = await own.stores.audit.list(null, { limit: 1 });
    expect(entry).toMatchObject({ personName: 'Ada', action: 'signed_in', detail: { way: 'provider' } });
  });

  test('says to somebody who was not added what to do', async () => {
    issuer.claims = { sub: 'subject-2', email: 'eve@council.example' };
    const { answer, browser } = await journey();
    const shown = await browser.get(
      new URL(answer.to!, 'http://localhost').pathname + new URL(answer.to!, 'http://localhost').search,
    );
    expect(shown.text('.govuk-error-summary')).toContain('nobody has added you here yet');
    expect((await browser.get('/you')).status).toBe(303);
  });
});

describe('the sign-in library', () => {
  test.each([
    '/api/auth/sign-in/email',
    '/api/auth/sign-up/email',
    '/api/auth/get-session',
    '/api/auth/error',
  ])('has no address %s of its own', async (path) => {
    expect((await web.visitor().post(path, { email, password })).status).toBe(404);
    expect((await web.visitor().get(path)).status).toBe(404);
  });
});

describe('signing out', () => {
  test('ends the session', async () => {
    const browser = await signedIn();
    expect((await browser.post(paths.signOut())).to).toBe(paths.signIn());
    expect((await browser.get(paths.you())).to).toBe(paths.signIn(paths.you()));
    expect((await actions())[0]).toBe('signed_out');
  });

  test('everywhere ends the sessions of all browsers', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect((await here.post(paths.signOutEverywhere())).to).toBe(paths.signIn());
    expect((await here.get(paths.you())).status).toBe(303);
    expect((await there.get(paths.you())).status).toBe(303);
  });
});

describe('the own password', () => {
  test('is changed with the current one', async () => {
    const browser = await signedIn();
    const wrong = await browser.post(paths.changePassword(), {
      current: 'wrong',
      next: 'four other random words',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text('#current-error')).toContain('current password is not right');
    const short = await browser.post(paths.changePassword(), { current: password, next: 'short' });
    expect(short.text('#next-error')).toContain('at least 12');
    const next = 'four other random words';
    expect((await browser.post(paths.changePassword(), { current: password, next })).to).toBe(paths.you());
    expect((await browser.get(paths.you())).status).toBe(200);
    expect((await actions())[0]).toBe('password_changed');
    await web.deps.auth.setPassword(personId, password);
  });
});
