/** `node --import tsx test/browser/readme/take.ts`: takes the README's screenshots of the real pages, planned in whole posts. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../src/cli/find-chromium.ts';
import { openWebApp } from '../../builders/web-app.ts';
import { serveApp } from '../serve.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
mkdirSync(folder, { recursive: true });
const web = await openWebApp({ councils: ['rotherham', 'bradford'], posts: 'whole', demo: true });
const bradford = web.authorities.bradford!;
const current = await web.deps.reading.current(bradford.id);
const scenarios = current.result.ok ? current.result.workbook.scenarios.slice(0, 2) : [];
for (const { scenario } of scenarios) await web.plan(scenario, 'bradford');

const site = await serveApp(web.app);
const browser = await chromium.launch({
  executablePath: findChromium()!,
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
});
const page = await browser.newPage({ baseURL: site.origin, viewport: { width: 1200, height: 1000 } });
const compare = scenarios.map(({ scenario }) => `with=${scenario}`).join('&');
for (const [name, address] of [
  ['overview', '/rotherham'],
  ['locality', '/rotherham/localities/wentworth_valley'],
  ['report', '/rotherham/report'],
  ['compare', `/bradford/compare?${compare}`],
] as const) {
  await page.goto(address);
  await page.screenshot({ path: `${folder}${name}.png` });
}
await browser.close();
await site.close();
await web.close();
process.exit(0);
