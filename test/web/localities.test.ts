import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

const HERE = 'wentworth_valley';
let web: WebApp;
let manager: WebClient;

beforeAll(async () => {
  web = await openWebApp({ councils: ['rotherham'] });
  manager = await web.as('service_manager', { localities: [HERE] });
});
afterAll(() => web.close());

describe('the list of localities', () => {
  test('puts the manager’s own first and says coverage, unmet hours, team and caseload of each', async () => {
    const answer = await manager.get(paths.localities('rotherham'));
    const [head, ...rows] = answer.table('Need met and team');
    expect(head!.map((cell) => cell.toLowerCase())).toEqual([
      'locality',
      'coverage',
      'unmet hours a week',
      'team today (fte)',
      'suggested at the end of the plan (fte)',
      'caseload: families for each fte of lead work',
    ]);
    expect(rows).toHaveLength(7);
    expect(rows[0]![0]).toMatch(/^Wentworth Valley .*Yours$/);
    expect(rows[0]![1]).toMatch(/^\d+(\.\d)? % \((fully|well|partly) met\)$/);
    expect(rows[0]![3]).toBe('8');
  });

  test('leads to each locality in the scenario that is shown', async () => {
    const answer = await manager.get(paths.localities('rotherham'));
    expect(answer.all('a').map(({ attributes }) => attributes.href)).toContain(
      paths.locality('rotherham', HERE),
    );
  });
});

describe('the page of a locality', () => {
  test('shows the suggested team beside the team today, with the reason of each change', async () => {
    const answer = await manager.get(paths.locality('rotherham', HERE));
    const rows = answer.table('today and suggested, by role');
    expect(rows[0]).toEqual(['Role', 'Today (FTE)', 'Suggested, in period 2 (FTE)', 'Change', 'Why']);
    const worker = rows.find(([role]) => role === 'Social worker')!;
    expect(worker.slice(1, 2)).toEqual(['2']);
    expect(worker[3]).toMatch(/^−0\.\d+ FTE$/);
    expect(worker[4]).toMatch(/expected to leave/);
    expect(rows.at(-1)![0]).toBe('Whole team');
  });

  test('sets need against capacity at every level, as figures beside the bars', async () => {
    const answer = await manager.get(paths.locality('rotherham', HERE));
    const rows = answer.table('Hours a week by need and level');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows[0]).toContain('Required');
    expect(rows[0]).toContain('Unmet');
    expect(rows.at(-1)![0]).toBe('All needs');
  });

  test('tells who works where and on what', async () => {
    const answer = await manager.get(paths.locality('rotherham', HERE));
    expect(answer.table('People based in').some(([who]) => who!.includes('R-CO-07'))).toBe(true);
    expect(
      answer
        .table('People from elsewhere')
        .slice(1)
        .every(([who]) => who!.includes('from ')),
    ).toBe(true);
  });

  test('names skills that hang on one person and skills that nobody here has', async () => {
    const answer = await manager.get(paths.locality('rotherham', HERE));
    expect(answer.table('Only one person').length).toBeGreaterThan(1);
    expect(answer.table('Nobody based in').flat()).toContain('Domestic abuse, level 3 (specialist) or above');
  });

  test('is not found where there is no such locality', async () => {
    const answer = await manager.get(paths.locality('rotherham', 'nowhere'));
    expect(answer.status).toBe(404);
    expect(answer.text('main')).toContain('no locality ‘nowhere’'.replace(/[‘’]/g, "'"));
  });
});

describe('the page of a locality without a plan to show', () => {
  const rule = { rule: 'minimum_role_fte', locality: 'north', role: 'specialist', value: '30', hard: 'yes' };
  let tiny: WebApp;

  beforeAll(async () => {
    const rules = [{ need: '', level: '', ...rule }];
    const tinyshire = rawWorkbook(tinyTables({ rules }));
    tiny = await openWebApp({ workbooks: { tinyshire }, planned: false });
  });
  afterAll(() => tiny.close());

  test('says so, and still shows who is the only one with a skill', async () => {
    const analyst = await tiny.as('analyst');
    const answer = await analyst.get(paths.locality('tinyshire', 'north'));
    expect(answer.text('main')).toContain('There is no plan yet');
    expect(answer.table('Only one person').flat().join(' ')).toContain('sp-1');
    expect((await analyst.get(paths.localities('tinyshire'))).table('team of each locality today')).toEqual(
      expect.arrayContaining([expect.arrayContaining(['North', '2.5'])]),
    );
  });

  test('names the rules that contradict each other', async () => {
    await tiny.plan();
    const analyst = await tiny.as('analyst');
    const answer = await analyst.get(paths.locality('tinyshire', 'north'));
    expect(answer.text('main')).toContain('No plan can keep all the rules');
    expect(answer.text('main')).toContain('At least 30 FTE of Specialist practitioner in North');
  });
});
