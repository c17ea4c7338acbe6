import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import type { RawSheet, RawWorkbook } from '../../src/domain/workbook.ts';
import { readXlsx } from '../../src/exchange/read-xlsx.ts';
import { writeCsvArchive } from '../../src/exchange/write-csv-archive.ts';
import { writeXlsx } from '../../src/exchange/write-xlsx.ts';
import { readXlsxParts } from '../../src/exchange/xlsx-parts.ts';
import { paths } from '../../views/paths.ts';
import { changesOf } from '../builders/stored-sheets.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebAnswer, WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

const tables = tinyTables();
let web: WebApp;
let analyst: WebClient;

beforeAll(async () => {
  web = await openWebApp({
    workbooks: { tiny: rawWorkbook(tables), other: rawWorkbook(tables) },
    posts: 'whole',
  });
  analyst = await web.as('analyst');
});
afterAll(() => web.close());

const upload = (bytes: Uint8Array, name = 'plan.xlsx', by = analyst) =>
  by.upload(paths.upload('tiny'), name, bytes);
const store = (answer: WebAnswer, by = analyst) =>
  by.post(paths.upload('tiny'), answer.form(paths.upload('tiny')));
const csv = (text: string) => Buffer.from(text);
const written = (workbook: RawWorkbook) => writeXlsx({ workbook, about: [], plan: null });

async function current(): Promise<RawWorkbook> {
  return (await web.deps.reading.current(web.authority.id)).raw;
}

async function read(bytes: Buffer): Promise<Record<string, RawSheet>> {
  const reading = await readXlsx(bytes, 'plan.xlsx');
  if (!reading.ok) throw new Error(reading.problem.message);
  return Object.fromEntries(reading.sheets);
}

/** A sheet with one cell of a row changed, or with rows left out or put at the end. */
function withCell({ columns, rows }: RawSheet, key: string, column: string, text: string): RawSheet {
  const at = columns.indexOf(column);
  const changed = rows.map(({ row, cells }) => ({
    row,
    cells: cells[0] === key ? cells.with(at, text) : cells,
  }));
  return { columns, rows: changed };
}

describe('a download', () => {
  test('as Excel or CSV says, sent back as it is, that there is nothing to store', async () => {
    for (const [path, name] of [
      [paths.downloadExcel('tiny'), 'tiny.xlsx'],
      [paths.downloadCsv('tiny'), 'tiny.zip'],
    ] as const) {
      const { headers, bytes } = await analyst.download(path);
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="tiny-\d{4}-\d\d-\d\d\.(xlsx|zip)"$/,
      );
      const answer = await upload(bytes, name);
      expect(answer.text('main')).toContain('There is nothing to store');
      expect(answer.has('[name="store"]')).toBe(false);
    }
  });

  test('as Excel has the newest plan on sheets of its own', async () => {
    const { bytes } = await analyst.download(paths.downloadExcel('tiny'));
    const opened = readXlsxParts(bytes);
    const names = opened.ok ? opened.parts.sheets.map(({ name }) => name) : [];
    expect(names[0]).toBe('_notes');
    expect(names).toEqual(expect.arrayContaining(['_plan summary', '_plan gaps', '_plan assignments']));
  });

  test('of a scenario has the sheets as its edits make them', async () => {
    const [scenario] = tables.scenarios!;
    const code = String(scenario!.scenario);
    const { headers, bytes } = await analyst.download(`${paths.downloadExcel('tiny')}?scenario=${code}`);
    expect(headers.get('content-disposition')).toContain(`tiny-${code}-`);
    const edited = applyScenario(await current(), code);
    if (!edited.ok) throw new Error('The scenario cannot be made.');
    const came = await read(bytes);
    expect(changesOf(edited.raw, came)).toEqual([]);
    expect(changesOf(await current(), came)).not.toEqual([]);
    expect((await analyst.get(`${paths.downloadExcel('tiny')}?scenario=none`)).status).toBe(404);
  });

  test('is open to every member, the template as well', async () => {
    const commissioner = await web.as('commissioner');
    expect((await commissioner.get(paths.download('tiny'))).status).toBe(200);
    const { bytes } = await commissioner.download(paths.downloadTemplate('tiny'));
    expect(Object.keys(await read(bytes))).toContain('staff');
    expect((await commissioner.get(paths.upload('tiny'))).status).toBe(403);
  });
});

describe('an upload', () => {
  test('shows new, changed and removed rows before anything is stored, and then stores just these as one change', async () => {
    const raw = await current();
    const before = await web.stores.workbooks.load(web.authority.id);
    const staff = withCell(raw.staff!, 'fw-2', 'fte', '0.6');
    const rows = [...staff.rows.slice(0, 2), { row: 9, cells: staff.rows[1]!.cells.with(0, 'fw-9') }];
    const demand = withCell(raw.demand!, 'north', 'hours_per_week', '7');
    const preview = await upload(await written({ ...raw, staff: { ...staff, rows }, demand }));
    expect(preview.status).toBe(200);
    expect(preview.table('Rows by sheet')).toContainEqual([
      'Staff and skills',
      '1',
      '1',
      `${staff.rows.length - 2}`,
      '1',
    ]);
    expect(preview.table('Staff and skills: cells that change')).toContainEqual([
      'fw-2',
      'fte',
      '0.8',
      '0.6',
    ]);
    expect(preview.table('new rows')[1]).toEqual([
      'fw-9',
      expect.stringMatching(/^role family_worker, locality south, fte 0\.6/),
    ]);
    expect(preview.text('#changes')).toMatch(
      /In the file just as they are stored: settings and assumptions, localities/,
    );
    expect(preview.table('rows to be removed')[1]![0]).toBe(staff.rows[2]!.cells[0]);
    expect((await web.stores.workbooks.load(web.authority.id)).revision).toBe(before.revision);

    const stored = await store(preview);
    expect(stored.status).toBe(303);
    const after = await current();
    expect(after.staff!.rows.map(({ cells }) => cells[0])).toEqual(['fw-1', 'fw-2', 'fw-9']);
    const [edit] = await web.stores.workbooks.history(web.authority.id, { limit: 1 });
    expect(edit!.revision).toBe(before.revision + 1);
    expect(edit!.summary).toMatch(/^Uploaded plan\.xlsx: staff 1 added, 1 changed, 1 removed; demand/);
    expect((await stored.follow()).text('main')).toContain('Saved. Uploaded plan.xlsx');
  });

  test('with mistakes lists them by cell, stores nothing, and offers a copy in which they are marked', async () => {
    const text =
      'staff,role,locality,fte,skills\nfw-1,nurse,north,1,x\nfw-2,family_worker,north,2,\nfw-3,family_worker,north,1,\n';
    const answer = await upload(csv(text), 'staff.csv');
    expect(answer.status).toBe(422);
    expect(answer.text('.govuk-error-summary')).toMatch(
      /problems? in staff\.csv, listed below\. Nothing was stored/,
    );
    const rows = answer.table('What has to be put right').map((cells) => cells.slice(0, 4));
    expect(rows).toContainEqual(['staff', 'E1', 'skills', 'skills']);
    expect(rows).toContainEqual(['staff', 'B2', 'role', 'nurse']);
    expect(rows).toContainEqual(['staff', 'D3', 'fte', '2']);

    const { bytes } = await analyst.download(
      paths.uploadMarked('tiny'),
      answer.form(paths.uploadMarked('tiny')),
    );
    const opened = readXlsxParts(bytes);
    if (!opened.ok) throw new Error(opened.message);
    expect(opened.parts.sheets.map(({ name }) => name)).toEqual(['_problems', 'staff']);
    const xml = opened.parts.files.get(opened.parts.sheets[1]!.file!)!.toString();
    const styleOf = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1];
    expect(styleOf('B2')).toBeDefined();
    expect(styleOf('D3')).toBe(styleOf('B2'));
    expect(styleOf('D4')).not.toBe(styleOf('B2'));
    const texts = opened.parts.files.get('xl/sharedStrings.xml')!.toString();
    expect(texts).toContain('_problem');

    // Corrected, the copy is read as if nothing had been added to it.
    const again = await upload(bytes, 'staff marked.xlsx');
    expect(again.table('What has to be put right')).toEqual(answer.table('What has to be put right'));
  });

  test('that leaves other sheets without what they refer to names the stored sheet', async () => {
    const localities = {
      ...(await current()).localities!,
      rows: (await current()).localities!.rows.slice(0, 1),
    };
    const answer = await upload(Buffer.from(writeCsvArchive({ localities })), 'localities.zip');
    expect(answer.status).toBe(422);
    expect(answer.text('main')).toContain('(stored, not in the file)');
  });

  test('that someone else overtook is shown again as it would be now, and not stored', async () => {
    const text = 'from,to,minutes\nnorth,south,33\n';
    const preview = await upload(csv(text), 'travel.csv');
    const { stored } = await web.deps.reading.current(web.authority.id);
    const row = stored.sheets.travel!.rows[0]!;
    const cells = { ...row.cells, minutes: '44' };
    const by = { id: null, name: 'Sam Colleague' };
    await web.stores.workbooks.edit(
      web.authority.id,
      by,
      'Travel corrected',
      [{ kind: 'update', sheet: 'travel', id: row.id, version: row.version, cells }],
      () => null,
    );
    const answer = await store(preview);
    expect(answer.status).toBe(409);
    expect(answer.text('.govuk-error-summary')).toContain(
      'Sam Colleague changed the workbook meanwhile (Travel corrected)',
    );
    expect(answer.table('cells that change')).toContainEqual(['north · south', 'minutes', '44', '33']);
    expect((await store(answer)).status).toBe(303);
    expect((await current()).travel!.rows[0]!.cells).toContain('33');
  });

  test('says which stored columns the file would clear', async () => {
    const { staff } = await current();
    const codes = staff!.rows.map(({ cells }) => `${cells[0]},family_worker,north,1`);
    const answer = await upload(csv(`staff,role,locality,fte\n${codes.join('\n')}\n`), 'staff.csv');
    expect(answer.text('main')).toMatch(/does not have the columns .*skill\.key_work.*would be cleared/);
  });

  test('of a service manager may change their own locality and nothing else', async () => {
    const manager = await web.as('service_manager', { localities: ['north'] });
    const raw = await current();
    const own = { staff: withCell(raw.staff!, 'fw-1', 'fte', '0.9') };
    const preview = await upload(Buffer.from(writeCsvArchive(own)), 'staff.zip', manager);
    expect(preview.status).toBe(200);
    const others = { staff: withCell(raw.staff!, 'fw-2', 'fte', '0.9') };
    const refused = await upload(Buffer.from(writeCsvArchive(others)), 'staff.zip', manager);
    expect(refused.status).toBe(403);
    expect(refused.text('.govuk-error-summary')).toMatch(/own localities \(north\)/);
  });

  test('without a file, of the wrong kind, too large, or carried wrongly is refused with what to do', async () => {
    const message = async (answer: Promise<WebAnswer>) => (await answer).text('.govuk-error-summary');
    expect(await message(analyst.post(paths.upload('tiny')))).toContain('Choose a file');
    expect(await message(upload(csv('%PDF-1.4'), 'a.xlsx'))).toContain('is a PDF');
    expect(await message(upload(Buffer.alloc(6_500_000, 'a'), 'staff.csv'))).toContain('at most 6.0 MB');
    expect(await message(analyst.post(paths.upload('tiny'), { content: 'x', store: 'yes' }))).toContain(
      'Choose it again',
    );
    expect((await upload(Buffer.alloc(9_000_000, 'a'), 'staff.csv')).status).toBe(413);
  });

  test('that carries another workbook than was shown is checked like any other', async () => {
    const preview = await upload(csv('from,to,minutes\nnorth,south,50\n'), 'travel.csv');
    const bad = await upload(csv('from,to,minutes\nnorth,nowhere,50\n'), 'travel.csv');
    const form = {
      ...preview.form(paths.upload('tiny')),
      content: bad.form(paths.uploadMarked('tiny')).content!,
    };
    expect((await analyst.post(paths.upload('tiny'), form)).status).toBe(422);
  });
});
