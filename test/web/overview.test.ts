import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { handTables } from '../builders/hand-tables.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

/** Two places; of 50 hours of care in the south the one worker delivers 20, and a friend's offer sells 10 more for £20 an hour. */
const two = rawWorkbook(
  handTables({
    settings: { budget: 20_000 },
    localities: [
      { locality: 'north', name: 'Northam' },
      { locality: 'south', name: 'Southam' },
    ],
    needs: [{ need: 'care', name: 'Care at home', lead: 'yes' }],
    staff: [{ staff: 'S-1', role: 'worker', locality: 'south', fte: 1, movable: 'no', 'skill.care': 2 }],
    demand: [{ locality: 'south', need: 'care', families: 25, hours_per_week: 2 }],
    providers: [
      { offer: 'friends', provider: 'Friends', need: 'care', hours_per_week: 10, cost_per_hour: 20 },
    ],
    rules: [{ rule: 'minimum_coverage', locality: 'south', need: 'care', value: 0.9, hard: 'no' }],
  }),
);

let web: WebApp;
let leader: WebClient;
beforeAll(async () => {
  web = await openWebApp({ workbooks: { twoshire: two, newshire: two }, planned: false });
  await web.plan(null, 'twoshire');
  leader = await web.as('leadership');
});
afterAll(() => web.close());

describe('the overview of a plan', () => {
  test('says first how much need is met, what it costs and who waits', async () => {
    const page = await leader.get(paths.overview('twoshire'));
    expect(page.status).toBe(200);
    expect(page.texts('.skillmix-figure')).toEqual([
      'Coverage 60 % of the 50.0 hours a week that families need: short',
      'Unmet need 20.0 hours a week the casework of about 1 full-time post',
      'Cost £10,400 of £20,000 new money over 52 weeks: £9,600 left',
      'Families with a lead practitioner 15.0 of 25.0 10 families wait; lead-practitioner work only',
    ]);
  });

  test('says what to do, in plain words', async () => {
    const page = await leader.get(paths.overview('twoshire'));
    expect(page.texts('.skillmix-card')).toEqual([
      'Buy 10.0 hours a week £10,400 to providers 10.0 hours a week from Friends: Care at home',
    ]);
  });

  test('shows each need in each locality as number and word, with links to the locality, the need and the gap', async () => {
    const page = await leader.get(paths.overview('twoshire'));
    expect(page.table('Share of the required hours')).toEqual([
      ['Locality', 'Care at home'],
      ['Northam', 'no need'],
      ['Southam', '60 % short 20.0 h unmet'],
    ]);
    const links = page.all('.skillmix-heatmap a').map(({ attributes }) => attributes.href);
    expect(links).toEqual([
      paths.gaps('twoshire', { need: 'care' }),
      paths.locality('twoshire', 'north'),
      paths.locality('twoshire', 'south'),
      paths.gap('twoshire', 'south', 'care', 2),
    ]);
  });

  test('names the gaps, whose loss hurts, and the soft rules broken', async () => {
    const page = await leader.get(paths.overview('twoshire'));
    expect(page.table('The gaps that press most')[1]!.slice(0, 3)).toEqual([
      'Care at home, Southam level 2 (skilled)',
      '20.0',
      '10.0',
    ]);
    expect(page.table('whose loss hurts most').slice(1)).toEqual([
      ['worker, Southam post S-1', '20.0', '40 %'],
      ['Friends offer of a provider', '10.0', '20 %'],
    ]);
    expect(page.text('body')).toContain(
      'At least 90 % of the hours are to be met for Care at home in Southam; the plan reaches 60 %.',
    );
  });

  test('tells what changed since the plan before, and which edits lie between', async () => {
    const { stores, deps } = web;
    const authorityId = web.authorities.twoshire!.id;
    expect((await leader.get(paths.overview('twoshire'))).text('body')).toContain('This is the first plan.');
    const { sheets } = (await deps.reading.current(authorityId)).stored;
    const row = sheets.demand!.rows[0]!;
    const change = { kind: 'update', sheet: 'demand', id: row.id, version: row.version } as const;
    const cells = { ...row.cells, families: '20' };
    const by = { id: null, name: 'Asha' };
    await stores.workbooks.edit(authorityId, by, 'Fewer families', [{ ...change, cells }], () => null);
    const old = await leader.get(paths.overview('twoshire'));
    expect(old.text('#plan-bar')).toContain('1 edit since this plan');
    await web.plan(null, 'twoshire');
    const page = await leader.get(paths.overview('twoshire'));
    const said = page.text('#main');
    expect(said).toContain('Coverage rose by 15.0 percentage points, from 60 % to 75 %.');
    expect(said).toContain('Families need 10.0 fewer hours a week: 40.0 in all.');
    expect(said).toContain('10.0 fewer hours a week go unmet: 10.0 instead of 20.0.');
    expect(said).toContain('5.0 fewer families wait for a lead practitioner: 5.0 in all.');
    expect(said).toContain('1 edit of the data was made in between: Fewer families (Asha, just now)');
  });
});

describe('the overview without a plan', () => {
  test('offers to plan to those who may, and says so to the others', async () => {
    const own = { authority: 'newshire' };
    const analyst = await (await web.as('analyst', own)).get(paths.overview('newshire'));
    expect(analyst.text('#main')).toContain('There is no plan yet');
    expect(analyst.has(`#main form[action="${paths.plan('newshire')}"]`)).toBe(true);
    const commissioner = await (await web.as('commissioner', own)).get(paths.overview('newshire'));
    expect(commissioner.has(`form[action="${paths.plan('newshire')}"]`)).toBe(false);
  });

  test('leads back to the overview once it is planned', async () => {
    const analyst = await web.as('analyst', { authority: 'newshire' });
    const asked = await analyst.post(paths.plan('newshire'), {
      scenario: '',
      back: paths.overview('newshire'),
    });
    expect((await asked.follow()).texts('.skillmix-figure')[0]).toContain('60 %');
  });

  test('of rules that contradict each other says which and what would help', async () => {
    const { stores, deps } = web;
    const authorityId = web.authorities.newshire!.id;
    const { sheets } = (await deps.reading.current(authorityId)).stored;
    const row = sheets.rules!.rows[0]!;
    const change = { kind: 'update', sheet: 'rules', id: row.id, version: row.version } as const;
    const cells = { ...row.cells, hard: 'yes' };
    await stores.workbooks.edit(
      authorityId,
      { id: null, name: 'Asha' },
      'Hard',
      [{ ...change, cells }],
      () => null,
    );
    await web.plan(null, 'newshire');
    const page = await (await web.as('leadership', { authority: 'newshire' })).get(
      paths.overview('newshire'),
    );
    expect(page.text('#main')).toContain('No plan can keep all the rules');
    expect(page.text('#main')).toContain(
      'At least 90 % of the hours are to be met for Care at home in Southam.',
    );
  });
});
