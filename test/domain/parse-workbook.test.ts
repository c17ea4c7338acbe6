import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawWorkbook, type Tables } from '../../src/domain/raw-workbook.ts';
import { type RawWorkbook, sheetNames } from '../../src/domain/workbook.ts';
import { firstRow, problemsOf, withRows, withSetting } from '../builders/problems.ts';
import { tinyTables, tinyWorkbook } from '../builders/workbook.ts';

describe('a valid workbook', () => {
  it('gets the documented defaults for whatever is left out', () => {
    const workbook = tinyWorkbook({ settings: [{ key: 'authority', value: 'Tinyshire' }] });
    expect(workbook.settings).toEqual({
      authority: 'Tinyshire',
      onsCode: null,
      planStart: null,
      periods: 1,
      periodWeeks: 13,
      budget: 0,
      goal: 'most_need_met',
      weeklyHours: 37,
      daysPerWeek: 5,
      annualLeaveDays: 28,
      bankHolidays: 8,
      sicknessDays: 8.8,
      trainingDays: 5,
      otherAbsenceDays: 0,
      supportShare: 0.3,
      visitBlockHours: 3.5,
      postStep: 0.5,
      wholePeople: true,
      maxMovedShare: 1,
      allowReductions: false,
      mipGap: 0.001,
      timeLimitSeconds: 30,
    });
    expect(workbook.staff[1]).toEqual({
      staff: 'fw-2',
      role: 'family_worker',
      locality: 'south',
      fte: 0.8,
      count: 1,
      employer: 'council',
      movable: true,
      untilPeriod: null,
      skills: { key_work: 2, substance_misuse: 1 },
      source: null,
    });
    expect(workbook.demand[0]).toMatchObject({
      level: 2,
      period: null,
      weeks: 12,
      extendShare: 0,
      startsPerYear: null,
    });
    expect(workbook.training[0]).toMatchObject({ hoursPerPerson: 0, periods: 1 });
  });

  it('expands * and several codes, and blank places and needs of rules, in sheet order', () => {
    const workbook = tinyWorkbook({
      ...firstRow('providers', { need: '*', localities: 'south ; north' }),
      rules: [
        { rule: 'minimum_people', locality: '', need: '', level: '', value: '1' },
        { rule: 'supervision_ratio', role: 'specialist', locality: '*', value: '6' },
        { rule: 'maximum_provider_share', need: 'substance_misuse', value: '0.5' },
        { rule: 'minimum_role_fte', role: 'specialist', locality: 'north', value: '0.5' },
      ],
      needs: [
        { need: 'key_work', name: 'Key work', factor_codes: '*' },
        { need: 'substance_misuse', name: 'Substance misuse' },
      ],
    });
    expect(workbook.providers[0]).toMatchObject({
      needs: ['key_work', 'substance_misuse'],
      localities: ['south', 'north'],
    });
    expect(workbook.training[0]!.roles).toEqual(['family_worker', 'specialist']);
    expect(
      workbook.rules.map(({ localities, needs, role, level, hard, row }) => [
        localities,
        needs,
        role,
        level,
        hard,
        row,
      ]),
    ).toEqual([
      [['north', 'south'], ['key_work', 'substance_misuse'], null, null, true, 2],
      [[], [], 'specialist', null, true, 3],
      [[], ['substance_misuse'], null, null, true, 4],
      [['north'], [], 'specialist', null, true, 5],
    ]);
    expect(workbook.needs[0]!.factorCodes).toContain('24A');
    expect(workbook.needs[1]!.factorCodes).toEqual([]);
  });

  it('keeps sources, ignores columns that begin with _, and blanks around cells', () => {
    const workbook = tinyWorkbook(
      firstRow('travel', { from: ' north', minutes: '20 ', source: 'local: driven', _note: 'ask £ 1,2' }),
    );
    expect(workbook.travel).toEqual([{ from: 'north', to: 'south', minutes: 20, source: 'local: driven' }]);
  });

  it('may start without staff, and with cover only', () => {
    expect(problemsOf({ staff: [] })).toEqual([]);
    expect(problemsOf({ demand: [], scenarios: [] })).toEqual([]);
  });

  it('allows a journey within a locality and a row for one period beside that for all', () => {
    expect(problemsOf(withRows('travel', { from: 'north', to: 'north', minutes: '5' }))).toEqual([]);
    const july = { locality: 'north', need: 'key_work', period: '2', families: '25', hours_per_week: '1.5' };
    expect(problemsOf(withRows('demand', july))).toEqual([]);
  });

  it('accepts codes that are names of built-in properties', () => {
    const workbook = tinyWorkbook({
      ...withRows('needs', { need: 'constructor', name: 'C' }, { need: '__proto__', name: 'P' }),
      ...firstRow('staff', { 'skill.constructor': '3' }),
    });
    expect(Object.entries(workbook.staff[0]!.skills)).toEqual([
      ['key_work', 2],
      ['constructor', 3],
    ]);
    expect(workbook.staff[0]!.skills.toString).toBeUndefined();
  });

  it('names a scenario by any of its rows, or by its code', () => {
    const [edit] = tinyTables().scenarios!;
    const workbook = tinyWorkbook({
      scenarios: [
        { ...edit, step: '2', name: '' },
        { ...edit, step: '1', name: 'More' },
        { ...edit, scenario: 'unnamed', name: '' },
      ],
    });
    expect(workbook.scenarios.map(({ name, edits }) => [name, edits.map(({ step }) => step)])).toEqual([
      ['More', [1, 2]],
      ['unnamed', [1]],
    ]);
  });

  it('reads settings at the very edge of their ranges', () => {
    for (const [key, value] of [
      ['periods', '24'],
      ['period_weeks', '52'],
      ['budget', '0'],
      ['support_share', '0'],
      ['mip_gap', '1'],
      ['post_step', '0'],
      ['plan_start', '2028-02-29'],
    ] as const) {
      expect(problemsOf(withSetting(key, value))).toEqual([]);
    }
  });
});

describe('whatever text a workbook holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      '*',
      ';',
      '=',
      '1e5',
      '£1,000',
      '__proto__',
      'constructor',
      'north',
      'north;south',
      '5%',
      '-0',
      'NaN',
    ),
  );

  it('any text in any cell is read or refused, never thrown upon', () => {
    const sheet = fc.constantFrom(...sheetNames);
    fc.assert(
      fc.property(sheet, fc.nat(), fc.nat(), text, (name, row, column, written) => {
        const tables = tinyTables();
        const rows = [...tables[name]!];
        const at = row % rows.length;
        const columns = Object.keys(rows[0]!);
        rows[at] = { ...rows[at], [columns[column % columns.length]!]: written };
        const result = parseWorkbook(rawWorkbook({ ...tables, [name]: rows } as Tables));
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('any header and any rows are read or refused, never thrown upon', () => {
    const rows = fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 4 });
    const sheet = fc.record({ columns: fc.array(text, { maxLength: 5 }), rows }).map(({ columns, rows }) => ({
      columns,
      rows: rows.map((cells, index) => ({ row: index + 2, cells })),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...sheetNames), fc.string()), sheet), (sheets) => {
        const result = parseWorkbook({ ...rawWorkbook(tinyTables()), ...sheets } as RawWorkbook);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
