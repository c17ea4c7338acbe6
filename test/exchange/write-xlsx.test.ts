import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { type RawWorkbook, sheetNames } from '../../src/domain/workbook.ts';
import { buildCouncil, councils } from '../../src/examples/councils.ts';
import { readUpload } from '../../src/exchange/read-upload.ts';
import { readXlsx } from '../../src/exchange/read-xlsx.ts';
import { starterTables } from '../../src/exchange/starter-workbook.ts';
import { writeCsvArchive } from '../../src/exchange/write-csv-archive.ts';
import { writeXlsx } from '../../src/exchange/write-xlsx.ts';
import { writeXlsxInThread } from '../../src/exchange/write-xlsx-in-thread.ts';
import { readXlsxParts, type XlsxParts } from '../../src/exchange/xlsx-parts.ts';
import { planWorkbook } from '../../src/planning/plan.ts';
import { anyTables } from '../builders/any-workbook.ts';
import { changesOf } from '../builders/stored-sheets.ts';
import { tinyTables, tinyWorkbook } from '../builders/workbook.ts';

const write = (workbook: RawWorkbook) => writeXlsx({ workbook, about: ['Tinyshire'], plan: null });

async function readBack(bytes: Buffer): Promise<RawWorkbook> {
  const read = await readXlsx(bytes, 'plan.xlsx');
  if (!read.ok) throw new Error(read.problem.message);
  return Object.fromEntries(read.sheets);
}

function partsOf(bytes: Buffer): XlsxParts {
  const reading = readXlsxParts(bytes);
  if (!reading.ok) throw new Error(reading.message);
  return reading.parts;
}

function textOf({ files }: XlsxParts, file: string): string {
  return files.get(file)!.toString('utf8');
}

function xmlOf(bytes: Buffer, sheet: string): string {
  const parts = partsOf(bytes);
  return textOf(parts, parts.sheets.find(({ name }) => name === sheet)!.file!);
}

describe('a workbook written as an Excel file', () => {
  it.each(councils.map(({ code }) => code))('reads back without any change: %s', async (code) => {
    const raw = buildCouncil(code)!;
    const read = await readBack(await write(raw));
    expect(changesOf(raw, read)).toEqual([]);
    expect(changesOf(read, raw)).toEqual([]);
    const given = parseWorkbook(raw);
    const came = parseWorkbook(read);
    expect(came.ok && came.workbook).toEqual(given.ok && given.workbook);
  });

  it('reads back without any change, whatever small workbook it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyTables({ whole: true }), async (tables) => {
        const raw = rawWorkbook(tables);
        const read = await readBack(await write(raw));
        expect(changesOf(raw, read)).toEqual([]);
        expect(changesOf(read, raw)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps every text as it is, also what looks like a number, a formula or a name of JavaScript', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '007',
        '=1+1',
        "'=x",
        '-5',
        '1e5',
        'TRUE',
        '_x0041_',
        '_x005F_',
        'a\r\nb\n',
        '\tx',
        ' x ',
      ),
      fc.constantFrom(
        'constructor',
        '__proto__',
        'toString',
        '\ufffd',
        '\u{1fffe}x',
        '2026-04-01',
        '&lt;<b>',
      ),
    );
    const rows = fc.array(fc.tuple(texts, texts, texts), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const columns = ['locality', 'name', '_mine'];
        const localities = {
          columns,
          rows: cells.map((each, index) => ({ row: index + 2, cells: [`c${index}`, ...each.slice(1)] })),
        };
        const read = await readBack(await write({ localities }));
        const given = cells.map((each, index) => [`c${index}`, each[1], each[2]]);
        expect(read.localities!.rows.map((row) => row.cells)).toEqual(given);
      }),
      { numRuns: 150 },
    );
  });

  it('has numbers as numbers, dates as dates, and codes as text that keeps its zeros', async () => {
    const raw = rawWorkbook(
      tinyTables({
        settings: [
          { key: 'authority', value: 'Tinyshire' },
          { key: 'plan_start', value: '2026-04-01' },
          { key: 'budget', value: '50000.50' },
        ],
        localities: [{ locality: '007', name: '12' }],
      }),
    );
    const bytes = await write(raw);
    const settings = xmlOf(bytes, 'settings');
    expect(settings).toMatch(/<c r="B3" s="\d+"><v>46113<\/v>/);
    expect(settings).toMatch(/<c r="B4"><v>50000.5<\/v>/);
    const localities = xmlOf(bytes, 'localities');
    expect(localities).toMatch(/<c r="A2" s="\d+" t="s">/);
    expect(localities).toMatch(/<c r="B2" s="\d+" t="s">/);
    expect(localities).toMatch(/<col style="\d+" min="1"/);
    const read = await readBack(bytes);
    expect(read.localities!.rows[0]!.cells.slice(0, 2)).toEqual(['007', '12']);
    expect(read.settings!.rows.map(({ cells }) => cells[1])).toEqual(['Tinyshire', '2026-04-01', '50000.5']);
    expect(changesOf(raw, read)).toEqual([]);
  });

  it('offers codes where they are defined, choices and levels as drop-down lists, under a header that stays', async () => {
    const bytes = await write(rawWorkbook(tinyTables()));
    const staff = xmlOf(bytes, 'staff');
    expect(staff).toContain('state="frozen"');
    expect(staff).toContain('sqref="B2:B1004"><formula1>OFFSET(roles!$A$2,0,0,');
    expect(staff).toContain('sqref="F2:F1004"><formula1>"1,2,3"');
    const rules = xmlOf(bytes, 'rules');
    expect(rules).toMatch(/showErrorMessage="1"[^>]*sqref="A2:A\d+"><formula1>"minimum_coverage,/);
    // Several localities may be written into one cell, so the list there is an offer only.
    expect(rules).toMatch(/allowBlank="1" sqref="B2:B\d+"><formula1>OFFSET\(localities!/);
  });

  it('explains every column, and its notes and plan are left out when it is read', async () => {
    const planned = tinyWorkbook();
    const plan = await planWorkbook(planned);
    if (plan.outcome !== 'proven_best' && plan.outcome !== 'within_gap') throw new Error(plan.outcome);
    const raw = rawWorkbook(tinyTables());
    const bytes = await writeXlsx({
      workbook: raw,
      about: ['Tinyshire'],
      plan: { plan, planned, madeAt: new Date('2026-04-01'), editsSince: 2 },
    });
    const parts = partsOf(bytes);
    const book = textOf(parts, 'xl/workbook.xml');
    for (const name of [
      '_notes',
      '_plan summary',
      '_plan gaps',
      '_plan team',
      '_plan posts',
      '_plan training',
    ])
      expect(book).toContain(`name="${name}"`);
    const texts = textOf(parts, 'xl/sharedStrings.xml');
    expect(texts).toContain('FTE of one person');
    expect(texts).toContain('key = weekly_hours');
    const gaps = xmlOf(bytes, '_plan gaps');
    expect(gaps.match(/<row /g)).toHaveLength(1 + plan.gaps.length);
    const read = await readBack(bytes);
    expect(Object.keys(read)).toEqual(sheetNames);
    expect(changesOf(raw, read)).toEqual([]);
  });
});

test('a workbook of thousands of rows is written in a thread, and the same', async () => {
  const raw = buildCouncil('rotherham')!;
  const { columns, rows } = raw.staff!;
  const many = Array.from({ length: 2_500 }, (_, index) => {
    return { row: index + 2, cells: rows[index % rows.length]!.cells.with(0, `many-${index}`) };
  });
  const large = { ...raw, staff: { columns, rows: many } };
  const bytes = Buffer.from(await writeXlsxInThread({ workbook: large, about: [], plan: null }));
  const read = await readBack(bytes);
  expect(read.staff!.rows).toHaveLength(2_500);
  expect(changesOf(large, read)).toEqual([]);
});

test('the template as an Excel file is a valid workbook', async () => {
  const read = parseWorkbook(await readBack(await write(rawWorkbook(starterTables()))));
  expect(read.ok ? [] : read.problems).toEqual([]);
});

test.each(councils.map(({ code }) => code))(
  'an archive of CSV files reads back as the very same text: %s',
  async (code) => {
    const raw = buildCouncil(code)!;
    const read = await readUpload('plan.zip', Buffer.from(writeCsvArchive(raw)));
    expect(read.ok && Object.fromEntries(read.upload.sheets)).toEqual(raw);
  },
);
