import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { handTables } from '../builders/hand-tables.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

/**
 * Two half-years. One worker in the north delivers 20 of the 30 hours of care, and a new one can start in the second half and deliver the other 10; the
 * course makes nobody faster. Advice has 5 hours, which an offer sells from the second half on.
 */
const halves = {
  settings: { budget: 100_000, periods: 2, period_weeks: 26, plan_start: '2026-04-01' },
  localities: [
    { locality: 'north', name: 'Northam' },
    { locality: 'south', name: 'Southam' },
  ],
  needs: [
    { need: 'care', name: 'Care' },
    { need: 'advice', name: 'Advice' },
  ],
  roles: [
    {
      ...{ role: 'worker', name: 'Worker', annual_cost: 52_000, recruit_max: 1, recruit_lead_periods: 1 },
      ...{ 'skill.care': 2, 'skill.advice': '' },
    },
  ],
  staff: [{ staff: 'W-1', role: 'worker', locality: 'north', fte: 1, 'skill.care': 2, 'skill.advice': '' }],
  demand: [
    { locality: 'north', need: 'care', families: 15, hours_per_week: 2 },
    { locality: 'north', need: 'advice', families: 5, hours_per_week: 1 },
  ],
  providers: [
    {
      ...{ offer: 'line', provider: 'Advice line', need: 'advice', hours_per_week: 5, cost_per_hour: 10 },
      lead_periods: 1,
    },
  ],
};

let web: WebApp;
let leader: WebClient;
beforeAll(async () => {
  web = await openWebApp({
    workbooks: {
      halves: rawWorkbook(handTables(halves)),
      whole: rawWorkbook(handTables({ ...halves, settings: { periods: 1, budget: 0 } })),
    },
  });
  leader = await web.as('leadership');
});
afterAll(() => web.close());

const header = [
  ...['Period', 'Needed', 'By staff of today', 'By new posts', 'By providers', 'Unmet', 'Coverage'],
  ...['Posts today', 'Posts planned'],
];

describe('the periods of a plan', () => {
  test('have need, who delivers, what stays unmet and posts, by date', async () => {
    const page = await leader.get(paths.periods('halves'));
    expect(page.table('in each period')).toEqual([
      header,
      ['1, from 1 Apr 2026', '35.0', '20.0', '0', '0', '15.0', '57.1 %', '1', '1'],
      ['2, from 30 Sept 2026', '35.0', '20.0', '10.0', '5.0', '0', '100 %', '1', '1.5'],
    ]);
    expect(page.text('#period-figures')).toContain('Worst is period 1: 15.0 hours a week unmet');
  });

  test('are drawn, each drawing with its table', async () => {
    const page = await leader.get(paths.periods('halves'));
    expect(page.texts('.skillmix-chart__caption')).toEqual([
      'Need, and what is delivered',
      'Unmet need',
      'Who delivers',
      'Posts',
    ]);
    expect(page.table('Unmet need')).toEqual([
      ['Period (of 26 weeks)', 'Unmet'],
      ['1', '15.0'],
      ['2', '0'],
    ]);
  });

  test('say what begins when', async () => {
    const page = await leader.get(paths.periods('halves'));
    expect(page.table('What begins in each period').slice(1)).toEqual([
      ['1, from 1 Apr 2026', 'nothing new', 'nothing'],
      ['2, from 30 Sept 2026', '0.5 FTE Worker start', 'Advice line: 5.0'],
    ]);
  });

  test('can be looked at for one need, or one locality, or both', async () => {
    const query = (text: string) => `${paths.periods('halves')}?${text}`;
    const advice = await leader.get(query('need=advice&locality='));
    expect(advice.table('in each period')[2]!.slice(1, 6)).toEqual(['5.0', '0', '0', '5.0', '0']);
    expect(advice.texts('.skillmix-filter option[selected]')).toEqual(['Every locality', 'Advice']);
    const south = await leader.get(query('locality=south'));
    expect(south.table('in each period')[1]!.slice(1)).toEqual([
      '0',
      '0',
      '0',
      '0',
      '0',
      'no need',
      '0',
      '0',
    ]);
    expect((await leader.get(query('locality=west'))).status).toBe(404);
  });

  test('come as a part of the page where a script asks', async () => {
    const part = await leader.get(`${paths.periods('halves')}?need=care`, { htmx: true });
    expect(part.html).not.toContain('<html');
    expect(part.text('#period-figures h2')).toBe('Care, all localities: 2 periods of 26 weeks');
  });
});

test('a plan of one period says that there is nothing to see over time, and how to get more', async () => {
  const page = await (await web.as('analyst', { authority: 'whole' })).get(paths.periods('whole'));
  expect(page.text('#main .govuk-inset-text')).toContain('This plan has one period of 52 weeks');
  expect(page.has('.skillmix-chart')).toBe(false);
  expect(page.table('in each period')).toHaveLength(2);
});
