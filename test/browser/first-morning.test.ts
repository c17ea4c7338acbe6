import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RawSheet } from '../../src/domain/workbook.ts';
import { readXlsx } from '../../src/exchange/read-xlsx.ts';
import { isZip } from '../../src/exchange/zip-archive.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { xlsxFile } from '../builders/xlsx.ts';
import { DESKTOP, openPage } from './browser.ts';
import { serveApp } from './serve.ts';

let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  web = await openWebApp({ councils: ['rotherham'], planned: false, demo: true, background: true });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

const PATIENCE = 200_000;
const telford = 'telford-and-wrekin';

async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Waits for a plan of the data as they are, and shows it: in whole posts it takes its time on a busy machine. */
async function planned(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Show it' }).click({ timeout: PATIENCE });
  await page.getByText('the plan answers the data as they are now').waitFor();
}

/** A file with a staff sheet alone: that of a downloaded workbook with one post fewer, as somebody would put their own staff in. */
async function ownStaff(bytes: Buffer): Promise<{ readonly file: Buffer; readonly rows: number }> {
  const reading = await readXlsx(bytes, 'telford.xlsx');
  if (!reading.ok) throw new Error(reading.problem.message);
  const { columns, rows } = (Object.fromEntries(reading.sheets) as Record<string, RawSheet>).staff!;
  const source = columns.indexOf('source');
  const own = rows.slice(1).map(({ cells }) => cells.with(source, 'local: establishment list'));
  return { file: xlsxFile({ staff: [columns, ...own] }), rows: own.length };
}

test(
  'an analyst with only a browser goes from published figures to a brief, a board report and figures for programs',
  async () => {
    const page = await openPage({ ...site, width: DESKTOP });
    await page.goto(paths.home());
    await page.getByRole('link', { name: 'Start with your own council' }).last().click();
    await page.getByLabel('Find a council').fill('Telford');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Telford and Wrekin' }).click();
    await page.getByRole('button', { name: 'Take the administrator role and go on' }).click();
    await page.getByLabel('Localities').fill('Wrekin, 12,000\nSouth Telford, 24,000\nNewport, 8,000');
    await page.getByRole('button', { name: 'Make the workbook and plan it' }).click();
    await page.getByText('The workbook of Telford and Wrekin is made').waitFor();
    await page.goto(paths.overview(telford));
    await planned(page);

    // Their own staff in Excel.
    await page.goto(paths.download(telford));
    const workbook = await saved(page, () => page.getByRole('button', { name: 'Download as Excel' }).click());
    const { file, rows } = await ownStaff(workbook.bytes);
    await page.goto(paths.upload(telford));
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'our staff.xlsx', mimeType: 'application/octet-stream', buffer: file });
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByText('1 stored row is not in the file and would be removed').waitFor();
    await page.getByRole('button', { name: 'Store these changes' }).click();
    await page.getByText(`Saved. Uploaded our staff.xlsx: staff ${rows} changed, 1 removed`).waitFor();

    // A plan with them.
    await page.goto(paths.overview(telford));
    await page.getByRole('button', { name: 'Plan again' }).click();
    await planned(page);

    // The brief.
    await page.goto(paths.gaps(telford));
    await page.getByRole('link', { name: 'Commissioning brief', exact: true }).click();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Make the brief' }).click();
    await page.getByRole('heading', { level: 1, name: /^Commissioning brief: / }).waitFor();
    const brief = await saved(page, () => page.getByRole('link', { name: 'Download for Word' }).click());
    expect(brief.name).toMatch(/^telford-and-wrekin-.*brief\.docx$/);
    expect(isZip(brief.bytes)).toBe(true);

    // The board report, printed to a PDF.
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.getByRole('heading', { name: 'Decision asked' }).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

    // The same gaps for a program.
    await page.goto(paths.tokens(telford));
    await page.getByLabel('What it is for').fill('Dashboard');
    await page.getByRole('checkbox', { name: 'See counts of 1 to 5 families' }).check();
    await page.getByRole('button', { name: 'Make the token' }).click();
    const token = (await page.getByLabel('The token Dashboard').innerText()).trim();
    const answer = await fetch(`${site.origin}/api/v1/${telford}/gaps.csv`, {
      headers: { authorization: `Basic ${Buffer.from(`analyst:${token}`).toString('base64')}` },
    });
    expect(answer.status).toBe(200);
    const read: readonly Record<string, string>[] = parse(await answer.text(), { columns: true, bom: true });
    const { id } = (await web.stores.authorities.byCode(telford))!;
    const run = (await web.stores.runs.latest(id, 'plan', null)).done!;
    const stored = (await web.stores.runs.answerOf(id, run.id))!.answer;
    if (!('gaps' in stored)) throw new Error(`There is no plan but ${stored.outcome}.`);
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBe(stored.gaps.length);
    const unmet = Object.keys(read[0]!).find((column) => /unmet/i.test(column))!;
    const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0);
    expect(sum(read.map((row) => Number(row[unmet])))).toBeCloseTo(
      sum(stored.gaps.map(({ unmetHours }) => unmetHours)),
      3,
    );
  },
  3 * PATIENCE,
);
