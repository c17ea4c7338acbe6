import { mkdirSync, writeFileSync } from 'node:fs';
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

/** From the gaps by links and forms to the brief for early years. */
async function toBrief(page: Page): Promise<void> {
  await page.goto(paths.gaps('trafford', { need: 'early_years' }));
  await page
    .getByRole('navigation', { name: 'Gaps and commissioning' })
    .getByRole('link', { name: 'Commissioning brief' })
    .click();
  await page.getByRole('group', { name: 'Early years' }).waitFor();
}

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test('a commissioner chooses gaps and has a brief that everyone can read', async () => {
    const page = await openPage({ ...site, width });
    await page.goto(paths.brief('trafford'));
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `brief-choice-${width}`);
    for (const box of await page.getByRole('group', { name: 'Early years' }).getByRole('checkbox').all()) {
      await box.check();
    }
    await page
      .getByRole('group', { name: 'What the plan already buys' })
      .getByLabel('Substance misuse')
      .check();
    await page.getByRole('button', { name: 'Make the brief' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Commissioning brief: Substance misuse and Early years' })
      .waitFor();
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `brief-${width}`);
  });
});

test('on paper the brief is the document alone, on A4 upright, and the files are at hand without a script', async () => {
  const page = await openPage({ ...site, javaScript: false });
  await toBrief(page);
  await page.getByRole('button', { name: 'Make the brief' }).click();
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download for Word' }).click();
  const file = await loading;
  expect(file.suggestedFilename()).toBe('trafford-early_years-brief.docx');
  if (process.env.LOOK) await file.saveAs(`${process.env.LOOK}/brief.docx`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'Download for Word' }).isVisible()).toBe(false);
  expect(await page.getByRole('table', { name: 'Lots of the gap' }).isVisible()).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [, width, height] = /\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1'))!;
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  if (process.env.LOOK) {
    mkdirSync(process.env.LOOK, { recursive: true });
    writeFileSync(`${process.env.LOOK}/brief.pdf`, pdf);
  }
});
