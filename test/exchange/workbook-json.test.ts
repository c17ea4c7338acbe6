import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellMeaning } from '../../src/domain/cell-meaning.ts';
import { type RawWorkbook, type SheetName, sheetNames } from '../../src/domain/workbook.ts';
import { buildCouncil, councils } from '../../src/examples/councils.ts';
import { jsonSheet, rawOfJson, sentWorkbook } from '../../src/exchange/workbook-json.ts';

/** What is left of a workbook that goes out as JSON text and comes in again. */
function roundTrip(raw: RawWorkbook): RawWorkbook {
  const sheets = Object.fromEntries(
    Object.entries(raw).map(([name, sheet]) => [name, jsonSheet(name as SheetName, sheet)]),
  );
  const sent = sentWorkbook.parse(JSON.parse(JSON.stringify({ sheets })));
  const read = rawOfJson(sent);
  if (!read.ok) throw new Error(read.message);
  return read.raw;
}

/** What each cell of a workbook means to its reader, by sheet, row and column; blank cells left out. */
function meanings(raw: RawWorkbook): readonly string[] {
  return sheetNames.flatMap((name) => {
    const { columns, rows } = raw[name] ?? { columns: [], rows: [] };
    const names = columns.map((column) => column.trim());
    return rows.flatMap(({ cells }, index) => {
      const key = name === 'settings' ? (cells[names.indexOf('key')] ?? '').trim() : undefined;
      return cells.flatMap((text, at) => {
        const meaning = cellMeaning(name, names[at]!, text, key);
        return meaning === '' ? [] : [`${name} ${index} ${names[at]}: ${meaning}`];
      });
    });
  });
}

const staffColumns = [
  ...['staff', 'role', 'locality', 'fte', 'count', 'movable', 'until_period', 'source', 'skill.care', '_own'],
];
const odd = [
  '',
  ' ',
  '1.0',
  '.5',
  '-0',
  '007',
  '1e5',
  'yes',
  'no',
  'YES',
  '2026-04-01',
  '£5',
  '__proto__',
  '=1',
];
/** Any text but `c`, which stands for a number that is withheld. */
const anyCell = fc
  .oneof(fc.constantFrom(...odd), fc.string(), fc.double({ noNaN: true }).map(String))
  .filter((text) => text.trim() !== 'c');

describe('a workbook as JSON', () => {
  test.each(councils.map(({ code }) => code))(
    'comes back from %s with the same meaning in every cell',
    (code) => {
      const raw = buildCouncil(code)!;
      expect(meanings(roundTrip(raw))).toEqual(meanings(raw));
    },
  );

  test('comes back with the same meaning whatever its cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 10, maxLength: 10 }), { maxLength: 5 }),
        (cells) => {
          const rows = cells.map((own, index) => ({ row: index + 2, cells: own }));
          const raw = { staff: { columns: staffColumns, rows } };
          expect(meanings(roundTrip(raw))).toEqual(meanings(raw));
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  test('types numbers and yes/no, keeps codes as text, leaves blanks out and withheld figures null', () => {
    const columns = ['staff', 'fte', 'movable', 'count', '_own'];
    const rows = [
      { row: 2, cells: ['007', '0.80', 'no', '', '12'] },
      { row: 3, cells: [' 8 ', 'c', 'maybe', '1e5', ''] },
    ];
    expect(jsonSheet('staff', { columns, rows }).rows).toEqual([
      { staff: '007', fte: 0.8, movable: false, _own: '12' },
      { staff: '8', fte: null, movable: 'maybe', count: '1e5' },
    ]);
  });

  test('takes cells of any type, rows without some columns, and refuses what is too large', () => {
    const rows = [{ staff: 7, movable: true, note: null }, { fte: 1e-7 }];
    const read = rawOfJson({ sheets: { staff: { rows } } });
    expect(read.ok && read.raw.staff).toEqual({
      columns: ['staff', 'movable', 'note', 'fte'],
      rows: [
        { row: 2, cells: ['7', 'yes', '', ''] },
        { row: 3, cells: ['', '', '', '0.0000001'] },
      ],
    });
    const many = Array.from({ length: 50_001 }, () => ({ staff: 'a' }));
    expect(rawOfJson({ sheets: { staff: { rows: many } } })).toEqual({
      ok: false,
      message: expect.stringContaining('staff: The sheet has 50,001 rows'),
    });
  });

  test('refuses rows that share no column, and many blank sheets, before it lays out their cells', () => {
    const apart = Array.from({ length: 40_000 }, (_, index) => ({ [`c${index}`]: 1 }));
    expect(rawOfJson({ sheets: { staff: { rows: apart } } })).toEqual({
      ok: false,
      message: expect.stringContaining('40,000 columns'),
    });
    const columns = Array.from({ length: 300 }, (_, index) => `c${index}`);
    const blank = { columns, rows: Array.from({ length: 9_000 }, () => ({})) };
    const sheets = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`sheet${index}`, blank]));
    expect(rawOfJson({ sheets })).toEqual({
      ok: false,
      message: expect.stringContaining('too many rows and columns together'),
    });
  });
});
