import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { clientWith } from '../builders/api-client.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { tinyTables } from '../builders/workbook.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';
import { takeRole } from './take-role.ts';

let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  web = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) }, demo: true });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

/** Makes a token as an administrator does, and gives what the page shows of it. */
async function makeToken(page: Page, name: string): Promise<string> {
  await page.goto(paths.tokens('tinyshire'));
  await page.getByLabel('What it is for').fill(name);
  await page.getByRole('button', { name: 'Make the token' }).click();
  return (await page.getByRole('region', { name: `The token ${name}`, exact: true }).textContent())!.trim();
}

test('an administrator makes a token without scripts, a program reads the gaps with it, and revoking ends that', async () => {
  const page = await openPage({ origin: site.origin, javaScript: false });
  await takeRole(page, 'administrator');
  const token = await makeToken(page, 'Dashboard');
  const program = clientWith(web, token);
  expect((await program.get('/tinyshire/gaps')).json).toMatchObject({ authority: 'tinyshire' });
  await page.goto(paths.tokens('tinyshire'));
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Revoke Dashboard' }).click();
  expect(await page.locator('.govuk-notification-banner').textContent()).toContain('“Dashboard” is revoked');
  expect((await program.get('/tinyshire/gaps')).status).toBe(401);
});

test.each([DESKTOP, PHONE])('tokens and the page for programs are well at %i px', async (width) => {
  const page = await openPage({ origin: site.origin, width });
  await takeRole(page, 'administrator');
  await makeToken(page, `Gaps in Power BI ${width}`);
  const expectWell = async (name: string) => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    await screenshot(page, `${name}-${width}`);
  };
  await expectWell('token-made');
  await page.goto(paths.developers());
  await page.locator('[aria-labelledby="op-gaps"] summary').click();
  await expectWell('developers');
});
