import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

const matrix = 'Staff and the levels of their skills';
let web: WebApp;
let code = '';
let analyst: WebClient;
let count = 0;

beforeAll(async () => {
  web = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) }, planned: false });
});
afterAll(() => web.close());

/** Every test edits an authority of its own. */
beforeEach(async () => {
  count += 1;
  code = `tiny-${count}`;
  await web.add(code, rawWorkbook(tinyTables()));
  analyst = await web.as('analyst', { authority: code });
});

const skills = (query: Record<string, string> = {}) => paths.skills(code, query);

/** What is stored of the staff: codes with the level of a skill. */
async function levels(need = 'substance_misuse'): Promise<Record<string, string>> {
  const { stored } = await web.deps.reading.current(web.authorities[code]!.id);
  return Object.fromEntries(
    stored.sheets.staff!.rows.map(({ cells }) => [cells.staff!, cells[`skill.${need}`] ?? '']),
  );
}

async function rowId(staff: string): Promise<string> {
  const { stored } = await web.deps.reading.current(web.authorities[code]!.id);
  return stored.sheets.staff!.rows.find(({ cells }) => cells.staff === staff)!.id;
}

/** Codes of the staff shown, in their order. */
async function shown(query: Record<string, string>): Promise<readonly string[]> {
  const rows = (await analyst.get(skills(query))).table(matrix).slice(1);
  return rows.map(([head]) => head!.split(' ')[0]!);
}

describe('the matrix', () => {
  test('says for each person where they are based, their FTE, and each level in number and word', async () => {
    const rows = (await analyst.get(skills())).table(matrix);
    expect(rows[0]!.map((head) => head.replace(/[↕↑↓]$/, ''))).toEqual([
      ...['Staff', 'Role', 'Based in', 'People', 'FTE', 'Key work', 'Substance misuse'],
    ]);
    expect(rows[1]!.slice(1)).toEqual(['Family worker', 'North', '2', '2', '2 skilled', '–none']);
    expect(rows[3]!.slice(1)).toEqual([
      'Specialist practitioner',
      'North',
      '1',
      '0.5',
      '–none',
      '3 specialist',
    ]);
  });

  test('shows the people, skills and levels that the filter asks for', async () => {
    expect(await shown({ locality: 'north' })).toEqual(['fw-1', 'sp-1']);
    expect(await shown({ role: 'specialist' })).toEqual(['sp-1']);
    expect(await shown({ need: 'substance_misuse', level: '1' })).toEqual(['fw-2', 'sp-1']);
    expect(await shown({ need: 'substance_misuse', level: '3' })).toEqual(['sp-1']);
    expect(await shown({ need: 'substance_misuse', level: '0' })).toEqual(['fw-1']);
    expect(await shown({ text: 'SOUTH' })).toEqual(['fw-2']);
    const one = (await analyst.get(skills({ need: 'key_work' }))).table(matrix);
    expect(one[0]!.length).toBe(6);
  });

  test('says so where nobody matches', async () => {
    expect((await analyst.get(skills({ text: 'nobody at all' }))).text('main')).toContain('Nobody matches');
  });

  test('is in the order of the column that is asked for', async () => {
    expect(await shown({ sort: '-skill.substance_misuse' })).toEqual(['sp-1', 'fw-2', 'fw-1']);
    expect(await shown({ sort: 'locality' })).toEqual(['fw-1', 'sp-1', 'fw-2']);
    expect(await shown({ sort: '-people' })).toEqual(['fw-1', 'fw-2', 'sp-1']);
    expect(await shown({ sort: 'fte' })).toEqual(['sp-1', 'fw-2', 'fw-1']);
    expect(await shown({ sort: 'nothing known' })).toEqual(['fw-1', 'fw-2', 'sp-1']);
    const page = await analyst.get(skills({ sort: '-fte' }));
    expect(page.all('th[aria-sort="descending"]').length).toBe(1);
    expect(page.all('th[aria-sort="descending"] a')[0]!.attributes.href).toContain('sort=fte');
  });

  test('comes in pages of 30 rows', async () => {
    const staff = Array.from({ length: 62 }, (_, index) => ({
      ...{ staff: `p-${String(index).padStart(2, '0')}`, role: 'specialist', locality: 'south', fte: '1' },
      'skill.substance_misuse': index % 2 ? '2' : '',
    }));
    await web.add('large', rawWorkbook(tinyTables({ staff })));
    const member = await web.as('leadership', { authority: 'large' });
    const last = await member.get(paths.skills('large', { page: '3' }));
    expect(last.table(matrix).length).toBe(1 + 2);
    expect(last.text('main')).toContain('62 rows of staff, 62 people, page 3 of 3');
    const beyond = await member.get(paths.skills('large', { page: '99', level: '2' }));
    expect(beyond.text('main')).toContain('31 of 62 rows of staff, 31 people, page 2 of 2');
  });

  test('hands htmx the part that filtering changes, and everybody else the page', async () => {
    const part = await analyst.get(skills({ locality: 'north' }), { htmx: true });
    expect(part.html).not.toContain('<html');
    expect(part.table(matrix).length).toBe(3);
    expect(part.headers.get('vary')).toContain('HX-Request');
  });
});

describe('changing single levels', () => {
  test('stores the cells that were touched and leaves the rest of the row', async () => {
    const page = await analyst.get(skills({ edit: 'yes' }));
    const id = await rowId('fw-1');
    const form = { ...page.form(skills()), [`cell:${id}:skill.substance_misuse`]: '2' };
    const answer = await analyst.post(skills(), form);
    expect(answer.status).toBe(303);
    expect((await answer.follow()).text('main')).toContain('Saved: skills of 1 row of staff changed.');
    expect(await levels()).toEqual({ 'fw-1': '2', 'fw-2': '1', 'sp-1': '3' });
    const { stored } = await web.deps.reading.current(web.authorities[code]!.id);
    expect(stored.sheets.staff!.rows.find((row) => row.id === id)!.cells).toMatchObject({
      count: '2',
      fte: '1',
    });
  });

  test('says at the cell what is wrong and keeps the input, which can then be put right', async () => {
    const page = await analyst.get(skills({ edit: 'yes' }));
    const id = await rowId('fw-1');
    const field = `cell:${id}:skill.substance_misuse`;
    const answer = await analyst.post(skills(), { ...page.form(skills()), [field]: '7' });
    expect(answer.status).toBe(422);
    expect(answer.text('.govuk-error-summary')).toContain('7 is not a whole number from 1 to 3');
    expect(answer.text(`#cell-${id}-skill-substance_misuse-error`)).toContain('7 is not');
    expect(answer.form(skills())[field]).toBe('7');
    const again = await analyst.post(skills(), { ...answer.form(skills()), [field]: '3' });
    expect(again.status).toBe(303);
    expect((await levels())['fw-1']).toBe('3');
  });

  test('of a row that someone else changed meanwhile shows both versions, and stores when sent again', async () => {
    const page = await analyst.get(skills({ edit: 'yes' }));
    const id = await rowId('fw-1');
    const field = `cell:${id}:skill.substance_misuse`;
    const other = await web.as('analyst', { authority: code });
    const theirs = await other.get(skills({ edit: 'yes' }));
    await other.post(skills(), { ...theirs.form(skills()), [field]: '1' });

    const answer = await analyst.post(skills(), { ...page.form(skills()), [field]: '3' });
    expect(answer.status).toBe(409);
    expect(answer.text(`#row-${id}`)).toContain('changed this row meanwhile');
    expect(answer.text(`#cell-${id}-skill-substance_misuse-theirs`)).toBe('Now: 1');
    expect(answer.form(skills())[field]).toBe('3');
    expect((await levels())['fw-1']).toBe('1');

    const again = await analyst.post(skills(), answer.form(skills()));
    expect(again.status).toBe(303);
    expect((await levels())['fw-1']).toBe('3');
  });

  test('of a row that someone else removed meanwhile says so and stores the others when sent again', async () => {
    const page = await analyst.get(skills({ edit: 'yes' }));
    const [gone, kept] = [await rowId('fw-2'), await rowId('fw-1')];
    const sheet = paths.sheet(code, 'staff');
    const other = await analyst.get(paths.sheet(code, 'staff', { edit: 'yes' }));
    await analyst.post(sheet, { ...other.form(`${sheet}?page=1`), [`remove:${gone}`]: 'yes' });
    const form = {
      ...page.form(skills()),
      [`cell:${gone}:skill.key_work`]: '3',
      [`cell:${kept}:skill.key_work`]: '3',
    };
    const answer = await analyst.post(skills(), form);
    expect(answer.status).toBe(409);
    expect(answer.text('.govuk-error-summary')).toContain('fw-2');
    expect((await analyst.post(skills(), answer.form(skills()))).status).toBe(303);
    expect(await levels('key_work')).toEqual({ 'fw-1': '3', 'sp-1': '' });
  });

  test('is for service managers in their own localities, and not for those who read', async () => {
    const manager = await web.as('service_manager', { authority: code, localities: ['south'] });
    const page = await manager.get(skills({ edit: 'yes' }));
    const [own, others] = [await rowId('fw-2'), await rowId('fw-1')];
    expect(page.has(`[name="cell:${own}:skill.key_work"]`)).toBe(true);
    expect(page.has(`[name="cell:${others}:skill.key_work"]`)).toBe(false);
    expect(page.text('main')).toContain('your own locality: South');

    const forged = {
      ...page.form(skills()),
      ...{ [`cell:${others}:skill.key_work`]: '3', [`version:${others}`]: '1', [`was:${others}`]: '{}' },
    };
    const refused = await manager.post(skills(), forged);
    expect(refused.status).toBe(403);
    expect(refused.text('.govuk-error-summary')).toContain('own localities (south)');
    expect((await levels('key_work'))['fw-1']).toBe('2');

    for (const role of ['commissioner', 'leadership'] as const) {
      const reader = await web.as(role, { authority: code });
      const read = await reader.get(skills({ edit: 'yes' }));
      expect(read.has('[name="row"]') || read.has('main select[name="need"][id="bulk-need"]')).toBe(false);
      expect(read.text('main')).toContain('Analysts and administrators change them');
      expect((await reader.post(skills(), page.form(skills()))).status).toBe(403);
    }
  });
});

describe('setting one skill for several rows', () => {
  const bulk = async (
    form: Record<string, string | readonly string[]>,
    query: Record<string, string> = {},
  ) => {
    const page = await analyst.get(skills(query));
    return analyst.post(skills(query), { ...page.form(skills(query)), ...form });
  };

  test('sets it for the ticked rows in one edit, which can be taken back as one', async () => {
    const row = [await rowId('fw-1'), await rowId('fw-2')];
    const answer = await bulk({ row, need: 'substance_misuse', level: '2' });
    expect((await answer.follow()).text('main')).toContain(
      'Saved: Substance misuse set to skilled for 3 people.',
    );
    expect(await levels()).toEqual({ 'fw-1': '2', 'fw-2': '2', 'sp-1': '3' });
    const history = await analyst.get(paths.history(code));
    expect(history.text('.skillmix-history__entry')).toContain(
      'Substance misuse set to skilled for 3 people',
    );
    const { revision } = await web.deps.stores.workbooks.state(web.authorities[code]!.id);
    await analyst.post(paths.undo(code, revision));
    expect(await levels()).toEqual({ 'fw-1': '', 'fw-2': '1', 'sp-1': '3' });
  });

  test('sets it for all rows that the filter shows', async () => {
    await bulk({ scope: 'matching', need: 'key_work', level: '1' }, { locality: 'north' });
    expect(await levels('key_work')).toEqual({ 'fw-1': '1', 'fw-2': '2', 'sp-1': '1' });
  });

  test('clears it', async () => {
    await bulk({ row: [await rowId('sp-1')], need: 'substance_misuse', level: 'none' });
    expect((await levels())['sp-1']).toBe('');
  });

  test('says where nothing changes', async () => {
    const answer = await bulk({ row: [await rowId('sp-1')], need: 'substance_misuse', level: '3' });
    expect((await answer.follow()).text('main')).toContain('have that level already');
  });

  test('says what is missing and keeps what was ticked and chosen', async () => {
    const nothing = await bulk({});
    expect(nothing.status).toBe(422);
    expect(nothing.text('.govuk-error-summary')).toContain('Tick at least one row');
    expect(nothing.text('#bulk-need-error')).toContain('Choose the skill');
    expect(nothing.text('#bulk-level-error')).toContain('Choose the level');
    const row = await rowId('fw-2');
    const half = await bulk({ row: [row], need: 'key_work' });
    expect(half.status).toBe(422);
    expect(half.form(skills())).toMatchObject({ row, need: 'key_work', scope: 'ticked' });
    expect(await levels('key_work')).toEqual({ 'fw-1': '2', 'fw-2': '2', 'sp-1': '' });
  });

  test('of rows that someone else changed meanwhile shows both versions, and stores when sent again', async () => {
    const row = [await rowId('fw-1'), await rowId('fw-2')];
    const seen = (await analyst.get(skills())).form(skills());
    await bulk({ row: [row[0]!], need: 'substance_misuse', level: '1' });
    const answer = await analyst.post(skills(), { ...seen, row, need: 'substance_misuse', level: '3' });
    expect(answer.status).toBe(409);
    expect(answer.text(`#row-${row[0]}`)).toContain('3 specialist');
    expect(answer.text(`#row-${row[0]}`)).toContain('Now: 1 aware');
    expect(answer.text('.govuk-error-summary')).toContain('fw-1');
    expect(answer.text('.govuk-error-summary')).not.toContain('fw-2');
    expect(await levels()).toEqual({ 'fw-1': '1', 'fw-2': '1', 'sp-1': '3' });
    expect((await analyst.post(skills(), answer.form(skills()))).status).toBe(303);
    expect(await levels()).toEqual({ 'fw-1': '3', 'fw-2': '3', 'sp-1': '3' });
  });

  test('is for service managers in their own localities', async () => {
    const manager = await web.as('service_manager', { authority: code, localities: ['south'] });
    const page = await manager.get(skills());
    expect(page.all('input[name="row"]').length).toBe(1);
    const form = page.form(skills());
    await manager.post(skills(), { ...form, scope: 'matching', need: 'key_work', level: '3' });
    expect(await levels('key_work')).toEqual({ 'fw-1': '2', 'fw-2': '3', 'sp-1': '' });
    const row = await rowId('fw-1');
    const refused = await manager.post(skills(), { ...form, row, need: 'key_work', level: '3' });
    expect(refused.status).toBe(403);
    expect((await levels('key_work'))['fw-1']).toBe('2');
  });
});
