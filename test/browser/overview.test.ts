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
