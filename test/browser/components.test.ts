import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { galleryApp } from './gallery/app.tsx';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  site = await serveApp(await galleryApp());
});
afterAll(() => site.close());

const pages = ['/gallery', '/gallery/form', '/gallery/states'];

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test.each(pages)('%s can be used by everyone and need not be scrolled sideways', async (path) => {
    const page = await openPage({ ...site, width });
    await page.goto(path);
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `gallery${path.replaceAll('/', '-')}-${width}`);
  });
});

test('a form with mistakes says so and leads to the fields', async () => {
  const page = await openPage({ ...site, expected: [/status of 422/] });
  await page.goto('/gallery/form');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  expect(await page.title()).toMatch(/^Error: New scenario – Rotherham/);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
  await page.getByRole('link', { name: /Change of demand is/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('growth');
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'gallery-form-errors');
});

test('a slider and its number field move together', async () => {
  const page = await openPage(site);
  await page.goto('/gallery/form');
  const slider = page.getByRole('slider', { name: /Posts/ });
  const field = page.getByRole('textbox', { name: /Posts/ });
  await field.fill('7.5');
  expect(await slider.inputValue()).toBe('7.5');
  await slider.press('ArrowRight');
  expect(await field.inputValue()).toBe('8');
});

test('a run under way is asked for until it has ended', async () => {
  const page = await openPage(site);
  await page.goto('/gallery/states');
  await page.getByText('The plan is ready.').waitFor();
  await page.getByRole('link', { name: 'Show it' }).click();
  expect(new URL(page.url()).pathname).toBe('/gallery/states');
});

test('without a script the pages say and do the same', async () => {
  const page = await openPage({ ...site, javaScript: false, width: PHONE, expected: [/status of 422/] });
  await page.goto('/gallery/form');
  expect(await page.getByRole('slider').count()).toBe(0);
  await page.getByRole('link', { name: 'Gaps and commissioning' }).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await screenshot(page, 'gallery-form-no-script');
});

test('the keyboard reaches the skip link first, and then the content', async () => {
  const page = await openPage(site);
  await page.goto('/gallery');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to main content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
});
