import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

const misuse = 'more-misuse';
/** South goes, and the demand there with nowhere to be. */
const closing = {
  ...{ scenario: 'closing', name: 'South closes', step: '1', change: 'remove' },
  ...{ sheet: 'localities', where: 'locality=south', column: '', value: '' },
};
/** An authority for each test, so that none sees what another did. */
const codes = Array.from({ length: 20 }, (_, index) => `tiny-${index + 1}`);

let web: WebApp;
let leader: WebClient;
/** The authority of the test. */
let at: string;

beforeAll(async () => {
  const tiny = rawWorkbook(tinyTables());
  const shut = rawWorkbook(tinyTables({ scenarios: [closing] }));
  const workbooks = { ...Object.fromEntries(codes.map((code) => [code, tiny])), shut };
  web = await openWebApp({ workbooks, planned: false });
});
afterAll(() => web.close());

beforeEach(async () => {
  at = codes.shift()!;
  leader = await web.as('leadership', { authority: at });
});

const demand = { kind: 'demand', need: 'key_work', locality: 'north', direction: 'more', percent: '20' };

async function words(scenario: string): Promise<readonly string[]> {
  const page = await leader.get(paths.scenario(at, scenario));
  return page.texts('.skillmix-step__words');
}

/** The id and version of a change, as the page's forms carry them. */
async function step(scenario: string, index: number): Promise<{ row: string; version: string }> {
  const page = await leader.get(paths.scenario(at, scenario));
  const edit = page.all('.skillmix-step__ways')[index]!;
  const link = JSON.stringify(edit).match(/changes\/([0-9a-f-]{36})/)![1]!;
  const form = await leader.get(paths.scenarioStep(at, scenario, link));
  return { row: link, version: String(form.form(paths.scenarioStep(at, scenario, link)).version) };
}

describe('making a scenario', () => {
  test('by its name and one filled form leads to its page, where the change stands in plain words', async () => {
    const made = await leader.post(paths.newScenario(at), { ...demand, name: 'A fifth more in North' });
    expect(made.to).toBe(paths.scenario(at, 'a-fifth-more-in-north'));
    const page = await made.follow();
    expect(page.text('h1')).toBe('A fifth more in North');
    expect(page.texts('.skillmix-step__words')).toEqual([
      '1. Demand for Key work in North: 20 % more (× 1.2)',
    ]);
    expect(page.text('main')).toContain('Plan this scenario');
  });

  test('shows the fields of the kind that is chosen, whole without a script and as a part with one', async () => {
    const page = await leader.get(paths.newScenario(at, { kind: 'provider', name: 'Offer ends' }));
    expect(page.text('#change-fields')).toContain('Recovery Trust');
    expect(page.form(paths.newScenario(at)).name).toBe('Offer ends');
    const part = await leader.get(paths.newScenario(at, { kind: 'provider' }), { htmx: true });
    expect(part.html).toMatch(/^<div id="change-fields"/);
  });

  test('keeps what was typed and says at each field what is wrong', async () => {
    const typed = { ...demand, name: '', percent: 'a lot', reason: 'Minutes of May' };
    const page = await leader.post(paths.newScenario(at), typed);
    expect(page.status).toBe(422);
    expect(page.texts('.govuk-error-summary__list a')).toEqual([
      'Enter a name for the scenario.',
      "'a lot' is not a number. Enter by how many per cent, such as 10.",
    ]);
    expect(page.text('#percent-error')).toContain("'a lot' is not a number");
    expect(page.form(paths.newScenario(at))).toMatchObject(typed);
  });

  test('is refused under a name that is taken, and without a kind of change', async () => {
    const page = await leader.post(paths.newScenario(at), {
      name: 'substance misuse rises BY half',
      kind: '',
    });
    expect(page.texts('.govuk-error-summary__list a')).toEqual([
      'Another scenario is called “Substance misuse rises by half”. Enter another name.',
      'Choose what changes.',
    ]);
  });

  test('tells at the field what the workbook would not allow', async () => {
    const values = { kind: 'budget', way: 'less_pounds', amount: '60000', name: 'Too much' };
    const page = await leader.post(paths.newScenario(at), values);
    expect(page.text('#amount-error')).toContain('at most 50000');
  });

  test('is for those who plan: a commissioner sees scenarios and no way to make one', async () => {
    const commissioner = await web.as('commissioner', { authority: at });
    const page = await commissioner.get(paths.scenarios(at));
    expect(page.text('main')).toContain('Substance misuse rises by half');
    expect(page.text('main')).not.toContain('Make a scenario');
    expect(page.has('button[form="plan-form"]')).toBe(false);
    expect((await commissioner.get(paths.scenario(at, misuse))).has('form#add')).toBe(false);
  });
});

describe('the changes of a scenario', () => {
  const budget = { kind: 'budget', way: 'set', amount: '20,000', reason: 'Cabinet in May' };

  test('are added after the last, with their reason', async () => {
    const added = await leader.post(paths.scenarioSteps(at, misuse), budget);
    expect(added.to).toBe(paths.scenario(at, misuse));
    expect(await words(misuse)).toEqual([
      '1. Demand for Substance misuse: 50 % more (× 1.5)',
      '2. Budget: £20,000 local: Cabinet in May',
    ]);
  });

  test('can be edited in their own units', async () => {
    const { row } = await step(misuse, 0);
    const path = paths.scenarioStep(at, misuse, row);
    const form = (await leader.get(path)).form(path);
    expect(form).toMatchObject({ need: 'substance_misuse', locality: '', percent: '50' });
    await leader.post(path, { ...form, percent: '-25', locality: 'south' });
    expect(await words(misuse)).toEqual(['1. Demand for Substance misuse in South: 25 % less (× 0.75)']);
  });

  test('are refused where no row is concerned, with what was typed', async () => {
    const { row } = await step(misuse, 0);
    const path = paths.scenarioStep(at, misuse, row);
    const form = (await leader.get(path)).form(path);
    const refused = await leader.post(path, { ...form, locality: 'north', percent: '30' });
    expect(refused.status).toBe(422);
    expect(refused.text('#need-error')).toContain('No row of the demand sheet');
    expect(refused.form(path)).toMatchObject({ locality: 'north', percent: '30' });
  });

  test('change places and go one by one; the last one stays', async () => {
    await leader.post(paths.scenarioSteps(at, misuse), budget);
    const second = await step(misuse, 1);
    await leader.post(paths.stepMove(at, misuse, second.row), { by: '-1', version: second.version });
    expect((await words(misuse)).map((each) => each.slice(0, 9))).toEqual(['1. Budget', '2. Demand']);
    const first = await step(misuse, 0);
    await leader.post(paths.stepRemoval(at, misuse, first.row), { version: first.version });
    expect(await words(misuse)).toHaveLength(1);
    const last = await step(misuse, 0);
    const refused = await leader.post(paths.stepRemoval(at, misuse, last.row), { version: last.version });
    expect(refused.status).toBe(422);
    expect(refused.text('.govuk-error-summary')).toContain('at least one change');
  });

  test('edited by two people at once: the second is told and keeps what was typed', async () => {
    const { row } = await step(misuse, 0);
    const path = paths.scenarioStep(at, misuse, row);
    const seen = (await leader.get(path)).form(path);
    const other = await web.as('analyst', { authority: at });
    await other.post(path, { ...seen, percent: '70' });
    const told = await leader.post(path, { ...seen, percent: '90' });
    expect(told.status).toBe(422);
    expect(told.text('.govuk-error-summary')).toContain('A analyst changed this scenario meanwhile');
    expect(told.text('#now')).toContain('70 % more');
    expect(told.form(path)).toMatchObject({ percent: '90' });
    // Sent again with the version now seen, it is stored.
    await leader.post(path, told.form(path));
    expect(await words(misuse)).toEqual(['1. Demand for Substance misuse: 90 % more (× 1.9)']);
  });

  test('that no longer make a valid workbook are told on the scenario’s page, which cannot be planned', async () => {
    at = 'shut';
    leader = await web.as('leadership', { authority: at });
    const page = await leader.get(paths.scenario(at, 'closing'));
    expect(page.text('main')).toContain('The changes cannot all be made on the data as they are now');
    expect(page.text('main')).not.toContain('Plan this scenario');
    expect((await leader.get(paths.scenarios(at))).text('#scenario-closing')).toContain('Cannot be planned');
  });
});

describe('a scenario', () => {
  test('is renamed, copied and removed', async () => {
    await leader.post(paths.scenarioName(at, misuse), { name: 'More misuse' });
    expect((await leader.get(paths.scenario(at, misuse))).text('h1')).toBe('More misuse');
    const copied = await leader.post(paths.scenarioCopy(at, misuse));
    const copy = await copied.follow();
    expect(copy.text('h1')).toBe('Copy of More misuse');
    expect(await words('copy-of-more-misuse')).toEqual(await words(misuse));
    const sure = await leader.get(paths.scenarioRemoval(at, misuse));
    expect(sure.text('h1')).toBe('Remove “More misuse”?');
    const removed = await leader.post(paths.scenarioRemoval(at, misuse));
    const list = await removed.follow();
    expect(list.table('Scenarios').map(([name]) => name)).toEqual([
      'Scenario',
      expect.stringContaining('Baseline'),
      expect.stringContaining('Copy of More misuse'),
    ]);
    expect((await leader.get(paths.scenario(at, misuse))).status).toBe(404);
  });

  test('keeps its name where another has the new one', async () => {
    const page = await leader.post(paths.scenarioName(at, misuse), { name: ' ' });
    expect(page.status).toBe(422);
    expect(page.text('#new-name-error')).toContain('Enter a name');
  });
});

describe('the list', () => {
  test('says which are not planned, plans all of them at once, and then shows figures against the baseline', async () => {
    await web.plan(null, at);
    await leader.post(paths.newScenario(at), { ...demand, name: 'More key work', percent: '300' });
    const before = await leader.get(paths.scenarios(at));
    expect(before.text('#scenario-more-misuse')).toContain('Not planned yet');
    expect(before.text('main')).toContain('Plan all that are missing (2 plans)');
    const form = before.form(paths.planScenarios(at));
    expect(form.scenario).toEqual([misuse, 'more-key-work']);
    const after = await (await leader.post(paths.planScenarios(at), form)).follow();
    expect(after.text('main')).not.toContain('Plan all that are missing');
    expect(after.text('#scenario-more-key-work')).toMatch(/points, worse.*h\/week.*worse/s);
    expect(after.text('#scenario-')).toContain('Proven best');
  });

  test('another scenario does not make a plan old; a change of its own data does', async () => {
    await web.plan(null, at);
    await leader.post(paths.planScenarios(at), { scenario: misuse });
    await leader.post(paths.newScenario(at), { ...demand, name: 'Another' });
    expect((await leader.get(paths.scenarios(at))).text('#scenario-more-misuse')).toContain(
      'planned just now',
    );
    const values = { kind: 'budget', way: 'set', amount: '0' };
    await leader.post(paths.scenarioSteps(at, misuse), values);
    const list = await leader.get(paths.scenarios(at));
    expect(list.text('#scenario-more-misuse')).toContain('Out of date');
    expect(list.text('#scenario-')).not.toContain('Out of date');
  });

  test('while a plan is made its row asks for itself, and keeps its tick', async () => {
    const { id } = web.authorities[at]!;
    const revision = (await web.stores.workbooks.state(id)).revision;
    await web.stores.runs.request({ authorityId: id, kind: 'plan', scenario: misuse, revision, by: null });
    const list = await leader.get(paths.scenarios(at));
    const row = list.all('#scenario-more-misuse')[0]!;
    expect(row.attributes['hx-get']).toBe(paths.scenarioRow(at, misuse));
    const part = await leader.get(`${paths.scenarioRow(at, misuse)}&with=${misuse}`, { htmx: true });
    expect(part.html).toMatch(/^<tr/);
    expect(part.html).toContain('waiting for a free worker');
    expect(part.html).toMatch(/<input[^>]* checked/);
    expect((await leader.get(paths.scenarioRow(at, misuse))).to).toBe(paths.scenarios(at));
  });
});
