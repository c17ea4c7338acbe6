import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

const HERE = 'wentworth_valley';
let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  web = await openWebApp({ councils: ['rotherham'], demo: true });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

/** Takes a role as a visitor of the demonstration does. */
async function takeRole(page: Page, name: string): Promise<void> {
  await page.goto(paths.localities('rotherham'));
  await page.getByLabel('Demo role').selectOption({ label: name });
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.waitForLoadState();
}

const said = (page: Page) => page.locator('#what-if-said');
const unmetTable = (page: Page) => page.getByRole('table', { name: 'Unmet hours a week here by need' });

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test.each([
    ['list', paths.localities('rotherham')],
    ['team', paths.locality('rotherham', HERE)],
    ['skills', paths.localitySkills('rotherham', HERE)],
    ['what-if', `${paths.localityWhatIf('rotherham', HERE)}?demand=20&post-outreach_worker=1`],
  ])('the page of a locality (%s) can be used by everyone', async (name, path) => {
    const page = await openPage({ ...site, width });
    await takeRole(page, 'Service manager');
    await page.goto(path);
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `locality-${name}-${width}`);
  });
});

test.each([true, false])(
  'a service manager finds the suggested team of Wentworth Valley (scripts: %s)',
  async (javaScript) => {
    const page = await openPage({ ...site, javaScript });
    await takeRole(page, 'Service manager');
    await page.getByRole('link', { name: 'Localities' }).first().click();
    await page.getByRole('link', { name: /^Wentworth Valley/ }).click();
    await page.getByRole('heading', { name: 'Suggested team' }).waitFor();
    const team = page.getByRole('table', { name: /today and suggested, by role/ });
    expect(await team.getByRole('row').count()).toBeGreaterThan(5);
  },
);

test('a slider that is dragged gives new figures, with the old ones in sight and marked meanwhile', async () => {
  const page = await openPage(site);
  await takeRole(page, 'Service manager');
  await page.goto(paths.localityWhatIf('rotherham', HERE));
  await page.getByText('Coverage here without changes').waitFor({ state: 'attached' });
  let letAnswer = () => {};
  const held = new Promise<void>((resolve) => {
    letAnswer = resolve;
  });
  await page.route('**/what-if?**', async (route) => {
    await held;
    await route.continue();
  });
  const slider = page.getByRole('slider', { name: 'With every need: slider' });
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await page.getByText('re-planning…').waitFor();
  expect(await unmetTable(page).isVisible()).toBe(true);
  letAnswer();
  await page.getByText('re-planning…').waitFor({ state: 'hidden' });
  const percent = await page.getByLabel('With every need (%)').inputValue();
  expect(Number(percent)).toBeGreaterThan(20);
  await page.getByText(`families with every need +${percent} %`).waitFor();
  expect(new URL(page.url()).search).toBe(`?demand=${percent}`);
});

test('with the keyboard alone: slide, read, name and keep as a scenario', async () => {
  const page = await openPage(site);
  await takeRole(page, 'Leadership');
  await page.goto(paths.localityWhatIf('rotherham', HERE));
  await page.getByText('Coverage here without changes').waitFor({ state: 'attached' });
  await page.getByRole('slider', { name: 'With every need: slider' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('+5 %').first().waitFor();
  expect(await said(page).textContent()).toMatch(/^Coverage here: .* without the changes/);
  await page.getByLabel('Name of the scenario').focus();
  await page.keyboard.type('Five per cent more');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/scenarios/five-per-cent-more');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Five per cent more');
});

test('a number that cannot be read is told at its field, and the telling goes away when it is mended', async () => {
  const page = await openPage({ ...site, expected: [/status of 422/, /Response Status Error Code 422/] });
  await takeRole(page, 'Service manager');
  await page.goto(paths.localityWhatIf('rotherham', HERE));
  await page.getByText('Coverage here without changes').waitFor({ state: 'attached' });
  const field = page.getByLabel('With every need (%)');
  await field.fill('many');
  await field.press('Tab');
  await page.locator('#demand-error').waitFor();
  expect(await field.inputValue()).toBe('many');
  expect(await axeViolations(page)).toEqual([]);
  await field.fill('30');
  await field.press('Enter');
  await page.getByText('families with every need +30 %').waitFor();
  expect(await page.locator('#demand-error').count()).toBe(0);
});

test('without a script: a form, a button, figures, and a scenario that is kept', async () => {
  const page = await openPage({ ...site, javaScript: false });
  await takeRole(page, 'Service manager');
  await page.goto(paths.localityWhatIf('rotherham', HERE));
  expect(await page.getByRole('slider').count()).toBe(0);
  await page.getByLabel('With every need (%)').fill('-10');
  await page.getByRole('button', { name: 'Re-plan' }).click();
  await page.getByText('families with every need −10 %').waitFor();
  expect(await unmetTable(page).isVisible()).toBe(true);
  await page.getByLabel('Name of the scenario').fill('A quiet year');
  await page.getByRole('button', { name: 'Keep as a scenario' }).click();
  await page.waitForURL('**/scenarios/a-quiet-year');
});

test.each([true, false])('levels are chosen and saved in place (scripts: %s)', async (javaScript) => {
  const page = await openPage({ ...site, javaScript });
  await takeRole(page, 'Service manager');
  await page.goto(paths.localitySkills('rotherham', HERE));
  const level = page.getByLabel('Substance misuse, R-KW-04');
  await level.selectOption(javaScript ? '2' : '3');
  await page.getByRole('button', { name: 'Save skills' }).click();
  await page.getByText('Saved the skills of 1 row').waitFor();
  expect(await level.inputValue()).toBe(javaScript ? '2' : '3');
});
