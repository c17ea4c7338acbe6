import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { type EditedAuthority, editedAuthority } from '../builders/edited-authority.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

let web: WebApp;
let council: EditedAuthority;
let analyst: WebClient;
let address = '';

beforeAll(async () => {
  web = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) }, planned: false });
});
afterAll(() => web.close());
beforeEach(async () => {
  council = await editedAuthority(web);
  analyst = await web.as('analyst', { authority: council.code });
  address = paths.paste(council.code, 'staff');
});

const header = 'staff\trole\tlocality\tfte';
const rows = (...lines: readonly string[]) => [header, ...lines].join('\r\n');
const staff = async () => (await council.rows('staff')).map(({ cells }) => `${cells.staff} ${cells.fte}`);

describe('pasting rows', () => {
  test('says first what would change, cell by cell, and stores nothing', async () => {
    const text = rows(
      'fw-2\tfamily_worker\tsouth\t1',
      'fw-3\tfamily_worker\tnorth\t0.5',
      'sp-1\tspecialist\tnorth\t0.5',
    );
    const answer = await analyst.post(address, { text, mode: 'update' });
    expect(answer.status).toBe(200);
    expect(answer.text('main .govuk-inset-text')).toContain(
      '1 row is new, 1 row changes and 1 row stays as it is.',
    );
    expect(answer.table('The first changes').slice(1)).toEqual([
      ['fw-2', 'fte', '0.8', '1'],
      ['fw-3', 'staff', '–', 'fw-3'],
      ['fw-3', 'role', '–', 'family_worker'],
      ['fw-3', 'locality', '–', 'north'],
      ['fw-3', 'fte', '–', '0.5'],
    ]);
    expect(await council.revision()).toBe(1);

    const stored = await analyst.post(address, { ...answer.form(address), store: 'yes' });
    expect((await stored.follow()).text('main')).toContain('1 added, 1 changed, 0 removed');
    expect(await staff()).toEqual(['fw-1 1', 'fw-2 1', 'sp-1 0.5', 'fw-3 0.5']);
    // A column that was not pasted keeps its cells.
    expect(await council.cells('staff', 'fw-2')).toMatchObject({ 'skill.key_work': '2' });
  });

  test('replaces the whole sheet where that is asked for', async () => {
    const text = rows('fw-2\tfamily_worker\tsouth\t1');
    const answer = await analyst.post(address, { text, mode: 'replace' });
    expect(answer.text('main .govuk-inset-text')).toContain('2 rows are removed');
    await analyst.post(address, { ...answer.form(address), store: 'yes' });
    expect(await staff()).toEqual(['fw-2 1']);
    expect((await council.cells('staff', 'fw-2'))!['skill.key_work']).toBeUndefined();
  });

  test('takes comma-separated cells as well', async () => {
    const text = 'staff,fte\nsp-1,0.75\n';
    const answer = await analyst.post(address, { text, mode: 'update' });
    await analyst.post(address, { ...answer.form(address), store: 'yes' });
    expect(await staff()).toEqual(['fw-1 1', 'fw-2 0.8', 'sp-1 0.75']);
  });

  test('says so where everything is stored already', async () => {
    const answer = await analyst.post(address, {
      text: rows('sp-1\tspecialist\tnorth\t0.5'),
      mode: 'update',
    });
    expect((await answer.follow()).text('main')).toContain('what is stored already');
  });

  test('points at what is wrong by the number of the pasted row, new or known, and keeps the text', async () => {
    const text = rows(
      'fw-1\tfamily_worker\tnorth\t1',
      'fw-2\tfamily_worker\tsouth\t9',
      'fw-3\tfamily_workr\tnorth\t1',
    );
    const answer = await analyst.post(address, { text, mode: 'update' });
    expect(answer.status).toBe(422);
    const problems = answer.table('What has to be put right').slice(1);
    expect(problems.map((row) => row.slice(0, 3))).toEqual([
      ['3', 'fte', '9'],
      ['4', 'role', 'family_workr'],
    ]);
    expect(problems[1]![3]).toContain("Maybe 'family_worker'?");
    // Browsers send line breaks in their own way, but nothing else changes.
    expect(String(answer.form(address).text).split(/\r?\n/)).toEqual(text.split('\r\n'));
    expect(await council.revision()).toBe(1);
    const mended = text.replace('\t9', '\t0.9').replace('workr', 'worker');
    const again = await analyst.post(address, { ...answer.form(address), text: mended });
    expect((await analyst.post(address, { ...again.form(address), store: 'yes' })).status).toBe(303);
    expect(await staff()).toEqual(['fw-1 1', 'fw-2 0.9', 'sp-1 0.5', 'fw-3 1']);
  });

  test('tells the first 500 of very many problems, each at its row, and how many are left', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `w-${index}\tfamily_worker\tnorth\tmuch`);
    const answer = await analyst.post(address, { text: rows(...lines), mode: 'update' });
    expect(answer.status).toBe(422);
    const told = answer.table('What has to be put right').slice(1);
    expect(told[499]).toEqual(['501', 'fte', 'much', expect.any(String)]);
    expect(told[500]![3]).toContain('19,500 more problems');
    expect(told).toHaveLength(501);
  });

  test('names the other sheets that the rows would break', async () => {
    const places = paths.paste(council.code, 'localities');
    const answer = await analyst.post(places, { text: 'locality\tname\nnorth\tNorth', mode: 'replace' });
    expect(answer.status).toBe(422);
    const columns = answer.table('What has to be put right').map((row) => row[1]);
    expect(columns).toContain('staff, row 3, locality');
  });

  test('refuses two rows of one key, no header, a header alone, and a column twice', async () => {
    const wrong: readonly (readonly [string, string])[] = [
      [
        rows('fw-2\tfamily_worker\tsouth\t1', 'fw-2\tfamily_worker\tnorth\t1'),
        'the same row of the sheet: fw-2.',
      ],
      ['', 'Paste the header row'],
      [header, 'Only one row was pasted'],
      ['fw-2\tfamily_worker\nfw-3\tfamily_worker', 'must hold the column names, and staff is not among them'],
      ['staff\tfte\tfte\nfw-2\t1\t0.5', 'Two of the pasted columns are called fte'],
      ['staff\tfte\n"fw-2\t1', 'Maybe a quotation mark opens'],
      ['staff\tftee\nfw-2\t1', 'problem in the cells'],
    ];
    for (const [text, message] of wrong) {
      const answer = await analyst.post(address, { text, mode: 'update' });
      expect([message, answer.status]).toEqual([message, 422]);
      expect(answer.text('.govuk-error-summary')).toContain(message);
    }
    expect(await council.revision()).toBe(1);
  });

  test('says when someone changed the rows after they were checked, and stores when asked again', async () => {
    const checked = await analyst.post(address, {
      text: rows('fw-2\tfamily_worker\tsouth\t1'),
      mode: 'update',
    });
    const sheet = paths.sheet(council.code, 'staff', { page: 1 });
    const other = await web.as('administrator', { authority: council.code });
    const form = (await other.get(paths.sheet(council.code, 'staff', { edit: 'yes' }))).form(sheet);
    await other.post(sheet, { ...form, [`cell:${await council.id('staff', 'fw-2')}:fte`]: '0.3' });

    const answer = await analyst.post(address, { ...checked.form(address), store: 'yes' });
    expect(answer.status).toBe(409);
    expect(answer.text('.govuk-error-summary')).toContain('A administrator changed 1 of these rows');
    expect(answer.table('The first changes')[1]).toEqual(['fw-2', 'fte', '0.3', '1']);
    expect(await staff()).toContain('fw-2 0.3');
    expect((await analyst.post(address, { ...answer.form(address), store: 'yes' })).status).toBe(303);
    expect(await staff()).toContain('fw-2 1');
  });

  test('is for service managers in their own localities, and not for those who read', async () => {
    const manager = await web.as('service_manager', { authority: council.code, localities: ['south'] });
    const own = await manager.post(address, { text: rows('fw-2\tfamily_worker\tsouth\t1'), mode: 'update' });
    expect(own.status).toBe(200);
    const text = rows('fw-1\tfamily_worker\tnorth\t0.1');
    for (const store of ['', 'yes']) {
      const refused = await manager.post(address, { text, mode: 'update', store });
      expect(refused.status).toBe(403);
      expect(refused.text('.govuk-error-summary')).toContain('own localities (south)');
      expect(refused.form(address).text).toContain('0.1');
    }
    expect((await manager.get(paths.paste(council.code, 'rules'))).status).toBe(403);
    const reader = await web.as('commissioner', { authority: council.code });
    expect((await reader.get(address)).status).toBe(403);
    expect((await reader.post(address, { text })).status).toBe(403);
    expect(await council.revision()).toBe(1);
  });
});
