import { describe, expect, test } from 'vitest';
import { comparePredicted, usePredicted } from '../../../src/domain/compare-predicted.ts';
import { proposeSkills } from '../../../src/domain/propose-skills.ts';
import { readPredictedDemand } from '../../../src/exchange/council-files/read-predicted-demand.ts';
import { readSkillsMatrix } from '../../../src/exchange/council-files/read-skills-matrix.ts';
import type { NamedFile } from '../../../src/exchange/council-files/records.ts';
import { storedSheet } from '../../builders/council-figures.ts';
import { csvFile, excelFile } from '../../builders/council-files.ts';
import { tinyTables, tinyWorkbook } from '../../builders/workbook.ts';

const workbook = tinyWorkbook();
const staffSheet = storedSheet(tinyTables(), 'staff');

async function matrixOf(file: NamedFile) {
  const read = await readSkillsMatrix(file, {
    needs: workbook.needs,
    staff: workbook.staff.map(({ staff }) => staff),
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.matrix;
}

async function predictedOf(file: NamedFile) {
  const { localities, needs, settings } = workbook;
  const read = await readPredictedDemand(file, { localities, needs, periods: settings.periods });
  if (!read.ok) throw new Error(read.problem.message);
  return read.predicted;
}

describe('a skills matrix', () => {
  const file = excelFile('Skills audit.xlsx', {
    Notes: [['How to fill this in']],
    Matrix: [
      [{ value: 'Skills audit 2025', across: 5 }],
      ['Name', 'Post number', 'KEY WORK', 'Substance misuse (level)', 'Comments'],
      ['Marigold Featherstone', 'FW-1', 'Specialist', 2, 'Returning from leave'],
      ['Zebedee Okonkwo', 'fw-2', 'x', '', ''],
      [],
      ['Barnaby Quill', 'Barnaby', 'aware', 'L3', ''],
      ['Wilhelmina Arkwright', 'fw-9', 'n/a', 'very good', ''],
      ['', 'sp-1', '4', ':', ''],
    ],
  });

  test('is found below titles and read by words, numbers and ticks', async () => {
    const matrix = await matrixOf(await file);
    expect(matrix).toMatchObject({
      sheet: 'Matrix',
      headerRow: 2,
      referenceColumn: 'Post number',
      unmatched: 2,
    });
    expect(matrix.needs).toEqual([
      { need: 'key_work', heading: 'KEY WORK' },
      { need: 'substance_misuse', heading: 'Substance misuse (level)' },
    ]);
    expect(matrix.rows).toEqual([
      { staff: 'fw-1', levels: { key_work: 3, substance_misuse: 2 } },
      { staff: 'fw-2', levels: { key_work: 'tick', substance_misuse: null } },
      { staff: 'sp-1', levels: {} },
    ]);
  });

  test('hands out no name, and tells unknown rows by number', async () => {
    const matrix = await matrixOf(await file);
    expect(JSON.stringify(matrix)).not.toMatch(/Marigold|Okonkwo|Barnaby|Arkwright|leave|good/);
    expect(matrix.dropped).toEqual(['Name', 'Comments']);
    expect(matrix.problems.listed.map(({ row, column, found }) => [row, column, found])).toEqual([
      [6, 'Post number', null],
      [7, 'Post number', 'fw-9'],
      [8, 'KEY WORK', '4'],
      [8, 'Substance misuse (level)', ':'],
    ]);
  });

  test('changes the skills of the staff sheet and nothing else of its rows', async () => {
    const matrix = await matrixOf(await file);
    const removing = proposeSkills(matrix, staffSheet, { tick: 2, blanks: 'remove' });
    expect(removing.skills).toEqual([
      { staff: 'fw-1', need: 'key_work', before: 2, after: 3 },
      { staff: 'fw-1', need: 'substance_misuse', before: null, after: 2 },
      { staff: 'fw-2', need: 'substance_misuse', before: 1, after: null },
    ]);
    expect(removing.changes[0]).toEqual({
      ...{ kind: 'update', sheet: 'staff', id: 'staff 1', version: 1 },
      cells: {
        ...{ staff: 'fw-1', role: 'family_worker', locality: 'north', fte: '1', count: '2' },
        ...{ 'skill.key_work': '3', 'skill.substance_misuse': '2' },
      },
    });
    expect(removing).toMatchObject({ matched: 3, missing: 0, ticks: 1 });
    expect(proposeSkills(matrix, staffSheet, { tick: 3, blanks: 'keep' }).skills).toEqual([
      ...removing.skills.slice(0, 2),
      { staff: 'fw-2', need: 'key_work', before: 2, after: 3 },
    ]);
  });

  test('without a column for a need or for references is refused', async () => {
    const read = await readSkillsMatrix(
      csvFile('a.csv', [
        ['Name', 'Age'],
        ['Marigold', '4'],
      ]),
      { needs: workbook.needs, staff: [] },
    );
    expect(read).toMatchObject({
      ok: false,
      problem: { file: 'a.csv', message: expect.stringContaining('No skills matrix') },
    });
  });
});

describe('predicted demand', () => {
  const rows = [
    ['Area name', 'Need', 'Period', 'Predicted families', 'Model'],
    ['North', 'Key work', '', '26.5', 'v3'],
    ['south', 'key_work', '2', '1,020', 'v3'],
    ['South', 'Substance Misuse', '', 'c', 'v3'],
    ['North', 'substance_misuse', '', ':', 'v3'],
    ['East', 'Key work', '', '4', 'v3'],
    ['North', 'Key work', '', '9', 'v3'],
    ['North', 'Key work', '7', '9', 'v3'],
    ['North', 'Key work', '1', 'about ten', 'v3'],
  ];

  test('is read by names and codes, suppressed values as bounds, everything unusable told', async () => {
    const predicted = await predictedOf(csvFile('fido.csv', rows));
    expect(predicted.rows).toEqual([
      { locality: 'north', need: 'key_work', period: null, families: { atLeast: 26.5, atMost: 26.5 } },
      { locality: 'south', need: 'key_work', period: 2, families: { atLeast: 1020, atMost: 1020 } },
      { locality: 'south', need: 'substance_misuse', period: null, families: { atLeast: 1, atMost: 5 } },
      { locality: 'north', need: 'substance_misuse', period: null, families: null },
    ]);
    expect(predicted).toMatchObject({ unmatched: 4, dropped: ['Model'] });
    expect(predicted.problems.listed.map(({ row, column, found }) => [row, column, found])).toEqual([
      [6, 'Area name', 'East'],
      [7, 'Area name', null],
      [8, 'Period', '7'],
      [9, 'Predicted families', null],
    ]);
  });

  test('stands beside the demand with the difference, which is a range where it is suppressed', async () => {
    const beside = comparePredicted(await predictedOf(csvFile('fido.csv', rows)), workbook);
    expect(beside.map(({ actual, difference }) => [actual, difference])).toEqual([
      [20, { atLeast: 6.5, atMost: 6.5 }],
      [15, { atLeast: 1005, atMost: 1005 }],
      [6, { atLeast: -5, atMost: -1 }],
      [null, null],
    ]);
  });

  test('takes the place of demand only where it is chosen and one number', async () => {
    const predicted = await predictedOf(csvFile('fido.csv', rows));
    const stored = storedSheet(tinyTables(), 'demand');
    expect(usePredicted(predicted.rows, predicted.file, workbook, stored)).toEqual([
      {
        ...{ kind: 'update', sheet: 'demand', id: 'demand 1', version: 1 },
        cells: {
          locality: 'north',
          need: 'key_work',
          families: '26.5',
          hours_per_week: '1.5',
          source: 'local: predicted demand, fido.csv',
        },
      },
      {
        ...{ kind: 'add', sheet: 'demand' },
        cells: {
          locality: 'south',
          need: 'key_work',
          level: '2',
          period: '2',
          families: '1020',
          hours_per_week: '1.5',
          source: 'local: predicted demand, fido.csv',
        },
      },
    ]);
    expect(usePredicted([], predicted.file, workbook, stored)).toEqual([]);
  });
});
