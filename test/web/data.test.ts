import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import type { SheetName } from '../../src/domain/workbook.ts';
import { paths } from '../../views/paths.ts';
import { type EditedAuthority, editedAuthority } from '../builders/edited-authority.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { Form, WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

let web: WebApp;
let council: EditedAuthority;
let analyst: WebClient;

beforeAll(async () => {
  web = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) }, planned: false });
});
afterAll(() => web.close());
beforeEach(async () => {
  council = await editedAuthority(web);
  analyst = await web.as('analyst', { authority: council.code });
});

/** Where a sheet's form is sent. */
const action = (sheet: SheetName) => paths.sheet(council.code, sheet, { page: 1 });

/** The form of a sheet that is open to be changed. */
async function opened(sheet: SheetName, by: WebClient = analyst): Promise<Form> {
  const page = await by.get(paths.sheet(council.code, sheet, { edit: 'yes' }));
  return page.form(action(sheet));
}

describe('the list of sheets', () => {
  test('says of each sheet its rows, where its figures come from, and who may change it', async () => {
    const manager = await web.as('service_manager', { authority: council.code, localities: ['north'] });
    const rows = (await manager.get(paths.data(council.code))).table('Sheets of the workbook');
    const staff = rows.find(([name]) => name!.startsWith('Staff and skills'))!;
    expect(staff.slice(1, 3)).toEqual(['3', '3 without a source']);
    expect(staff.at(-1)).toBe('change');
    expect(rows.find(([name]) => name!.startsWith('Rules'))!.at(-1)).toBe('read');
  });
});

describe('reading a sheet', () => {
  test('shows codes by their names and blank cells by what they stand for', async () => {
    const rows = (await analyst.get(paths.sheet(council.code, 'staff'))).table('Rows of the sheet staff');
    const [head, first, second] = rows;
    const cell = (row: readonly string[], column: string) => row[head!.indexOf(column)];
    expect(cell(first!, 'Role')).toBe('Family worker');
    expect(cell(first!, 'Locality')).toBe('North');
    expect(cell(second!, 'Count (people)')).toBe('1');
    expect(cell(first!, 'Key work')).toBe('2 skilled');
  });

  test('keeps the rows that contain a text, and says so where none does', async () => {
    const some = await analyst.get(paths.sheet(council.code, 'staff', { filter: 'SP-' }));
    expect(some.table('Rows of the sheet staff').length).toBe(2);
    expect(some.text('main')).toContain('1 of 3 rows contain “SP-”');
    const none = await analyst.get(paths.sheet(council.code, 'staff', { filter: 'nobody' }));
    expect(none.text('main')).toContain('No row contains that text');
  });

  test('is in pages of 50 rows', async () => {
    const travel = Array.from({ length: 1 }, () => ({ from: 'north', to: 'south', minutes: '20' }));
    const staff = Array.from({ length: 120 }, (_, index) => ({
      ...{ staff: `p-${index}`, role: 'specialist', locality: 'north', fte: '1' },
    }));
    const large = await editedAuthority(web, rawWorkbook(tinyTables({ travel, staff })));
    const reader = await web.as('leadership', { authority: large.code });
    const third = await reader.get(paths.sheet(large.code, 'staff', { page: 3 }));
    expect(third.table('Rows of the sheet staff').length).toBe(1 + 20);
    expect(third.text('main')).toContain('120 rows, page 3 of 3');
  });

  test('there is no sheet of another name', async () => {
    expect((await analyst.get(`${paths.data(council.code)}/wages`)).status).toBe(404);
  });

  test('says who may change it to those who may not', async () => {
    const reader = await web.as('commissioner', { authority: council.code });
    const page = await reader.get(paths.sheet(council.code, 'staff', { edit: 'yes' }));
    expect(page.text('main')).toContain('service managers in their own localities');
    expect(page.has('main form[method="post"]')).toBe(false);
    expect((await reader.get(paths.sheet(council.code, 'rules'))).text('main')).toContain(
      'Analysts and administrators change it',
    );
  });
});

describe('changing a sheet', () => {
  test('stores the changed cells of a row, names who did it, and leaves the other rows alone', async () => {
    const id = await council.id('staff', 'fw-2');
    const answer = await analyst.post(action('staff'), {
      ...(await opened('staff')),
      [`cell:${id}:fte`]: '0.6',
    });
    expect(answer.status).toBe(303);
    expect((await answer.follow()).text('main')).toContain('Saved: 1 row of staff edited.');
    expect(await council.cells('staff', 'fw-2')).toMatchObject({ fte: '0.6', 'skill.key_work': '2' });
    const rows = await council.rows('staff');
    expect(rows.map(({ changedBy }) => changedBy)).toEqual(['Importer', 'A analyst', 'Importer']);
    expect(await council.revision()).toBe(2);
  });

  test('adds rows, removes rows and changes rows at once', async () => {
    const id = await council.id('demand', 'substance_misuse');
    const answer = await analyst.post(action('demand'), {
      ...(await opened('demand')),
      ...{ 'cell:new-1:locality': 'north', 'cell:new-1:need': 'substance_misuse' },
      ...{ 'cell:new-1:families': '4', 'cell:new-1:hours_per_week': '1' },
      [`remove:${id}`]: 'yes',
      [`cell:${await council.id('demand', '20')}:families`]: '22',
    });
    expect(answer.status).toBe(303);
    const rows = (await council.rows('demand')).map(({ cells }) => [
      cells.locality,
      cells.need,
      cells.families,
    ]);
    expect(rows).toEqual([
      ['north', 'key_work', '22'],
      ['south', 'key_work', '15'],
      ['north', 'substance_misuse', '4'],
    ]);
    expect(await council.revision()).toBe(2);
  });

  test('stores nothing where nothing was touched', async () => {
    const answer = await analyst.post(action('staff'), await opened('staff'));
    expect((await answer.follow()).text('main')).toContain('Nothing was changed');
    expect(await council.revision()).toBe(1);
  });

  test('says at each cell what is wrong, keeps all input, and stores it once put right', async () => {
    const [one, other] = [await council.id('staff', 'fw-1'), await council.id('staff', 'fw-2')];
    const sent = {
      ...(await opened('staff')),
      ...{
        [`cell:${one}:fte`]: '2',
        [`cell:${other}:locality`]: 'east',
        [`cell:${other}:employer`]: 'Trust',
      },
      ...{ 'cell:new-2:staff': 'two words', 'cell:new-2:role': 'specialist' },
    };
    const answer = await analyst.post(action('staff'), sent);
    expect(answer.status).toBe(422);
    expect(answer.text(`#cell-${one}-fte-error`)).toContain('write the FTE of one, and how many in count');
    expect(answer.text(`#cell-${other}-locality-error`)).toContain("'east'");
    expect(answer.text('#cell-new-2-staff-error')).toContain("Maybe 'two_words'?");
    expect(answer.text('#cell-new-2-fte-error')).not.toBe('');
    expect(answer.texts('.govuk-error-summary a').length).toBeGreaterThanOrEqual(4);
    expect(answer.form(action('staff'))).toEqual(sent);
    expect(await council.revision()).toBe(1);

    const again = await analyst.post(action('staff'), {
      ...answer.form(action('staff')),
      ...{ [`cell:${one}:fte`]: '0.5', [`cell:${other}:locality`]: 'north' },
      ...{ 'cell:new-2:staff': 'two_words', 'cell:new-2:locality': 'north', 'cell:new-2:fte': '1' },
    });
    expect(again.status).toBe(303);
    expect((await council.rows('staff')).map(({ cells }) => cells.staff)).toEqual([
      ...['fw-1', 'fw-2', 'sp-1', 'two_words'],
    ]);
    expect(await council.cells('staff', 'fw-2')).toMatchObject({ locality: 'north', employer: 'Trust' });
  });

  test('says where else an edit would break the workbook', async () => {
    const id = await council.id('localities', 'south');
    const answer = await analyst.post(action('localities'), {
      ...(await opened('localities')),
      [`remove:${id}`]: 'yes',
    });
    expect(answer.status).toBe(422);
    expect(answer.text('.govuk-error-summary')).toContain('staff, row 3, locality');
    expect(answer.has(`#remove-${id}[checked]`)).toBe(true);
    expect((await council.rows('localities')).length).toBe(2);
  });

  test('says what a sheet as a whole would lack', async () => {
    const form = await opened('settings');
    const id = await council.id('settings', 'authority');
    const answer = await analyst.post(action('settings'), { ...form, [`remove:${id}`]: 'yes' });
    expect(answer.status).toBe(422);
    expect(answer.text('.govuk-error-summary')).toContain('The setting authority is missing');
  });
});

describe('two people who change the same row', () => {
  test('the second is told, sees both versions, and replaces the first on purpose', async () => {
    const id = await council.id('staff', 'fw-2');
    const mine = await opened('staff');
    const other = await web.as('administrator', { authority: council.code });
    const theirs = { [`cell:${id}:fte`]: '0.5', [`cell:${id}:employer`]: 'health' };
    await other.post(action('staff'), { ...(await opened('staff', other)), ...theirs });

    const wished = { [`cell:${id}:fte`]: '0.7', [`cell:${await council.id('staff', 'sp-1')}:fte`]: '0.9' };
    const answer = await analyst.post(action('staff'), { ...mine, ...wished });
    expect(answer.status).toBe(409);
    expect(answer.text(`#row-${id}`)).toContain('A administrator changed this row meanwhile.');
    expect(answer.text(`#cell-${id}-fte-theirs`)).toBe('Now: 0.5');
    expect(answer.text(`#cell-${id}-employer-theirs`)).toBe('Now: health');
    expect(answer.form(action('staff'))).toMatchObject(wished);
    expect(await council.cells('staff', 'fw-2')).toMatchObject({ fte: '0.5', employer: 'health' });
    expect(await council.cells('staff', 'sp-1')).toMatchObject({ fte: '0.5' });

    const taken = { ...answer.form(action('staff')), [`cell:${id}:employer`]: 'health' };
    expect((await analyst.post(action('staff'), taken)).status).toBe(303);
    expect(await council.cells('staff', 'fw-2')).toMatchObject({ fte: '0.7', employer: 'health' });
    expect(await council.cells('staff', 'sp-1')).toMatchObject({ fte: '0.9' });
  });

  test('a row that the other removed can be put back with what was written, or left out', async () => {
    for (const leaveOut of [false, true]) {
      council = await editedAuthority(web);
      analyst = await web.as('analyst', { authority: council.code });
      const id = await council.id('staff', 'fw-2');
      const mine = { ...(await opened('staff')), [`cell:${id}:fte`]: '0.7' };
      await analyst.post(action('staff'), { ...(await opened('staff')), [`remove:${id}`]: 'yes' });
      const answer = await analyst.post(action('staff'), mine);
      expect(answer.status).toBe(409);
      expect(answer.text(`#row-new-${id}`)).toContain('removed this row meanwhile');
      expect(answer.form(action('staff'))[`cell:new-${id}:fte`]).toBe('0.7');
      expect(answer.has(`[name="remove:new-${id}"]`)).toBe(true);
      const again = answer.form(action('staff'));
      await analyst.post(action('staff'), { ...again, ...(leaveOut ? { [`remove:new-${id}`]: 'yes' } : {}) });
      const now = await council.cells('staff', 'fw-2');
      expect(now?.fte).toBe(leaveOut ? undefined : '0.7');
    }
  });

  test('a row that one removes is not lost where the other changed it', async () => {
    const id = await council.id('staff', 'fw-2');
    const mine = { ...(await opened('staff')), [`remove:${id}`]: 'yes' };
    await analyst.post(action('staff'), { ...(await opened('staff')), [`cell:${id}:fte`]: '0.5' });
    const answer = await analyst.post(action('staff'), mine);
    expect(answer.status).toBe(409);
    expect(await council.cells('staff', 'fw-2')).toMatchObject({ fte: '0.5' });
    expect(answer.has(`#remove-${id}[checked]`)).toBe(true);
    await analyst.post(action('staff'), answer.form(action('staff')));
    expect(await council.cells('staff', 'fw-2')).toBeUndefined();
  });

  test('who change different rows do not disturb each other', async () => {
    const mine = { ...(await opened('staff')), [`cell:${await council.id('staff', 'fw-1')}:fte`]: '0.9' };
    const theirs = { ...(await opened('staff')), [`cell:${await council.id('staff', 'fw-2')}:fte`]: '0.5' };
    expect((await analyst.post(action('staff'), theirs)).status).toBe(303);
    expect((await analyst.post(action('staff'), mine)).status).toBe(303);
    expect((await council.rows('staff')).map(({ cells }) => cells.fte)).toEqual(['0.9', '0.5', '0.5']);
  });
});

describe('a service manager', () => {
  let manager: WebClient;
  beforeEach(async () => {
    manager = await web.as('service_manager', { authority: council.code, localities: ['south'] });
  });

  test('changes rows of their own localities and reads the others', async () => {
    const [own, others] = [await council.id('staff', 'fw-2'), await council.id('staff', 'fw-1')];
    const form = await opened('staff', manager);
    expect(form).toHaveProperty([`cell:${own}:fte`]);
    expect(form).not.toHaveProperty([`cell:${others}:fte`]);
    expect((await manager.post(action('staff'), { ...form, [`cell:${own}:fte`]: '1' })).status).toBe(303);
    expect(await council.cells('staff', 'fw-2')).toMatchObject({ fte: '1' });
  });

  test('is refused elsewhere, and keeps what was typed', async () => {
    const own = await council.id('staff', 'fw-2');
    const form = { ...(await opened('staff', manager)), [`cell:${own}:locality`]: 'north' };
    const answer = await manager.post(action('staff'), form);
    expect(answer.status).toBe(403);
    expect(answer.text('.govuk-error-summary')).toContain('own localities (south)');
    expect(answer.form(action('staff'))[`cell:${own}:locality`]).toBe('north');

    const others = await council.id('staff', 'fw-1');
    const forged = { [`cell:${others}:fte`]: '0.1', [`version:${others}`]: '1', [`was:${others}`]: '{}' };
    expect((await manager.post(action('staff'), forged)).status).toBe(403);
    expect((await manager.post(action('rules'), forged)).status).toBe(403);
    expect((await council.cells('staff', 'fw-1'))?.fte).toBe('1');
    expect(await council.revision()).toBe(1);
  });
});

describe('settings', () => {
  test('are all listed with value, unit, source and date, those left at their default as well', async () => {
    const rows = (await analyst.get(paths.sheet(council.code, 'settings'))).table('Settings and assumptions');
    const row = (key: string) => rows.find(([name]) => name!.endsWith(` ${key}`));
    expect(rows[0]).toEqual(['Assumption', 'Value', 'Unit', 'Source', 'Date']);
    expect(row('budget')!.slice(1, 4)).toEqual(['50,000', '£', 'not said']);
    expect(row('budget')![4]).toMatch(/^\d+ \w+ \d{4}, \d\d:\d\d Importer$/);
    expect(row('sickness_days')!.slice(1)).toEqual(['8.8 (default)', 'working days a year', 'default', '–']);
    expect(row('plan_start')!.slice(1, 2)).toEqual(['not set']);
  });

  test('left at their default can be set, and go back to it when removed', async () => {
    const form = await opened('settings');
    const answer = await analyst.post(action('settings'), {
      ...form,
      ...{ 'cell:new-sickness_days:value': '9.5', 'cell:new-sickness_days:source': 'local: returns of 2025' },
    });
    expect(answer.status).toBe(303);
    expect(await council.cells('settings', 'sickness_days')).toEqual({
      ...{ key: 'sickness_days', value: '9.5', source: 'local: returns of 2025' },
    });
    expect((await council.rows('settings')).length).toBe(4);
    const id = await council.id('settings', 'sickness_days');
    await analyst.post(action('settings'), { ...(await opened('settings')), [`remove:${id}`]: 'yes' });
    expect(await council.cells('settings', 'sickness_days')).toBeUndefined();
  });

  test('say at the cell what may stand there', async () => {
    const answer = await analyst.post(action('settings'), {
      ...(await opened('settings')),
      'cell:new-support_share:value': '30',
    });
    expect(answer.status).toBe(422);
    expect(answer.text('#cell-new-support_share-value-error')).toContain('Maybe 0.3?');
    expect(answer.form(action('settings'))['cell:new-support_share:value']).toBe('30');
  });
});
