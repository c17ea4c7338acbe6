import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { readWorkbook } from '../../src/exchange/read-workbook.ts';
import { writeWorkbookFolder } from '../../src/exchange/write-workbook.ts';
import { places } from '../builders/problems.ts';
import { tinyTables, tinyWorkbook } from '../builders/workbook.ts';
import { type XlsxCell, xlsxFile } from '../builders/xlsx.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skillmix-read-'));
  await writeWorkbookFolder(rawWorkbook(tinyTables()), folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function problemsOf(path = folder) {
  const result = await readWorkbook(path);
  return result.ok ? [] : result.problems;
}

async function expectOne(place: string, message: RegExp, path = folder): Promise<void> {
  const problems = await problemsOf(path);
  expect(places(problems)).toEqual([place]);
  expect(problems[0]!.message).toMatch(message);
}

describe('a folder of CSV files', () => {
  it('reads as the workbook it holds', async () => {
    const result = await readWorkbook(folder);
    expect(result.ok && result.workbook).toEqual(tinyWorkbook());
  });

  it('may have a byte order mark, Windows line endings, and files that are not CSV', async () => {
    await writeFile(join(folder, 'travel.csv'), '\ufefffrom,to,minutes\r\nnorth,south,20\r\n');
    await writeFile(join(folder, 'README.md'), '# Notes');
    await writeFile(join(folder, '._staff.csv'), 'resource fork');
    const result = await readWorkbook(folder);
    expect(result.ok && result.workbook).toEqual(tinyWorkbook());
  });

  it('counts blank lines, and lines within quotation marks as one row', async () => {
    const text =
      'from,to,minutes,source\n\n"north","south",20,"local: ""two\nlines"""\n,,,\n\nnorth,west,5,\n';
    await writeFile(join(folder, 'travel.csv'), text);
    await expectOne('travel 6 to west', /no locality 'west'/);
  });

  it.each([
    ['a quotation mark never closed', 'from,to,minutes\nnorth,south,20\nsouth,"north,5\n', 3, /never closed/],
    ['a quotation mark inside a cell', 'from,to,minutes\nno"rth,south,20\n', 2, /inside a cell/],
    ['text after a quotation mark', 'from,to,minutes\n"north"x,south,20\n', 2, /follows a closing/],
  ])('%s is reported with its row', async (_what, text, row, message) => {
    await writeFile(join(folder, 'travel.csv'), text);
    await expectOne(`travel ${row} - -`, message);
  });

  it('says how to save a file that is not UTF-8', async () => {
    await writeFile(
      join(folder, 'localities.csv'),
      Buffer.from('locality,name\nnorth,M\xf4n\nsouth,S\n', 'latin1'),
    );
    await expectOne('localities 2 - north,Môn', /CSV UTF-8/);
  });

  it('suggests the sheet that an unknown file may be', async () => {
    await writeFile(join(folder, 'stafff.csv'), 'staff\nx\n');
    await expectOne('stafff - - stafff', /Maybe 'staff'\?/);
  });

  it('is refused when a sheet that is needed is missing or empty', async () => {
    await rm(join(folder, 'roles.csv'));
    await expectOne('roles - - -', /missing/);
    await writeFile(join(folder, 'roles.csv'), '');
    await expectOne('roles - - -', /no rows/);
  });

  it('may have an empty file for a sheet that is not needed', async () => {
    await writeFile(join(folder, 'rules.csv'), '');
    expect(await problemsOf()).toEqual([]);
  });

  it('reports unreadable sheets along with the problems of all others, and nothing because of them', async () => {
    await writeFile(join(folder, 'needs.csv'), 'need,name\n"key_work,Key work\n');
    await writeFile(join(folder, 'travel.csv'), 'from,to,minutes\nnorth,south,soon\n');
    const insert = 'locality=north;need=key_work;families=1;hours_per_week=1;period=1';
    const scenarios = `scenario,step,sheet,change,value\nwider,1,demand,insert,${insert}\n`;
    await writeFile(join(folder, 'scenarios.csv'), scenarios);
    expect(places(await problemsOf())).toEqual(['travel 2 minutes soon', 'needs 2 - -']);
  });

  it('is one problem when it holds no sheet or is not there', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    await expectOne(`${empty} - - ${empty}`, /holds no sheet/, empty);
    const nowhere = join(folder, 'nowhere');
    await expectOne(`${nowhere} - - ${nowhere}`, /no folder or file/, nowhere);
    const file = join(folder, 'travel.csv');
    await expectOne(`${file} - - ${file}`, /Maybe the folder/, file);
  });
});

describe('an Excel workbook', () => {
  type Sheets = Record<string, readonly (readonly XlsxCell[])[]>;

  /** The tiny workbook as rows of Excel cells, numbers as numbers. */
  function tinySheets(): Sheets {
    return Object.fromEntries(
      Object.entries(rawWorkbook(tinyTables())).map(([name, { columns, rows }]) => [
        name,
        [columns, ...rows.map(({ cells }) => cells.map((text) => excelCell(text)))],
      ]),
    );
  }

  function excelCell(text: string): XlsxCell {
    if (text === '') return null;
    return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  }

  async function write(sheets: Sheets): Promise<string> {
    const path = join(folder, 'plan.xlsx');
    await writeFile(path, xlsxFile(sheets));
    return path;
  }

  it('reads as the same workbook', async () => {
    const result = await readWorkbook(await write(tinySheets()));
    expect(result.ok ? result.workbook : result.problems).toEqual(tinyWorkbook());
  });

  it('reports the row, column and value as Excel shows them', async () => {
    const sheets = tinySheets();
    const travel = [['from', 'to', 'minutes'], [], ['north', 'south', 20], ['south', 'nroth', true]];
    expect(places(await problemsOf(await write({ ...sheets, travel })))).toEqual([
      'travel 4 minutes TRUE',
      'travel 4 to nroth',
    ]);
  });

  it('does not read a formula that ended in an error as a default', async () => {
    const travel = [
      ['from', 'to', 'minutes', 'source'],
      ['north', 'south', 20, { error: '#N/A' }],
      ['south', 'north', { error: '#DIV/0!' }],
    ];
    const problems = await problemsOf(await write({ ...tinySheets(), travel }));
    expect(places(problems)).toEqual(['travel 2 source #N/A', 'travel 3 minutes #DIV/0!']);
    expect(problems[0]!.message).toMatch(/Correct the formula/);
  });

  it('suggests the sheet that an unknown tab may be', async () => {
    const { needs, ...others } = tinySheets();
    await expectOne('Needs - - Needs', /Maybe 'needs'\?/, await write({ ...others, Needs: needs! }));
  });

  it('is one problem when it is no Excel file', async () => {
    const path = join(folder, 'plan.xlsx');
    await writeFile(path, 'not a workbook');
    await expectOne('plan.xlsx - - plan.xlsx', /cannot be read as an Excel workbook/, path);
  });
});
