import { afterAll, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp } from '../builders/web-app.ts';
import { tinyTables } from '../builders/workbook.ts';

let secondsOn = 0;
const web = await openWebApp({
  workbooks: { tinyshire: rawWorkbook(tinyTables()) },
  planned: false,
  deps: () => ({ clock: () => new Date(Date.now() + secondsOn * 1000) }),
});
afterAll(() => web.close());

test('a plan that no worker takes up says after half a minute that there may be none', async () => {
  const analyst = await web.as('analyst');
  const ask = { kind: 'plan', scenario: null, revision: 1, by: null } as const;
  const { run } = await web.stores.runs.request({ ...ask, authorityId: web.authority.id });
  const pages = async () => [
    await analyst.get(paths.overview('tinyshire')),
    await analyst.get(paths.run('tinyshire', run.id), { htmx: true }),
  ];
  for (const page of await pages()) {
    expect(page.text('.skillmix-run')).toContain('waiting for a free worker');
    expect(page.text('.skillmix-run')).not.toContain('no worker is running');
  }
  secondsOn = 60;
  for (const page of await pages()) {
    expect(page.text('.skillmix-run')).toContain('It has waited since');
    expect(page.text('.skillmix-run')).toContain('no worker is running');
    expect(page.has('[hx-trigger="every 1s"]')).toBe(true);
  }
});
