import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { rawWorkbook, type TableRow, type Tables } from '../../src/domain/raw-workbook.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { places, withRows } from '../builders/problems.ts';
import { tinyTables } from '../builders/workbook.ts';

/** The tiny workbook after a scenario of the given edits. */
function edited(edits: readonly TableRow[], overrides: Partial<Tables> = {}) {
  const scenarios = edits.map((edit, index) => ({ scenario: 's', step: index + 1, ...edit }));
  return applyScenario(rawWorkbook(tinyTables({ ...overrides, scenarios })), 's');
}

function workbookAfter(edits: readonly TableRow[], overrides: Partial<Tables> = {}): Workbook {
  const result = edited(edits, overrides);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
}

function problemsAfter(edits: readonly TableRow[], overrides: Partial<Tables> = {}) {
  const result = edited(edits, overrides);
  return result.ok ? [] : result.problems;
}

const more = { sheet: 'demand', column: 'families', change: 'multiply', value: '1.5' };

describe('a scenario', () => {
  it('multiplies the rows that the condition names and no other', () => {
    const workbook = workbookAfter([{ ...more, where: 'need=key_work;locality=south' }]);
    expect(workbook.demand.map(({ families }) => families)).toEqual([20, 22.5, 6]);
  });

  it('changes all rows where the condition is blank', () => {
    expect(workbookAfter([more]).demand.map(({ families }) => families)).toEqual([30, 22.5, 9]);
  });

  it('makes its edits in order of step, whatever the order of rows', () => {
    const workbook = workbookAfter([
      { ...more, step: 2, change: 'add', value: '1' },
      { ...more, step: 1, value: '2' },
    ]);
    expect(workbook.demand.map(({ families }) => families)).toEqual([41, 31, 13]);
  });

  it('writes numbers back without noise', () => {
    const workbook = workbookAfter([
      { sheet: 'staff', where: 'staff=fw-2', column: 'fte', change: 'set', value: '0.1' },
      { sheet: 'staff', where: 'staff=fw-2', column: 'fte', change: 'add', value: '0.2' },
    ]);
    expect(workbook.staff[1]!.fte).toBe(0.3);
  });

  it('edits a setting, written in the sheet or not', () => {
    const setting = (key: string, change: string, value: string) => ({
      sheet: 'settings',
      where: `key=${key}`,
      column: 'value',
      change,
      value,
    });
    const { settings } = workbookAfter([
      setting('budget', 'multiply', '0.5'),
      setting('weekly_hours', 'add', '-2'),
      setting('goal', 'set', 'fairest'),
    ]);
    expect([settings.budget, settings.weeklyHours, settings.goal]).toEqual([25000, 35, 'fairest']);
  });

  it('starts from the default where a cell or the whole column is blank', () => {
    const workbook = workbookAfter([
      { sheet: 'staff', where: 'staff=fw-2', column: 'count', change: 'add', value: '2' },
      { sheet: 'needs', where: '', column: 'weight', change: 'multiply', value: '3' },
    ]);
    expect(workbook.staff.map(({ count }) => count)).toEqual([2, 3, 1]);
    expect(workbook.needs.map(({ weight }) => weight)).toEqual([3, 3]);
  });

  it('counts a blank cell as its default in a condition, and compares numbers as numbers', () => {
    const workbook = workbookAfter([
      { ...more, where: 'level=2.0' },
      { ...more, where: 'period=' },
    ]);
    expect(workbook.demand.map(({ families }) => families)).toEqual([45, 33.75, 13.5]);
  });

  it('finds a list by its text or by any of its codes', () => {
    const both = { providers: [{ ...tinyTables().providers![0]!, need: 'key_work;substance_misuse' }] };
    const cost = (where: string) =>
      workbookAfter(
        [{ sheet: 'providers', where, column: 'cost_per_hour', change: 'set', value: '40' }],
        both,
      );
    expect(cost('need=key_work').providers[0]!.costPerHour).toBe(40);
    expect(cost('need=key_work;substance_misuse').providers[0]!.costPerHour).toBe(40);
  });

  it('removes rows, and inserts rows after the last', () => {
    const result = edited([
      { sheet: 'demand', where: 'need=substance_misuse', change: 'remove' },
      {
        sheet: 'providers',
        change: 'insert',
        value: 'offer=new;provider=N;need=key_work;substance_misuse;hours_per_week=5;cost_per_hour=20',
      },
      { sheet: 'localities', change: 'insert', value: 'locality=east;name=East' },
      { sheet: 'demand', change: 'insert', value: 'locality=east;need=key_work;families=3;hours_per_week=1' },
    ]);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.workbook.demand.map(({ locality, need }) => [locality, need])).toEqual([
      ['north', 'key_work'],
      ['south', 'key_work'],
      ['east', 'key_work'],
    ]);
    expect(result.workbook.providers[1]!.needs).toEqual(['key_work', 'substance_misuse']);
    expect(result.raw.demand!.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(result.raw.providers!.rows.at(-1)!.row).toBe(3);
  });

  it('can fill a sheet that the workbook does not have', () => {
    const workbook = workbookAfter(
      [
        {
          sheet: 'cover',
          change: 'insert',
          value: 'locality=north;need=key_work;on_duty=2;hours_per_week=168',
        },
      ],
      { cover: [] },
    );
    expect(workbook.cover).toMatchObject([{ onDuty: 2, hoursPerWeek: 168, level: 2 }]);
  });

  it('leaves the baseline as it was', () => {
    const raw = rawWorkbook(tinyTables());
    const before = JSON.stringify(raw);
    applyScenario(raw, 'more-misuse');
    expect(JSON.stringify(raw)).toBe(before);
  });
});

describe('a scenario that cannot be made', () => {
  it('is unknown: the nearest is suggested', () => {
    const result = applyScenario(rawWorkbook(tinyTables()), 'more-misus');
    const problems = result.ok ? [] : result.problems;
    expect(places(problems)).toEqual(['scenarios - scenario more-misus']);
    expect(problems[0]!.message).toMatch(/Maybe 'more-misuse'\?/);
  });

  it.each([
    [
      'an edit after which no row matches',
      [
        { sheet: 'staff', where: 'role=specialist', change: 'remove' },
        { sheet: 'staff', where: 'role=specialist', column: 'fte', change: 'set', value: '1' },
      ],
      'scenarios 3 where role=specialist',
      /No row/,
    ],
    [
      'a setting without a default',
      [{ sheet: 'settings', where: 'key=plan_start', column: 'value', change: 'add', value: '1' }],
      'scenarios 2 change add',
      /column of numbers/,
    ],
    [
      'half a person',
      [{ sheet: 'staff', where: 'staff=fw-1', column: 'count', change: 'multiply', value: '0.25' }],
      'scenarios 2 value 0.25',
      /0\.5 is not a whole number/,
    ],
    [
      'a locality that is not there',
      [{ sheet: 'staff', where: 'staff=fw-1', column: 'locality', change: 'set', value: 'suoth' }],
      'scenarios 2 value suoth',
      /Maybe 'south'\?/,
    ],
    [
      'a skill in no need',
      [{ sheet: 'staff', where: 'staff=fw-1', column: 'skill.key_wrok', change: 'set', value: '2' }],
      'scenarios 2 value 2',
      /no need 'key_wrok'/,
    ],
    [
      'a blank that must be filled',
      [{ sheet: 'staff', where: 'staff=fw-1', column: 'fte', change: 'set', value: '' }],
      'scenarios 2 value ',
      /must not be blank/,
    ],
    [
      'an inserted column that is not there',
      [{ sheet: 'needs', change: 'insert', value: 'need=a;nam=b' }],
      'scenarios 2 value nam',
      /Maybe 'name'\?/,
    ],
  ] as const)('%s', (_what, edits, place, message) => {
    const problems = problemsAfter(edits);
    expect(places(problems)).toEqual([place]);
    expect(problems[0]!.message).toMatch(message);
  });

  it('makes the workbook invalid: the edited sheet is named, and the scenario', () => {
    const problems = problemsAfter([{ sheet: 'needs', where: 'need=substance_misuse', change: 'remove' }], {
      ...withRows('rules'),
    });
    expect(places(problems)).toContain('demand 4 need substance_misuse');
    expect(problems[0]!.message).toMatch(/after the edits of scenario s/);
  });
});

describe('whatever an edit says', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      'demand',
      'settings',
      'families',
      'need=key_work',
      'key=budget',
      'value',
      '2',
      '-1',
      'staff',
      'remove',
      'insert',
      'set',
      'skill.__proto__',
      'a=b;c',
    ),
  );
  it('it is made or refused, never thrown upon', () => {
    const edit = fc.record({ sheet: word, where: word, column: word, change: word, value: word });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const result = edited(edits);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
