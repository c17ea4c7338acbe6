import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessRoles } from '../../../src/domain/access-role.ts';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import { paths } from '../../../views/paths.ts';
import { handTables } from '../../builders/hand-tables.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';
import type { WebClient } from '../../builders/web-client.ts';
import { handReport } from './hand-report.ts';

/** Twenty-six places, each with a family more than the one before and a worker in every other one. */
const many = rawWorkbook(
  handTables({
    localities: Array.from({ length: 26 }, (_, at) => ({
      locality: `l${at}`,
      name: `Locality number ${at}`,
    })),
    needs: [{ need: 'care', name: 'Care at home', lead: 'yes' }],
    staff: Array.from({ length: 13 }, (_, at) => ({
      ...{ staff: `S-${at}`, role: 'worker', locality: `l${at * 2}`, fte: 1, 'skill.care': 2 },
    })),
    demand: Array.from({ length: 26 }, (_, at) => ({
      ...{ locality: `l${at}`, need: 'care', families: 10 + at, hours_per_week: 1 },
    })),
  }),
);

/** Three places and two needs; the families of care in the west are three, of play in the west and the north few, but more than five. */
const few = rawWorkbook(
  handTables({
    localities: ['west', 'north', 'south'].map((locality) => ({ locality, name: `The ${locality}` })),
    needs: [
      { need: 'care', name: 'Care at home', lead: 'yes' },
      { need: 'play', name: 'Play' },
    ],
    staff: [{ staff: 'S-1', role: 'worker', locality: 'south', fte: 1, 'skill.care': 2, 'skill.play': 2 }],
    demand: [
      ['west', 'care', 3, 1.37],
      ['west', 'play', 11, 1.37],
      ['north', 'care', 13, 1.37],
      ['north', 'play', 9, 1.37],
      ['south', 'care', 17, 1.37],
      ['south', 'play', 19, 1.37],
    ].map(([locality, need, families, hours]) => ({ locality, need, families, hours_per_week: hours })),
  }),
);

let web: WebApp;
let leader: WebClient;
beforeAll(async () => {
  web = await openWebApp({
    workbooks: { handshire: handReport, newshire: handReport, manyshire: many, fewshire: few },
    posts: 'whole',
    planned: false,
  });
  await web.plan(null, 'handshire');
  await web.plan('no-friends', 'handshire');
  await web.plan('torn', 'handshire');
  await web.plan(null, 'manyshire');
  await web.plan(null, 'fewshire');
  leader = await web.as('leadership');
});
afterAll(() => web.close());

describe('the board report', () => {
  test('asks for a decision in a sentence with the money, the time and what is done', async () => {
    const page = await leader.get(paths.report('handshire'));
    expect(page.status).toBe(200);
    expect(page.text('.skillmix-report__ask')).toBe(
      'Approve £10,400 of new money for 52 weeks, to buy 10.0 hours a week from partners (£10,400).',
    );
    expect(page.text('.skillmix-report__decision')).toContain(
      'Families then get 65.5 % of the 58.0 hours a week they need; 20.0 hours a week stay unmet.',
    );
  });

  test('sets the options side by side, the recommended one first', async () => {
    const page = await leader.get(paths.report('handshire'));
    expect(page.table('Options considered').slice(1)).toEqual([
      [
        '▶ Recommended: Baseline: the budget and rules as they stand',
        ...['65.5 %', '20.0', '£10,400', 'Southam 60 %'],
      ],
      ['Without Friends', '48.3 %', '30.0', '£0', 'Southam 40 %'],
    ]);
  });

  test('says cost, coverage in words and shapes, people, risks and how sure it is', async () => {
    const page = await leader.get(paths.report('handshire'));
    expect(page.table('Cost against budget').slice(1)).toEqual([
      ['Hours bought from partners', '£10,400'],
      ['Cost of the plan', '£10,400'],
      ['Budget of new money', '£20,000'],
      ['Left of the budget', '£9,600'],
    ]);
    expect(page.table('Coverage by locality').slice(1)).toEqual([
      ['Northam', '100 % fully met', '0'],
      ['Southam', '60 % short', '20.0'],
    ]);
    expect(page.all('.skillmix-report__first .skillmix-pie').length).toBe(2);
    const first = page.text('.skillmix-report__first');
    expect(first).toContain('Care at home: 15 of 25 families supported, 10 wait');
    expect(first).toContain('1.5 FTE in post today');
    expect(first).toContain(
      'Need unmet: Care at home. 20.0 hours a week go unmet over the authority; 60 % covered',
    );
    expect(first).toContain('Worst off: Southam');
    expect(first).toMatch(/proven best.*worked out again from the data/);
    expect(first).toContain('This is the first plan');
  });

  test('tells results income and cost avoidance apart from savings, and what the pillars do not hold', async () => {
    const page = await leader.get(paths.report('handshire'));
    const apart = page.table('Told apart from costs');
    expect(apart[1]!.slice(0, 2)).toEqual(['Results income (such as payment by results)', 'not known']);
    expect(apart[2]![2]).toContain('never mixed with pay saved');
    expect(page.table('What the plan asks for')[1]!.at(-1)).toBe('Communities');
    expect(page.text()).toContain('It says nothing about Family voice and experience');
  });

  test('shows a scenario as recommended beside the baseline, and keeps a decision in one’s own words', async () => {
    const page = await leader.get(
      paths.report('handshire', { scenario: 'no-friends', decision: 'Note <b>the end</b> of the offer.' }),
    );
    expect(page.text('.skillmix-report__ask')).toBe('Note <b>the end</b> of the offer.');
    expect(page.text('.skillmix-report__decision')).toContain(
      'Reworded by hand; the plan’s own words: Note the position for 52 weeks',
    );
    expect(page.table('Options considered')[1]![0]).toBe('▶ Recommended: Without Friends');
    expect(page.form(paths.report('handshire')).decision).toBe('Note <b>the end</b> of the offer.');
  });

  test('says what changed since a plan that is chosen, and why, without who changed it', async () => {
    const analyst = await web.as('analyst', { authority: 'handshire' });
    const { id } = web.authorities.handshire!;
    const current = await web.deps.reading.current(id);
    const budget = current.stored.sheets.settings!.rows.find(({ cells }) =>
      Object.values(cells).includes('budget'),
    )!;
    const before = (await web.stores.runs.latest(id, 'plan', null)).done!;
    const by = { id: null, name: 'Nobody Inparticular' };
    const cells = { ...budget.cells, value: '5200' };
    const change = {
      kind: 'update',
      sheet: 'settings',
      id: budget.id,
      version: budget.version,
      cells,
    } as const;
    await web.stores.workbooks.edit(id, by, 'Halve the budget', [change], () => null);
    await web.plan(null, 'handshire');
    const page = await analyst.get(paths.report('handshire'));
    const first = page.text('.skillmix-report__first');
    expect(first).toContain('Coverage fell by 8.6 percentage points, from 65.5 % to 56.9 %.');
    expect(first).toContain('Why: 1 edit of the data: Halve the budget.');
    expect(page.html).not.toContain('Inparticular');
    expect(page.table('Coverage by locality')[2]!.at(-1)).toBe('▼ −10.0 points, worse');
    const chosen = await analyst.get(paths.report('handshire', { compare: before.id }));
    expect(chosen.text('.skillmix-report__first')).toContain('Coverage fell by 8.6');
    const none = await analyst.get(paths.report('handshire', { compare: 'none' }));
    expect(none.text('.skillmix-report__first')).not.toContain('Coverage fell');
    const unknown = await analyst.get(paths.report('handshire', { compare: 'x' }));
    expect(unknown.status).toBe(404);
  });

  test('withholds small numbers and what would give them away, and says so', async () => {
    const client = await web.as('leadership', { authority: 'fewshire' });
    const page = await client.get(paths.report('fewshire', { small: 'shown' }));
    const matrix = page.table('Share of the required hours');
    expect(matrix.flat()).toContain('withheld');
    expect(matrix.find(([place]) => place === 'The west')![1]).toBe('withheld');
    expect(page.text()).toContain('are withheld, and some others with them');
    const gaps = page.table('Gaps, most pressing first').filter((row) => row[1] === 'The west');
    expect(gaps.map((row) => row[2])).toContain('withheld');
    expect(page.table('Coverage by locality').flat()).not.toContain('withheld');
    const performance = await client.get(paths.localityPerformance('fewshire', 'west'));
    expect(performance.table('Families in lead-practitioner work')[1]![1]).toContain('withheld');
    expect(performance.table('Coverage by need')[1]!.slice(1)).toEqual(['withheld', 'withheld', 'withheld']);
  });

  test('shows small numbers to those with the right who ask, and says at its head that it holds them', async () => {
    const client = await web.as('analyst', { authority: 'fewshire' });
    const page = await client.get(paths.report('fewshire', { small: 'shown' }));
    expect(page.table('Share of the required hours').flat()).not.toContain('withheld');
    expect(page.text('.govuk-warning-text')).toContain('not for publication');
    const usual = await client.get(paths.report('fewshire'));
    expect(usual.table('Share of the required hours').flat()).toContain('withheld');
    expect(usual.has('.govuk-warning-text')).toBe(false);
  });

  test.each(accessRoles)('is there for the role %s', async (role) => {
    const client = await web.as(role, { authority: 'manyshire' });
    expect((await client.get(paths.report('manyshire'))).status).toBe(200);
    expect((await client.get(paths.performance('manyshire'))).status).toBe(200);
  });

  test('shows the eight least covered of 26 localities first, and all of them in an annex', async () => {
    const client = await web.as('leadership', { authority: 'manyshire' });
    const page = await client.get(paths.report('manyshire'));
    expect(page.table('Coverage by locality')).toHaveLength(1 + 8);
    expect(page.text('.skillmix-report__first')).toMatch(
      /The 8 least covered are shown; the 18 others are between/,
    );
    expect(page.table('Share of the required hours')).toHaveLength(1 + 26);
  });

  test('of one locality names no worst-off place', async () => {
    const one = rawWorkbook(
      handTables({
        demand: [{ locality: 'north', need: 'care', families: 30, hours_per_week: 1 }],
        staff: [{ staff: 'S-1', role: 'worker', locality: 'north', fte: 1, 'skill.care': 2 }],
      }),
    );
    await web.add('oneshire', one);
    await web.plan(null, 'oneshire');
    const client = await web.as('commissioner', { authority: 'oneshire' });
    const page = await client.get(paths.report('oneshire'));
    expect(page.table('Options considered')[1]!.at(-1)).toBe('–');
    expect(page.table('Coverage by locality').slice(1)).toEqual([['north', '66.7 % short', '10.0']]);
    expect(page.text()).not.toContain('Worst off:');
  });

  test('says why there is none where nothing has been planned, and where the rules contradict each other', async () => {
    const client = await web.as('leadership', { authority: 'newshire' });
    const none = await client.get(paths.report('newshire'));
    expect(none.status).toBe(200);
    expect(none.has('.skillmix-report')).toBe(false);
    expect(none.text('#main')).toMatch(/not been planned|no plan/i);
    const torn = await leader.get(paths.report('handshire', { scenario: 'torn' }));
    expect(torn.status).toBe(200);
    expect(torn.has('.skillmix-report')).toBe(false);
    expect(torn.text('#main')).toContain('90 %');
  });
});
