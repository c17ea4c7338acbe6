import { describe, expect, test } from 'vitest';
import type { CouncilFigures } from '../../../src/domain/council-figures.ts';
import { dayOf } from '../../../src/domain/day.ts';
import type { Need } from '../../../src/domain/need.ts';
import { parseWorkbook } from '../../../src/domain/parse-workbook.ts';
import { buildCouncil } from '../../../src/examples/councils.ts';
import { readCouncilFiles } from '../../../src/exchange/council-files/read-council-files.ts';
import type { NamedFile } from '../../../src/exchange/council-files/records.ts';
import { censusFiles, csvFile, excelFile, messyAnnexA, secrets, utc } from '../../builders/council-files.ts';

const parsed = parseWorkbook(buildCouncil('rotherham')!);
if (!parsed.ok) throw new Error('The bundled council is not valid.');
const young: Need = {
  ...{
    need: 'early_years',
    name: 'Early years (0–4)',
    weight: 1,
    lead: false,
    factorCodes: [],
    source: null,
  },
};
const needs = [...parsed.workbook.needs, young];
const today = dayOf(2025, 4, 10)!;

function read(
  files: readonly NamedFile[],
  stated: { readonly from: number; readonly to: number } | null = null,
): Promise<CouncilFigures> {
  return readCouncilFiles(files, { needs, stated, today });
}

const sheetOf = (figures: CouncilFigures, list: string) => figures.sheets.find((each) => each.list === list)!;
const starts = (figures: CouncilFigures, need: string | null) =>
  Object.fromEntries(
    figures.starts.filter((each) => each.need === need).map((each) => [each.team, each.children]),
  );

describe('an Annex A workbook with titles, blank lines and headings of every kind', () => {
  test('is read list by list, each counted over six months up to its last day', async () => {
    const figures = await read([await messyAnnexA()]);
    expect(figures.problems).toEqual({ listed: [], more: 0 });
    expect(figures.annexA).toEqual({
      from: '2024-09-21',
      to: '2025-03-20',
      days: 181,
      because: 'six_months',
    });
    expect(
      figures.funnel.map(({ step, records, children, noFurtherAction }) => ({
        step,
        records,
        children,
        noFurtherAction,
      })),
    ).toEqual([
      { step: 'contacts', records: 5, children: 4, noFurtherAction: null },
      { step: 'early_help', records: 2, children: 2, noFurtherAction: null },
      { step: 'referrals', records: 3, children: 3, noFurtherAction: 1 },
      { step: 'assessments', records: 2, children: 2, noFurtherAction: null },
      { step: 'plans', records: 2, children: 2, noFurtherAction: null },
    ]);
  });

  test('names the columns it used and those it dropped', async () => {
    const contacts = sheetOf(await read([await messyAnnexA()]), 'contacts');
    expect(contacts).toMatchObject({ headerRow: 3, rows: 6, sheet: 'List 1' });
    expect(contacts.used).toEqual(['Child Unique ID', 'Date of Birth', 'Age', 'Date of Contact']);
    expect(contacts.dropped).toEqual(['Name', 'Gender', 'Contact Source', 'Notes']);
    expect(contacts.tally).toMatchObject({ counted: 5, repeated: 1 });
  });

  test('counts each child once, with the team that its plan names', async () => {
    const figures = await read([await messyAnnexA()]);
    expect(figures.teams).toEqual([
      { team: 'Harbour family hub', children: 2 },
      { team: 'North Team', children: 1 },
      { team: 'South Team', children: 1 },
    ]);
    expect(starts(figures, null)).toEqual({ 'North Team': 1, 'South Team': 1, 'Harbour family hub': 2 });
    expect(figures.needBasis).toBe('primary_need');
    expect(starts(figures, 'neglect_parenting')).toEqual({ 'North Team': 1 });
    expect(starts(figures, 'early_years')).toEqual({ 'Harbour family hub': 1 });
    expect(figures.ages).toEqual([
      { band: '0-4', children: 1 },
      { band: '5-9', children: 1 },
      { band: '10-15', children: 1 },
      { band: '16-17', children: 1 },
    ]);
  });

  test('measures how long plans lasted that ended, and counts those still open', async () => {
    const figures = await read([await messyAnnexA()]);
    expect(figures.durations.find(({ need }) => need === null)).toEqual({
      ...{ need: null, closed: 2, medianWeeks: 17.5, meanWeeks: 17.5, beyondTwelveWeeks: 0.5, open: 1 },
    });
  });

  test('hands out no name, date of birth, remark, worker or identifier', async () => {
    const figures = await read([await messyAnnexA(), ...censusFiles()]);
    const text = JSON.stringify(figures).toLowerCase();
    for (const secret of Object.values(secrets).flat()) {
      for (const part of [secret, ...secret.split(' ').filter((word) => word.length > 5)]) {
        expect(text).not.toContain(part.toLowerCase());
      }
    }
    expect(text).toContain('harbour family hub');
  });
});

describe('census lists', () => {
  test('date their factors by the assessment and count needs through the needs sheet', async () => {
    const figures = await read(censusFiles());
    expect(figures.census).toEqual({
      from: '2024-04-01',
      to: '2025-03-31',
      days: 365,
      because: 'census_year',
    });
    expect(figures.needBasis).toBe('factors');
    expect(figures.codes).toEqual([
      { code: '3A', needs: ['domestic_abuse'], children: 1 },
      { code: '3B', needs: ['domestic_abuse'], children: 1 },
      { code: '14A', needs: ['behaviour'], children: 1 },
      { code: '16A', needs: ['neglect_parenting'], children: 1 },
    ]);
    expect(figures.codesPerChild).toBe(2);
    expect(starts(figures, 'domestic_abuse')).toEqual({ '': 1 });
    expect(starts(figures, null)).toEqual({ '': 2 });
    expect(sheetOf(figures, 'census_factors').tally).toMatchObject({ counted: 4, outsidePeriod: 1 });
  });

  test('take their teams from Annex A lists of the same children', async () => {
    const figures = await read([await messyAnnexA(), ...censusFiles()]);
    expect(starts(figures, 'domestic_abuse')).toEqual({ 'North Team': 1 });
    expect(starts(figures, 'behaviour')).toEqual({ 'South Team': 1 });
  });

  test('without any dates count for the period that is stated, and for no year where none is', async () => {
    const [factors] = censusFiles();
    const silent = await read([factors!]);
    expect(silent.starts).toEqual([]);
    expect(silent.problems.listed.map(({ message }) => message)).toEqual([
      expect.stringContaining('State the period'),
    ]);
    const stated = await read([factors!], { from: dayOf(2024, 4, 1)!, to: dayOf(2024, 9, 30)! });
    expect(starts(stated, 'domestic_abuse')).toEqual({ '': 2 });
    expect(stated.starts.every(({ days }) => days === 183)).toBe(true);
  });

  test('whose factors stand in one cell of the assessments are read from there', async () => {
    const file = csvFile('Assessments.csv', [
      [
        'LAchildID',
        'CINdetailsID',
        'AssessmentActualStartDate',
        'AssessmentAuthorisationDate',
        'AssessmentFactors',
      ],
      ['X1', 'E1', '01/05/2024', '02/06/2024', '1A, 2B;21'],
    ]);
    const figures = await read([file]);
    expect(figures.codes.map(({ code }) => code)).toEqual(['1A', '2B', '21']);
    expect(starts(figures, 'substance_misuse')).toEqual({ '': 1 });
  });
});

describe('files as spreadsheet programs write them', () => {
  test('may have headings merged over two rows', async () => {
    const file = await excelFile('list 3.xlsx', {
      Referrals: [
        ['Referrals, April 2025'],
        ['Child Unique ID', { value: 'Referral', across: 2 }, 'Allocated Team'],
        [null, 'Date of referral', 'Referral NFA', null],
        ['X1', utc('2025-02-03'), 'No', 'North Team'],
      ],
    });
    const figures = await read([file]);
    expect(sheetOf(figures, 'referrals')).toMatchObject({ headerRow: 3, rows: 1, tally: { counted: 1 } });
    expect(figures.teams).toEqual([{ team: 'North Team', children: 1 }]);
  });

  test('may be text in UTF-16 with tabs, as Excel calls Unicode text', async () => {
    const text = 'Child Unique ID\tDate of Contact\tName\r\nX1\t03/02/2025\tSéamus\r\n';
    const bytes = new Uint8Array(Buffer.from(`\u{FEFF}${text}`, 'utf16le'));
    const { funnel, problems } = await read([{ name: 'contacts.txt', bytes }]);
    expect(problems.listed).toEqual([]);
    expect(funnel).toMatchObject([{ step: 'contacts', records: 1 }]);
  });

  test('count a list once that was handed in twice', async () => {
    const rows = [
      ['Child Unique ID', 'Date of Contact'],
      ['X1', '03/02/2025'],
      ['X2', '04/02/2025'],
    ];
    const figures = await read([csvFile('a.csv', rows), await excelFile('b.xlsx', { 'List 1': rows })]);
    expect(figures.funnel).toMatchObject([{ records: 2, children: 2 }]);
    expect(figures.sheets.map(({ tally }) => [tally.counted, tally.repeated])).toEqual([
      [2, 0],
      [0, 2],
    ]);
  });
});

describe('what is wrong with a file', () => {
  test('is told with sheet, row, column, what was found and what to do', async () => {
    const file = await excelFile('lists.xlsx', {
      'List 1': [
        ['Child Unique ID', 'Date of Contact', 'Age'],
        ['X1', '31/02/2025', 3],
        [null, utc('2025-01-01'), 3],
        ['X2', 'Marigold rang', 3],
        ['X3', '12/25/2024', 3],
        ['X4', utc('2025-01-02'), 3],
      ],
      'List 3': [
        ['Child Unique ID', 'Date of Referal', 'Allocated Team', 'Age'],
        ['X1', utc('2025-01-01'), 'North', 3],
      ],
      'List 6': [
        ['Child Unique ID', 'CIN Start Date', 'CIN Closure Date', 'Primary Need Code'],
        ['X1', utc('2025-02-01'), utc('2025-01-01'), 'N1'],
        ['X2', utc('2025-02-01'), null, 'Abuse'],
      ],
    });
    const { problems, sheets } = await read([file]);
    const told = problems.listed.map(({ sheet, row, column, found }) => ({ sheet, row, column, found }));
    expect(told).toEqual([
      { sheet: 'List 1', row: 2, column: 'Date of Contact', found: '31/02/2025' },
      { sheet: 'List 1', row: 3, column: 'Child Unique ID', found: null },
      { sheet: 'List 1', row: 4, column: 'Date of Contact', found: null },
      { sheet: 'List 1', row: 5, column: 'Date of Contact', found: '12/25/2024' },
      { sheet: 'List 3', row: 1, column: 'Date of Referral', found: null },
      { sheet: 'List 6', row: 2, column: 'CIN Closure Date', found: null },
      { sheet: 'List 6', row: 3, column: 'Primary Need Code', found: null },
    ]);
    expect(problems.listed[4]!.message).toContain("Maybe the column 'Date of Referal' is meant");
    expect(sheets.find(({ sheet }) => sheet === 'List 1')!.tally).toEqual({
      ...{ counted: 1, repeated: 0, outsidePeriod: 0, undated: 3, withoutChild: 1, unreadable: 0 },
    });
    expect(JSON.stringify(problems)).not.toContain('Marigold');
  });

  test('is a whole file that is no list', async () => {
    const { problems } = await read([
      { name: 'empty.csv', bytes: new Uint8Array() },
      { name: 'old.xls', bytes: new Uint8Array(Buffer.from('d0cf11e0a1b11ae1', 'hex')) },
      { name: 'cin.xml', bytes: new Uint8Array(Buffer.from('<?xml version="1.0"?><Message/>')) },
      { name: 'photo.csv', bytes: new Uint8Array([1, 2, 0, 4, 0]) },
      { name: 'broken.xlsx', bytes: new Uint8Array(Buffer.from('PK\u0003\u0004 nothing')) },
    ]);
    expect(problems.listed.map(({ file }) => file)).toEqual([
      'empty.csv',
      'old.xls',
      'cin.xml',
      'photo.csv',
      'broken.xlsx',
    ]);
  });

  test('never hides a row: every one is counted or told why not', async () => {
    const { sheets } = await read([await messyAnnexA(), ...censusFiles()]);
    for (const { list, rows, tally } of sheets.filter((each) => each.list !== null)) {
      const sum = Object.values(tally).reduce((total, each) => total + each, 0);
      expect([list, sum]).toEqual([list, rows]);
    }
  });
});

describe('suppressed values', () => {
  test('are counted as not known, neither as zero nor as a mistake', async () => {
    const file = csvFile('List 3.csv', [
      ['Child Unique ID', 'Referral Date', 'Allocated Team', 'Referral NFA'],
      ['X1', '01/02/2025', 'c', 'x'],
      ['X2', ':', 'North', '0'],
      ['z', '01/02/2025', 'North', 'u'],
    ]);
    const figures = await read([file]);
    expect(sheetOf(figures, 'referrals')).toMatchObject({
      suppressedCells: 4,
      tally: { counted: 1, undated: 1, withoutChild: 1 },
    });
    expect(figures.teams).toEqual([{ team: '', children: 1 }]);
  });
});
