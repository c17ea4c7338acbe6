import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../views/paths.ts';
import { csvFile, excelFile, messyAnnexA } from '../builders/council-files.ts';
import { manyChildren } from '../builders/many-children.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

let web: WebApp;
let analyst: WebClient;
const code = 'rotherham';

beforeAll(async () => {
  web = await openWebApp({ councils: ['rotherham'], planned: false });
  analyst = await web.as('analyst');
});
afterAll(() => web.close());

const rowsOf = async (sheet: 'demand' | 'staff') =>
  (await web.stores.workbooks.load(web.authority.id)).sheets[sheet]!.rows;

describe('lists of the case system', () => {
  test('are read, put into localities, looked at and stored as demand', async () => {
    const files = await manyChildren(900, ['Maltby team', 'Rother Vale team']);
    const sent = await analyst.sendFiles(
      paths.importLists(code),
      { lists: files },
      { from: '1/4/2025', to: '30/9/2025' },
    );
    expect(sent.to).toBe(paths.importLists(code));
    const read = await sent.follow();
    expect(read.text()).toContain('1 Apr 2025 to 30 Sept 2025 (183 days): as you stated it');
    expect(read.text()).toContain('the counts overlap and must never be added up');
    expect(read.text()).toContain('Not used: the sheet List 5');
    expect(read.html).not.toContain('Arkwright');
    expect(read.text()).toContain('Allocated Worker');

    const before = await rowsOf('demand');
    const unplaced = await analyst.get(paths.importDemand(code));
    expect(unplaced.text()).toContain('3 teams have no locality yet');
    expect(unplaced.text()).toContain('0 rows of demand would be added, 0 changed');

    const teams = await analyst.get(paths.importTeams(code));
    const form = teams.form(paths.importTeams(code));
    const localities = Object.keys(form).filter((name) => name.startsWith('team-'));
    expect(localities).toHaveLength(3);
    const place: Record<string, string> = {
      'Maltby team': 'wentworth_valley',
      'Rother Vale team': 'rother_vale',
      '': '*',
    };
    const current = await web.deps.reading.current(web.authority.id);
    const known = current.result.ok ? current.result.workbook.localities.map(({ locality }) => locality) : [];
    place['Maltby team'] = known[0]!;
    place['Rother Vale team'] = known[1]!;
    const filled = Object.fromEntries(
      Object.entries(form).map(([name, value]) =>
        name.startsWith('place-')
          ? [name, place[form[name.replace('place', 'team')] as string] ?? '']
          : [name, value],
      ),
    );
    const placed = await analyst.post(paths.importTeams(code), filled);
    expect(placed.to).toBe(paths.importDemand(code));

    const proposed = await placed.follow();
    expect(proposed.text()).not.toContain('no locality yet');
    const table = proposed.table('Demand before and after');
    expect(table.length).toBeGreaterThan(10);
    expect(await rowsOf('demand')).toEqual(before);

    const stored = await analyst.post(paths.importDemand(code), proposed.form(paths.importDemand(code)));
    expect(stored.to).toBe(paths.sheet(code, 'demand'));
    const after = await rowsOf('demand');
    const own = after.filter(
      ({ cells }) => cells.source?.startsWith('local: ') && cells.source.includes('children counted once'),
    );
    expect(own).toHaveLength(table.length - 1);
    for (const { cells } of own) {
      expect(Number(cells.starts_per_year ?? cells.families)).toBeGreaterThan(0);
      expect([cells.starts_per_year, cells.families].filter((each) => each === undefined)).toHaveLength(1);
    }
    const again = await analyst.get(paths.importDemand(code));
    expect(again.text()).toContain('0 rows of demand would be added, 0 changed');
  });

  test('that are none are refused with what was found, and the period stays as it was typed', async () => {
    const answer = await analyst.sendFiles(
      paths.importLists(code),
      {
        lists: [
          csvFile('shopping.csv', [
            ['Milk', 'Eggs'],
            ['1', '2'],
          ]),
        ],
      },
      { from: '1/4/2025', to: '30/9/2025' },
    );
    expect(answer.status).toBe(422);
    expect(answer.text('.govuk-error-summary')).toContain('None of the lists was found');
    expect(answer.html).toContain('value="30/9/2025"');
    const wrong = await analyst.sendFiles(
      paths.importLists(code),
      { lists: [] },
      { from: '1/4/2025', to: '' },
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text('.govuk-error-summary')).toContain('Choose the files');
    expect(wrong.text('.govuk-error-summary')).toContain('Write the last day');
  });

  test('without a stated period say which was taken', async () => {
    const sent = await analyst.sendFiles(paths.importLists(code), { lists: [await messyAnnexA()] });
    expect((await sent.follow()).text()).toContain('you stated none');
    const { figures } = (await web.stores.councilReadings.get(web.authority.id, 'lists'))!;
    expect(figures.annexA?.because).toBe('six_months');
    expect(JSON.stringify(figures)).not.toMatch(/CH-9001|Featherstone|stairs/);
  });

  test('are kept as counts that can be forgotten', async () => {
    await analyst.sendFiles(paths.importLists(code), { lists: [await messyAnnexA()] });
    const forgotten = await analyst.post(paths.forgetReading(code, 'lists'));
    expect(forgotten.to).toBe(paths.import(code));
    expect((await analyst.get(paths.importLists(code))).text()).toContain('has not been handed in yet');
  });

  test('make demand only with numbers that can be', async () => {
    await analyst.sendFiles(paths.importLists(code), { lists: [await messyAnnexA()] });
    const answer = await analyst.get(
      `${paths.importDemand(code)}?children=none&own=1.5&worked=140&length=whole`,
    );
    expect(answer.status).toBe(422);
    expect(answer.text('.govuk-error-summary')).toContain("'none' is not a number");
    expect(answer.text('.govuk-error-summary')).toContain('140 is too large');
    expect(answer.html).toContain('value="140"');
  });
});

describe('a skills matrix', () => {
  test('is compared with the staff sheet and stored when the analyst agrees', async () => {
    const [first, second] = await rowsOf('staff');
    const file = await excelFile('matrix.xlsx', {
      Team: [
        ['Worker', 'Post', 'Substance misuse', 'Domestic abuse'],
        ['Marigold Featherstone', first!.cells.staff!, 'specialist', 'x'],
        ['Zebedee Okonkwo', second!.cells.staff!, '', 'aware'],
      ],
    });
    const sent = await analyst.sendFiles(paths.importSkills(code), { skills: [file] });
    const shown = await sent.follow();
    expect(shown.text()).toContain('would change');
    expect(shown.html).not.toContain('Featherstone');
    expect(await rowsOf('staff')).toContainEqual(first);
    const stored = await analyst.post(paths.storeSkills(code), { tick: '3', blanks: 'keep' });
    expect(stored.to).toBe(paths.sheet(code, 'staff'));
    const after = (await rowsOf('staff')).find(({ id }) => id === first!.id)!;
    expect(after.cells).toMatchObject({
      ...first!.cells,
      'skill.substance_misuse': '3',
      'skill.domestic_abuse': '3',
    });
  });
});

describe('predicted demand', () => {
  test('stands beside the demand, and takes its place only where it is ticked', async () => {
    const [row] = await rowsOf('demand');
    const { locality, need } = row!.cells;
    const file = csvFile('predicted.csv', [
      ['Area', 'Need', 'Families'],
      [locality!, need!, '41.5'],
      ['Atlantis', need!, '3'],
    ]);
    const before = await rowsOf('demand');
    const shown = await (
      await analyst.sendFiles(paths.importPredicted(code), { predicted: [file] })
    ).follow();
    expect(shown.table('Families open at any one time')[1]).toContain('41.5');
    expect(shown.text()).toContain('Atlantis');
    expect(await rowsOf('demand')).toEqual(before);
    const nothing = await analyst.post(paths.usePredicted(code), {});
    expect(nothing.status).toBe(422);
    const stored = await analyst.post(paths.usePredicted(code), { use: `${locality} ${need} ` });
    expect(stored.to).toBe(paths.sheet(code, 'demand'));
    const families = (await rowsOf('demand'))
      .filter(({ cells }) => cells.locality === locality && cells.need === need && !cells.period)
      .reduce((sum, { cells }) => sum + Number(cells.families), 0);
    expect(families).toBeCloseTo(41.5, 0);
  });
});

describe('handing in files', () => {
  test('is for analysts and administrators', async () => {
    for (const role of ['service_manager', 'commissioner', 'leadership'] as const) {
      const member = await web.as(role);
      expect((await member.get(paths.import(code))).status).toBe(403);
      expect((await member.sendFiles(paths.importLists(code), { lists: [] })).status).toBe(403);
      expect((await member.get(paths.data(code))).html).not.toContain(paths.import(code));
    }
    expect((await analyst.get(paths.data(code))).html).toContain(paths.import(code));
    expect((await (await web.as('administrator')).get(paths.import(code))).status).toBe(200);
  });
});
