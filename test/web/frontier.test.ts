import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import type { FrontierPoint } from '../../src/planning/analysis/frontier.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { tinyTables } from '../builders/workbook.ts';

let web: WebApp;
beforeAll(async () => {
  web = await openWebApp({ workbooks: { tiny: rawWorkbook(tinyTables()) }, planned: false });
});
afterAll(() => web.close());

const point = (budgetPounds: number, unmetHours: number): FrontierPoint => ({
  ...{ budgetPounds, spentPounds: budgetPounds, unmetHours, weightedUnmetHours: unmetHours },
  ...{ coverage: 1 - unmetHours / 100, outcome: 'proven_best' },
});

test('what a budget buys: asked for, under way, and there with its prices', async () => {
  const leader = await web.as('leadership');
  const page = paths.frontier('tiny');
  expect((await leader.get(page)).text('main')).toContain('Plan ten budgets');
  const waiting = await (await leader.post(page)).follow();
  expect(waiting.text('.skillmix-run')).toContain('Planning ten budgets: waiting');
  expect(waiting.html).not.toContain('Plan ten budgets again');

  const { id } = web.authority;
  const { open } = await web.stores.runs.latest(id, 'frontier', null);
  const { runs } = web.stores;
  await runs.claim(id, open!.id, 'worker', 60);
  const current = await web.deps.reading.current(id);
  await runs.finish(id, open!.id, 'worker', {
    status: 'done',
    result: { points: [point(0, 40), point(25_000, 30), point(50_000, 25)] },
    planned: current.raw,
    revision: current.stored.revision,
    inputHash: web.deps.reading.contentHash(current, null),
  });
  const done = await leader.get(page);
  expect(done.text('main')).toContain('The budget of £50,000 reaches a coverage of 75 %.');
  const table = done.table('What each budget buys');
  expect(table.map(([budget]) => budget)).toEqual(['Budget over the plan', '£0', '£25,000', '£50,000 (now)']);
  // £25,000 for 10 hours a week over 26 weeks.
  expect(table[2]!.at(-1)).toBe('£96');
  expect(done.has('svg[role="img"]')).toBe(true);
  expect(done.text('main')).not.toContain('since');
});

test('those who do not plan see it and cannot ask for it', async () => {
  const commissioner = await web.as('commissioner');
  expect((await commissioner.get(paths.frontier('tiny'))).has('form[action="/tiny/frontier"]')).toBe(false);
});

test('a page that waits for a run is shown by itself when it is done, others are told', async () => {
  await web.plan();
  const leader = await web.as('leadership');
  const { done } = await web.stores.runs.latest(web.authority.id, 'plan', null);
  const back = encodeURIComponent(paths.frontier('tiny'));
  const run = `${paths.run('tiny', done!.id)}?back=${back}`;
  expect((await leader.get(`${run}&follows=yes`, { htmx: true })).to).toBe(paths.frontier('tiny'));
  const told = await leader.get(run, { htmx: true });
  expect(told.to).toBeNull();
  expect(told.text('[role="status"]')).toContain('The plan is ready.');
});
