import { describe, expect, test } from 'vitest';
import { councilByCode, councilsOfRegion, publishedCouncils } from '../../src/examples/published-councils.ts';
import { figureOf, findAreaRow, publishedRows } from '../../src/examples/published-rows.ts';
import { parsePublishedFigure } from '../../src/examples/published-table.ts';

const workforceFile = 'social_work_workforce_2021_2025.csv';

/** The rate that the file gives, the one worked out from its counts, and how far they may differ by rounding. */
const checks = {
  caseload: ['caseload_fte', ['cases', 'case_holders_fte'], (cases, holders) => cases / holders],
  'vacancy rate': ['vacancy_rate_fte', ['vacancy_fte', 'inpost_fte'], percentOfWhole],
  'agency rate': ['agency_rate_fte', ['agency_fte', 'inpost_fte'], percentOfWhole],
  'absence rate': [
    'absence_rate_fte',
    ['working_days_lost_fte', 'inpost_fte'],
    (days, inPost, year) => (100 * days) / (workingDays(year) * inPost),
  ],
} as const satisfies Readonly<
  Record<string, readonly [string, readonly [string, string], (a: number, b: number, year: string) => number]>
>;

/** The year to September 2024 had a working day more than the others. */
function workingDays(year: string): number {
  return year === '2024' ? 254 : 253;
}

function percentOfWhole(part: number, rest: number): number {
  return (100 * part) / (part + rest);
}

describe('the published workforce of every council and year', () => {
  const rows = publishedRows(workforceFile).filter(({ new_la_code }) => new_la_code !== '');

  test.each(Object.entries(checks))('agrees with its counts in the %s', (_, check) => {
    const [column, [first, second], rate] = check;
    let checked = 0;
    const wrong: string[] = [];
    for (const row of rows) {
      const told = parsePublishedFigure(row[column] ?? '').value;
      const a = parsePublishedFigure(row[first] ?? '').value;
      const b = parsePublishedFigure(row[second] ?? '').value;
      if (told === null || a === null || b === null) continue;
      checked += 1;
      const formula = (x: number, y: number) => rate(x, y, row.time_period ?? '');
      // Rates have one decimal, and so have the FTE that they were worked out from: in small councils that tells.
      const range = [-0.05, 0, 0.05].flatMap((up) => [-0.05, 0, 0.05].map((on) => formula(a + up, b + on)));
      const finite = range.filter((value) => Number.isFinite(value));
      const isNear = told >= Math.min(...finite) - 0.051 && told <= Math.max(...finite) + 0.051;
      if (!isNear) wrong.push(`${row.la_name} ${row.time_period}: ${told}, worked out ${formula(a, b)}`);
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(700);
  });

  test('has 15.2 cases a case holder in England in 2025', () => {
    expect(figureOf(workforceFile, 'england', 2025, 'caseload_fte')).toEqual({ kind: 'known', value: 15.2 });
  });
});

describe('the councils of the files', () => {
  const today = publishedCouncils().filter(({ replacedBy }) => replacedBy.length === 0);

  test('are 153 today, and four that were replaced', () => {
    expect(today).toHaveLength(153);
    const replaced = publishedCouncils().filter(({ replacedBy }) => replacedBy.length > 0);
    expect(replaced.map(({ name }) => name)).toEqual([
      'Cumbria',
      'North Yorkshire',
      'Northamptonshire',
      'Somerset',
    ]);
    for (const { replacedBy } of replaced)
      for (const code of replacedBy) expect(councilByCode(code)?.replacedBy).toEqual([]);
  });

  test('have children, assessments and a workforce row in the newest year, alone or counted with a neighbour', () => {
    for (const { onsCode, name } of today) {
      expect(findAreaRow('population_0_17_2021_2024.csv', onsCode, 2024), name).not.toBeNull();
      expect(findAreaRow('cin_assessment_factors_2021_2025.csv', onsCode, 2025), name).not.toBeNull();
      expect(findAreaRow(workforceFile, onsCode, 2025), name).not.toBeNull();
    }
  });

  test('keep their years where only the code changed', () => {
    expect(figureOf(workforceFile, 'E08000016', 2025, 'inpost_fte')).toMatchObject({ kind: 'known' });
    expect(figureOf('children_in_need_2021_2025.csv', 'E06000065', 2021, 'At31_episodes')).toMatchObject({
      kind: 'known',
    });
  });

  test('have no figure of their own where two are counted together', () => {
    expect(figureOf(workforceFile, 'E09000021', 2025, 'inpost_fte')).toEqual({
      kind: 'unavailable',
      value: null,
    });
    expect(findAreaRow(workforceFile, 'E09000021', 2025)?.codes).toEqual(['E09000021', 'E09000027']);
  });

  test('belong to nine regions, London being one', () => {
    expect(councilsOfRegion('Inner London')).toHaveLength(33);
    expect(councilsOfRegion('West Midlands').map(({ name }) => name)).toContain('Telford and Wrekin');
  });
});
