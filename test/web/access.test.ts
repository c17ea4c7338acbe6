import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessRole, accessRoles } from '../../src/domain/access-role.ts';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { tokenScopes } from '../../src/domain/token-scope.ts';
import type { Route } from '../../src/web/route.ts';
import { routesOf } from '../../src/web/routes.ts';
import { type ApiClient, clientWith, programOf } from '../builders/api-client.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

/** A word that only the other authority's workbook holds: it must never be seen by those who are not its members. */
const SECRET = 'Ambleforth Secret Hub';

let web: WebApp;
let routes: readonly Route[];
const members = new Map<AccessRole, WebClient>();
/** Things of the other authority that addresses can name. */
let theirs: { readonly run: string };
let ours: { readonly run: string };

beforeAll(async () => {
  const own = rawWorkbook(tinyTables());
  const tables = tinyTables();
  const other = rawWorkbook({
    ...tables,
    localities: (tables.localities ?? []).map((row) => ({ ...row, name: SECRET })),
  });
  web = await openWebApp({ workbooks: { own, other } });
  routes = routesOf(web.deps);
  for (const role of accessRoles) {
    members.set(role, await web.as(role, { localities: ['north'] }));
  }
  const runOf = async (code: string) =>
    (await web.stores.runs.latest(web.authorities[code]!.id, 'plan', null)).done!.id;
  theirs = { run: await runOf('other') };
  ours = { run: await runOf('own') };
});

afterAll(() => web.close());

/** The address of a route with its parameters filled in. */
function addressOf(route: Route, authority: string, run: string): string {
  const values: Readonly<Record<string, string>> = {
    authority,
    run,
    plan: run,
    locality: 'north',
    need: 'domestic_abuse',
    level: '2',
    sheet: 'staff',
    revision: '1',
    scenario: 'none',
    token: 'none',
    person: 'none',
    id: 'oidc',
    provider: 'oidc',
    version: 'none',
    name: 'none',
  };
  return route.path.replace(/:([a-z]+)(\{[^}]*\})?\??/gi, (_, name: string) => values[name] ?? 'none');
}

function ask(client: WebClient, route: Route, address: string) {
  return route.method === 'get' ? client.get(address) : client.post(address, {});
}

describe('every route', () => {
  test('belongs to the public, to whoever is signed in, or states its roles', async () => {
    const stated = routes.map(({ method, path, access }) => {
      const who =
        access.kind === 'member'
          ? access.roles.toSorted().join(' ')
          : access.kind === 'token'
            ? `token ${access.scope ?? 'of any scope'}${access.basic ? ' (also as a password)' : ''}`
            : access.kind;
      return `${method} ${path}: ${who}`;
    });
    expect(stated.length).toBeGreaterThan(30);
    await expect(`${stated.toSorted().join('\n')}\n`).toMatchFileSnapshot('../golden/access.txt');
  });

  test('of an authority asks for membership', () => {
    const open = routes.filter(
      ({ path, access }) => path.startsWith('/:authority') && access.kind !== 'member',
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  test('that is not public sends whoever is not signed in to the sign-in page', async () => {
    const visitor = web.visitor();
    for (const route of routes.filter(({ access }) => !['public', 'token'].includes(access.kind))) {
      const answer = await ask(visitor, route, addressOf(route, 'own', ours.run));
      expect(`${route.method} ${route.path} ${answer.status} ${answer.to?.split('?')[0]}`).toBe(
        `${route.method} ${route.path} 303 /sign-in`,
      );
    }
  });

  test.each(accessRoles)('of another authority is not there for its %s', async (role) => {
    const client = members.get(role)!;
    for (const route of routes.filter(({ access }) => access.kind === 'member')) {
      const answer = await ask(client, route, addressOf(route, 'other', theirs.run));
      expect(`${route.method} ${route.path} ${answer.status}`).toBe(`${route.method} ${route.path} 404`);
      expect(answer.html).not.toContain(SECRET);
    }
  });

  test.each(accessRoles)(
    'asked about another authority’s things within the own one tells the %s nothing',
    async (role) => {
      const client = members.get(role)!;
      for (const route of routes.filter(({ path }) => path.startsWith('/:authority'))) {
        const answer = await ask(client, route, addressOf(route, 'own', theirs.run));
        expect(answer.html, `${route.method} ${route.path}`).not.toContain(SECRET);
        if (route.path.includes(':run')) expect([403, 404]).toContain(answer.status);
      }
    },
  );

  test.each(accessRoles)('lets the %s in exactly where it says so', async (role) => {
    const client = members.get(role)!;
    for (const route of routes) {
      const { access } = route;
      if (access.kind !== 'member') continue;
      const answer = await ask(client, route, addressOf(route, 'own', ours.run));
      const name = `${route.method} ${route.path}`;
      if (!access.roles.includes(role)) expect(`${name} ${answer.status}`).toBe(`${name} 403`);
      else
        expect([200, 204, 303, 304, 400, 403, 404, 409, 422], `${name} ${answer.status}`).toContain(
          answer.status,
        );
    }
  });

  test('for the whole service is closed to an authority’s administrator', async () => {
    const client = members.get('administrator')!;
    const routesOfAll = routes.filter(({ access }) => access.kind === 'administrator');
    expect(routesOfAll.length).toBeGreaterThan(2);
    for (const route of routesOfAll) {
      const answer = await ask(client, route, addressOf(route, 'own', ours.run));
      expect(`${route.path} ${answer.status}`).toBe(`${route.path} 403`);
    }
  });
});

describe('every route of the programming interface', () => {
  const ofPrograms = () => routes.filter(({ path }) => path.startsWith('/api/v1'));
  const withToken = () => ofPrograms().filter(({ access }) => access.kind === 'token');
  const call = (client: ApiClient, { method, path }: Route, authority = 'own', run = ours.run) => {
    const address = addressOf({ method, path: path.slice('/api/v1'.length) } as Route, authority, run);
    return method === 'get' ? client.get(address) : client.post(address, {});
  };

  test('asks for a token, but for the document that says how', () => {
    expect(ofPrograms().length).toBeGreaterThan(15);
    const open = ofPrograms().filter(({ access }) => access.kind !== 'token');
    expect(open.map(({ path }) => path)).toEqual(['/api/v1/openapi.json']);
  });

  test('is closed without a token, also to those who are signed in', async () => {
    for (const client of [web.visitor(), members.get('administrator')!]) {
      for (const route of withToken()) {
        const answer = await ask(client, route, addressOf(route, 'own', ours.run));
        expect(`${route.path} ${answer.status}`).toBe(`${route.path} 401`);
        expect(answer.headers.get('www-authenticate')).toMatch(/^(Bearer|Basic) realm="Skillmix"/);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
      }
    }
  });

  test('is closed to a token that nobody made, that is revoked or that has expired', async () => {
    const revoked = await programOf(web);
    await web.stores.apiTokens.revoke(web.authority.id, revoked.tokenId, { name: 'Ada' });
    const expired = await programOf(web, { expiresAt: new Date(Date.now() - 1000) });
    const refusals = { revoked, expired, 'not known': clientWith(web, 'skillmix_made-up') };
    for (const [word, client] of Object.entries(refusals)) {
      for (const route of withToken()) {
        const answer = await call(client, route);
        expect(`${route.path} ${answer.status}`).toBe(`${route.path} 401`);
        expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
        expect(answer.json.detail).toContain(word);
      }
    }
  });

  test('of another authority is not there for a token of this one, whatever it may do', async () => {
    const all = await programOf(web, { authority: 'own', scopes: tokenScopes });
    for (const route of withToken().filter(({ path }) => path.includes(':authority'))) {
      const answer = await call(all, route, 'other', theirs.run);
      expect(`${route.method} ${route.path} ${answer.status}`).toBe(`${route.method} ${route.path} 404`);
      expect(answer.text).not.toContain(SECRET);
    }
  });

  test('asked about another authority’s plans within the own one tells nothing', async () => {
    const all = await programOf(web, { authority: 'own', scopes: tokenScopes });
    for (const route of withToken()) {
      const answer = await call(all, route, 'own', theirs.run);
      expect(answer.text, route.path).not.toContain(SECRET);
      if (route.path.includes(':plan')) expect(answer.status).toBe(404);
    }
  });

  test.each(tokenScopes)('lets a token that may only %s in exactly where it says so', async (scope) => {
    const client = await programOf(web, { authority: 'own', scopes: [scope] });
    for (const route of withToken()) {
      const { access } = route;
      if (access.kind !== 'token') continue;
      const answer = await call(client, route);
      const isLetIn = access.scope === null || access.scope === scope;
      const name = `${route.method} ${route.path} ${answer.status}`;
      if (isLetIn) expect([200, 202, 409, 422], `${name} ${answer.text}`).toContain(answer.status);
      else expect(name).toBe(`${route.method} ${route.path} 403`);
    }
  });
});
