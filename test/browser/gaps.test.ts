import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  web = await openWebApp({ councils: ['trafford'], demo: true });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

/** Becomes the demonstration's commissioner, by the header's form. */
async function asCommissioner(page: Page): Promise<void> {
  await page.goto(paths.overview('trafford'));
  await page.getByLabel('Demo role').selectOption('commissioner');
  await page.getByRole('button', { name: 'Switch' }).click();
}

/** From the overview to the commissioning list, by links alone. */
async function toCommissioningList(page: Page): Promise<void> {
  const section = page.getByRole('link', { name: 'Gaps and commissioning' });
  if (!(await section.isVisible())) await page.getByRole('button', { name: 'Menu' }).click();
  await section.click();
  await page
    .getByRole('navigation', { name: 'Gaps and commissioning' })
    .getByRole('link', { name: 'Commissioning list' })
    .click();
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test('a commissioner finds the list for substance misuse in Trafford by its links', async () => {
    const page = await openPage({ ...site, width });
    await asCommissioner(page);
    await toCommissioningList(page);
    await page.getByRole('link', { name: 'Substance misuse', exact: true }).click();
    await heading(page, 'Commissioning list: Substance misuse').waitFor();
    const lots = page.getByRole('table', { name: 'Lots of Substance misuse' });
    expect(await lots.getByRole('rowheader', { name: 'North' }).count()).toBeGreaterThan(0);
    expect(await tooWide(page)).toEqual([]);
    await page.getByText('What the price ceiling means').click();
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `commissioning-${width}`);
  });

  test('every page of the section can be used by everyone', async () => {
    const page = await openPage({ ...site, width });
    await asCommissioner(page);
    for (const path of [paths.gaps('trafford'), paths.commissioning('trafford'), paths.offers('trafford')]) {
      await page.goto(path);
      expect(await tooWide(page), path).toEqual([]);
      expect(await axeViolations(page), path).toEqual([]);
    }
  });
});

test('choosing a need shows its list at once, and the address can be passed on', async () => {
  const page = await openPage(site);
  await page.goto(paths.commissioning('trafford'));
  await page.getByLabel('Need', { exact: true }).focus();
  await page.getByLabel('Need', { exact: true }).selectOption({ label: 'Substance misuse' });
  await heading(page, 'Commissioning list: Substance misuse').waitFor();
  expect(new URL(page.url()).searchParams.get('need')).toBe('substance_misuse');
  // The choice keeps the focus, so that the keyboard goes on from there.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('need');
  await page.getByRole('link', { name: 'Offers and market gaps' }).click();
  await page.getByRole('table', { name: /^Offers for Substance misuse/ }).waitFor();
});

test('gaps are narrowed down as the choices are made, and the way back leads through them', async () => {
  const page = await openPage(site);
  await page.goto(paths.gaps('trafford'));
  const rows = page.getByRole('table').first().locator('tbody tr');
  const all = await rows.count();
  await page.getByLabel('Locality', { exact: true }).selectOption({ label: 'North' });
  await page.getByText(/gaps? of \d+, most pressing first/).waitFor();
  expect(await rows.count()).toBeLessThan(all);
  expect(await rows.allInnerTexts()).toEqual(
    (await rows.allInnerTexts()).filter((text) => /North/.test(text)),
  );
  await page.goBack();
  await page.getByText('Every gap, most pressing first').waitFor();
});

test('without scripts, the forms and links lead to the same lists', async () => {
  const page = await openPage({ ...site, javaScript: false });
  await asCommissioner(page);
  await toCommissioningList(page);
  await page.getByLabel('Need', { exact: true }).selectOption({ label: 'Substance misuse' });
  await page.locator('.skillmix-filter').getByRole('button', { name: 'Show' }).click();
  expect(await heading(page, 'Commissioning list: Substance misuse').count()).toBe(1);
  // A script would print; the browser's menu does so as well.
  expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0);
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  expect((await loading).suggestedFilename()).toBe('trafford-substance_misuse-lots-small-numbers-hidden.csv');
});

test('a gap is marked with the keyboard alone; a mistake is told and nothing is lost', async () => {
  const page = await openPage({ ...site, expected: [/status of 422/] });
  await asCommissioner(page);
  await page.goto(paths.gaps('trafford'));
  const link = page.getByRole('table').first().locator('tbody a').first();
  const gap = await link.innerText();
  await link.focus();
  await page.keyboard.press('Enter');
  await heading(page, gap).waitFor();
  await page.getByLabel('No mark').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.type('jo@example.gov.uk');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Out to tender');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.getByLabel('Note (optional)').inputValue()).toBe('Out to tender');
  await page.getByLabel('Owner (optional)').fill('Commissioning manager');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'Marked: to commission.' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'gap-marked');
  await page.goto(paths.gaps('trafford', { mark: 'commission' }));
  expect(await page.getByRole('link', { name: gap }).count()).toBe(1);
});
