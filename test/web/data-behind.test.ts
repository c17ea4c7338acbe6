import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { tinyTables } from '../builders/workbook.ts';

let web: WebApp;
beforeAll(async () => {
  web = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) } });
});
afterAll(() => web.close());

const NOTICE = '.skillmix-data-behind';

test('where data are changed one is told that the plan does not count them, and plans again from there', async () => {
  const code = web.authority.code;
  const analyst = await web.as('analyst');
  const sheet = paths.sheet(code, 'staff', { page: 1 });
  const pages = [paths.data(code), sheet, paths.history(code), paths.localitySkills(code, 'north')];
  for (const page of pages) expect((await analyst.get(page)).has(NOTICE)).toBe(false);

  const form = (await analyst.get(paths.sheet(code, 'staff', { edit: 'yes' }))).form(sheet);
  const fte = Object.keys(form).find((name) => name.endsWith(':fte') && !name.includes('new'))!;
  const saved = await analyst.post(sheet, { ...form, [fte]: '0.5' });
  expect((await saved.follow()).text(NOTICE)).toContain('The plan does not count 1 edit of the data yet.');
  for (const page of pages) expect((await analyst.get(page)).has(NOTICE)).toBe(true);

  const asked = await analyst.post(paths.plan(code), (await analyst.get(sheet)).form(paths.plan(code)));
  expect(asked.to).toContain(paths.overview(code));
  expect((await analyst.get(sheet)).has(NOTICE)).toBe(false);
});
