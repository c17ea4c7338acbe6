import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { handTables } from '../builders/hand-tables.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

/** One FTE gives 20 hours a week. The course takes one person a year; without money nobody is recruited. */
const workbook = rawWorkbook(
  handTables({
    settings: { budget: 520 },
    localities: [
      { locality: 'north', name: 'North' },
      { locality: 'south', name: 'South' },
    ],
    needs: [{ need: 'care', name: 'Care' }],
    roles: [{ role: 'worker', name: 'Worker', annual_cost: 52_000 }],
    staff: [
      { staff: 'solo', role: 'worker', locality: 'north', fte: 1, movable: 'no', 'skill.care': 2 },
      { staff: 'pair', role: 'worker', locality: 'south', fte: 1, count: 2, movable: 'no' },
    ],
    demand: [
      { locality: 'north', need: 'care', level: 2, families: 10, hours_per_week: 1 },
      { locality: 'south', need: 'care', level: 2, families: 40, hours_per_week: 1 },
    ],
    training: [
      { course: 'care-2', need: 'care', to_level: 2, places_per_period: 1, cost_per_person: 520, periods: 0 },
    ],
    scenarios: [
      {
        ...{ scenario: 'more', name: 'Twice the care', step: 1, sheet: 'demand', where: '' },
        ...{ column: 'families', change: 'multiply', value: 2 },
      },
    ],
  }),
);

let web: WebApp;
let reader: WebClient;
beforeAll(async () => {
  web = await openWebApp({ workbooks: { handshire: workbook } });
  await web.add('unplanned', workbook);
  reader = await web.as('commissioner');
});
afterAll(() => web.close());

describe('the skills by locality', () => {
  const caption = 'Skills held at level 2 or above, by locality';

  test('say in words who holds each skill, the hours needed, and how far the plan meets them', async () => {
    const page = await reader.get(paths.skillCoverage('handshire'));
    const [head, care] = page.table(caption);
    expect(head).toEqual(['Skill', 'North', 'South']);
    expect(care).toEqual([
      'Care',
      'one person only 1 person, 1 FTE 10.0 h needed plan 100 %',
      'nobody 40.0 h needed plan 50 %',
    ]);
    expect(page.table('Needed skills that one person or nobody has').slice(1)).toEqual([
      ['South', 'Care, level 2 (skilled)', 'nobody', '40.0', 'nobody'],
      ['North', 'Care, level 2 (skilled)', 'one person only: Worker (solo)', '10.0', 'nobody'],
    ]);
  });

  test('can be seen at each level, and one skill at all of them', async () => {
    const third = await reader.get(paths.skillCoverage('handshire', { level: 3 }));
    expect(third.table('Skills held at level 3, by locality')[1]).toEqual([
      'Care',
      'not needed',
      'not needed',
    ]);
    const one = await reader.get(paths.skillCoverage('handshire', { need: 'care' }));
    const rows = one.table('Care by locality and level').slice(1);
    expect(rows.length).toBe(6);
    expect(rows[1]).toEqual([
      ...['North', 'level 2 (skilled) or above', '1', '1', '20.0', '10.0'],
      ...['one person only: Worker (solo)', '100 %, fully met'],
    ]);
    expect((await reader.get(paths.skillCoverage('handshire', { need: 'cars' }))).status).toBe(404);
  });

  test('are there without a plan as well, and in a scenario’s figures', async () => {
    const member = await web.as('leadership', { authority: 'unplanned' });
    const page = await member.get(paths.skillCoverage('unplanned'));
    expect(page.table(caption)[1]![1]).toBe('one person only 1 person, 1 FTE 10.0 h needed');
    const more = await member.get(paths.skillCoverage('unplanned', { scenario: 'more' }));
    expect(more.table(caption)[1]![2]).toBe('nobody 80.0 h needed');
  });
});

describe('the training that pays', () => {
  test('says what the plan’s courses cost and bring, and for whom', async () => {
    const page = await reader.get(paths.skillTraining('handshire'));
    expect(page.text('.skillmix-figures')).toContain('1 person');
    const [course] = page.table('Courses').slice(1);
    expect(course!.slice(0, 7)).toEqual([
      ...['Care, level 0 to 2 care-2', '1 person: Worker, South', '1 of 1', '£520', '0', '20.0', '£0.50'],
    ]);
  });

  test('without a plan says so, and offers to make one to those who may', async () => {
    const member = await web.as('analyst', { authority: 'unplanned' });
    const page = await member.get(paths.skillTraining('unplanned'));
    expect(page.has('.skillmix-state')).toBe(true);
    expect(page.has(`main form[action="${paths.plan('unplanned')}"]`)).toBe(true);
  });
});
