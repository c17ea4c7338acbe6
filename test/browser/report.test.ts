import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { councils } from '../../src/examples/councils.ts';
import { paths } from '../../views/paths.ts';
import { longNames } from '../builders/long-names.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { runShell, temporaryFolder } from '../cli/run-cli.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

const codes = councils.map(({ code }) => code);
let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  web = await openWebApp({
    councils: codes,
    workbooks: { longshire: longNames('staffordshire') },
    demo: true,
  });
  for (const code of ['rotherham', 'longshire']) {
    await web.plan(null, code);
    const { result } = await web.deps.reading.current(web.authorities[code]!.id);
    const scenarios = result.ok ? result.workbook.scenarios : [];
    for (const { scenario } of scenarios.slice(0, 4)) await web.plan(scenario, code);
  }
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

/** Pages of a PDF, as its page objects say. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

type Opened = Awaited<ReturnType<typeof openPage>>;

/** The page printed as its style sheet asks. */
async function printed(page: Opened): Promise<number> {
  return pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

async function dropAnnexes(page: Opened): Promise<void> {
  await page.evaluate(() => {
    for (const annex of document.querySelectorAll('.skillmix-report__annex')) annex.remove();
  });
}

describe.each([...codes, 'longshire'])('the board report of %s on paper', (code) => {
  test('decides on one page of A4, and has its annexes behind it', async () => {
    const page = await openPage(site);
    await page.goto(
      paths.report(code, {
        decision: code === 'longshire' ? 'Agree to the plan as it is set out. '.repeat(8) : null,
      }),
    );
    const all = await printed(page);
    await dropAnnexes(page);
    expect(await printed(page)).toBe(1);
    expect(all).toBeGreaterThan(4);
    expect(all).toBeLessThan(13);
  });
});

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test.each([
    ['report', paths.report('rotherham')],
    ['performance', paths.performance('rotherham')],
    ['performance of a locality', paths.localityPerformance('rotherham', 'rotherham_south')],
  ])('the %s can be used by everyone', async (name, address) => {
    const page = await openPage({ ...site, width });
    await page.goto(address);
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `${name.replaceAll(' ', '-')}-${width}`);
  });
});

test('on paper nothing of the application is left but the report', async () => {
  const page = await openPage(site);
  await page.goto(paths.report('rotherham'));
  await page.emulateMedia({ media: 'print' });
  for (const gone of [
    '.skillmix-header',
    '.govuk-service-navigation',
    '.skillmix-plan-bar',
    '.skillmix-filter',
    '.skillmix-footer',
  ])
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  expect(await page.getByRole('heading', { name: 'Decision asked' }).isVisible()).toBe(true);
  await screenshot(page, 'report-print');
});

test('without a script, from the keyboard: the decision is reworded and last time chosen', async () => {
  const page = await openPage({ ...site, javaScript: false });
  await page.goto(paths.report('rotherham'));
  await page.getByLabel('Decision asked, in your words').focus();
  await page.keyboard.type('Approve the plan for one year.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Approve the plan for one year.', { exact: true }).first().waitFor();
  expect(new URL(page.url()).searchParams.get('decision')).toBe('Approve the plan for one year.');
  await page.getByLabel('Last time', { exact: true }).selectOption({ label: 'Compare with nothing' });
  await page.getByRole('button', { name: 'Update the report' }).click();
  await page.getByText('This is the first plan').waitFor();
});

test('the command line prints the same report as a PDF', async () => {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'report.pdf');
  const call = `'${process.execPath}' --import tsx src/cli.ts report hillingdon --out '${file}'`;
  const run = await runShell(`CHROMIUM_PATH='${inject('chromiumPath')}' ${call}`);
  expect(run).toMatchObject({ status: 0, stdout: `Wrote the report to ${file}.\n` });
  const pdf = await readFile(file);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(pdf)).toBeGreaterThan(4);
  await folder.remove();
});
