import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  web = await openWebApp({ councils: ['bradford'], demo: true });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

const here = paths.periods('bradford');

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test('the periods can be used by everyone', async () => {
    const page = await openPage({ ...site, width });
    await page.goto(here);
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `periods-${width}`);
  });
});

test('a chosen need is shown at once, with an address to keep', async () => {
  const page = await openPage(site);
  await page.goto(here);
  await page.getByLabel('Need', { exact: true }).selectOption({ label: 'Domestic abuse' });
  await page.getByRole('heading', { name: /^Domestic abuse, all localities/ }).waitFor();
  expect(new URL(page.url()).search).toContain('need=domestic_abuse');
  expect(await page.locator('html').count()).toBe(1);
  await page.reload();
  await page.getByRole('heading', { name: /^Domestic abuse, all localities/ }).waitFor();
});

test('without a script the button shows the same, from the keyboard alone', async () => {
  const page = await openPage({ ...site, javaScript: false });
  await page.goto(here);
  await page.getByLabel('Locality', { exact: true }).focus();
  await page.keyboard.type('Bradford E');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^All needs, Bradford East/ }).waitFor();
});
