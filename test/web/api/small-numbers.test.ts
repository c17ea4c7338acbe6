import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSmallCount } from '../../../src/domain/small-numbers/small-count.ts';
import { type ApiClient, programOf } from '../../builders/api-client.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';

type Row = Readonly<Record<string, unknown>> & { readonly locality: string; readonly need: string };

let web: WebApp;
/** A program that may not see small numbers, and one that may. */
let outside: ApiClient;
let inside: ApiClient;
let hidden: ReadonlySet<string>;

const keyOf = ({ locality, need }: Pick<Row, 'locality' | 'need'>) => `${locality} ${need}`;
const rowsOf = async (client: ApiClient, list: string, query = ''): Promise<readonly Row[]> =>
  (await client.get(`/trafford/${list}?limit=1000${query}`)).json.items;

beforeAll(async () => {
  web = await openWebApp({ councils: ['trafford'] });
  await web.plan('no_third_sector').catch(() => undefined);
  outside = await programOf(web);
  inside = await programOf(web, { scopes: ['read', 'small_numbers'] });
  const demand = await rowsOf(outside, 'demand');
  hidden = new Set(demand.filter(({ withheld }) => withheld).map(keyOf));
});
afterAll(() => web.close());

describe('a program that may not see small numbers', () => {
  test('is told so, and gets none of them nor whatever stands beside them', async () => {
    const all = await rowsOf(inside, 'demand');
    const small = all.filter(({ families, startsPerYear }) =>
      [families, startsPerYear].some((each) => typeof each === 'number' && isSmallCount(each)),
    );
    expect(small.length).toBeGreaterThan(0);
    for (const row of small) expect(hidden).toContain(keyOf(row));
    expect(hidden.size).toBeLessThan(new Set(all.map(keyOf)).size);
    const figures: Readonly<Record<string, readonly string[]>> = {
      demand: ['families', 'startsPerYear'],
      coverage: ['requiredHours', 'metHours', 'unmetHours', 'coverage'],
      gaps: ['requiredHours', 'unmetHours', 'familiesWaiting'],
      lots: ['hoursPerWeek', 'hoursByPeriod', 'hours', 'pounds'],
    };
    for (const [list, columns] of Object.entries(figures)) {
      const answer = await outside.get(`/trafford/${list}?limit=1000`);
      expect(answer.json.smallNumbers).toBe('hidden');
      const rows: readonly Row[] = answer.json.items;
      const own = rows.filter((row) => hidden.has(keyOf(row)));
      for (const row of own) {
        for (const column of columns) expect(row[column], `${list} ${keyOf(row)} ${column}`).toBeNull();
        expect(row.withheld).toBe(true);
      }
    }
  });

  test('finds c in files where a figure is withheld, and no zero', async () => {
    const { text } = await outside.get('/trafford/coverage.csv');
    const rows: readonly Record<string, string>[] = parse(text, { columns: true, bom: true });
    const own = rows.filter((row) => hidden.has(`${row.locality} ${row.need}`));
    expect(own.length).toBe(hidden.size);
    for (const row of own)
      expect([row.requiredHours, row.unmetHours, row.withheld]).toEqual(['c', 'c', 'yes']);
  });

  test('cannot subtract: no published total of a locality has a single figure missing', async () => {
    const coverage = await rowsOf(outside, 'coverage');
    const localities = await rowsOf(outside, 'localities');
    for (const { locality, requiredHours } of localities) {
      const missing = coverage.filter((row) => row.locality === locality && row.requiredHours === null);
      if (requiredHours !== null) expect(missing, locality).not.toHaveLength(1);
    }
  });

  test('finds the same withheld in every scenario, so that none gives another away', async () => {
    const { json } = await outside.get('/trafford/scenarios');
    expect(json.items.length).toBeGreaterThan(1);
    for (const { scenario } of json.items) {
      const demand = await rowsOf(outside, 'demand', `&scenario=${scenario}`);
      const own = new Set(demand.filter(({ withheld }) => withheld).map(keyOf));
      const there = new Set(demand.map(keyOf));
      expect([...own].toSorted()).toEqual([...hidden].filter((key) => there.has(key)).toSorted());
    }
  });

  test('gets the workbook and the plan without them, and no hash to try them against', async () => {
    const { json: workbook } = await outside.get('/trafford/workbook');
    const demand: readonly Row[] = workbook.sheets.demand.rows;
    for (const row of demand.filter((each) => hidden.has(keyOf(each)))) {
      for (const column of ['families', 'starts_per_year']) expect(row[column] ?? null).toBeNull();
    }
    const { json: run } = await outside.get('/trafford/plans/latest');
    expect(run.answer.inputHash).toBeNull();
    for (const part of ['gaps', 'provision']) {
      for (const row of run.answer[part].filter((each: Row) => hidden.has(keyOf(each)))) {
        expect([row.unmetHours ?? null, row.hoursPerWeek ?? null]).toEqual([null, null]);
      }
    }
  });

  test('gets the newest plan alone, also where an address names another', async () => {
    const first = await outside.get('/trafford/gaps?limit=1');
    const { id } = first.json.plan;
    await web.stores.runs.record({
      ...{ authorityId: web.authority.id, scenario: null, revision: 1, by: null },
      ...(await web.stores.runs.answerOf(web.authority.id, id))!,
    });
    for (const address of [`/trafford/plans/${id}`, first.json.next]) {
      const refused = await outside.get(address);
      expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('newer plan')]);
      expect((await inside.get(address)).status).toBe(200);
    }
    expect((await outside.get('/trafford/plans/latest')).status).toBe(200);
  });
});

test('a workbook that was read without small numbers is not planned as if there were none', async () => {
  const { json: workbook } = await outside.get('/trafford/workbook');
  const planner = await programOf(web, { scopes: ['plan'] });
  const answer = await planner.post('/trafford/plan', workbook);
  expect([answer.status, answer.json.detail]).toEqual([
    422,
    expect.stringContaining('read with small numbers withheld'),
  ]);
});

test('a program that may see small numbers is told that it does, and gets them all', async () => {
  const demand = await inside.get('/trafford/demand?limit=1000');
  expect(demand.json.smallNumbers).toBe('shown');
  expect(demand.json.items.filter(({ withheld }: Row) => withheld)).toEqual([]);
  const { json: run } = await inside.get('/trafford/plans/latest');
  const kept = await web.stores.runs.answerOf(web.authority.id, run.id);
  expect(run.answer).toEqual(JSON.parse(JSON.stringify(kept!.answer)));
});

test('an answer to a workbook that a program sent itself withholds them as well, unless it may see them', async () => {
  const { json: workbook } = await inside.get('/trafford/workbook');
  const settings: { key: string; value: unknown }[] = workbook.sheets.settings.rows;
  settings.find(({ key }) => key === 'post_step')!.value = 0;
  const planner = await programOf(web, { scopes: ['plan'] });
  const { json } = await planner.post('/trafford/plan', workbook);
  expect(json.smallNumbers).toBe('hidden');
  expect(json.answer.inputHash).toBeNull();
});
