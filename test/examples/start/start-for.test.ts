import { afterAll, describe, expect, test } from 'vitest';
import { applyScenario } from '../../../src/domain/apply-scenario.ts';
import { parseWorkbook } from '../../../src/domain/parse-workbook.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import { localityProfilesOf } from '../../../src/examples/deprivation.ts';
import { publishedCouncils } from '../../../src/examples/published-councils.ts';
import { publishedRows } from '../../../src/examples/published-rows.ts';
import { factorMeasures, measureOverYears, measures } from '../../../src/examples/start/measures.ts';
import { startFor } from '../../../src/examples/start/start-for.ts';
import type { Plan } from '../../../src/planning/answer.ts';
import { planWorkbook } from '../../../src/planning/plan.ts';
import { quickened } from '../../../src/planning/quick-plan.ts';
import { openSolver } from '../../../src/planning/solver/open-solver.ts';

const engine = openSolver('highs', { threaded: false });
afterAll(() => engine.close());

const today = publishedCouncils().filter(({ replacedBy }) => replacedBy.length === 0);
const codeOf = (name: string) => today.find((each) => each.name === name)?.onsCode ?? `no ${name}`;
const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0);

function workbookOf(name: string): Workbook {
  const result = parseWorkbook(startFor(codeOf(name)).raw);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
}

describe('a start for every council of today', () => {
  const started = today.map((council) => ({ ...council, raw: startFor(council.onsCode).raw }));

  test('is a workbook without problems, and so is every scenario of it', () => {
    expect(started).toHaveLength(153);
    for (const { name, raw } of started) {
      const result = parseWorkbook(raw);
      expect(result, name).toMatchObject({ ok: true });
      if (!result.ok) continue;
      expect(result.workbook.scenarios.length, name).toBeGreaterThanOrEqual(4);
      for (const { scenario } of result.workbook.scenarios)
        expect(applyScenario(raw, scenario), `${name} ${scenario}`).toMatchObject({ ok: true });
    }
  });

  test('says in every row where it comes from', () => {
    for (const { name, raw } of started) {
      for (const [sheet, { columns, rows }] of Object.entries(raw)) {
        const column = columns.indexOf('source');
        const silent = rows.filter(
          ({ cells }) => !/^(published|local|example): \S/.test(cells[column] ?? ''),
        );
        expect(silent, `${name} ${sheet}`).toEqual([]);
      }
    }
  });

  test('shares out what its factors make of families, no more and no less', () => {
    for (const { name, raw } of started) {
      const result = parseWorkbook(raw);
      if (!result.ok) throw new Error(name);
      const rows = result.workbook.demand.filter(({ need }) => need === 'domestic_abuse');
      const episodes = Number(
        /of this need: ([\d,]+) in 2025;/.exec(rows[0]?.source ?? '')?.[1]?.replaceAll(',', ''),
      );
      if (!Number.isFinite(episodes)) continue;
      const starts = sum(rows.map(({ startsPerYear }) => startsPerYear ?? 0));
      expect(Math.abs(starts - (episodes / 2.5) * 0.5), name).toBeLessThan(0.11);
    }
  });

  test('keeps growth within 15 % a year, and says so where it was bounded', () => {
    for (const { name, raw } of started) {
      const result = parseWorkbook(raw);
      if (!result.ok) throw new Error(name);
      for (const { growthPerYear, source } of result.workbook.demand) {
        expect(Math.abs(growthPerYear), name).toBeLessThanOrEqual(0.15);
        if (Math.abs(growthPerYear) === 0.15) expect(source, name).toMatch(/bounded to|give [+−]15 % a year/);
      }
    }
  });
});

describe('the published figures of a start', () => {
  test('are those of the files for every council, measure and year', () => {
    let compared = 0;
    const wrong: string[] = [];
    for (const measure of [...Object.values(measures), ...Object.values(factorMeasures)]) {
      const cells = new Map(
        publishedRows(measure.file).map((row) => [
          `${row.new_la_code} ${row.time_period}`,
          row[measure.column] ?? '',
        ]),
      );
      for (const { onsCode, name } of today) {
        for (const { year, cell } of measureOverYears(measure, onsCode).years) {
          const text = cells.get(`${onsCode} ${year}`);
          if (text === undefined) continue;
          compared += 1;
          const kind = text === 'c' ? 'suppressed' : /^[xzu:]$/.test(text) ? 'unavailable' : 'known';
          const value = kind === 'known' ? Number(text.replace('low', '0')) : null;
          if (cell.kind !== kind || cell.value !== value) wrong.push(`${name} ${year} ${measure.column}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(30_000);
  });

  test('of Telford and Wrekin stand in its workbook with their year', () => {
    const { roles, settings, demand } = workbookOf('Telford and Wrekin');
    expect(settings).toMatchObject({ authority: 'Telford and Wrekin', onsCode: 'E06000020' });
    const socialWorker = roles.find(({ role }) => role === 'social_worker');
    expect(socialWorker?.source).toContain('published: DfE');
    expect(socialWorker?.source).toContain('FTE in post: 169.2 in 2025');
    expect(socialWorker?.leaversPerYear).toBe(0.101);
    expect(settings.sicknessDays).toBeCloseTo(0.044 * 253, 1);
    expect(demand.find(({ need }) => need === 'key_work')?.source).toContain('2022: 1,326');
  });
});

describe('figures that are missing', () => {
  test('are bounded where they are hidden, and never zero', () => {
    const { demand } = workbookOf('City of London');
    const row = demand.find(({ need }) => need === 'domestic_abuse');
    expect(row?.startsPerYear).toBeGreaterThan(0);
    expect(row?.source).toContain('a suppressed count of 1 to 5 in 2025, taken as 3');
    expect(row?.source).toContain('from 0.2 to 1 starts a year');
  });

  test('come from the councils counted together, by their children', () => {
    const { raw, notes } = startFor(codeOf('Richmond upon Thames'));
    expect(JSON.stringify(raw.staff)).toContain(
      'published for Kingston upon Thames and Richmond upon Thames together',
    );
    expect(notes.join(' ')).toContain('× 54.3 % of their children');
  });

  test('come from the year before, else from the region, and say which', () => {
    const notes = startFor(codeOf('Westminster')).notes.join(' ');
    expect(notes).toContain('Social workers in post: 148.4 in 2024, as 2025 is not available');
    const scilly = startFor(codeOf('Isles of Scilly')).notes.join(' ');
    expect(scilly).toContain('the mean of South West in 2025');
  });

  test('keep the years of a county that became one council, and take England’s trend where there are too few', () => {
    expect(workbookOf('Somerset').demand[0]?.source).toContain('2021:');
    expect(workbookOf('Cumberland').demand[0]?.source).toContain(
      "England's trend stands in: Cumberland has only 2",
    );
  });
});

describe('the localities of a start', () => {
  test('are the districts of a county, the most deprived with the most families', () => {
    const { localities, demand } = workbookOf('Lancashire');
    expect(localities).toHaveLength(12);
    const startsIn = (locality: string) =>
      sum(
        demand
          .filter((row) => row.locality === locality && row.need === 'key_work')
          .map((row) => row.startsPerYear ?? 0),
      );
    expect(startsIn('burnley')).toBeGreaterThan(2 * startsIn('ribble_valley'));
  });

  test('are those that the user names, by their children', () => {
    const named = [
      { name: 'Wrekin', children: 30_000 },
      { name: 'South Telford', children: 10_000 },
    ];
    const result = parseWorkbook(startFor('E06000020', named).raw);
    if (!result.ok) throw new Error('not valid');
    expect(result.workbook.localities.map(({ locality }) => locality)).toEqual(['wrekin', 'south_telford']);
    const [wrekin, south] = result.workbook.demand.filter(({ need }) => need === 'key_work');
    expect(wrekin!.startsPerYear! / south!.startsPerYear!).toBeCloseTo(3, 1);
    expect(result.workbook.localities[0]?.source).toContain('local: 30,000 children');
  });

  test('have the deprivation of their neighbourhoods where these are at hand', () => {
    const { localities } = workbookOf('Trafford');
    const codes = localities.map(({ locality }) => locality);
    expect(codes.toSorted()).toEqual(['central', 'north', 'south', 'west']);
    expect(new Set(localities.map(({ deprivedShare }) => deprivedShare)).size).toBeGreaterThan(2);
  });
});

test('the deprivation score shares families out nearly as the deciles of neighbourhoods do', () => {
  const lsoas = publishedRows('lsoa_localities_imd2025.csv').filter(
    ({ authority }) => authority === 'staffordshire',
  );
  const scoreOf = (rows: typeof lsoas) => sum(rows.map(({ imd_score }) => Number(imd_score)));
  for (const { locality, familyShare } of localityProfilesOf('staffordshire')) {
    const own = lsoas.filter((row) => row.locality === locality);
    expect(Math.abs(scoreOf(own) / scoreOf(lsoas) - familyShare), locality).toBeLessThan(0.01);
  }
});

test('a council that was replaced cannot be started', () => {
  expect(() => startFor('E10000006')).toThrow('no council of today');
});

describe.each([
  'Isles of Scilly',
  'City of London',
  'Rutland',
  'Telford and Wrekin',
  'Barking and Dagenham',
  'Knowsley',
  'Wokingham',
  'Westminster',
  'Birmingham',
  'Kent',
  'Essex',
  'Hampshire',
  'North Yorkshire',
])('the first plan of %s', (name) => {
  test('meets most, not all, of the need within the budget', async () => {
    const workbook = quickened(workbookOf(name));
    const answer = (await planWorkbook(workbook, { engine, explain: false })) as Plan;
    expect(answer.checks).toMatchObject({ ok: true, problems: [] });
    expect(answer.totals.coverage).toBeGreaterThan(0.7);
    expect(answer.totals.coverage).toBeLessThan(0.96);
    expect(answer.cost.total).toBeLessThanOrEqual(answer.cost.budget * (1 + 1e-9));
    expect(answer.posts.length + answer.provision.length).toBeGreaterThan(0);
  });
});
