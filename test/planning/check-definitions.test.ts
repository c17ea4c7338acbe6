import { describe, expect, test } from 'vitest';
import type { Assignment, PlanFacts } from '../../src/planning/answer.ts';
import { checkPlan } from '../../src/planning/check.ts';
import { type TypedSheets, typedWorkbook } from '../builders/typed-workbook.ts';

const oneNeed: TypedSheets = {
  localities: [{ locality: 'north' }],
  needs: [{ need: 'key', lead: true }],
  roles: [{ role: 'worker' }],
};

const noPlan: PlanFacts = {
  authority: 'Test Council',
  scenario: null,
  goal: 'most_need_met',
  solver: 'by hand',
  inputHash: '',
  outcome: 'proven_best',
  stages: stages(0, 0),
  totals: {
    requiredHours: 0,
    metHours: 0,
    unmetHours: 0,
    weightedUnmetHours: 0,
    coverage: 1,
    worstLocalityShare: 0,
  },
  cost: {
    newPosts: 0,
    recruitment: 0,
    training: 0,
    providers: 0,
    reductions: 0,
    savings: 0,
    total: 0,
    budget: 0,
  },
  localities: [],
  gaps: [],
  team: [],
  posts: [],
  training: [],
  provision: [],
  assignments: [],
  reductions: [],
  rulesBroken: [],
};

function stages(unmetNeed: number, worstLocality: number, disruption = 0): PlanFacts['stages'] {
  return [
    { name: 'unmet_need', value: unmetNeed, bound: unmetNeed, gap: 0 },
    { name: 'worst_locality', value: worstLocality, bound: worstLocality, gap: 0 },
    { name: 'cost', value: 0, bound: 0, gap: 0 },
    { name: 'disruption', value: disruption, bound: disruption, gap: 0 },
  ];
}

function problemsOf(sheets: TypedSheets, plan: PlanFacts): string {
  return checkPlan(typedWorkbook(sheets), plan).problems.join('\n');
}

/** One person in north on `hours` of work in north that needs exactly that, and nothing else. */
function onePersonPlan(hours: number): PlanFacts {
  const figures = { requiredHours: hours, metHours: hours, unmetHours: 0, coverage: 1 };
  const assignment: Assignment = {
    staff: 'A',
    locality: 'north',
    need: 'key',
    level: 2,
    period: 1,
    hoursPerWeek: hours,
  };
  return {
    ...noPlan,
    totals: { ...noPlan.totals, ...figures },
    localities: [{ locality: 'north', ...figures, fteToday: 1, ftePlanned: 1, caseload: null }],
    team: [{ locality: 'north', role: 'worker', period: 1, fteToday: 1, ftePlanned: 1 }],
    assignments: [assignment],
  };
}

describe('the definitions of the workbook', () => {
  test('a workbook without work has a plan without lines', () => {
    const north = { locality: 'north', requiredHours: 0, metHours: 0, unmetHours: 0, coverage: 1 };
    const empty = { ...north, fteToday: 0, ftePlanned: 0, caseload: null };
    expect(problemsOf(oneNeed, { ...noPlan, localities: [empty] })).toBe('');
  });

  test('open families come from starts a year, weeks and extensions, and grow from period to period', () => {
    // 52 starts · 12 weeks ÷ (1 − 0.25) ÷ 52 = 16 families · 2 h = 32 h; half-year periods: ·1.1^0.5, ·1.1
    const required = [32, 33.561883, 35.2];
    const waiting = [16, 16.780942, 17.6];
    const mean = 33.587294;
    const figures = { requiredHours: mean, metHours: 0, unmetHours: mean, coverage: 0 };
    const plan: PlanFacts = {
      ...noPlan,
      stages: stages(mean, 1),
      totals: { ...figures, weightedUnmetHours: mean, worstLocalityShare: 1 },
      localities: [{ locality: 'north', ...figures, fteToday: 0, ftePlanned: 0, caseload: null }],
      gaps: required.map((hours, index) => ({
        locality: 'north',
        need: 'key',
        level: 2,
        period: index + 1,
        requiredHours: hours,
        unmetHours: hours,
        familiesWaiting: waiting[index]!,
        reasons: [],
        options: [],
      })),
    };
    const sheets: TypedSheets = {
      ...oneNeed,
      settings: { periods: 3, periodWeeks: 26 },
      demand: [
        {
          locality: 'north',
          need: 'key',
          startsPerYear: 52,
          weeks: 12,
          extendShare: 0.25,
          hoursPerWeek: 2,
          growthPerYear: 0.1,
        },
      ],
    };
    expect(problemsOf(sheets, plan)).toBe('');
  });

  test('casework hours of one FTE leave out absence and support time', () => {
    // (260 − 28 − 8 − 8.8 − 5)·7.4·0.7 ÷ 52 = 20.939154
    const sheets = (hours: number): TypedSheets => ({
      ...oneNeed,
      settings: {
        weeklyHours: 37,
        annualLeaveDays: 28,
        bankHolidays: 8,
        sicknessDays: 8.8,
        trainingDays: 5,
        supportShare: 0.3,
      },
      staff: [{ staff: 'A', role: 'worker', locality: 'north', skills: { key: 2 } }],
      cover: [{ locality: 'north', need: 'key', level: 2, onDuty: 1, hoursPerWeek: hours }],
    });
    expect(problemsOf(sheets(20.939154), onePersonPlan(20.939154))).toBe('');
    expect(problemsOf(sheets(20.94), onePersonPlan(20.94))).toMatch(
      /20.94 casework hours a week of 20.939154/,
    );
  });

  test('a journey within the base counts where it has a row of its own', () => {
    const sheets = (hours: number): TypedSheets => ({
      ...oneNeed,
      travel: [{ from: 'north', to: 'north', minutes: 15 }],
      staff: [{ staff: 'A', role: 'worker', locality: 'north', skills: { key: 2 } }],
      cover: [{ locality: 'north', need: 'key', level: 2, onDuty: 1, hoursPerWeek: hours }],
    });
    expect(problemsOf(sheets(16), onePersonPlan(16))).toBe('');
    expect(problemsOf(sheets(17), onePersonPlan(17))).toMatch(/21.25 casework hours a week of 20/);
  });

  test('a journey serves the way back where that has no row', () => {
    const sheets: TypedSheets = {
      ...oneNeed,
      localities: [{ locality: 'north' }, { locality: 'south' }],
      travel: [{ from: 'south', to: 'north', minutes: 60 }],
      staff: [{ staff: 'A', role: 'worker', locality: 'north', skills: { key: 2 } }],
      cover: [{ locality: 'south', need: 'key', level: 2, onDuty: 1, hoursPerWeek: 10 }],
    };
    const plan = onePersonPlan(10);
    const north = plan.localities[0]!;
    const away: PlanFacts = {
      ...plan,
      stages: stages(0, 0, 20),
      assignments: [{ ...plan.assignments[0]!, locality: 'south' }],
      localities: [
        { ...north, requiredHours: 0, metHours: 0 },
        { ...north, locality: 'south', fteToday: 0, ftePlanned: 0 },
      ],
    };
    expect(problemsOf(sheets, away)).toBe('');
  });

  test('rows that differ in what matters are not shared between: leavers fall on each', () => {
    const row = { role: 'worker', locality: 'north', skills: { key: 2 as const } };
    const sheets = (employer: string): TypedSheets => ({
      ...oneNeed,
      settings: { periods: 2 },
      roles: [{ role: 'worker', leaversPerYear: 0.5 }],
      staff: [
        { ...row, staff: 'A' },
        { ...row, staff: 'B', employer },
      ],
      demand: [{ locality: 'north', need: 'key', families: 1, hoursPerWeek: 20 }],
    });
    const plan = onePersonPlan(20);
    const north = { ...plan.localities[0]!, fteToday: 2, ftePlanned: 1.5, caseload: 1 };
    const team = { ...plan.team[0]!, fteToday: 2, ftePlanned: 2 };
    const shared: PlanFacts = {
      ...plan,
      localities: [north],
      team: [team, { ...team, period: 2, ftePlanned: 1 }],
      assignments: [plan.assignments[0]!, { ...plan.assignments[0]!, period: 2 }],
    };
    expect(problemsOf(sheets('council'), shared)).toBe('');
    expect(problemsOf(sheets('health'), shared)).toMatch(
      /staff A\) in period 2: 20 casework hours a week of 10/,
    );
  });
});

test('hours printed to six decimals add up, however many there are, but a hundredth of one too few does not', () => {
  const staff = Array.from({ length: 3_000 }, (_, index) => `staff-${index}`);
  const sheets: TypedSheets = {
    ...oneNeed,
    staff: staff.map((name) => ({ staff: name, role: 'worker', locality: 'north', skills: { key: 2 } })),
    cover: [{ locality: 'north', need: 'key', level: 2, onDuty: 1, hoursPerWeek: 1_000 }],
  };
  const plan = onePersonPlan(1_000);
  const shared: PlanFacts = {
    ...plan,
    localities: [{ ...plan.localities[0]!, fteToday: 3_000, ftePlanned: 3_000 }],
    team: [{ ...plan.team[0]!, fteToday: 3_000, ftePlanned: 3_000 }],
    assignments: staff.map((name) => ({ ...plan.assignments[0]!, staff: name, hoursPerWeek: 0.333333 })),
  };
  expect(problemsOf(sheets, shared)).toBe('');
  const fewer = shared.assignments.with(0, { ...shared.assignments[0]!, hoursPerWeek: 0.323333 });
  expect(problemsOf(sheets, { ...shared, assignments: fewer })).toMatch(/unmet but not listed as a gap/);
});

test('20,000 staff rows with 400,000 assignments are checked in seconds', () => {
  const places = Array.from({ length: 10 }, (_, index) => `place-${index}`);
  const needs = Array.from({ length: 20 }, (_, index) => `need-${index}`);
  const skills = Object.fromEntries(needs.map((need) => [need, 2 as const]));
  const staff = Array.from({ length: 20_000 }, (_, index) => ({
    staff: `staff-${index}`,
    role: 'worker',
    locality: places[index % 10]!,
    skills,
  }));
  const workbook = typedWorkbook({
    localities: places.map((locality) => ({ locality })),
    needs: needs.map((need) => ({ need })),
    roles: [{ role: 'worker' }],
    staff,
    cover: places.flatMap((locality) =>
      needs.map((need) => ({ locality, need, level: 2 as const, onDuty: 2_000, hoursPerWeek: 1 })),
    ),
  });
  const figures = { requiredHours: 40_000, metHours: 40_000, unmetHours: 0, coverage: 1 };
  const plan: PlanFacts = {
    ...noPlan,
    totals: { ...noPlan.totals, ...figures, requiredHours: 400_000, metHours: 400_000 },
    localities: places.map((locality) => ({
      locality,
      ...figures,
      fteToday: 2_000,
      ftePlanned: 2_000,
      caseload: null,
    })),
    team: places.map((locality) => ({
      locality,
      role: 'worker',
      period: 1,
      fteToday: 2_000,
      ftePlanned: 2_000,
    })),
    assignments: staff.flatMap((row) =>
      needs.map((need) => ({
        staff: row.staff,
        locality: row.locality,
        need,
        level: 2 as const,
        period: 1,
        hoursPerWeek: 1,
      })),
    ),
  };
  const started = performance.now();
  const report = checkPlan(workbook, plan);
  const seconds = (performance.now() - started) / 1000;
  expect(report.problems).toEqual([]);
  expect(seconds).toBeLessThan(5);
});
