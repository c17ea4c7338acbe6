import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as schema from '../../../src/store/schema.ts';
import { providersFromEnvironment } from '../../../src/web/auth/provider-settings.ts';
import { type AuthBed, openAuth, withCookies } from './auth-bed.ts';
import { type FakeIssuer, openFakeIssuer } from './fake-issuer.ts';

let issuer: FakeIssuer;
let bed: AuthBed;

beforeEach(async () => {
  issuer = await openFakeIssuer('skillmix', 'secret of the client');
  const { providers, problems } = providersFromEnvironment({
    OIDC_ISSUER: issuer.issuer,
    OIDC_CLIENT_ID: 'skillmix',
    OIDC_CLIENT_SECRET: 'secret of the client',
    OIDC_NAME: 'Exampleshire account',
  });
  expect(problems).toEqual([]);
  bed = await openAuth({ providers });
  await bed.db.insert(schema.person).values({ id: 'ada', name: 'Ada Archer', email: 'ada@council.example' });
  issuer.claims = { sub: 'subject-1', email: 'Ada@council.example', name: 'Archer, Ada' };
});

afterEach(() => issuer.close());

/** Goes the whole way of a browser: to the provider, back to the callback, and on to where that leads. */
async function journey(next?: string) {
  const start = await bed.auth.startProvider(new Headers(), 'oidc', next);
  const authorize = new URL(start!.url);
  const atProvider = await fetch(authorize, { redirect: 'manual' });
  const callback = atProvider.headers.get('location')!;
  const answer = await bed.auth.handler(new Request(callback, { headers: withCookies(start!.setCookies) }));
  return {
    authorize,
    callback: new URL(callback),
    to: answer.headers.get('location'),
    visitor: await bed.auth.visitor(withCookies(answer.headers.getSetCookie())),
  };
}

describe('signing in at the provider', () => {
  test('someone an administrator has added by e-mail gets in, and comes back to where they wanted to be', async () => {
    const { authorize, callback, to, visitor } = await journey('/trafford/gaps');
    expect(authorize.searchParams.get('scope')?.split(' ').sort()).toEqual(['email', 'openid', 'profile']);
    expect(authorize.searchParams.get('code_challenge_method')).toBe('S256');
    expect(callback.pathname).toBe('/api/auth/callback/oidc');
    expect(to).toBe('/trafford/gaps');
    expect(visitor?.person).toMatchObject({ id: 'ada', name: 'Ada Archer', email: 'ada@council.example' });
  });

  test('is recognised by the provider the second time, even under another e-mail address', async () => {
    await journey();
    issuer.claims = { ...issuer.claims, email: 'ada.archer@council.example' };
    expect((await journey()).visitor?.person.id).toBe('ada');
  });

  test('keeps the tokens of the provider encrypted', async () => {
    await journey();
    const [account] = await bed.db.select().from(schema.account);
    expect(account).toMatchObject({ providerId: 'oidc', accountId: 'subject-1', userId: 'ada' });
    expect(account?.accessToken).not.toMatch(/^[0-9a-f]{8}-/);
  });

  test('recognises people by preferred_username where the token has no e-mail address', async () => {
    issuer.claims = { sub: 'subject-1', preferred_username: 'ada@council.example' };
    expect((await journey()).visitor?.person.id).toBe('ada');
  });

  test.each<[string, () => void]>([
    [
      'nobody has added',
      () => {
        issuer.claims = { sub: 'subject-2', email: 'eve@council.example' };
      },
    ],
    [
      'the provider has not verified',
      () => {
        issuer.claims = { ...issuer.claims, email_verified: false };
      },
    ],
    [
      'another key has signed for',
      () => {
        issuer.forge = true;
      },
    ],
    [
      'a token for another service names',
      () => {
        issuer.claims = { ...issuer.claims, aud: 'another-service' };
      },
    ],
    [
      'a token of another sign-in names',
      () => {
        issuer.claims = { ...issuer.claims, nonce: 'replayed' };
      },
    ],
    [
      'an expired token names',
      () => {
        issuer.claims = { ...issuer.claims, exp: Math.floor(Date.now() / 1000) - 3600 };
      },
    ],
  ])('refuses someone whom %s', async (_, arrange) => {
    arrange();
    const { to, visitor } = await journey();
    expect(visitor).toBeNull();
    expect(to).toMatch(/^\/sign-in\?error=/);
    expect(await bed.db.select().from(schema.session)).toEqual([]);
    expect(await bed.db.select().from(schema.person)).toHaveLength(1);
  });

  test('refuses a closed person', async () => {
    await bed.db.update(schema.person).set({ closedAt: new Date() });
    expect((await journey()).visitor).toBeNull();
  });

  test('refuses a callback that another browser started', async () => {
    const start = await bed.auth.startProvider(new Headers(), 'oidc');
    const atProvider = await fetch(start!.url, { redirect: 'manual' });
    const answer = await bed.auth.handler(new Request(atProvider.headers.get('location')!));
    expect(answer.headers.get('location')).toMatch(/\/sign-in\?error=/);
    expect(await bed.db.select().from(schema.session)).toEqual([]);
  });

  test('has no way to a provider that is not set up', async () => {
    expect(await bed.auth.startProvider(new Headers(), 'github')).toBeNull();
  });
});

describe('the environment', () => {
  const complete = {
    OIDC_ISSUER: 'https://login.microsoftonline.com/6f1c0000-0000-4000-8000-000000000000/v2.0',
    OIDC_CLIENT_ID: 'id',
    OIDC_CLIENT_SECRET: 'secret',
  };

  test('without its variables has no provider', () => {
    expect(providersFromEnvironment({})).toEqual({ providers: [], problems: [] });
  });

  test('finds the discovery document below the issuer', () => {
    expect(providersFromEnvironment(complete).providers).toMatchObject([
      {
        discoveryUrl: `${complete.OIDC_ISSUER}/.well-known/openid-configuration`,
        name: 'your council account',
      },
    ]);
  });

  test.each([
    [{ ...complete, OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }, 'anybody can sign in at'],
    [{ ...complete, OIDC_ISSUER: 'http://login.council.example' }, 'has to begin with https://'],
    [{ ...complete, OIDC_ISSUER: 'login' }, 'no address'],
    [{ ...complete, OIDC_CLIENT_SECRET: ' ' }, 'OIDC_CLIENT_SECRET is not set'],
    [{ OIDC_CLIENT_ID: 'id' }, 'neither OIDC_ISSUER nor OIDC_DISCOVERY_URL is'],
  ])('names what is wrong in %o', (env, message) => {
    const { providers, problems } = providersFromEnvironment(env);
    expect(providers).toEqual([]);
    expect(problems.join()).toContain(message);
  });
});
