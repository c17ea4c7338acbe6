import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routesOf } from '../../src/web/routes.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
let pages: readonly string[];

beforeAll(async () => {
  web = await openWebApp({ councils: ['rotherham'], demo: true });
  await web.plan('no_substance_misuse_partner').catch(() => undefined);
  site = await serveApp(web.app);
  pages = await addresses();
});

afterAll(async () => {
  await site.close();
  await web.close();
});

/** Routes that answer with something other than a page. */
const notPages =
  /^\/(health|ready|assets)\b|^\/api\/|\.(css|csv|docx|json|xlsx|zip)$|\/download|\/sign-in\/:provider/;

/** The address of every page that a member can open, with things that are there. */
async function addresses(): Promise<readonly string[]> {
  const { authority, stores } = web;
  const done = (await stores.runs.latest(authority.id, 'plan', null)).done!;
  const current = await web.deps.reading.current(authority.id);
  const scenario = current.result.ok ? current.result.workbook.scenarios[0]!.scenario : '';
  const { answer } = (await web.deps.reading.finished(authority.id, done.id))!;
  const gap = 'gaps' in answer ? answer.gaps[0]! : null;
  const shared = await stores.comparisons.create(authority.id, { id: null, name: 'Test' }, 'Shared', [
    done.id,
  ]);
  await web.as('analyst');
  const members = await stores.people.members(authority.id);
  const person = members.find((each) => !each.person.demo)!.person.id;
  const values: Readonly<Record<string, string>> = {
    authority: authority.code,
    run: done.id,
    scenario,
    locality: gap?.locality ?? '',
    need: gap?.need ?? '',
    level: `${gap?.level}`,
    token: shared.token,
    sheet: 'staff',
    row: current.stored.sheets.scenarios!.rows[0]!.id,
    person,
    council: 'E06000020',
  };
  return routesOf(web.deps)
    .filter(({ method, path }) => method === 'get' && !notPages.test(path))
    .map(({ path }) =>
      path.replace(/:([a-z]+)(\{[^}]*\})?/gi, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`Say here what stands for :${name} of ${path}.`);
        return encodeURIComponent(value);
      }),
    );
}

describe.each([
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
] as const)('every page on %s', (_, width) => {
  test('is without accessibility violations, errors on the console, or sideways scrolling', async () => {
    const page = await openPage({ origin: site.origin, width });
    await takeRole(page, 'administrator');
    const found: string[] = [];
    for (const address of pages) {
      const answer = await page.goto(address);
      if (answer?.status() !== 200) found.push(`${address} answers ${answer?.status()}`);
      for (const violation of await axeViolations(page))
        found.push(`${address}: ${JSON.stringify(violation)}`);
      for (const wide of await tooWide(page)) found.push(`${address} is too wide: ${JSON.stringify(wide)}`);
      await screenshot(page, `pages/${width}-${address.replaceAll('/', '_').slice(0, 80)}`);
    }
    expect(found).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  });
});

test('every page is whole without scripts: a heading, and nothing that only a script could do', async () => {
  const page = await openPage({ origin: site.origin, javaScript: false });
  await takeRole(page, 'administrator');
  const found: string[] = [];
  for (const address of pages) {
    const answer = await page.goto(address);
    if (answer?.status() !== 200) found.push(`${address} answers ${answer?.status()}`);
    if ((await page.locator('h1').count()) !== 1) found.push(`${address} has no heading of its own`);
  }
  expect(found).toEqual([]);
});

async function takeRole(page: Awaited<ReturnType<typeof openPage>>, role: string): Promise<void> {
  await page.goto('/you');
  await page.locator('select[name="role"]').selectOption(role);
  await page.locator('form[action="/demo/role"] button').click();
  await page.waitForLoadState();
}
