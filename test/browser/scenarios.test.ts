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
  web = await openWebApp({ councils: ['bradford'], demo: true });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

const list = paths.scenarios('bradford');

/** Makes a scenario in which domestic abuse rises, by what stands on the page alone. */
async function makeScenario(page: Page, name: string): Promise<void> {
  await page.goto(list);
  await page.getByRole('link', { name: 'Make a scenario' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('For which need').selectOption({ label: 'Domestic abuse' });
  await page.getByLabel('By how much (%)').fill('20');
  await page.getByRole('button', { name: 'Make the scenario' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Ticks two scenarios, plans what is missing, and reads the comparison. */
async function compareTwo(page: Page, first: string, second: string): Promise<void> {
  await page.goto(list);
  await page.getByRole('checkbox', { name: `Compare ${first}` }).check();
  await page.getByRole('checkbox', { name: `Compare ${second}` }).check();
  await page.getByRole('button', { name: 'Compare those ticked' }).click();
  const plan = page.getByRole('button', { name: /^Plan (it|these \d) now$/ });
  if ((await plan.count()) > 0) await plan.click();
  await page.getByRole('heading', { name: /^Side by side/ }).waitFor();
  await page.getByRole('columnheader', { name: new RegExp(`^${first}`) }).waitFor();
  await page.getByRole('columnheader', { name: new RegExp(`^${second}`) }).waitFor();
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('leadership %s', (_, javaScript) => {
  test('makes a scenario and compares two', async () => {
    const page = await openPage({ ...site, javaScript });
    const name = `More domestic abuse, ${javaScript ? 'scripts' : 'no scripts'}`;
    await makeScenario(page, name);
    expect(await page.locator('.skillmix-step__words').innerText()).toContain(
      'Demand for Domestic abuse: 20 % more (× 1.2)',
    );
    await compareTwo(page, name, 'No new money');
    expect(await page.getByRole('row', { name: /^Unmet hours \d/ }).innerText()).toContain('worse');
  });
});

test('choosing a kind of change brings its fields at once, and keeps the name that was typed', async () => {
  const page = await openPage(site);
  await page.goto(paths.newScenario('bradford'));
  await page.getByLabel('Name', { exact: true }).fill('An offer ends');
  await page.getByRole('radio', { name: 'A provider ends' }).check();
  await page.getByLabel('Which offer').selectOption({ index: 1 });
  await page.getByLabel('From when').selectOption({ label: 'From period 3 on' });
  await page.getByRole('button', { name: 'Make the scenario' }).click();
  await page.getByRole('heading', { level: 1, name: 'An offer ends' }).waitFor();
  expect(await page.locator('.skillmix-step__words').innerText()).toContain('ends after period 2');
});

test('without scripts a button shows the fields of another kind', async () => {
  const page = await openPage({ ...site, javaScript: false });
  await page.goto(paths.newScenario('bradford'));
  await page.getByLabel('Name', { exact: true }).fill('Kept');
  await page.getByRole('radio', { name: 'Teams are cut' }).check();
  await page.getByRole('button', { name: 'Show the fields of this change' }).click();
  await page.getByLabel('Cut by').waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Kept');
});

test('a mistake takes the reader to its field, with the keyboard', async () => {
  const page = await openPage({ ...site, expected: [/status of 422/] });
  await page.goto(paths.newScenario('bradford'));
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('percent');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'By keyboard' }).waitFor();
});

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test('a comparison of four, its link, and every form of change can be used by everyone', async () => {
    const page = await openPage({ ...site, width });
    const codes = ['no_new_money', 'cut_8_percent', 'grant_ends', 'fairest'];
    for (const code of codes) await web.plan(code);
    const pages = [
      ['compare', paths.compare('bradford', codes)],
      ['unplanned', paths.compare('bradford', ['demand_growth', 'first_year_target'])],
      ...['demand', 'growth', 'budget', 'posts', 'cut', 'freeze', 'provider', 'hub', 'goal'].map(
        (kind) => [`new-${kind}`, paths.newScenario('bradford', { kind })] as const,
      ),
    ] as const;
    for (const [name, path] of pages) {
      await page.goto(path);
      expect([name, await tooWide(page)]).toEqual([name, []]);
      expect([name, await axeViolations(page)]).toEqual([name, []]);
      await screenshot(page, `scenarios-${name}-${width}`);
    }
    await page.goto(paths.compare('bradford', ['cut_8_percent']));
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByLabel('Link for members of this council').waitFor();
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `scenarios-shared-${width}`);
  });
});
