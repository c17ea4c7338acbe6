import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { handTables } from '../builders/hand-tables.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

const own = (settings: Readonly<Record<string, string>>) =>
  rawWorkbook(
    handTables({
      settings,
      localities: [{ locality: 'all', name: 'All of it' }],
      needs: [{ need: 'safety', name: 'Safety at home', factor_codes: '3A;3B;3C' }],
      roles: [{ role: 'worker', name: 'Worker', annual_cost: 40_000, 'skill.safety': 2 }],
      staff: [{ staff: 'W-1', role: 'worker', locality: 'all', fte: 1, 'skill.safety': 2 }],
      demand: [{ locality: 'all', need: 'safety', families: 9, hours_per_week: 2 }],
    }),
  );

let web: WebApp;
let leader: WebClient;
beforeAll(async () => {
  web = await openWebApp({
    workbooks: {
      rotherham: own({ ons_code: 'E08000018' }),
      city: own({ ons_code: 'E09000001' }),
      kingston: own({ ons_code: 'E09000021' }),
      cumbria: own({ ons_code: 'E10000006' }),
      district: own({ ons_code: 'E07000192' }),
      nameless: own({}),
    },
    planned: false,
  });
  leader = await web.as('leadership');
});
afterAll(() => web.close());

/** The page of another authority, as someone of it sees it. */
async function pageOf(authority: string, query = {}) {
  const member = await web.as('leadership', { authority });
  return member.get(paths.peers(authority, query));
}

const rowOf = (rows: readonly (readonly string[])[], name: string) =>
  rows.find(([first]) => first?.startsWith(name))!;

describe('a council beside others', () => {
  test('has each measure beside the middle of its region, the ends and England, with its place', async () => {
    const page = await leader.get(paths.peers('rotherham'));
    expect(page.text('h1')).toBe('Rotherham beside other councils');
    const table = page.table('At a glance');
    expect(table[0]).toEqual([
      ...['Measure', 'Rotherham', 'Middle of the region', 'England', 'In the region', 'Beside England'],
    ]);
    expect(rowOf(table, 'Caseload')).toEqual([
      ...['Caseload 2025, cases per case holder (FTE)', '13.3', '15.9 13.3 to 20.9', '15.2'],
      ...['lowest of 15', 'below it'],
    ]);
    expect(rowOf(table, 'Children in need')).toEqual([
      ...['Children in need 2025, per 10,000 children', '299', '345 222 to 524', '330'],
      ...['2nd lowest of 15 3 others are too close to tell apart', 'below it'],
    ]);
    expect(rowOf(table, 'Absence')[4]).toBe('joint 4th lowest of 15');
  });

  test('says which needs of the plan a factor counts towards, and that factors overlap', async () => {
    const page = await leader.get(paths.peers('rotherham'));
    const table = page.table('What assessments find');
    expect(rowOf(table, '3B, domestic abuse').at(-1)).toBe('Safety at home');
    expect(rowOf(table, '16A, neglect').at(-1)).toBe('no need of the plan');
    expect(page.text()).toContain('factors overlap: their rates must not be added up');
  });

  test('tells first where it differs most', async () => {
    const page = await leader.get(paths.peers('rotherham'));
    expect(page.text()).toContain('Where Rotherham differs most from its region');
    expect(page.texts('.govuk-list--bullet li')).toContain(
      'Vacant social work posts – 1.9 % of posts (FTE), lowest of 15 (England 14.2 %)',
    );
  });

  test('can be looked at measure by measure, every council of the region with its figure', async () => {
    const page = await leader.get(paths.peers('rotherham', { measure: 'vacancy', year: 2024 }));
    const table = page.table('The councils of Yorkshire and The Humber');
    expect(table).toHaveLength(16);
    expect(page.texts('.skillmix-bars__marked th')).toEqual(['Rotherham']);
    expect(page.text('#peer-measure h2')).toBe('Vacant social work posts, 2024');
    expect(page.table('Vacant social work posts over the years').map(([year]) => year)).toEqual([
      ...['Year', '2021', '2022', '2023', '2024', '2025'],
    ]);
    expect(page.text('#peer-measure')).toContain("Source: DfE, Children's social work workforce");
  });

  test('says so where the year is not published for a measure', async () => {
    const page = await leader.get(paths.peers('rotherham', { measure: 'deprivation', year: 2022 }));
    expect(page.text('#peer-measure')).toContain('The files hold no 2022 of this; the newest year is 2025.');
    expect(page.has('#peer-years-title')).toBe(false);
  });

  test('comes as a part of the page where a script asks', async () => {
    const part = await leader.get(paths.peers('rotherham', { measure: '3B' }), { htmx: true });
    expect(part.html).not.toContain('<html');
    expect(part.text('h2')).toBe('3B, domestic abuse: parent or carer, 2025');
  });

  test('is not found for a measure that is not there', async () => {
    expect((await leader.get(paths.peers('rotherham', { measure: 'luck' }))).status).toBe(404);
  });
});

test('the data page leads to the comparison', async () => {
  const page = await leader.get(paths.data('rotherham'));
  expect(page.has(`a[href="${paths.peers('rotherham')}"]`)).toBe(true);
});

describe('what is not published', () => {
  test('is shown as suppressed between its bounds, and has no place', async () => {
    const page = await pageOf('city');
    const [, value, , , place, beside] = rowOf(page.table('What assessments find'), '16A');
    expect(value).toBe('suppressed: a count of 1 to 5, so 125.0 to 625.0');
    expect([place, beside]).toEqual(['no place: suppressed', '–']);
  });

  test('of a council alone is shown with whom it is counted together', async () => {
    const page = await pageOf('kingston');
    expect(rowOf(page.table('At a glance'), 'Caseload')[1]).toContain(
      'counted together with Richmond upon Thames',
    );
  });
});

describe('a workbook that does not say which council it is', () => {
  test.each([
    ['nameless', 'names no ONS code'],
    ['district', 'E07000192'],
    ['cumbria', 'Its place was taken by Cumberland (E06000063) and Westmorland and Furness (E06000064).'],
  ])('is told so: %s', async (authority, words) => {
    const page = await pageOf(authority);
    expect(page.status).toBe(200);
    expect(page.text('.skillmix-state')).toContain(words);
    expect(page.has(`.skillmix-state a[href="${paths.sheet(authority, 'settings')}"]`)).toBe(true);
    expect(page.table('Councils in England')).toContainEqual(['Telford and Wrekin', 'E06000020']);
  });
});

test('the file has every council, measure and year, and no value in place of a suppressed one', async () => {
  const member = await web.as('analyst', { authority: 'city' });
  const { headers, bytes } = await member.download(paths.peersTable('city'));
  expect(headers.get('content-disposition')).toBe('attachment; filename="city-peers.csv"');
  const lines = bytes.toString('utf8').split('\r\n');
  const hidden = lines.filter((line) => line.includes(',suppressed,'));
  expect(hidden.length).toBeGreaterThan(100);
  expect(hidden.every((line) => /,E\d{8},,[\d.]+,[\d.]+,suppressed,/.test(line))).toBe(true);
  expect(lines.some((line) => line.startsWith('Caseload,caseload,') && line.includes(',england,15.2,'))).toBe(
    true,
  );
});
