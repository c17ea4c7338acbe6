import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { handTables } from '../builders/hand-tables.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

/** Nobody can do the 10 hours of drugs work in each place; a provider sells 5 in the north; a worker could be trained; nobody offers the abuse work. */
const twoshire = rawWorkbook(
  handTables({
    settings: { budget: 10_400, periods: 1 },
    localities: [
      { locality: 'north', name: 'Northam' },
      { locality: 'south', name: 'Southam' },
    ],
    needs: [
      { need: 'drugs', name: 'Substance misuse' },
      { need: 'abuse', name: 'Domestic abuse' },
    ],
    roles: [{ role: 'worker', name: 'Worker', annual_cost: 52_000, recruit_max: 1, 'skill.drugs': 2 }],
    staff: [{ staff: 'S-1', role: 'worker', locality: 'south', fte: 1 }],
    demand: [
      { locality: 'north', need: 'drugs', families: 10, hours_per_week: 1 },
      { locality: 'south', need: 'drugs', families: 10, hours_per_week: 1 },
      { locality: 'south', need: 'abuse', level: 3, families: 3, hours_per_week: 2 },
    ],
    providers: [
      {
        ...{ offer: 'recovery', provider: 'Recovery Trust', need: 'drugs', localities: 'north' },
        ...{ hours_per_week: 5, cost_per_hour: 40 },
      },
    ],
  }),
);

let web: WebApp;
let commissioner: WebClient;
beforeAll(async () => {
  web = await openWebApp({ workbooks: { twoshire, empty: twoshire }, planned: false });
  await web.plan(null, 'twoshire');
  commissioner = await web.as('commissioner');
});
afterAll(() => web.close());

describe('the list of gaps', () => {
  test('states what is unmet, why, the cheapest way, the break-even price and the mark', async () => {
    const page = await commissioner.get(paths.gaps('twoshire'));
    expect(page.status).toBe(200);
    const [head, ...rows] = page.table('Every gap, most pressing first');
    expect(head).toEqual([
      'Gap',
      'Unmet hours a week',
      'Families waiting',
      'Why',
      'Cheapest way to close it',
      'Break-even price of an hour',
      'Mark',
    ]);
    expect(rows).toHaveLength(3);
    const abuse = rows.find(([gap]) => gap!.startsWith('Domestic abuse'))!;
    expect(abuse).toEqual([
      'Domestic abuse, level 3 (specialist), Southam No. 2 by how pressing it is',
      '6.0 of 6.0',
      '3.0',
      'Nobody within reach has the skill.',
      'The data hold none.',
      'No own way',
      'Not marked',
    ]);
    const south = rows.find(([gap]) => gap!.startsWith('Substance misuse, level 2 (skilled), Southam'))!;
    expect(south[4]).toBe('Recruit Worker: 10.0 hours a week at £50.00 an hour');
    expect(south[5]).toBe('£50.00');
  });

  test('is filtered by need and locality, and says what the filter left', async () => {
    const page = await commissioner.get(paths.gaps('twoshire', { need: 'drugs', locality: 'south' }));
    const [, ...rows] = page.table('1 gap of 3');
    expect(rows.map(([gap]) => gap)).toEqual([
      expect.stringContaining('Substance misuse, level 2 (skilled), Southam'),
    ]);
    const chosen = page.all('.skillmix-filter option').filter(({ attributes }) => 'selected' in attributes);
    expect(chosen.map(({ attributes }) => attributes.value)).toEqual(['drugs', 'south', '', '']);
  });

  test('of a need or a locality that the plan does not know is not found, with what to do', async () => {
    for (const query of [{ need: 'magic' }, { locality: 'atlantis' }]) {
      const page = await commissioner.get(paths.gaps('twoshire', query));
      expect(page.status).toBe(404);
      expect(page.text()).toContain('Choose one on the page of gaps');
    }
  });

  test('goes no further than its last page', async () => {
    const page = await commissioner.get(paths.gaps('twoshire', { page: 99 }));
    expect(page.table('Every gap')).toHaveLength(4);
  });

  test('says that there is no plan yet, and leads nowhere else', async () => {
    const analyst = await web.as('analyst', { authority: 'empty' });
    for (const path of [paths.gaps('empty'), paths.commissioning('empty'), paths.offers('empty')]) {
      const page = await analyst.get(path);
      expect(page.status).toBe(200);
      expect(page.texts('h2')).toContain('There is no plan yet');
    }
  });
});

describe('the page of a gap', () => {
  test('shows every way to close it with hours, price, lead time and first hours', async () => {
    const page = await commissioner.get(paths.gap('twoshire', 'north', 'drugs', 2));
    expect(page.text('h1')).toBe('Substance misuse, level 2 (skilled), Northam');
    const rows = page.table('Ways to close it');
    expect(rows[0]).toEqual([
      ...['Way', 'Hours a week', 'Price of an hour', 'Total cost', 'Lead time', 'First hours'],
      'Planned again with it',
    ]);
    const recruit = rows.find(([way]) => way === 'Recruit Worker')!;
    expect(recruit.slice(2, 6)).toEqual([expect.stringMatching(/^£/), '£13,000', 'None', 'Period 1']);
    expect(page.text('main')).toContain('Buying is not dearer than the council’s own cheapest way up to');
  });

  test('of need that the plan meets says so, and leads to what is bought', async () => {
    const page = await commissioner.get(paths.gap('twoshire', 'north', 'abuse', 2));
    expect(page.status).toBe(200);
    expect(page.text('main')).toContain('The plan leaves no hours of this need unmet here.');
  });

  test.each([
    ['a locality', 'atlantis', 'drugs', '2'],
    ['a need', 'north', 'magic', '2'],
    ['a level', 'north', 'drugs', '4'],
  ])('of %s that does not exist is not found', async (_, locality, need, level) => {
    const page = await commissioner.get(paths.gap('twoshire', locality, need, Number(level)));
    expect(page.status).toBe(404);
  });
});
