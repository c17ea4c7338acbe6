import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

let web: WebApp;
let leader: WebClient;
const at = 'tiny';

const edit = (scenario: string, name: string, cells: Readonly<Record<string, string>>) => ({
  ...{ scenario, name, step: '1', sheet: 'demand', where: '', column: 'families', change: 'multiply' },
  ...cells,
});
const noMoney = { sheet: 'settings', where: 'key=budget', column: 'value', change: 'set', value: '0' };

beforeAll(async () => {
  const scenarios = [
    edit('more', 'Four times the families', { value: '4' }),
    edit('same', 'Nothing changes', { value: '1' }),
    edit('poor', 'No new money', noMoney),
    edit('less', 'Half the families', { value: '0.5' }),
    edit('fifth', 'A fifth more', { value: '1.2' }),
    edit('late', 'Not planned', { value: '1.1' }),
  ];
  const travel = [{ from: 'north', to: 'south', minutes: '20' }];
  web = await openWebApp({ workbooks: { tiny: rawWorkbook(tinyTables({ scenarios, travel })) } });
  for (const code of ['more', 'same', 'poor', 'less', 'fifth']) await web.plan(code);
  leader = await web.as('leadership');
});
afterAll(() => web.close());

const rowOf = (table: readonly (readonly string[])[], label: string) =>
  table.find(([first]) => first?.startsWith(label)) ?? [];

describe('scenarios side by side', () => {
  test('each figure stands with its difference to the baseline in sign and words', async () => {
    const page = await leader.get(paths.compare(at, ['more', 'same']));
    const table = page.table('Plans side by side');
    expect(table[0]!.map((head) => head.split(/ (?:Proven|Near) best/)[0])).toEqual([
      'Measure',
      'Baseline',
      'Four times the families',
      'Nothing changes',
    ]);
    const coverage = rowOf(table, 'Coverage: share');
    expect(coverage[2]).toMatch(/%.*−[\d.]+ points, worse/);
    expect(coverage[3]).toContain('no change');
    const unmet = rowOf(table, 'Unmet hours');
    expect(unmet[2]).toMatch(/h\/week.*\+[\d,.]+ h\/week, worse/);
    expect(rowOf(table, 'How good')[1]).toContain('Proven best');
  });

  test('rows in which nothing changes are dim, others are not', async () => {
    const same = await leader.get(paths.compare(at, ['same']));
    const rows = same.all('.skillmix-comparison__same').length;
    expect(rows).toBeGreaterThan(5);
    const more = await leader.get(paths.compare(at, ['more']));
    expect(more.all('.skillmix-comparison__same').length).toBeLessThan(rows);
  });

  test('what it comes to is said in a sentence each', async () => {
    const page = await leader.get(paths.compare(at, ['more', 'same']));
    const [more, same] = page.texts('.skillmix-in-short .govuk-summary-list__value');
    expect(more).toMatch(/^Families need [\d,.]+ hours a week more\. [\d,.]+ hours a week more stay unmet/);
    expect(same).toMatch(/^The same hours stay unmet, at the same cost\. Coverage stays at /);
  });

  test('coverage of each need is drawn, with its table', async () => {
    const page = await leader.get(paths.compare(at, ['more', 'poor']));
    expect(page.has('svg[role="img"]')).toBe(true);
    expect(page.table('Coverage of each need').map(([need]) => need)).toEqual([
      'Need',
      'Key work',
      'Substance misuse',
    ]);
    expect(page.text('desc')).toMatch(/What moves most is /);
  });

  test('up to four are shown; more are refused with what was ticked', async () => {
    const four = await leader.get(paths.compare(at, ['more', 'same', 'poor', 'less']));
    expect(four.table('Plans side by side')[0]).toHaveLength(6);
    const five = await leader.get(paths.compare(at, ['more', 'same', 'poor', 'less', 'fifth']));
    expect(five.status).toBe(422);
    expect(five.text('#with-error')).toContain('You chose 5 scenarios. Choose up to 4');
    expect(five.form(paths.compare(at)).with).toHaveLength(5);
  });

  test('one that is not planned is said so, with a way to plan it that leads back', async () => {
    const here = paths.compare(at, ['more', 'late']);
    const page = await leader.get(here);
    expect(page.text('.skillmix-state')).toContain('Not planned: not planned yet.');
    expect(page.table('Plans side by side')[0]).toHaveLength(3);
    const form = page.form(paths.planScenarios(at));
    expect(form).toMatchObject({ scenario: 'late', back: here });
    const commissioner = await web.as('commissioner');
    const seen = await commissioner.get(here);
    expect(seen.text('.skillmix-state')).not.toContain('Plan it now');
  });

  test('nothing chosen: which ones?', async () => {
    const page = await leader.get(paths.compare(at));
    expect(page.text('main')).toContain('Which scenarios?');
    expect(page.texts('.govuk-checkboxes__label')).toContain('No new money');
  });

  test('an unknown scenario is not there', async () => {
    expect((await leader.get(paths.compare(at, ['nothing']))).status).toBe(404);
  });
});

describe('a shared comparison', () => {
  test('keeps its figures and names whatever is planned, renamed or removed later', async () => {
    const page = await leader.get(paths.compare(at, ['fifth']));
    const figures = page.table('Plans side by side');
    const form = page.form(paths.sharedList(at));
    expect(form.title).toBe('Baseline – A fifth more');
    const made = await leader.post(paths.sharedList(at), { ...form, title: 'For the committee' });
    const link = made.to!;
    await leader.post(paths.scenarioName(at, 'fifth'), { name: 'Another name' });
    await leader.post(paths.scenarioSteps(at, 'fifth'), { kind: 'budget', way: 'set', amount: '0' });
    await web.plan('fifth');
    const other = await web.as('commissioner');
    const opened = await other.get(link);
    expect(opened.text('h1')).toBe('For the committee');
    expect(opened.table('Plans side by side').slice(1)).toEqual(figures.slice(1));
    expect(opened.table('Plans side by side')[0]![2]).toContain('A fifth more');
    expect(opened.html).toContain(`http://localhost${link}`);
    await leader.post(paths.scenarioRemoval(at, 'fifth'));
    expect((await other.get(link)).table('Plans side by side').slice(1)).toEqual(figures.slice(1));
  });

  test('is listed and can be taken away', async () => {
    const form = (await leader.get(paths.compare(at, ['poor']))).form(paths.sharedList(at));
    const link = (await leader.post(paths.sharedList(at), { ...form, title: 'Short-lived' })).to!;
    const list = await leader.get(paths.sharedList(at));
    expect(list.table('Shared comparisons').map(([title]) => title)).toContain('Short-lived');
    const gone = await leader.post(`${link}/remove`);
    expect((await gone.follow()).text('main')).not.toMatch(/Short-lived(?!” is removed)/);
    expect((await leader.get(link)).status).toBe(404);
  });

  test('cannot be made of another authority’s plans or of none', async () => {
    const answer = await leader.post(paths.sharedList(at), {
      run: ['none', crypto.randomUUID()],
      title: 'x',
    });
    expect(answer.status).toBe(422);
  });
});
