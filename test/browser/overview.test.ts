import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { DESKTOP, openPage, PHONE, screenshot } from './browser.ts';
import { axeViolations, tooWide } from './look.ts';
import { serveApp } from './serve.ts';

let web: WebApp;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  web = await openWebApp({ councils: ['bradford', 'rotherham'], demo: true });
  site = await serveApp(web.app);
});
afterAll(async () => {
  await site.close();
  await web.close();
});

describe.each([DESKTOP, PHONE])('at %i px', (width) => {
  test.each(['bradford', 'rotherham'])('the overview of %s can be used by everyone', async (council) => {
    const page = await openPage({ ...site, width });
    await page.goto(paths.overview(council));
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `overview-${council}-${width}`);
  });
});

test('the main figures and what to do are in sight at once', async () => {
  const page = await openPage(site);
  await page.goto(paths.overview('bradford'));
  const cards = await page.getByRole('heading', { name: /^Recruit / }).boundingBox();
  expect(cards!.y + cards!.height).toBeLessThan(900);
});

test.each([true, false])(
  'from the overview to a gap, a locality and a need (scripts: %s)',
  async (javaScript) => {
    const page = await openPage({ ...site, javaScript });
    await page.goto(paths.overview('rotherham'));
    const heat = page.locator('.skillmix-heatmap');
    const href = (name: string) => heat.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(await href('Rotherham South')).toBe(paths.locality('rotherham', 'rotherham_south'));
    expect(await href('Substance misuse')).toBe(paths.gaps('rotherham', { need: 'substance_misuse' }));
    const gap = page
      .getByRole('table', { name: /press most/ })
      .getByRole('link')
      .first();
    expect(await gap.getAttribute('href')).toMatch(/^\/rotherham\/gaps\/[^/]+\/[^/]+\/\d$/);
  },
);

test('another scenario is chosen with the keyboard alone', async () => {
  const page = await openPage(site);
  await page.goto(paths.overview('rotherham'));
  await page.getByLabel('Plan', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/scenario=/);
  await page.getByRole('heading', { name: 'There is no plan yet' }).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Plan now' }).click();
  await page.getByRole('heading', { name: 'What the plan asks you to do' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
});
