import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { handTables } from '../builders/hand-tables.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

/** Two halves of a year; providers sell drugs work in the north, of which a name begins like a formula; a worker could be recruited for £50 an hour. */
const oneshire = rawWorkbook(
  handTables({
    settings: { budget: 7800, periods: 2, period_weeks: 26, plan_start: '2026-04-01' },
    localities: [{ locality: 'north', name: 'Northam' }],
    needs: [
      { need: 'drugs', name: 'Substance misuse' },
      { need: 'abuse', name: 'Domestic abuse' },
    ],
    roles: [{ role: 'worker', name: 'Worker', annual_cost: 52_000, recruit_max: 1, 'skill.drugs': 2 }],
    demand: [
      { locality: 'north', need: 'drugs', families: 10, hours_per_week: 0.5 },
      { locality: 'north', need: 'abuse', level: 3, families: 3, hours_per_week: 2 },
    ],
    providers: [
      { offer: 'sum', provider: '=SUM(A1)', need: 'drugs', hours_per_week: 20, cost_per_hour: 30 },
      {
        offer: 'late',
        provider: 'Late Trust',
        need: 'abuse',
        level: 3,
        hours_per_week: 5,
        cost_per_hour: 30,
        lead_periods: 4,
      },
    ],
  }),
);

let web: WebApp;
let commissioner: WebClient;
let trafford: WebClient;
beforeAll(async () => {
  web = await openWebApp({ workbooks: { oneshire }, councils: ['trafford'] });
  commissioner = await web.as('commissioner');
  trafford = await web.as('commissioner', { authority: 'trafford' });
});
afterAll(() => web.close());

describe('the commissioning list', () => {
  test('has a row for each lot: hours a week in each period, cost, price, ceiling and where it comes from', async () => {
    const page = await commissioner.get(paths.commissioning('oneshire', { need: 'drugs' }));
    expect(page.table('Lots of Substance misuse')).toEqual([
      [
        'Locality',
        'Lowest skill',
        'Hours a week, mean',
        'Cost',
        'Price of an hour in the plan',
        'Price ceiling of an hour',
        'Ceiling compares with',
        'The plan takes it from',
        'Hours a week, period 1 from 1 Apr 2026',
        'Hours a week, period 2 from 30 Sept 2026',
      ],
      [
        ...['Northam', 'level 2 (skilled)', '5.0', '£7,800', '£30.00', '£50.00 plan: £20.00 less'],
        ...['Recruiting: Worker, 0.25 FTE', '=SUM(A1)', '5.0', '5.0'],
      ],
    ]);
    expect(page.text('main')).toContain('Buy 5.0 hours a week of Substance misuse on average in Northam');
  });

  test('for substance misuse in Trafford names lots in every locality that add up to what the plan buys', async () => {
    const start = await trafford.get(paths.commissioning('trafford'));
    const link = start.all('a').find(({ attributes }) => attributes.href?.endsWith('?need=substance_misuse'));
    const page = await trafford.get(link!.attributes.href!);
    const [, ...rows] = page.table('Lots of Substance misuse');
    const total = rows.find(([place]) => place === 'All together')!;
    const lots = rows.filter((row) => row !== total);
    expect(new Set(lots.map(([place]) => place))).toEqual(new Set(['South', 'Central', 'West', 'North']));
    const pounds = (text: string) => Number(text.replace(/[£,]/g, ''));
    const sum = lots.reduce((all, row) => all + pounds(row[3]!), 0);
    expect(Math.abs(sum - pounds(total[3]!))).toBeLessThanOrEqual(lots.length);
  });

  test('of a need that is not bought says so, with what no offer covers and the offers there are', async () => {
    const page = await commissioner.get(paths.commissioning('oneshire', { need: 'abuse' }));
    expect(page.text('main')).toContain('The plan buys no hours of Domestic abuse.');
    expect(page.table('that no offer covers')[1]).toEqual([
      'Domestic abuse, Northam',
      'level 3 (specialist)',
      '6.0',
      '3.0',
      'every period',
      'Late Trust: at other times only',
    ]);
    expect(page.table('Offers for Domestic abuse')[1]!.at(-1)).toBe(
      'It begins after the plan ends, or ends before it can begin.',
    );
  });
});

describe('the file of lots', () => {
  test('opens in a spreadsheet: numbers are numbers, and no cell is a formula', async () => {
    const analyst = await web.as('analyst');
    const file = await analyst.get(paths.commissioningTable('oneshire', { need: 'drugs' }));
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="oneshire-drugs-lots.csv"');
    const [head, row, end] = file.html.replace(/^\ufeff/, '').split('\r\n');
    expect(head).toMatch(/^Need,Need code,Locality,Locality code,Lowest skill level,/);
    expect(row).toBe(
      `Substance misuse,drugs,Northam,north,2,5,5,5,260,7800,30,50,Recruiting: Worker,1,100,'=SUM(A1)`,
    );
    expect(end).toBe('');
  });

  test('of every need holds all lots of the plan', async () => {
    const analyst = await web.as('analyst', { authority: 'trafford' });
    const file = await analyst.get(paths.commissioningTable('trafford'));
    const rows = file.html.trim().split('\r\n').slice(1);
    const { id } = web.authorities.trafford!;
    const run = (await web.stores.runs.latest(id, 'plan', null)).done!;
    const plan = (await web.deps.reading.finished(id, run.id))!.answer;
    if (!('provision' in plan)) throw new Error(plan.outcome);
    const lots = new Set(plan.provision.map((each) => `${each.need} ${each.locality} ${each.level}`));
    expect(rows).toHaveLength(lots.size);
  });

  test('of a need that is not there is not found', async () => {
    const file = await commissioner.get(paths.commissioningTable('oneshire', { need: 'magic' }));
    expect(file.status).toBe(404);
  });
});

describe('offers and market gaps', () => {
  test('are listed for every need, with the share used', async () => {
    const page = await commissioner.get(paths.offers('oneshire'));
    const [, ...offers] = page.table('Offers: hours offered, used');
    expect(offers[0]!.slice(0, 7)).toEqual([
      '=SUM(A1) Third sector; sum',
      'Substance misuse up to level 2 (skilled); every locality',
      '£30.00',
      '20.0',
      '5.0 25 % used',
      '£7,800',
      'At once, no end in this plan',
    ]);
    expect(offers[0]!.at(-1)).toBe('All need that it could serve is met.');
    expect(page.table('Unmet need that no offer covers')).toHaveLength(2);
  });

  test('can be narrowed to a need', async () => {
    const page = await commissioner.get(paths.offers('oneshire', { need: 'drugs' }));
    expect(page.table('Offers for Substance misuse')).toHaveLength(2);
    expect(page.text('main')).toContain('There are none for Substance misuse');
  });
});
