import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import { demoCookieFor, ensureDemoPeople } from '../../../src/web/auth/demo.ts';
import { paths } from '../../../views/paths.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';
import { tinyTables } from '../../builders/workbook.ts';

const workbooks = { tinyshire: rawWorkbook(tinyTables()) };

describe('the demonstration', () => {
  let web: WebApp;
  beforeAll(async () => {
    web = await openWebApp({ workbooks, councils: ['rotherham'], planned: false, demo: true });
    await ensureDemoPeople(web.stores);
  });
  afterAll(() => web.close());

  const visitorAt = (headers: Readonly<Record<string, string>>) =>
    web.deps.auth.visitor(new Headers(headers));

  test.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '127.0.1.1', '[::1]:3000'])(
    'makes a visitor of %s the leadership demo person',
    async (host) => {
      const visitor = await visitorAt({ host });
      expect(visitor).toMatchObject({
        demoRole: 'leadership',
        person: { name: 'Demo leadership', demo: true },
      });
    },
  );

  test.each<Readonly<Record<string, string>>>([
    {},
    { host: 'skillmix.council.example' },
    { host: 'localhost.attacker.example' },
    { host: '10.0.0.5:3000' },
    { host: '127.0.0.1.attacker.example' },
    { host: 'localhost:3000', 'x-forwarded-for': '203.0.113.9' },
    { host: 'localhost:3000', forwarded: 'for=203.0.113.9' },
  ])('is not there for a request with %o', async (headers) => {
    expect(await visitorAt(headers)).toBeNull();
  });

  test('lets the visitor take every role, and only roles that there are', async () => {
    const browser = web.visitor();
    for (const role of ['administrator', 'analyst', 'service_manager', 'commissioner', 'leadership']) {
      const answer = await browser.post(paths.demoRole(), { role, back: '/you' });
      expect(answer.to).toBe('/you');
      expect((await answer.follow()).text('main')).toContain('Rotherham');
      expect(answer.headers.get('set-cookie')).toMatch(
        /^skillmix_demo=\w+; Path=\/; HttpOnly; SameSite=Lax$/,
      );
    }
    expect((await browser.post(paths.demoRole(), { role: 'owner' })).status).toBe(422);
    expect(await visitorAt({ host: 'localhost', cookie: 'skillmix_demo=owner' })).toMatchObject({
      demoRole: 'leadership',
    });
  });

  test('leads nowhere else after a switch', async () => {
    const answer = await web
      .visitor()
      .post(paths.demoRole(), { role: 'analyst', back: 'https://attacker.example/' });
    expect(answer.to).toBe(paths.home());
  });

  test('gives its service manager Wentworth Valley in Rotherham and the first locality elsewhere', async () => {
    const members = async (code: string) =>
      (await web.stores.people.members(web.authorities[code]!.id)).find(
        ({ personId }) => personId === 'demo-service_manager',
      );
    const { stored } = await web.deps.reading.current(web.authorities.rotherham!.id);
    const wentworth = stored.sheets.localities?.rows.find(({ cells }) =>
      cells.name?.startsWith('Wentworth Valley'),
    );
    expect((await members('rotherham'))?.localities).toEqual([wentworth?.cells.locality]);
    expect((await members('tinyshire'))?.localities).toEqual([tinyTables().localities?.[0]?.locality]);
  });

  test('can be made ready again without changing anything', async () => {
    const before = await web.stores.people.list();
    await ensureDemoPeople(web.stores);
    expect(await web.stores.people.list()).toEqual(before);
    expect(before.filter(({ demo }) => demo)).toHaveLength(5);
  });

  test('gives way to somebody who signs in', async () => {
    const analyst = await web.as('analyst');
    expect((await analyst.get(paths.you())).text('h1')).toBe('Your account');
    expect((await analyst.get(paths.you())).has('#current')).toBe(true);
    expect((await analyst.post(paths.demoRole(), { role: 'administrator' })).status).toBe(404);
  });

  test('has people whom nobody can sign in as and nobody can change', async () => {
    expect(await web.deps.auth.setPassword('demo-administrator', 'three random words')).toMatchObject({
      ok: false,
    });
    const administrator = web.visitor();
    await administrator.post(paths.demoRole(), { role: 'administrator' });
    expect((await administrator.get(paths.member('tinyshire', 'demo-analyst'))).status).toBe(403);
    expect((await administrator.post(paths.personAct('demo-analyst', 'close'))).status).toBe(403);
  });

  test('lets its administrator add an authority, which every demo role can open', async () => {
    const browser = web.visitor();
    await browser.post(paths.demoRole(), { role: 'administrator' });
    const form = { name: 'Newshire', code: 'newshire', colour: '#1d4f63', from: 'starter' };
    expect((await browser.post(paths.newAuthority(), form)).to).toBe(paths.administration('newshire'));
    await browser.post(paths.demoRole(), { role: 'leadership' });
    expect((await browser.get(paths.you())).text('main')).toContain('Newshire');
  });
});

describe('without the demonstration', () => {
  let web: WebApp;
  beforeAll(async () => {
    web = await openWebApp({ workbooks, planned: false, demo: false });
    // As in a folder in which the demonstration once ran.
    await ensureDemoPeople(web.stores);
  });
  afterAll(() => web.close());

  test('nobody is a demo person, with its cookie or without', async () => {
    const cookie = demoCookieFor('administrator', false).split(';')[0]!;
    for (const headers of [{ host: 'localhost:3000' }, { host: 'localhost:3000', cookie }]) {
      expect(await web.deps.auth.visitor(new Headers(headers))).toBeNull();
    }
    const answer = await web.visitor().get(paths.you(), { headers: { cookie } });
    expect(answer.to).toBe(paths.signIn('/you'));
  });

  test('no role can be taken and demo people are not listed', async () => {
    expect(web.deps.auth.demoCookie('administrator')).toBeNull();
    const administrator = await web.as('administrator');
    expect((await administrator.post(paths.demoRole(), { role: 'leadership' })).status).toBe(404);
    expect((await administrator.get(paths.members('tinyshire'))).text('main')).not.toContain('Demo');
  });
});
