import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { gapKey } from '../../views/gap-key.ts';
import { paths } from '../../views/paths.ts';
import { docxText } from '../builders/docx-text.ts';
import { handTables } from '../builders/hand-tables.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

const demand = (locality: string, need: string, families: number) => ({
  ...{ locality, need, families, hours_per_week: 1 },
  source: `local: the team of ${locality}`,
});

/**
 * Two halves of a year, nobody employed. A partner sells nine hours of drugs work a week, which is what the budget has, and a worker could be recruited for £50 an hour: of 40 hours in the
 * north, 31 stay unmet. Abuse work nobody sells; south and east have few families.
 */
const oneshire = rawWorkbook(
  handTables({
    settings: { budget: 9 * 30 * 52, periods: 2, period_weeks: 26, plan_start: '2026-04-01' },
    localities: ['north', 'south', 'east', 'west'].map((locality) => ({ locality, name: `The ${locality}` })),
    needs: [
      { need: 'drugs', name: 'Substance misuse', weight: 2 },
      { need: 'abuse', name: 'Domestic abuse' },
    ],
    roles: [{ role: 'worker', name: 'Worker', annual_cost: 52_000, recruit_max: 1, 'skill.drugs': 2 }],
    demand: [
      demand('north', 'drugs', 40),
      demand('north', 'abuse', 20),
      demand('west', 'abuse', 30),
      demand('south', 'abuse', 3),
      demand('east', 'abuse', 4),
    ],
    providers: [
      { offer: 'partner', provider: 'Partner Trust', need: 'drugs', hours_per_week: 9, cost_per_hour: 30 },
      {
        ...{ offer: 'far', provider: 'Far Trust', need: 'abuse', localities: 'north', level: 1 },
        ...{ hours_per_week: 5, cost_per_hour: 40, lead_periods: 1 },
      },
    ],
    scenarios: [
      {
        ...{ scenario: 'fewer', name: 'Fewer families', step: 1, sheet: 'demand' },
        ...{ where: 'need=drugs', column: 'families', change: 'multiply', value: '0.5' },
      },
      {
        ...{ scenario: 'dear', name: 'A dear partner', step: 1, sheet: 'providers' },
        ...{ where: 'offer=partner', column: 'cost_per_hour', change: 'set', value: '60' },
      },
      {
        ...{ scenario: 'dear', name: 'A dear partner', step: 2, sheet: 'roles' },
        ...{ where: 'role=worker', column: 'recruit_max', change: 'set', value: '0.1' },
      },
    ],
  }),
);

/** A rule that nobody can keep: impossible. */
const noshire = rawWorkbook(
  handTables({
    demand: [{ locality: 'north', need: 'care', families: 10, hours_per_week: 1 }],
    rules: [{ rule: 'minimum_coverage', value: 1 }],
    roles: [{ role: 'worker', annual_cost: 52_000 }],
  }),
);

const drugs = gapKey({ locality: 'north', need: 'drugs', level: 2 });
const abuse = (locality: string) => gapKey({ locality, need: 'abuse', level: 2 });
const allAbuse = ['north', 'south', 'east', 'west'].map(abuse);

let web: WebApp;
let commissioner: WebClient;
let analyst: WebClient;
beforeAll(async () => {
  web = await openWebApp({ workbooks: { oneshire, noshire } });
  commissioner = await web.as('commissioner');
  analyst = await web.as('analyst');
});
afterAll(() => web.close());

const pounds = (text: string) => Number(text.replace(/[£,]/g, ''));

describe('choosing gaps for a brief', () => {
  test('begins with nothing ticked, and with the marked gaps once there are any', async () => {
    const before = await commissioner.get(paths.brief('oneshire'));
    expect(before.text('h1')).toBe('Commissioning brief');
    expect(before.form(paths.brief('oneshire')).gap).toBeUndefined();
    expect(before.text('main')).toContain('Tick at least one');
    await commissioner.post(paths.gapMark('oneshire', 'west', 'abuse', 2), {
      ...{ mark: 'commission', note: '', owner: '', version: 0, scenario: '' },
    });
    const after = await commissioner.get(paths.brief('oneshire'));
    expect(after.all('input').filter((each) => 'checked' in each.attributes)).toMatchObject([
      { attributes: { name: 'gap', value: abuse('west') } },
    ]);
  });

  test('for one need ticks all of its gaps, or what the plan buys where it leaves none', async () => {
    const page = await commissioner.get(paths.brief('oneshire', { need: 'drugs' }));
    const ticked = page.all('input').filter((each) => 'checked' in each.attributes);
    expect(ticked.map(({ attributes }) => attributes.value)).toEqual([drugs]);
    expect(page.text('main')).toContain('What the plan already buys');
    expect(page.text('main')).toContain('Substance misuse: 9.0 hours a week');
  });

  test('is reached from the gaps, a gap and the commissioning list', async () => {
    for (const path of [paths.gaps('oneshire'), paths.commissioning('oneshire', { need: 'drugs' })]) {
      const page = await commissioner.get(path);
      expect(page.all('a').some(({ attributes }) => attributes.href?.startsWith('/oneshire/brief'))).toBe(
        true,
      );
    }
    const gap = await commissioner.get(paths.gap('oneshire', 'north', 'drugs', 2));
    const link = gap.all('a').find(({ attributes }) => attributes.href?.includes('gap='))!;
    expect((await commissioner.get(link.attributes.href!)).text('h1')).toBe(
      'Commissioning brief: Substance misuse',
    );
  });

  test('an address that names a gap wrongly is told how, and a file of nothing what to do', async () => {
    const wrong = await commissioner.get(`${paths.brief('oneshire')}?gap=north-drugs`);
    expect(wrong.status).toBe(422);
    expect(wrong.text()).toContain('locality~need~level');
    expect((await commissioner.get(paths.brief('oneshire', {}, '.docx'))).status).toBe(422);
  });
});

describe('the brief for a gap', () => {
  test('states the unmet hours as lots with a ceiling, and what the plan buys apart from them', async () => {
    const page = await commissioner.get(paths.brief('oneshire', { gaps: [drugs], planned: ['drugs'] }));
    // 31 hours a week × 52 weeks; a worker's hour costs £52,000 ÷ 52 ÷ 20 = £50.
    expect(page.table('Lots of the gap')[1]).toEqual([
      ...['Lot 1', 'Substance misuse', 'The north', 'level 2 (skilled)', '31', '31.0', '1,612.0'],
      ...['£50.00', '£80,600'],
    ]);
    expect(page.table('Lots that the plan already buys')[1]).toEqual([
      ...[
        'Planned lot 1',
        'Substance misuse',
        'The north',
        'level 2 (skilled)',
        'Partner Trust',
        '468.0',
        '£14,040',
      ],
      ...['£30.00', '£50.00'],
    ]);
    expect(page.table('all lots').slice(1)).toEqual([
      ['Period 1 (from 1 Apr 2026)', '31.0', '31.0'],
      ['Period 2 (from 30 Sept 2026)', '31.0', '31.0'],
    ]);
    expect(page.table('Baseline and target')[1]).toEqual([
      ...['Substance misuse: The north', '22.5 %', '100 %', '31.0', '0.0', '31', '0'],
    ]);
    expect(page.table('ways to close the gaps')[1]!.slice(0, 2)).toEqual([
      'Recruit: Worker',
      expect.stringMatching(/ of 31\.0$/),
    ]);
  });

  test('names where each figure comes from, and leaves open what the workbook does not know', async () => {
    const page = await commissioner.get(paths.brief('oneshire', { gaps: [drugs] }));
    const evidence = page.table('figures and where they come from');
    expect(evidence[1]).toEqual([
      'Families with the need at any one time, over the whole council',
      ...['40 families', 'Local', '1'],
    ]);
    expect(page.texts('article li')).toContain('Source 1: local: the team of north');
    expect(page.texts('.skillmix-to-complete').length).toBeGreaterThan(10);
    expect(page.texts('.skillmix-to-complete').every((text) => text.startsWith('To be completed:'))).toBe(
      true,
    );
  });

  test('has its headings in the order in which a board reads, and names offers that nearly fit', async () => {
    const page = await commissioner.get(paths.brief('oneshire', { gaps: allAbuse }));
    expect(page.texts('article h2')).toEqual([
      'What is asked for, and why',
      'The evidence',
      'Start and length',
      'Outcomes and how they will be measured',
      'Price ceiling',
      'Lots',
      'What was considered',
      'What happens without it',
      'Risks',
      'Equality and safeguarding',
      'Questions for the contract',
    ]);
    expect(page.text('article')).toContain('1 offer nearly fits: Far Trust works at a lower level only.');
  });
});

describe('the Word document and the file of lots', () => {
  test('say word for word what the page says', async () => {
    const query = { gaps: [drugs, ...allAbuse], planned: ['drugs'] };
    const page = await commissioner.get(paths.brief('oneshire', query));
    const file = await commissioner.download(paths.brief('oneshire', query, '.docx'));
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="oneshire-brief.docx"');
    const word = docxText(file.bytes);
    const ofStyle = (style: string) => word.paragraphs.filter(([each]) => each === style).map(([, t]) => t);
    expect(ofStyle('Title')).toEqual([page.text('h1')]);
    expect(ofStyle('Heading1')).toEqual(page.texts('article h2'));
    expect(ofStyle('Heading2')).toEqual(page.texts('article h3'));
    const captions = page.texts('article caption');
    expect(ofStyle('Caption')).toEqual(captions);
    expect(word.tables.slice(1)).toEqual(captions.map((caption) => page.table(caption)));
  });

  test('the lots in the file are those of the page, as numbers', async () => {
    const query = { gaps: [drugs, abuse('west')] };
    const page = await commissioner.get(paths.brief('oneshire', query));
    const file = await commissioner.get(paths.brief('oneshire', query, '.csv'));
    const [head, ...rows] = file.html
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n');
    expect(head).toMatch(/^Lot,Belongs to,Need,/);
    const [, ...lots] = page.table('Lots of the gap').slice(0, -1);
    expect(rows).toHaveLength(lots.length);
    rows.forEach((row, index) => {
      const cells = row.split(',');
      expect(Number(cells[10])).toBe(pounds(lots[index]![6]!));
      expect(cells[0]).toBe(lots[index]![0]);
    });
  });
});

describe('small numbers', () => {
  test('are told as localities together, with totals that add up', async () => {
    const page = await commissioner.get(paths.brief('oneshire', { gaps: allAbuse }));
    const [, ...rows] = page.table('Lots of the gap');
    const together = rows.find(([, , place]) => place!.includes('together'))!;
    expect(together[2]).toContain('The south');
    expect(together[2]).toContain('The east');
    const total = rows.at(-1)!;
    const sum = rows.slice(0, -1).reduce((all, row) => all + pounds(row[6]!), 0);
    expect(pounds(total[6]!)).toBeCloseTo(sum, 6);
    expect(page.text('article')).toContain('“1 to 5”');
    // What a source says of a locality may tell its number, too.
    expect(page.text('article')).not.toMatch(/the team of (south|east)/);
    const full = await analyst.get(paths.brief('oneshire', { gaps: allAbuse, small: 'shown' }));
    expect(full.text('article')).toContain('local: the team of');
  });

  test('of one locality alone are withheld, on the page and in both files', async () => {
    const query = { gaps: [abuse('east')] };
    const page = await commissioner.get(paths.brief('oneshire', query));
    expect(page.table('Lots of the gap')[1]!.slice(4, 7)).toEqual(['withheld', 'withheld', 'withheld']);
    const csv = await commissioner.get(paths.brief('oneshire', query, '.csv'));
    expect(csv.html.split('\r\n')[1]).toMatch(/,c,c,26,c,c,/);
    const { bytes } = await commissioner.download(paths.brief('oneshire', query, '.docx'));
    expect(docxText(bytes).tables.flat(2)).not.toContain('208.0');
  });

  test('are told in full to those who may see them and ask, and the document says so at its head', async () => {
    const query = { gaps: [abuse('east')], small: 'shown' } as const;
    const full = await analyst.get(paths.brief('oneshire', query));
    expect(full.table('Lots of the gap')[1]!.slice(4, 7)).toEqual(['4', '4.0', '208.0']);
    expect(full.text('article')).toContain('not for publication');
    const file = await analyst.download(paths.brief('oneshire', query, '.csv'));
    expect(file.headers.get('content-disposition')).toContain('oneshire-abuse-brief-small-numbers-shown.csv');
    const asked = await analyst.get(paths.brief('oneshire', { gaps: [abuse('east')] }));
    expect(asked.table('Lots of the gap')[1]![6]).toBe('withheld');
    const refused = await commissioner.get(paths.brief('oneshire', query));
    expect(refused.table('Lots of the gap')[1]![6]).toBe('withheld');
    expect(refused.text('article')).toContain('your membership does not show them');
  });
});

describe('a brief whose plan has changed', () => {
  test('of a scenario is of that plan, and says so', async () => {
    await web.plan('fewer');
    const page = await commissioner.get(paths.brief('oneshire', { gaps: [drugs], scenario: 'fewer' }));
    expect(page.text('article')).toContain('Scenario: Fewer families');
    expect(page.table('Lots of the gap')[1]![5]).toBe('11.0');
  });

  test('of planned lots alone speaks of no gaps, and asks why a lot costs more than people of one’s own', async () => {
    await web.plan('dear');
    const page = await commissioner.get(paths.brief('oneshire', { planned: ['drugs'], scenario: 'dear' }));
    const text = page.text('article');
    expect(text).not.toContain('sums above');
    expect(text).not.toContain('Hours are those of one gap');
    expect(text).toContain('chose to buy them');
    expect(text).toContain('The plan pays £60.00 an hour for planned lot 1, more than its ceiling of £50.00');
    expect(text).not.toContain('ago');
    const cheap = await commissioner.get(paths.brief('oneshire', { planned: ['drugs'] }));
    expect(cheap.text('article')).not.toContain('more than its ceiling');
  });

  test('names chosen gaps that are met by now and those that the workbook does not have', async () => {
    const gaps = [drugs, gapKey({ locality: 'north', need: 'drugs', level: 3 }), 'gone~drugs~2'];
    const page = await commissioner.get(paths.brief('oneshire', { gaps }));
    expect(page.text('article')).toContain('Met by now: 1 chosen gap is not part of this brief');
    expect(page.text('article')).toContain('Substance misuse, level 3 (specialist), The north');
    expect(page.text('article')).toContain('Not in this plan: 1 chosen gap');
    const none = await commissioner.get(paths.brief('oneshire', { gaps: gaps.slice(1) }));
    expect(none.text('article')).toContain('there is nothing to write a brief for');
    expect(none.has('table')).toBe(false);
  });

  test('that is impossible says why there is none, and there is no file', async () => {
    const member = await web.as('commissioner', { authority: 'noshire' });
    const page = await member.get(paths.brief('noshire', { gaps: ['north~care~2'] }));
    expect(page.status).toBe(200);
    expect(page.text('main')).toMatch(/contradict|impossible|cannot/i);
    expect((await member.get(paths.brief('noshire', { gaps: ['north~care~2'] }, '.docx'))).status).toBe(404);
  });
});
