import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import { inAuthority } from '../../../src/store/in-authority.ts';
import { paths } from '../../../views/paths.ts';
import { administratorOf, clientWith, programOf } from '../../builders/api-client.ts';
import { openTestDatabase, type TestDatabase } from '../../builders/databases.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';
import type { WebAnswer } from '../../builders/web-client.ts';
import { tinyTables } from '../../builders/workbook.ts';

let web: WebApp;
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const tiny = rawWorkbook(tinyTables());
  web = await openWebApp({ workbooks: { tinyshire: tiny, othershire: tiny }, database });
});
afterAll(() => web.close());

const address = paths.tokens('tinyshire');
const filled = { name: 'Dashboard', scopes: ['read'], days: '90' };

/** The token that a page shows. */
function tokenIn(page: WebAnswer): string {
  const token = /skillmix_[\w-]{43}/.exec(page.html)?.[0];
  if (token === undefined) throw new Error('The page shows no token.');
  return token;
}

describe('an administrator’s token', () => {
  test('is shown once, kept as a hash alone, and told of in the audit log', async () => {
    const by = await web.as('administrator');
    const made = await by.post(address, filled);
    expect(made.status).toBe(200);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const token = tokenIn(made);
    const again = await by.get(address);
    expect(again.html).not.toContain(token);
    expect(again.table('Tokens of this authority')[1]).toEqual(
      expect.arrayContaining([
        'Dashboard',
        `${token.slice(0, 15)}…`,
        'Read the workbook and plans',
        'Not yet',
      ]),
    );
    const rows = await inAuthority(database.db, web.authority.id, (tx) =>
      tx.execute(sql`select api_token::text as kept from api_token`),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    const [entry] = await web.stores.audit.list(web.authority.id, { limit: 1 });
    expect(entry).toMatchObject({ action: 'token_made', detail: { token: 'Dashboard' } });
    expect(JSON.stringify(entry)).not.toContain(token);
    const audit = await by.get(paths.audit('tinyshire'));
    expect(audit.text('main')).toContain('made the token Dashboard');
  });

  test('opens what was ticked, tells when it was last used, and stops when it is revoked', async () => {
    const by = await web.as('administrator');
    const program = clientWith(web, tokenIn(await by.post(address, { ...filled, name: 'Script' })));
    const start = await program.get('');
    expect(start.json).toMatchObject({
      authority: { code: 'tinyshire', href: 'http://localhost/api/v1/tinyshire' },
      token: { name: 'Script', scopes: ['read'] },
    });
    expect((await program.get(start.json.authority.href)).json).toMatchObject({ smallNumbers: 'hidden' });
    expect((await program.post('/tinyshire/plans')).status).toBe(403);
    const page = await by.get(address);
    expect(page.table('Tokens of this authority')[1]![4]).not.toBe('Not yet');
    const revoke = page.all('form').find(({ attributes }) => attributes.action?.endsWith('/revoke'))!;
    const done = await by.post(revoke.attributes.action!);
    expect((await done.follow()).text('.govuk-notification-banner')).toContain('“Script” is revoked');
    expect((await program.get('')).status).toBe(401);
    expect((await web.stores.audit.list(web.authority.id, { limit: 1 }))[0]).toMatchObject({
      action: 'token_revoked',
      detail: { token: 'Script' },
    });
    expect((await by.post(revoke.attributes.action!)).status).toBe(404);
  });

  test('is refused with what is missing, and what was filled in is kept', async () => {
    const by = await web.as('administrator');
    const answer = await by.post(address, { name: ' ', scopes: ['small_numbers'], days: '9999' });
    expect(answer.status).toBe(422);
    expect(answer.text('#name-error')).toContain('Say what the token is for');
    expect(answer.text('#scopes-error')).toContain('Choose what the token may do');
    expect(answer.text('#days-error')).toContain('Choose how long');
    expect(answer.form(address)).toMatchObject({ scopes: 'small_numbers' });
  });

  test('lasts a year unless less is chosen', async () => {
    const by = await web.as('administrator');
    await by.post(address, { ...filled, name: 'Long', days: '' });
    const [made] = await web.stores.apiTokens.list(web.authority.id);
    const days = (made!.expiresAt.getTime() - made!.createdAt.getTime()) / 86_400_000;
    expect(Math.round(days)).toBe(365);
  });
});

describe('a token stops', () => {
  const ask = (client: Awaited<ReturnType<typeof programOf>>) => client.get('/tinyshire/gaps');

  test('when the account of who made it is closed, and goes on when it is opened again', async () => {
    const madeBy = await administratorOf(web, web.authority.id);
    const program = await programOf(web, { madeBy });
    expect((await ask(program)).status).toBe(200);
    await web.stores.people.setClosed(madeBy, new Date());
    const refused = await ask(program);
    expect([refused.status, refused.json.detail]).toEqual([
      401,
      expect.stringContaining('no longer administers the authority'),
    ]);
    const page = await (await web.as('administrator')).get(address);
    expect(page.text('main')).toContain('its maker no longer administers the authority');
    await web.stores.people.setClosed(madeBy, null);
    expect((await ask(program)).status).toBe(200);
  });

  test('when their membership is removed, or their role lowered', async () => {
    const madeBy = await administratorOf(web, web.authority.id);
    const program = await programOf(web, { madeBy });
    const membership = {
      personId: madeBy,
      authorityId: web.authority.id,
      localities: [],
      smallNumbers: true,
    };
    await web.stores.people.putMembership({ ...membership, role: 'analyst' });
    expect((await ask(program)).status).toBe(401);
    await web.stores.people.putMembership({ ...membership, role: 'administrator' });
    expect((await ask(program)).status).toBe(200);
    await web.stores.people.removeMembership(madeBy, web.authority.id);
    expect((await ask(program)).status).toBe(401);
  });

  test('but not for what happens in another authority, whose things it never opens', async () => {
    const madeBy = await administratorOf(web, web.authority.id);
    const program = await programOf(web, { madeBy });
    expect((await program.get('/othershire/gaps')).json).toMatchObject({
      title: 'Not Found',
      status: 404,
      instance: '/api/v1/othershire/gaps',
    });
    expect((await program.get('/nowhere/gaps')).status).toBe(404);
  });
});

describe('HTTP Basic', () => {
  const basic = (token: string, name = 'anyone') => ({
    Authorization: `Basic ${Buffer.from(`${name}:${token}`).toString('base64')}`,
  });

  test('lets a token in as the password of files for spreadsheets, whatever the name, and of nothing else', async () => {
    const program = await programOf(web);
    for (const name of ['', 'anyone', 'Zoë']) {
      const answer = await program.get('/tinyshire/gaps.csv', basic(program.token, name));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    }
    expect((await program.get('/tinyshire/gaps', basic(program.token))).status).toBe(401);
    expect((await program.get('/tinyshire/gaps.csv', basic('wrong'))).status).toBe(401);
  });

  test('is asked for by files for spreadsheets', async () => {
    const first = await web.app.request('/api/v1/tinyshire/gaps.csv');
    expect(first.headers.get('www-authenticate')).toBe('Basic realm="Skillmix", charset="UTF-8"');
    const json = await web.app.request('/api/v1/tinyshire/gaps');
    expect(json.headers.get('www-authenticate')).toBe('Bearer realm="Skillmix"');
  });

  test.each(['Bearer', 'Basic !!!', 'Basic', 'Digest x', 'Bearer a b', `Basic ${btoa('no colon')}`])(
    'or whatever else a header holds (%s) is refused as no token',
    async (header) => {
      const answer = await clientWith(web, 'x').get('/tinyshire/gaps.csv', { Authorization: header });
      expect([answer.status, answer.json.title]).toEqual([401, 'Unauthorized']);
    },
  );
});

test('a token that asks too much in a minute is told to wait, whichever address it comes from', async () => {
  const other = await openWebApp({
    workbooks: { tinyshire: rawWorkbook(tinyTables()) },
    planned: false,
    deps: ({ site }) => ({ site: { ...site, requestsPerMinute: 5, behindProxy: true } }),
  });
  const program = await programOf(other);
  const statuses: number[] = [];
  for (let index = 0; index < 6; index++) {
    const answer = await program.get('', { 'X-Forwarded-For': `10.0.0.${index}` });
    statuses.push(answer.status);
    if (answer.status === 429) {
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(answer.json.detail).toContain('with this token');
    }
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  await other.close();
});

describe('a browser', () => {
  test('that opens the interface without a token is shown how to use it', async () => {
    const answer = await web.visitor().get('/api/v1', { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect([answer.status, answer.to]).toEqual([303, '/api']);
    const page = await answer.follow();
    expect(page.text('h1')).toBe('Figures for programs');
    expect(page.text('main')).toContain('GET /api/v1/{authority}/gaps');
  });

  test('of an administrator is led to the tokens of the authority', async () => {
    const page = await (await web.as('administrator')).get('/api');
    expect(page.all('a').map(({ attributes }) => attributes.href)).toContain(address);
    expect(page.text('main')).toContain('/api/v1/tinyshire/gaps.csv');
    const analyst = await (await web.as('analyst')).get('/api');
    expect(analyst.all('a').map(({ attributes }) => attributes.href)).not.toContain(address);
  });
});

test('a method that an address does not take is refused with those that it does', async () => {
  const program = await programOf(web);
  const gaps = await program.ask('/tinyshire/gaps', { method: 'PUT' });
  expect([gaps.status, gaps.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect(gaps.json.detail).toBe('This address takes GET, HEAD, not PUT.');
  const plans = await program.ask('/tinyshire/plans', { method: 'DELETE' });
  expect(plans.headers.get('allow')).toBe('GET, HEAD, POST');
  const plan = await program.get('/tinyshire/plan');
  expect([plan.status, plan.headers.get('allow')]).toEqual([405, 'POST']);
});

test('addresses that are none are told as problems, with the request’s own address', async () => {
  const program = await programOf(web);
  for (const path of [
    '/tinyshire/nothing',
    `/tinyshire/plans/${randomUUID()}`,
    '/tinyshire/workbook/stuff',
  ]) {
    const answer = await program.get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect(answer.json.instance).toBe(`/api/v1${path}`);
  }
});
