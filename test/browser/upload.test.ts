import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RawSheet, RawWorkbook } from '../../src/domain/workbook.ts';
import { readXlsx } from '../../src/exchange/read-xlsx.ts';
import { writeCsvArchive } from '../../src/exchange/write-csv-archive.ts';
import { writeXlsx } from '../../src/exchange/write-xlsx.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

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

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function savedBy(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The workbook of a downloaded file with the first person's FTE changed and the second person gone. */
async function changed(bytes: Buffer, fte: string): Promise<RawWorkbook> {
  const reading = await readXlsx(bytes, 'plan.xlsx');
  if (!reading.ok) throw new Error(reading.problem.message);
  const workbook = Object.fromEntries(reading.sheets) as Record<string, RawSheet>;
  const { columns, rows } = workbook.staff!;
  const first = { row: 2, cells: rows[0]!.cells.with(columns.indexOf('fte'), fte) };
  return { ...workbook, staff: { columns, rows: [first, ...rows.slice(2)] } };
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: EXCEL, buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Check the file' }).click();
}

/** A picture of the page, for people to look at. Taking it leaves blank style attributes behind, which htmx would take over into what it puts in. */
async function picture(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[style=""]')) element.removeAttribute('style');
  });
}

async function expectWell(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
}

async function asAnalyst(page: Page): Promise<void> {
  await page.goto(paths.you());
  await page.locator('select[name="role"]').selectOption('analyst');
  await page.locator('form[action="/demo/role"] button').click();
  await page.waitForLoadState();
}

test.each([
  [true, DESKTOP, '0.55'],
  [false, DESKTOP, '0.65'],
  [true, PHONE, '0.75'],
])(
  'a workbook is downloaded, changed, uploaded, compared and stored (scripts: %s, %i px)',
  async (javaScript, width, fte) => {
    const page = await openPage({ ...site, javaScript, width, expected: [/status of 422/] });
    await asAnalyst(page);
    await page.goto(paths.data('rotherham'));
    await page.getByRole('link', { name: 'Download as Excel' }).click();
    if (javaScript) await expectWell(page);
    await picture(page, `download-${width}`);
    const saved = await savedBy(page, () => page.getByRole('button', { name: 'Download as Excel' }).click());
    expect(saved.name).toMatch(/^rotherham-.*\.xlsx$/);

    await page.goto(paths.upload('rotherham'));
    if (javaScript) await expectWell(page);
    await picture(page, `upload-${width}`);
    const workbook = await changed(saved.bytes, 'half');
    await choose(page, 'plan.xlsx', await writeXlsx({ workbook, about: [], plan: null }));
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByRole('cell', { name: 'half', exact: true }).waitFor();
    if (javaScript) await expectWell(page);
    await picture(page, `upload-problems-${width}`);
    const marked = await savedBy(page, () =>
      page.getByRole('button', { name: 'Download a marked copy' }).click(),
    );
    expect(marked.name).toBe('plan marked.xlsx');

    const good = await changed(saved.bytes, fte);
    await choose(page, 'plan.xlsx', await writeXlsx({ workbook: good, about: [], plan: null }));
    await page.getByRole('heading', { name: 'Check what will change' }).waitFor();
    const cells = page.getByRole('table', { name: /cells that change/ });
    await cells.getByRole('cell', { name: fte, exact: true }).waitFor();
    await page.getByText('1 stored row is not in the file and would be removed').waitFor();
    if (javaScript) await expectWell(page);
    await picture(page, `upload-preview-${width}${javaScript ? '' : '-no-script'}`);
    const before = (await web.deps.reading.current(web.authority.id)).stored;
    await page.getByRole('button', { name: 'Store these changes' }).click();
    await page.getByText(/Saved\. Uploaded plan\.xlsx: staff 1 changed, 1 removed/).waitFor();
    const after = (await web.deps.reading.current(web.authority.id)).stored;
    expect(after.revision).toBe(before.revision + 1);
    expect(after.sheets.staff!.rows[0]!.cells.fte).toBe(fte);
  },
);

test('thousands of rows are said to be on their way while they are, and a file that is too large is not sent', async () => {
  const page = await openPage(site);
  await asAnalyst(page);
  await page.goto(paths.upload('rotherham'));
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await choose(page, 'staff.csv', Buffer.alloc(7 * 1024 * 1024, 'a'));
  await page.getByText('The file has 7.0 MB; at most 6.0 MB are taken').waitFor();
  expect(sent).toEqual([]);

  const { staff } = (await web.deps.reading.current(web.authority.id)).raw;
  const rows = Array.from({ length: 3_000 }, (_, index) => {
    const { cells } = staff!.rows[index % staff!.rows.length]!;
    return { row: index + 2, cells: cells.with(0, `many-${index}`) };
  });
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const words = document.querySelector('[data-sending-words]')!;
    new MutationObserver(() => told.push(words.textContent ?? '')).observe(words, { childList: true });
  });
  const many = Buffer.from(writeCsvArchive({ staff: { columns: staff!.columns, rows } }));
  const field = page.getByLabel('File', { exact: true });
  await field.setInputFiles({ name: 'staff.zip', mimeType: 'application/zip', buffer: many });
  // Not by the button, which takes a second press within a second for a mistake.
  await field.evaluate((input: HTMLInputElement) => input.form!.requestSubmit());
  await page.getByRole('heading', { name: 'Check what will change' }).waitFor();
  await page.getByText('the first 50 of 3,000').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('changes');
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
    'Sending…',
    expect.stringMatching(/^Sent\. Every row is being checked/),
  ]);
});
