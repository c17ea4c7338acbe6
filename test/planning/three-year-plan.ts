import type { Gap, PlanFacts } from '../../src/planning/answer.ts';
import type { TypedSheets } from '../builders/typed-workbook.ts';

/**
 * Two localities over three periods of a year. One FTE has h = 20 casework hours a week; an hour worked south by someone
 * based north uses 1 + 2·30/60/2 = 1.5, the other way 1 + 2·15/60/2 = 1.25.
 */
export const threeYearSheets: TypedSheets = {
  settings: { periods: 3, budget: 70_000, allowReductions: true },
  localities: [{ locality: 'north' }, { locality: 'south', weight: 2 }],
  travel: [
    { from: 'north', to: 'south', minutes: 30 },
    { from: 'south', to: 'north', minutes: 15 },
  ],
  needs: [
    { need: 'key', lead: true },
    { need: 'abuse', weight: 2 },
  ],
  roles: [
    {
      role: 'worker',
      annualCost: 40_000,
      recruitMax: 1,
      recruitCost: 1_000,
      recruitLeadPeriods: 1,
      leaversPerYear: 0.1,
      skills: { key: 2 },
    },
    { role: 'visitor', annualCost: 30_000, leaversPerYear: 0.2, reducible: true, reductionCost: 5_000 },
  ],
  staff: [
    { staff: 'A', role: 'worker', locality: 'north', count: 2, skills: { key: 2 } },
    { staff: 'B', role: 'worker', locality: 'north', skills: { key: 2 } },
    { staff: 'C', role: 'visitor', locality: 'south', movable: false, untilPeriod: 2, skills: { key: 1 } },
  ],
  demand: [
    { locality: 'north', need: 'key', level: 2, families: 10, hoursPerWeek: 3 },
    { locality: 'south', need: 'key', level: 1, families: 10, hoursPerWeek: 2 },
    { locality: 'south', need: 'abuse', level: 2, families: 4, hoursPerWeek: 2 },
    { locality: 'south', need: 'abuse', level: 2, period: 3, families: 6, hoursPerWeek: 2 },
  ],
  cover: [{ locality: 'north', need: 'abuse', level: 3, onDuty: 1, hoursPerWeek: 5 }],
  providers: [
    { offer: 'charity', needs: ['abuse'], level: 3, hoursPerWeek: 10, costPerHour: 30, minimumHours: 2 },
  ],
  training: [
    {
      course: 'at-once',
      need: 'abuse',
      toLevel: 2,
      roles: ['worker'],
      costPerPerson: 700,
      hoursPerPerson: 104,
      placesPerPeriod: 1,
      periods: 0,
    },
    {
      course: 'year-long',
      need: 'abuse',
      toLevel: 2,
      roles: ['worker'],
      costPerPerson: 500,
      hoursPerPerson: 52,
      placesPerPeriod: 1,
      periods: 1,
    },
  ],
  rules: [
    { rule: 'minimum_role_fte', role: 'worker', localities: ['north'], value: 2.4 },
    { rule: 'minimum_role_fte', role: 'visitor', localities: ['south'], value: 0.5, hard: false },
    { rule: 'minimum_coverage', localities: ['south'], needs: ['key'], value: 0.95, hard: false },
    { rule: 'minimum_people', localities: ['north'], needs: ['abuse'], level: 2, value: 0.9 },
    { rule: 'reserve_hours', role: 'worker', localities: ['north'], needs: ['key'], value: 25 },
    { rule: 'supervision_ratio', role: 'worker', value: 0.5 },
    { rule: 'maximum_provider_share', needs: ['abuse'], value: 0.5, hard: false },
  ],
};

type AssignmentLine = readonly [string, string, string, 1 | 2 | 3, number, number];
type PurchaseLine = readonly [string, 1 | 2 | 3, number, number, number];

/*
 * In post: A and B together 3, 3·0.9 = 2.7, 2.43 FTE (60, 54, 48.6 h). C 1, 1·0.8 − 0.25 = 0.55, then gone (20, 11 h).
 * New post south 0, 0.5, 0.45 FTE (10, 9 h). One of A trained in year 1, usable at once: 20 − 104/52 = 18 h in year 1,
 * 18, 16.2 h after. B trained in year 2 for 52/52 = 1 h a week, usable in year 3: 20·0.9 = 18 h.
 */
const assignments: readonly AssignmentLine[] = [
  ['A', 'north', 'key', 2, 1, 26],
  ['A', 'south', 'abuse', 2, 1, 4], // uses 6; A: 26 + 6 + 2 = 34 of 40
  ['B', 'north', 'key', 2, 1, 4],
  ['B', 'south', 'key', 1, 1, 8], // uses 12
  ['C', 'south', 'key', 1, 1, 12],
  ['A', 'north', 'key', 2, 2, 27],
  ['A', 'south', 'abuse', 2, 2, 6], // uses 9 of 18 trained
  ['B', 'north', 'key', 2, 2, 1],
  ['B', 'south', 'key', 1, 2, 4], // uses 6
  ['new:worker@south', 'south', 'key', 1, 2, 6],
  ['new:worker@south', 'north', 'key', 2, 2, 2], // uses 2.5; 8.5 of 10
  ['C', 'south', 'key', 1, 2, 8],
  ['A', 'north', 'key', 2, 3, 20],
  ['A', 'south', 'abuse', 2, 3, 4], // uses 6 of 16.2 trained
  ['B', 'south', 'abuse', 2, 3, 4], // uses 6 of 18 trained
  ['B', 'north', 'key', 2, 3, 6],
  ['new:worker@south', 'south', 'key', 1, 3, 8],
];

/** £30 · 52 = £1,560 per weekly hour. */
const provision: readonly PurchaseLine[] = [
  ['south', 2, 1, 3, 4_680],
  ['north', 3, 1, 5, 7_800],
  ['south', 2, 2, 2, 3_120],
  ['north', 3, 2, 5, 7_800],
  ['south', 2, 3, 3, 4_680],
  ['north', 3, 3, 4, 6_240],
];

/** Required: 30 + 20 + 8 + 5 = 63 in years 1 and 2, 30 + 20 + 12 + 5 = 67 in year 3. */
const gaps: readonly Gap[] = [
  gap('south', 'abuse', 2, 1, 8, 1, 0.5),
  gap('south', 'key', 1, 2, 20, 2, 1),
  gap('north', 'key', 2, 3, 30, 4, 1.333333),
  gap('south', 'key', 1, 3, 20, 12, 6),
  gap('south', 'abuse', 2, 3, 12, 1, 0.5),
  gap('north', 'abuse', 3, 3, 5, 1, 0),
];

const noName = { locality: null, need: null, role: null, level: null };

/** The plan for it, every figure worked out by hand. */
export const threeYearPlan: PlanFacts = {
  authority: 'Test Council',
  scenario: null,
  goal: 'most_need_met',
  solver: 'by hand',
  inputHash: '',
  outcome: 'within_gap',
  stages: [
    // weights: north key 1, south key 2, south abuse 4, north abuse 2: (4 + 4 + (4 + 24 + 4 + 2)) ÷ 3
    { name: 'unmet_need', value: 14, bound: 13.3, gap: 0.05 },
    // south in year 3: (24 + 4) ÷ (20·2 + 12·4) = 28 ÷ 88
    { name: 'worst_locality', value: 0.318182, bound: 0.318182, gap: 0 },
    { name: 'cost', value: 67_770, bound: 67_770, gap: 0 },
    // away (6 + 12) + (9 + 6 + 2.5) + (6 + 6) = 47.5; 20·(0.5 recruited + 0.25 reduced + 2 trained) = 55
    { name: 'disruption', value: 102.5, bound: 102.5, gap: 0 },
  ],
  totals: {
    requiredHours: 64.333333, // 193 ÷ 3
    metHours: 57.333333,
    unmetHours: 7, // (1 + 2 + 18) ÷ 3
    weightedUnmetHours: 14,
    coverage: 0.891192, // 172 ÷ 193
    worstLocalityShare: 0.318182,
  },
  cost: {
    newPosts: 38_000, // (0.5 + 0.45)·40,000
    recruitment: 500,
    training: 1_200,
    providers: 34_320,
    reductions: 1_250,
    savings: 7_500, // 0.25·30,000 in year 2 only: the row ends with it
    total: 67_770,
    budget: 70_000,
  },
  localities: [
    {
      locality: 'north',
      requiredHours: 35,
      metHours: 33.333333,
      unmetHours: 1.666667,
      coverage: 0.952381,
      fteToday: 3,
      ftePlanned: 2.71,
      caseload: 6.628131, // (10 + 10 + 8.666667) ÷ ((30 + 30.5 + 26) ÷ 20)
    },
    {
      locality: 'south',
      requiredHours: 29.333333,
      metHours: 24,
      unmetHours: 5.333333,
      coverage: 0.818182,
      fteToday: 1,
      ftePlanned: 0.833333, // (1 + 1.05 + 0.45) ÷ 3
      caseload: 8.846154, // (10 + 9 + 4) ÷ ((24 + 20 + 8) ÷ 20)
    },
  ],
  gaps,
  team: [
    { locality: 'north', role: 'worker', period: 1, fteToday: 3, ftePlanned: 3 },
    { locality: 'north', role: 'worker', period: 2, fteToday: 3, ftePlanned: 2.7 },
    { locality: 'north', role: 'worker', period: 3, fteToday: 3, ftePlanned: 2.43 },
    { locality: 'south', role: 'worker', period: 2, fteToday: 0, ftePlanned: 0.5 },
    { locality: 'south', role: 'worker', period: 3, fteToday: 0, ftePlanned: 0.45 },
    { locality: 'south', role: 'visitor', period: 1, fteToday: 1, ftePlanned: 1 },
    { locality: 'south', role: 'visitor', period: 2, fteToday: 1, ftePlanned: 0.55 },
    { locality: 'south', role: 'visitor', period: 3, fteToday: 1, ftePlanned: 0 },
  ],
  posts: [{ role: 'worker', locality: 'south', period: 2, fte: 0.5 }],
  training: [
    { course: 'at-once', staff: 'A', period: 1, people: 1 },
    { course: 'year-long', staff: 'B', period: 2, people: 1 },
  ],
  provision: provision.map(([locality, level, period, hoursPerWeek, pounds]) => ({
    offer: 'charity',
    locality,
    need: 'abuse',
    level,
    period,
    hoursPerWeek,
    pounds,
  })),
  assignments: assignments.map(([staff, locality, need, level, period, hoursPerWeek]) => ({
    staff,
    locality,
    need,
    level,
    period,
    hoursPerWeek,
  })),
  reductions: [{ staff: 'C', period: 2, fte: 0.25 }],
  rulesBroken: [
    {
      ...noName,
      rule: 'minimum_role_fte',
      locality: 'south',
      role: 'visitor',
      period: 3,
      asked: 0.5,
      reached: 0,
    },
    {
      ...noName,
      rule: 'minimum_coverage',
      locality: 'south',
      need: 'key',
      period: 2,
      asked: 0.95,
      reached: 0.9,
    },
    {
      ...noName,
      rule: 'minimum_coverage',
      locality: 'south',
      need: 'key',
      period: 3,
      asked: 0.95,
      reached: 0.4,
    },
    { ...noName, rule: 'maximum_provider_share', need: 'abuse', period: 1, asked: 0.5, reached: 0.666667 },
    { ...noName, rule: 'maximum_provider_share', need: 'abuse', period: 2, asked: 0.5, reached: 0.538462 },
  ],
};

function gap(
  locality: string,
  need: string,
  level: 1 | 2 | 3,
  period: number,
  requiredHours: number,
  unmetHours: number,
  familiesWaiting: number,
): Gap {
  const unexplained = { reasons: [], options: [] };
  return { locality, need, level, period, requiredHours, unmetHours, familiesWaiting, ...unexplained };
}
