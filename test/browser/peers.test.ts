import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  web = await openWebApp({ councils: ['rotherham', 'hillingdon'], demo: true, planned: false });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test.each(['rotherham', 'hillingdon'])(
    'the figures of %s beside others can be read by everyone',
    async (code) => {
      const page = await openPage({ ...site, width });
      await page.goto(paths.peers(code));
      expect(await tooWide(page)).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
      await screenshot(page, `peers-${code}-${width}`);
    },
  );
});

test('a chosen measure is shown at once, with an address to keep', async () => {
  const page = await openPage(site);
  await page.goto(paths.peers('rotherham'));
  await page.getByLabel('Measure', { exact: true }).selectOption({ label: 'Caseload' });
  await page.getByRole('heading', { name: 'Caseload, 2025' }).waitFor();
  expect(new URL(page.url()).search).toContain('measure=caseload');
  await page.getByLabel('Year', { exact: true }).selectOption('2022');
  await page.getByRole('heading', { name: 'Caseload, 2022' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Caseload, 2022' }).waitFor();
});

test('without a script the button shows the same, from the keyboard alone', async () => {
  const page = await openPage({ ...site, javaScript: false });
  await page.goto(paths.peers('rotherham'));
  await page.getByLabel('Measure', { exact: true }).focus();
  await page.keyboard.type('Vacant');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Vacant social work posts, 2025' }).waitFor();
});
