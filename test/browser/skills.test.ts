import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';
import { takeRole } from './take-role.ts';

let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  web = await openWebApp({ councils: ['staffordshire'], demo: true });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

const council = 'staffordshire';
const pages = {
  matrix: paths.skills(council),
  'matrix-one-skill': paths.skills(council, { need: 'domestic_abuse', level: '2' }),
  'matrix-edit': paths.skills(council, { edit: 'yes' }),
  coverage: paths.skillCoverage(council),
  'coverage-one-skill': paths.skillCoverage(council, { need: 'domestic_abuse' }),
  training: paths.skillTraining(council),
};

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test.each(Object.entries(pages))('the page on skills “%s” can be used by everyone', async (name, path) => {
    const page = await openPage({ ...site, width });
    await takeRole(page, 'analyst');
    await page.goto(path);
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `skills-${name}-${width}`);
  });
});

test('the matrix follows its filter and its headers at once, and the address with it', async () => {
  const page = await openPage(site);
  await page.goto(paths.skills(council));
  await page.getByLabel('Locality').selectOption({ label: 'Stafford' });
  await page.getByText(/\d+ of 62 rows of staff/).waitFor();
  await page.getByLabel('Skill', { exact: true }).first().selectOption({ label: 'Domestic abuse' });
  await page.waitForURL(/need=domestic_abuse/);
  await page.getByRole('link', { name: 'Domestic abuse' }).click();
  await page.waitForURL(/sort=-skill.domestic_abuse/);
  expect(new URL(page.url()).searchParams.get('locality')).toBe('stafford');
  await page.getByLabel('Held at level').selectOption({ label: '2 skilled or above' });
  await page.waitForURL(/level=2/);
  // The order stays when the filter changes.
  expect(new URL(page.url()).searchParams.get('sort')).toBe('-skill.domestic_abuse');
  await page.reload();
  expect(await page.getByLabel('Locality').inputValue()).toBe('stafford');
  await page.goBack();
});

test.each([true, false])(
  'an analyst sets one skill for several people, then changes one by hand (scripts: %s)',
  async (javaScript) => {
    const page = await openPage({ ...site, javaScript, expected: [/status of 422/] });
    await takeRole(page, 'analyst');
    await page.goto(paths.skills(council));
    await page.getByLabel('Locality').selectOption({ label: 'Tamworth' });
    if (!javaScript) await page.getByRole('button', { name: 'Show', exact: true }).last().click();
    await page.getByText(/\d+ of 62 rows of staff/).waitFor();
    await page.getByRole('button', { name: 'Set the skill' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await screenshot(page, 'skills-bulk-mistake');
    if (javaScript) expect(await axeViolations(page)).toEqual([]);

    const boxes = page.locator('#matrix input[name="row"]');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.locator('#bulk-need').selectOption({ label: 'Domestic abuse' });
    await page.locator('#bulk-level').selectOption(javaScript ? '3' : '2');
    await page.getByRole('button', { name: 'Set the skill' }).click();
    await page.getByText(/Saved: Domestic abuse set to/).waitFor();

    await page.getByRole('link', { name: 'Change levels in the table' }).click();
    const cell = page.getByLabel(/^Domestic abuse, S-/).first();
    expect(await cell.inputValue()).toBe(javaScript ? '3' : '2');
    await cell.selectOption('1');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Saved: skills of 1 row of staff changed.').waitFor();
    expect(new URL(page.url()).searchParams.get('locality')).toBe('tamworth');
  },
);

test('with the keyboard alone a level is changed and saved', async () => {
  const page = await openPage(site);
  await takeRole(page, 'analyst');
  await page.goto(paths.skills(council, { edit: 'yes', need: 'early_years', text: 'S-KW-02' }));
  await page.getByLabel(/^.*, S-KW-02$/).focus();
  await page.keyboard.press('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Saved: skills of 1 row of staff changed.').waitFor();
  await page.getByRole('cell', { name: '3 specialist' }).waitFor();
});

test('from the skills by locality one comes to one skill, and to who has it', async () => {
  const page = await openPage(site);
  await page.goto(paths.skillCoverage(council));
  await page.getByRole('link', { name: '3 specialist' }).click();
  await page.getByText('Skills held at level 3, by locality').first().waitFor();
  await page.getByRole('link', { name: 'Domestic abuse' }).first().click();
  await page.getByRole('link', { name: 'See who has this skill' }).click();
  await page.getByRole('heading', { name: 'Skills of the staff' }).waitFor();
  expect(await page.getByLabel('Skill', { exact: true }).first().inputValue()).toBe('domestic_abuse');
});
