import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../../src/web/deps.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

const HERE = 'wentworth_valley';
const page = paths.localityWhatIf('rotherham', HERE);
const keep = paths.localityKeep('rotherham', HERE);
let web: WebApp;
let manager: WebClient;

beforeAll(async () => {
  web = await openWebApp({ councils: ['rotherham'] });
  manager = await web.as('service_manager', { localities: [HERE] });
});
afterAll(() => web.close());

const withQuery = (fields: Readonly<Record<string, string>>) => `${page}?${new URLSearchParams(fields)}`;
/** Cells of a result's row by its head: what a reader compares. */
const rowOf = (rows: readonly (readonly string[])[], head: string) => rows.find(([first]) => first === head)!;

describe('trying changes without a script', () => {
  test('opens with every slider at rest and the budget as it is', async () => {
    const answer = await manager.get(page);
    const form = answer.form(page);
    expect(form).toMatchObject({ demand: '0', 'need-domestic_abuse': '0', budget: '240000' });
    expect(form['post-social_worker']).toBe('0');
    expect(answer.text('main')).toContain('press “Re-plan”');
  });

  test('compares like with like: more families leave more hours unmet', async () => {
    const answer = await manager.get(withQuery({ demand: '20' }));
    expect(answer.status).toBe(200);
    expect(answer.text('main')).toContain('Quick estimate: posts in any fraction');
    expect(answer.text('main')).toContain('families with every need +20 %');
    const [, required, before, after, difference] = rowOf(
      answer.table('Unmet hours a week here'),
      'All needs',
    );
    expect(required).toMatch(/^217 \(was 181\)$/);
    expect(Number(after)).toBeGreaterThan(Number(before));
    expect(difference).toMatch(/^\+/);
  });

  test('adds a post with its skills, and says what it costs beside the budget', async () => {
    const answer = await manager.get(withQuery({ 'post-family_help_practitioner': '1' }));
    const row = rowOf(answer.table('Suggested team here'), 'Early help practitioner');
    expect(row[1]).toBe('2');
    expect(row[4]).toMatch(/^\+0\.9\d$/);
    expect(answer.text('main')).toMatch(/Posts added, paid from elsewhere\s*£47,060/);
  });

  test('keeps what was typed and says at the field what is wrong', async () => {
    const answer = await manager.get(
      withQuery({ demand: 'ten', 'post-social_worker': '-3', budget: '1e99' }),
    );
    expect(answer.status).toBe(422);
    expect(answer.text('#demand-error')).toContain("'ten' is not a number");
    expect(answer.text('#post-social_worker-error')).toContain('too small');
    expect(answer.text('#budget-error')).toContain('£');
    expect(answer.texts('.govuk-error-summary__list a')).toHaveLength(3);
    expect(answer.form(page)).toMatchObject({ demand: 'ten', 'post-social_worker': '-3', budget: '1e99' });
  });

  test('takes numbers as people type them', async () => {
    const answer = await manager.get(withQuery({ demand: '+10 %', budget: '£300,000' }));
    expect(answer.text('main')).toContain('+10 % and the council’s budget £300,000 instead of £240,000');
  });
});

describe('trying changes while a slider is dragged', () => {
  test('answers with the result alone, the line that is said aloud, and an address that can be sent on', async () => {
    const answer = await manager.get(
      withQuery({ demand: '10', 'post-social_worker': '0', budget: '240000' }),
      {
        htmx: true,
      },
    );
    expect(answer.has('main')).toBe(false);
    expect(answer.has('#what-if-result')).toBe(true);
    expect(answer.text('#what-if-said')).toMatch(/^Coverage here: .* without the changes/);
    expect(answer.headers.get('HX-Replace-Url')).toBe(`${page}?demand=10`);
  });

  test('gives the figures without changes when the page opens, which makes the first slide quick', async () => {
    const answer = await manager.get(page, { htmx: true });
    expect(answer.text('#what-if-result')).toContain('Nothing is changed yet');
  });

  test('brings the form back with a mistake at its field, and once more when it is mended', async () => {
    const wrong = await manager.get(withQuery({ demand: 'x' }), { htmx: true });
    expect([wrong.status, wrong.headers.get('HX-Retarget')]).toEqual([422, '#what-if']);
    expect(wrong.form(page)).toMatchObject({ demand: 'x', 'had-errors': 'yes' });
    const mended = await manager.get(withQuery({ demand: '5', 'had-errors': 'yes' }), { htmx: true });
    expect([mended.status, mended.headers.get('HX-Retarget')]).toEqual([200, '#what-if']);
    expect(mended.has('#demand-error')).toBe(false);
  });

  test('leaves the page as it is when a newer ask has taken its place', async () => {
    const askers: string[] = [];
    const quickPlan: Deps['planning']['quickPlan'] = async ({ asker }) => {
      askers.push(asker);
      return null;
    };
    const overtaken = await openWebApp({
      councils: ['rotherham'],
      planned: false,
      deps: ({ planning }) => ({ planning: { ...planning, quickPlan } }),
    });
    const client = await overtaken.as('leadership');
    expect((await client.get(page, { htmx: true })).status).toBe(204);
    // A whole page cannot be left as it is; of these, too, one asker has one in the queue.
    const whole = await client.get(withQuery({ demand: '5' }));
    expect(whole.status).toBe(429);
    expect(whole.text('main')).toContain('load this one again');
    await client.get(withQuery({ demand: '6' }));
    expect(new Set(askers).size).toBe(2);
    await overtaken.close();
  });
});

describe('keeping what was tried as a scenario', () => {
  test('stores its edits, plans it and leads to its page', async () => {
    const answer = await manager.post(keep, { demand: '15', 'post-social_worker': '1', name: 'Busy winter' });
    expect([answer.status, answer.to]).toEqual([303, paths.scenario('rotherham', 'busy-winter')]);
    const { result } = await web.deps.reading.current(web.authority.id);
    const kept = result.ok
      ? result.workbook.scenarios.find(({ scenario }) => scenario === 'busy-winter')
      : null;
    expect(kept).toMatchObject({ name: 'Busy winter' });
    expect(kept!.edits.map(({ sheet, change }) => [sheet, change])).toEqual([
      // Rotherham gives some needs as families and some as starts in a year.
      ['demand', 'multiply'],
      ['demand', 'multiply'],
      ['staff', 'insert'],
    ]);
    const { done } = await web.stores.runs.latest(web.authority.id, 'plan', 'busy-winter');
    expect(done?.status).toBe('done');
  });

  test('names it after its changes where no name is given, and never takes another’s code', async () => {
    await manager.post(keep, { budget: '300000' });
    await manager.post(keep, { budget: '300000' });
    const { result } = await web.deps.reading.current(web.authority.id);
    const made = result.ok ? result.workbook.scenarios.filter(({ name }) => name.includes('£300,000')) : [];
    expect(made.map(({ name }) => name)).toEqual(
      Array(2).fill(
        'Wentworth Valley (Maltby and Wickersley): the council’s budget £300,000 instead of £240,000',
      ),
    );
    expect(new Set(made.map(({ scenario }) => scenario)).size).toBe(2);
  });

  test('refuses to keep nothing, and keeps the name that was typed', async () => {
    const answer = await manager.post(keep, { name: 'Nothing at all' });
    expect(answer.status).toBe(422);
    expect(answer.text('.govuk-error-summary')).toContain('Nothing is changed yet');
    expect(answer.form(keep)).toMatchObject({ name: 'Nothing at all' });
  });

  test('is for those who may make scenarios; a commissioner may try changes and reads who can keep them', async () => {
    const commissioner = await web.as('commissioner');
    const answer = await commissioner.get(withQuery({ demand: '5' }));
    expect(answer.has('#what-if-keep')).toBe(false);
    expect(answer.text('main')).toContain('leadership or the administrator can keep');
    expect((await commissioner.post(keep, { demand: '5' })).status).toBe(403);
    const leadership = await web.as('leadership');
    expect((await leadership.get(page)).has('#what-if-keep')).toBe(true);
  });
});
