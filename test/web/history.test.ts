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

/** Changes cells of a sheet, as people do. */
async function change(sheet: SheetName, cells: Form, by: WebClient = analyst): Promise<number> {
  const action = paths.sheet(council.code, sheet, { page: 1 });
  const page = await by.get(paths.sheet(council.code, sheet, { edit: 'yes' }));
  const answer = await by.post(action, { ...page.form(action), ...cells });
  expect(answer.status).toBe(303);
  return council.revision();
}

const cell = async (staff: string, column: string) => `cell:${await council.id('staff', staff)}:${column}`;
const undo = (revision: number, by: WebClient = analyst) => by.post(paths.undo(council.code, revision));

describe('the history', () => {
  test('says who changed what and when, every cell before and after, newest first', async () => {
    await change('staff', { [await cell('fw-2', 'fte')]: '0.6' });
    await change('demand', {
      'cell:new-1:locality': 'north',
      'cell:new-1:need': 'substance_misuse',
      'cell:new-1:families': '4',
      'cell:new-1:hours_per_week': '1',
    });
    const page = await analyst.get(paths.history(council.code));
    expect(page.texts('.skillmix-history__entry h2').slice(0, 2)).toEqual([
      ...['1 row of demand edited', '1 row of staff edited'],
    ]);
    expect(page.text('.skillmix-history__entry')).toMatch(
      /A analyst, \d+ \w+ \d{4}, \d\d:\d\d, 1 row \(change 3\)/,
    );
    expect(page.table('Cells of change 2')[1]).toEqual(['Staff and skills', 'fw-2', 'fte', '0.8', '0.6']);
    expect(page.table('Cells of change 3')[1]).toEqual([
      'Demand',
      'north · substance_misuse · 2',
      'locality',
      '–',
      'north',
    ]);
    const ofStaff = await analyst.get(paths.history(council.code, { sheet: 'staff' }));
    expect(ofStaff.texts('.skillmix-history__entry h2')).not.toContain('1 row of demand edited');
  });

  test('goes on to older changes', async () => {
    const field = await cell('fw-2', 'fte');
    for (let index = 0; index < 21; index += 1) {
      await change('staff', { [field]: index % 2 ? '0.5' : '0.6' });
    }
    const page = await analyst.get(paths.history(council.code));
    expect(page.all('.skillmix-history__entry').length).toBe(20);
    const older = await analyst.get(paths.history(council.code, { before: 3 }));
    expect(older.text('.skillmix-history__entry')).toContain('(change 2)');
  });
});

describe('taking a change back', () => {
  test('brings changed, removed and added rows to what they were, as a change that can be taken back as well', async () => {
    const before = (await council.rows('staff')).map(({ cells }) => cells);
    const revision = await change('staff', {
      ...{ [await cell('fw-1', 'fte')]: '0.4', [`remove:${await council.id('staff', 'fw-2')}`]: 'yes' },
      ...{
        'cell:new-1:staff': 'new',
        'cell:new-1:role': 'specialist',
        'cell:new-1:locality': 'south',
        'cell:new-1:fte': '1',
      },
    });
    const answer = await undo(revision);
    expect((await answer.follow()).text('main')).toContain(`Change ${revision} was taken back`);
    expect((await council.rows('staff')).map(({ cells }) => cells)).toEqual(before);
    const page = await analyst.get(paths.history(council.code));
    expect(page.text('.skillmix-history__entry h2')).toContain(`Change ${revision} taken back: `);
    expect(page.texts('.skillmix-history__entry')[1]).toContain(`taken back by change ${revision + 1}`);
    expect(page.has(`form[action="${paths.undo(council.code, revision + 1)}"]`)).toBe(true);
    expect(page.has(`form[action="${paths.undo(council.code, revision)}"]`)).toBe(false);
    await undo(revision + 1);
    expect((await council.rows('staff')).map(({ cells }) => cells.staff)).toEqual(['fw-1', 'sp-1', 'new']);
  });

  test('is refused where a row of it was changed since, and says so', async () => {
    const first = await change('staff', { [await cell('fw-2', 'fte')]: '0.6' });
    await change('staff', { [await cell('fw-2', 'fte')]: '0.7' });
    const answer = await undo(first);
    expect(answer.status).toBe(409);
    expect(answer.text('.govuk-error-summary')).toContain('A row of it was changed again since');
    expect(await council.cells('staff', 'fw-2')).toMatchObject({ fte: '0.7' });
  });

  test('is refused where the workbook would not be valid without it', async () => {
    const first = await change('localities', { 'cell:new-1:locality': 'east', 'cell:new-1:name': 'East' });
    await change('staff', { [await cell('fw-2', 'locality')]: 'east' });
    const answer = await undo(first);
    expect(answer.status).toBe(422);
    expect(answer.text('.govuk-error-summary')).toContain("'east'");
    expect((await council.rows('localities')).length).toBe(3);
  });

  test('is for those alone who may make the change', async () => {
    const others = await change('staff', { [await cell('fw-1', 'fte')]: '0.6' });
    const own = await change('staff', { [await cell('fw-2', 'fte')]: '0.6' });
    const manager = await web.as('service_manager', { authority: council.code, localities: ['south'] });
    const page = await manager.get(paths.history(council.code));
    expect(page.has(`form[action="${paths.undo(council.code, own)}"]`)).toBe(true);
    expect(page.has(`form[action="${paths.undo(council.code, others)}"]`)).toBe(false);
    const refused = await undo(others, manager);
    expect(refused.status).toBe(403);
    expect(refused.text('.govuk-error-summary')).toContain('rows that you may not change');
    expect((await undo(own, manager)).status).toBe(303);
    for (const role of ['commissioner', 'leadership'] as const) {
      expect((await undo(others, await web.as(role, { authority: council.code }))).status).toBe(403);
    }
    expect(await council.cells('staff', 'fw-1')).toMatchObject({ fte: '0.6' });
  });

  test('is not offered for the first filling of the workbook, and leads nowhere for a change that never was', async () => {
    const page = await analyst.get(paths.history(council.code));
    expect(page.has('main form')).toBe(false);
    expect((await undo(1)).status).toBe(403);
    expect((await undo(99)).status).toBe(404);
    expect((await analyst.post(`/${council.code}/history/none/undo`)).status).toBe(404);
  });
});
