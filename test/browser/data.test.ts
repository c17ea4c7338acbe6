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
  web = await openWebApp({ councils: ['rotherham'], demo: true, planned: false });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

const council = 'rotherham';
const pages = {
  sheets: paths.data(council),
  settings: paths.sheet(council, 'settings'),
  'settings-edit': paths.sheet(council, 'settings', { edit: 'yes' }),
  staff: paths.sheet(council, 'staff'),
  'staff-edit': paths.sheet(council, 'staff', { edit: 'yes' }),
  'demand-edit': paths.sheet(council, 'demand', { edit: 'yes' }),
  paste: paths.paste(council, 'staff'),
};

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test.each(Object.entries(pages))('the data page “%s” can be used by everyone', async (name, path) => {
    const page = await openPage({ ...site, width });
    await takeRole(page, 'analyst');
    await page.goto(path);
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `data-${name}-${width}`);
  });
});

test.each([
  [true, DESKTOP],
  [false, PHONE],
])(
  'an analyst mends a row, sees the change and takes it back (scripts: %s, %i px)',
  async (javaScript, width) => {
    const page = await openPage({ ...site, javaScript, width, expected: [/status of 422/] });
    await takeRole(page, 'analyst');
    await page.goto(paths.data(council));
    await page.getByRole('link', { name: 'Staff and skills' }).click();
    await page.getByRole('link', { name: 'Change the table' }).click();
    const fte = page.getByLabel('FTE, R-CO-01', { exact: true });
    await fte.fill('2.5');
    await page.getByLabel('Employer, R-CO-02').fill('Barnardo’s');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    if (javaScript) expect(await tooWide(page)).toEqual([]);
    await screenshot(page, `data-mistake-${width}`);
    await page.getByRole('link', { name: /R-CO-01, FTE: 2.5 is not/ }).click();
    if (javaScript) {
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'FTE, R-CO-01',
      );
    }
    expect(await page.getByLabel('Employer, R-CO-02').inputValue()).toBe('Barnardo’s');
    await fte.fill('0.5');
    await page.keyboard.press('Enter');
    await page.getByText('Saved: 2 rows of staff edited.').waitFor();

    await page.getByRole('link', { name: 'History of this sheet' }).click();
    await page.getByText('Before and after').first().click();
    await page.getByRole('cell', { name: 'Barnardo’s' }).first().waitFor();
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    if (javaScript) expect(await tooWide(page)).toEqual([]);
    await screenshot(page, `data-history-${width}`);
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await page.getByText(/Change \d+ was taken back/).waitFor();
    await page.goto(paths.sheet(council, 'staff'));
    expect(await page.getByRole('row', { name: /^R-CO-01/ }).textContent()).not.toContain('0.5');
  },
);

test('two analysts change the same row: the second sees both versions, and decides', async () => {
  const first = await openPage(site);
  const second = await openPage({ ...site, expected: [/status of 409/] });
  for (const page of [first, second]) {
    await takeRole(page, 'analyst');
    await page.goto(paths.sheet(council, 'staff', { edit: 'yes' }));
  }
  await first.getByLabel('FTE, R-KW-01', { exact: true }).fill('0.8');
  await first.getByRole('button', { name: 'Save changes' }).click();
  await first.getByText('Saved: 1 row of staff edited.').waitFor();
  await second.getByLabel('FTE, R-KW-01', { exact: true }).fill('0.6');
  await second.getByRole('button', { name: 'Save changes' }).click();
  await second.getByText('Now: 0.8').waitFor();
  expect(await axeViolations(second)).toEqual([]);
  await screenshot(second, 'data-clash');
  await second.getByRole('button', { name: 'Save changes' }).click();
  await second.getByText('Saved: 1 row of staff edited.').waitFor();
});

test('rows pasted from a spreadsheet are checked, shown and stored', async () => {
  const page = await openPage({ ...site, expected: [/status of 422/] });
  await takeRole(page, 'analyst');
  await page.goto(paths.sheet(council, 'demand'));
  await page.getByRole('link', { name: 'Paste from a spreadsheet' }).click();
  const header = 'locality\tneed\tlevel\tstarts_per_year\thours_per_week';
  await page.getByLabel('Cells').fill(`${header}\nrother_valley_south\tdomestic_abuse\t2\tabout 9\t1.5`);
  await page.getByRole('button', { name: 'Check the cells' }).click();
  await page.getByText('What has to be put right').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'data-paste-problems');
  await page.getByLabel('Cells').fill(`${header}\nrother_valley_south\tdomestic_abuse\t2\t25\t1.5`);
  await page.getByRole('button', { name: 'Check the cells' }).click();
  await page.getByText('Nothing is stored yet.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'data-paste-preview');
  await page.getByRole('button', { name: 'Store these changes' }).click();
  await page.getByText(/Saved. Pasted into demand/).waitFor();
});
