import type { TableRow } from '../../src/domain/raw-workbook.ts';
import type { StageName } from '../../src/planning/answer.ts';
import { type HandTables, handTables } from '../builders/hand-tables.ts';

const worker: TableRow = { role: 'worker', annual_cost: 52_000 };
const expert: TableRow = { role: 'expert', annual_cost: 78_000 };
const workers: TableRow = {
  staff: 'w',
  role: 'worker',
  locality: 'north',
  fte: 0.5,
  count: 2,
  'skill.care': 2,
};
const specialist: TableRow = {
  staff: 'e',
  role: 'expert',
  locality: 'south',
  fte: 1,
  'skill.care': 1,
  'skill.misuse': 3,
};
const demand: readonly TableRow[] = [
  { locality: 'north', need: 'care', level: 2, families: 10, hours_per_week: 1 },
  { locality: 'north', need: 'misuse', level: 3, families: 6, hours_per_week: 1 },
  { locality: 'south', need: 'care', level: 1, families: 8, hours_per_week: 1 },
  { locality: 'south', need: 'misuse', level: 2, families: 4, hours_per_week: 1 },
];

/**
 * The two-by-two case under the hand settings (h = 20; a period is a year): one FTE of two half-time workers in the north with care at level 2, a specialist in the south with misuse at
 * level 3 and care at level 1. From north to south an hour takes 1 + 0.5, from south to north 1 + 1.
 */
const twoByTwo: HandTables = {
  settings: {},
  localities: [{ locality: 'north' }, { locality: 'south', weight: 1.5 }],
  travel: [
    { from: 'north', to: 'south', minutes: 30 },
    { from: 'south', to: 'north', minutes: 60 },
  ],
  needs: [
    { need: 'care', lead: 'yes' },
    { need: 'misuse', weight: 2 },
  ],
  roles: [worker, expert],
  staff: [workers, specialist],
  demand,
};

/** Up to level 2, so only the misuse work of the south is within reach. */
const trust: TableRow = {
  offer: 'trust',
  provider: 'Trust',
  need: 'misuse',
  hours_per_week: 12,
  cost_per_hour: 25,
};
/** 104 hours in a year of 52 weeks are 2 a week. */
const course = (periods: number): TableRow => ({
  course: `m${periods}`,
  need: 'misuse',
  to_level: 2,
  roles: 'worker',
  hours_per_person: 104,
  cost_per_person: 300,
  places_per_period: 1,
  periods,
});
/** New workers in half posts, the first in the second period; a quarter of all workers leaves in a year. */
const recruiting: TableRow = {
  ...worker,
  recruit_max: 1.2,
  recruit_cost: 4_000,
  recruit_lead_periods: 1,
  leavers_per_year: 0.25,
  'skill.care': 2,
};
const reducible: TableRow = { reducible: 'yes', reduction_cost: 5_000 };

/** What each constraint family adds to the two-by-two case to show every kind of its terms. */
export const familyCases: Readonly<Record<string, HandTables>> = {
  coverage: { providers: [trust] },
  availability: { settings: { periods: 2 }, training: [course(0), course(1)] },
  // Half-timers keep (1 − 0.875) · 10 hours for their base; a course takes 2.
  movement: { settings: { periods: 2, max_moved_share: 0.875 }, training: [course(0), course(1)] },
  establishment: {
    settings: { periods: 3, allow_reductions: 'yes' },
    roles: [{ ...recruiting, ...reducible }, expert],
    staff: [workers, { ...specialist, until_period: 2 }],
    training: [course(0), course(1), course(2)],
  },
  recruitment: {
    settings: { periods: 2 },
    roles: [recruiting, { ...expert, recruit_max: 2 }],
  },
  trainees: {
    settings: { periods: 3, allow_reductions: 'yes' },
    roles: [{ ...recruiting, ...reducible }, expert],
    training: [course(0), course(1), course(2)],
  },
  places: {
    settings: { periods: 2 },
    staff: [workers, { ...workers, staff: 'w2', fte: 1, locality: 'south' }],
    training: [{ ...course(0), places_per_period: 1.5 }, course(1)],
  },
  provision: {
    settings: { periods: 3 },
    providers: [
      { ...trust, level: 3, until_period: 1 },
      { ...trust, offer: 'bulk', need: '*', localities: 'south', minimum_hours: 5, lead_periods: 2 },
    ],
  },
  budget: {
    settings: { periods: 2, budget: 90_000, allow_reductions: 'yes' },
    roles: [{ ...recruiting, ...reducible }, expert],
    providers: [trust],
    training: [course(0)],
  },
  minimum_coverage: {
    demand: [...demand, { ...demand[0], level: 3, families: 2 }],
    rules: [
      { rule: 'minimum_coverage', locality: '*', need: 'care', level: '', value: 0.75 },
      { rule: 'minimum_coverage', locality: 'north', need: 'care', level: 3, value: 0.5 },
    ],
  },
  minimum_role_fte: {
    rules: [{ rule: 'minimum_role_fte', locality: '*', role: 'worker', value: 0.8 }],
    settings: { periods: 2 },
    roles: [recruiting, expert],
  },
  minimum_people: {
    settings: { periods: 2 },
    roles: [recruiting, expert],
    training: [course(1)],
    rules: [
      { rule: 'minimum_people', locality: 'north', need: 'misuse', level: 2, value: 1 },
      { rule: 'minimum_people', locality: '*', need: 'care', level: '', value: 2 },
    ],
  },
  reserve_hours: {
    rules: [{ rule: 'reserve_hours', locality: '*', need: 'care', role: 'worker', value: 9 }],
  },
  supervision_ratio: {
    rules: [{ rule: 'supervision_ratio', role: 'expert', value: 6 }],
    roles: [{ ...recruiting, recruit_lead_periods: 0 }, expert],
  },
  maximum_provider_share: {
    rules: [{ rule: 'maximum_provider_share', need: 'misuse', value: 0.25 }],
    providers: [{ ...trust, level: 3 }],
  },
  fairness: {},
};

/** The same for each objective. */
export const objectiveCases: Readonly<Record<StageName, HandTables>> = {
  unmet_need: { settings: { periods: 2 } },
  worst_locality: {},
  cost: familyCases.budget!,
  disruption: {
    settings: { periods: 2, allow_reductions: 'yes' },
    roles: [{ ...recruiting, ...reducible }, expert],
    training: [course(1)],
  },
};

/** The tables of a case. */
export function goldenTables(changes: HandTables) {
  return handTables({ ...twoByTwo, ...changes });
}
