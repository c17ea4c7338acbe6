import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
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

describe('starting with Telford and Wrekin', () => {
  test.each([
    ['with a script', true, DESKTOP],
    ['without a script, on a phone', false, PHONE],
  ] as const)('leads from an example council to its own plan %s', async (_, javaScript, width) => {
    const page = await openPage({ origin: site.origin, javaScript, width });
    await page.goto('/rotherham/data');
    await page.getByRole('link', { name: 'Start with your own council' }).last().click();
    expect(await tooWide(page)).toEqual([]);
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Find a council').fill('telford');
    await page.getByRole('button', { name: 'Search' }).click();
    await screenshot(page, `start-search-${width}`);
    await page.getByRole('link', { name: 'Telford and Wrekin' }).click();
    await page.getByRole('button', { name: 'Take the administrator role and go on' }).click();
    await screenshot(page, `start-council-${width}`);
    expect(await tooWide(page)).toEqual([]);
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Localities').fill('Wrekin, 12,000\nSouth Telford\nNewport');
    await page.getByRole('button', { name: 'Make the workbook and plan it' }).click();
    await page.getByText('The workbook of Telford and Wrekin is made').waitFor();
    expect(page.url()).toContain('/telford-and-wrekin');
    await page.getByRole('heading', { level: 1, name: 'Replace these first' }).waitFor();
    await screenshot(page, `checklist-under-way-${width}`);
    if (javaScript)
      await page
        .getByRole('cell', { name: /^coverage [+−]/ })
        .first()
        .waitFor();
    await screenshot(page, `checklist-${width}`);
    expect(await tooWide(page)).toEqual([]);
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator('#checklist tbody th').count()).toBeGreaterThan(0);
  });
});
