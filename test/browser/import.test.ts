import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NamedFile } from '../../src/exchange/council-files/records.ts';
import { paths } from '../../views/paths.ts';
import { csvFile, excelFile, messyAnnexA } from '../builders/council-files.ts';
import { manyChildren } from '../builders/many-children.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
const folder = mkdtempSync(join(tmpdir(), 'own-files-'));
const code = 'rotherham';

beforeAll(async () => {
  web = await openWebApp({ councils: [code], planned: false, demo: true });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

/** The files on disk, where a browser takes them from. */
function onDisk(files: readonly NamedFile[]): string[] {
  return files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

async function beAnalyst(page: Page): Promise<void> {
  await page.goto('/you');
  await page.request.post('/demo/role', {
    form: { role: 'analyst', next: '/' },
    headers: { origin: site.origin },
    maxRedirects: 0,
  });
}

async function lookAt(page: Page, name: string, width: number): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await screenshot(page, `import-${name}-${width}`);
}

describe.each([
  [DESKTOP, true],
  [PHONE, true],
  [DESKTOP, false],
] as const)('at %i px, scripts: %s', (width, javaScript) => {
  test('an analyst brings in lists, skills and predictions', async () => {
    const page = await openPage({ ...site, width, javaScript });
    // What checks pages needs scripts itself.
    const look = (name: string) => (javaScript ? lookAt(page, name, width) : Promise.resolve());
    await beAnalyst(page);
    await page.goto(paths.data(code));
    await page.getByRole('link', { name: 'Bring in your own lists' }).click();
    await look('start');

    const lists = await manyChildren(javaScript ? 700 + (width % 10) : 800, [
      'Maltby early help',
      'Rother Vale team',
      'Central locality team',
    ]);
    await page.getByLabel('Lists', { exact: true }).setInputFiles(onDisk([...lists, await messyAnnexA()]));
    await page.getByLabel('First day').fill('1/4/2025');
    await page.getByLabel('Last day').fill('30/9/2025');
    await page.getByRole('button', { name: 'Read the lists' }).click();
    await page.getByRole('heading', { name: 'What was read' }).waitFor();
    await look('lists');

    await page.getByRole('link', { name: 'Put teams into localities' }).click();
    const places = page.getByRole('combobox', { name: /Locality of/ });
    for (const [index, each] of (await places.all()).entries())
      await each.selectOption({ index: 1 + (index % 5) });
    await look('teams');
    await page.getByRole('button', { name: 'Remember and see the changes' }).click();
    await page.getByRole('button', { name: 'Store these changes' }).waitFor();
    await look('demand');
    await page.getByText('How children become demand', { exact: false }).first().click();
    await page.getByLabel('Children in a family (children)', { exact: true }).fill('2');
    await page.getByRole('button', { name: 'Work out again' }).click();
    expect(page.url()).toContain('children=2&');
    await page.getByRole('button', { name: 'Store these changes' }).click();
    await page.getByText('Saved. Demand from the council’s own lists').waitFor();

    const [first] = (await web.stores.workbooks.load(web.authority.id)).sheets.staff!.rows;
    const matrix = await excelFile('Skills.xlsx', {
      Matrix: [
        ['Post', 'Substance misuse', 'Domestic abuse', 'Remarks'],
        [first!.cells.staff!, javaScript ? String(1 + (width % 2)) : '3', 'x', ''],
        ['Somebody', '2', 'very good', ''],
      ],
    });
    await page.goto(paths.import(code));
    await page.getByLabel('Skills matrix').setInputFiles(onDisk([matrix]));
    await page.getByRole('button', { name: 'Read the matrix' }).click();
    await page.getByRole('heading', { name: 'Changes to skills' }).waitFor();
    await look('skills');

    const predicted = csvFile('Predicted families.csv', [
      ['Area', 'Need', 'Families'],
      ['Rotherham South', 'Domestic abuse', '48'],
      ['Rotherham North', 'Substance misuse', 'c'],
      ['Wentworth North', 'Substance misuse', '9.5'],
      ['Atlantis', 'Substance misuse', '4'],
    ]);
    await page.goto(paths.import(code));
    await page.getByLabel('Predicted demand', { exact: true }).setInputFiles(onDisk([predicted]));
    await page.getByRole('button', { name: 'Read the predictions' }).click();
    await page.getByRole('heading', { name: 'Predicted demand beside the demand' }).waitFor();
    await look('predicted');
    await page.getByRole('checkbox', { name: 'Use for Rotherham South: Domestic abuse' }).check();
    await page.getByRole('button', { name: 'Store the ticked predictions as demand' }).click();
    await page.getByText('Saved. Predicted demand used').waitFor();
    await page.goto(paths.import(code));
    await look('kept');
  });
});

test('files that are no lists are refused beside the field', async () => {
  const page = await openPage({ ...site, expected: [/status of 422/] });
  await beAnalyst(page);
  await page.goto(paths.import(code));
  await page
    .getByLabel('Lists', { exact: true })
    .setInputFiles(onDisk([csvFile('shopping.csv', [['Milk'], ['1']])]));
  await page.getByRole('button', { name: 'Read the lists' }).click();
  await page.getByRole('alert').getByText('None of the lists was found').waitFor();
  await lookAt(page, 'refused', DESKTOP);
});
