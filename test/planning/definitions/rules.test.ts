import { describe, expect, test } from 'vitest';
import type { TableRow } from '../../../src/domain/raw-workbook.ts';
import type { Plan } from '../../../src/planning/answer.ts';
import { type HandTables, handTables } from '../../builders/hand-tables.ts';
import { answerTo, planByHand } from '../../builders/plan-tables.ts';

const both = [{ locality: 'north' }, { locality: 'south' }];
const carer = { staff: 'a', role: 'worker', locality: 'north', fte: 1, 'skill.care': 2 };
const wants = (need: string, families: number, others: TableRow = {}) => ({
  locality: 'north',
  need,
  families,
  hours_per_week: 1,
  ...others,
});
/** Work without families: nothing is required. */
const nothing = wants('care', 0);
const worker = (others: TableRow = {}) => ({
  role: 'worker',
  annual_cost: 52_000,
  recruit_max: 5,
  'skill.care': 2,
  ...others,
});

type Case = {
  readonly name: string;
  readonly rule: TableRow;
  readonly given: HandTables;
  /** What the plan comes to without the rule and with it, and what a soft one reports. */
  readonly figure: (plan: Plan) => unknown;
  readonly without: unknown;
  readonly hard: unknown;
  readonly soft: TableRow;
};

const met = (need: string) => (plan: Plan) =>
  Math.round(
    1e5 *
      [...plan.assignments, ...plan.provision]
        .filter((line) => line.need === need)
        .reduce((sum, line) => sum + line.hoursPerWeek, 0),
  ) / 1e5;
const fteOfPosts = (plan: Plan) =>
  plan.posts.map(({ role, locality, fte }) => `${fte} ${role} ${locality}`).join();

const light = { needs: [{ need: 'care', weight: 2 }, { need: 'light' }] };
const skilled = { ...carer, 'skill.light': 2 };

const cases: readonly Case[] = [
  {
    name: 'minimum coverage gives a lighter need its share of the hours',
    rule: { rule: 'minimum_coverage', need: 'light', locality: 'north', value: 0.25 },
    given: { ...light, staff: [skilled], demand: [wants('care', 20), wants('light', 20)] },
    figure: met('light'),
    without: 0,
    hard: 5,
    soft: { locality: 'north', need: 'light', asked: 0.25, reached: 0 },
  },
  {
    name: 'minimum coverage with a level is about work of that level alone',
    rule: { rule: 'minimum_coverage', need: 'light', locality: 'north', level: 2, value: 0.5 },
    given: {
      ...light,
      staff: [skilled],
      demand: [wants('care', 20), wants('light', 10), wants('light', 30, { level: 1 })],
    },
    figure: met('light'),
    without: 0,
    hard: 5,
    soft: { locality: 'north', need: 'light', level: 2, asked: 0.5, reached: 0 },
  },
  {
    name: 'minimum coverage without a level adds the levels up',
    rule: { rule: 'minimum_coverage', need: 'light', locality: 'north', value: 0.25 },
    given: {
      ...light,
      staff: [skilled],
      demand: [wants('care', 15), wants('light', 10), wants('light', 30, { level: 3 })],
    },
    figure: met('light'),
    // care leaves 5 hours; a quarter of 10 + 30 is asked
    without: 5,
    hard: 10,
    soft: { locality: 'north', need: 'light', asked: 0.25, reached: 0.125 },
  },
  {
    name: 'minimum role FTE keeps a core team based in a place',
    rule: { rule: 'minimum_role_fte', locality: 'south', role: 'worker', value: 1.2 },
    given: {
      localities: both,
      roles: [worker()],
      staff: [carer],
      demand: [nothing],
      settings: { budget: 1_000_000 },
    },
    figure: fteOfPosts,
    without: '',
    hard: '1.5 worker south',
    soft: { locality: 'south', role: 'worker', asked: 1.2, reached: 0 },
  },
  {
    name: 'minimum people counts heads, and one new post as one person per FTE',
    rule: { rule: 'minimum_people', locality: 'north', need: 'care', level: 2, value: 3 },
    given: {
      roles: [worker()],
      staff: [
        { ...carer, fte: 0.4, count: 2 },
        { ...carer, staff: 'aware', 'skill.care': 1 },
      ],
      demand: [nothing],
      settings: { budget: 1_000_000 },
    },
    figure: fteOfPosts,
    without: '',
    hard: '1 worker north',
    soft: { locality: 'north', need: 'care', level: 2, asked: 3, reached: 2 },
  },
  {
    name: 'minimum people without a level counts anyone with the skill',
    rule: { rule: 'minimum_people', locality: 'north', need: 'care', value: 3 },
    given: {
      roles: [worker()],
      staff: [
        carer,
        { ...carer, staff: 'aware', 'skill.care': 1 },
        { ...carer, staff: 'none', 'skill.care': '' },
      ],
      demand: [nothing],
      settings: { budget: 1_000_000 },
    },
    figure: fteOfPosts,
    without: '',
    hard: '1 worker north',
    soft: { locality: 'north', need: 'care', asked: 3, reached: 2 },
  },
  {
    name: 'reserved hours go to the protected need',
    rule: { rule: 'reserve_hours', locality: 'north', need: 'light', role: 'worker', value: 6 },
    given: { ...light, staff: [skilled], demand: [wants('care', 20), wants('light', 20)] },
    figure: met('light'),
    without: 0,
    hard: 6,
    soft: { locality: 'north', need: 'light', role: 'worker', asked: 6, reached: 0 },
  },
  {
    name: 'reserved hours are all the required ones where those are fewer',
    rule: { rule: 'reserve_hours', locality: 'north', need: 'light', role: 'worker', value: 50 },
    given: {
      ...light,
      staff: [skilled],
      demand: [wants('care', 20), wants('light', 3), wants('light', 4, { level: 1 })],
    },
    figure: met('light'),
    without: 0,
    hard: 7,
    soft: { locality: 'north', need: 'light', role: 'worker', asked: 7, reached: 0 },
  },
  {
    name: 'the supervision ratio holds new workers to those who supervise them',
    rule: { rule: 'supervision_ratio', role: 'lead', value: 2 },
    given: {
      roles: [worker(), { role: 'lead', annual_cost: 60_000 }],
      staff: [
        { ...carer, count: 2 },
        { ...carer, staff: 'lead', role: 'lead', fte: 1.25, 'skill.care': '' },
      ],
      demand: [wants('care', 80)],
      settings: { budget: 1_000_000 },
    },
    figure: fteOfPosts,
    without: '2 worker north',
    // 2 + 0.5 ≤ 2 · 1.25
    hard: '0.5 worker north',
    soft: { role: 'lead', asked: 2, reached: 3.2 },
  },
  {
    name: 'providers deliver no more than their share of the met hours',
    rule: { rule: 'maximum_provider_share', need: 'care', value: 0.2 },
    given: {
      staff: [carer],
      demand: [wants('care', 40)],
      providers: [{ offer: 'trust', provider: 'Trust', need: 'care', hours_per_week: 15, cost_per_hour: 1 }],
      settings: { budget: 1_000_000 },
    },
    figure: (plan) => plan.provision.reduce((sum, line) => sum + line.hoursPerWeek, 0),
    without: 15,
    // b ≤ 0.2 · (20 + b): 5
    hard: 5,
    soft: { need: 'care', asked: 0.2, reached: 0.428571 },
  },
];

describe('a rule', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const { rule } = each;
    const free = await planByHand(each.given);
    expect(each.figure(free)).toEqual(each.without);
    expect(free.rulesBroken).toEqual([]);

    const hard = await planByHand({ ...each.given, rules: [rule] });
    expect(each.figure(hard)).toEqual(each.hard);
    expect(hard.rulesBroken).toEqual([]);

    const soft = await planByHand({ ...each.given, rules: [{ ...rule, hard: 'no' }] });
    expect(each.figure(soft)).toEqual(each.without);
    const nowhere = { locality: null, need: null, role: null, level: null };
    expect(soft.rulesBroken).toEqual([{ rule: rule.rule, period: 1, ...nowhere, ...each.soft }]);
  });

  test('that the plan keeps anyway is not reported', async () => {
    const rules = [{ rule: 'minimum_coverage', value: 1, hard: 'no' }];
    const plan = await planByHand({ staff: [carer], demand: [wants('care', 20)], rules });
    expect(plan.rulesBroken).toEqual([]);
  });

  test('is reported for each place and period in which it is broken', async () => {
    const plan = await planByHand({
      settings: { periods: 2 },
      localities: both,
      staff: [{ ...carer, until_period: 1 }],
      demand: [wants('care', 10), wants('care', 10, { locality: 'south' })],
      rules: [{ rule: 'minimum_coverage', value: 0.5, hard: 'no' }],
    });
    expect(plan.rulesBroken.map(({ locality, period }) => `${locality} ${period}`).sort()).toEqual([
      'north 2',
      'south 1',
      'south 2',
    ]);
  });

  test('about coverage holds in each place of its list separately', async () => {
    const plan = await planByHand({
      localities: both,
      travel: [{ from: 'north', to: 'south', minutes: 30 }],
      staff: [carer],
      demand: [wants('care', 20), wants('care', 4, { locality: 'south' })],
      rules: [{ rule: 'minimum_coverage', value: 0.5 }],
    });
    // 2 hours in the south take 3 casework hours
    expect(plan.localities.map((line) => line.metHours)).toEqual([17, 2]);
  });

  test('about people is kept by training where nobody can be recruited', async () => {
    const plan = await planByHand({
      settings: { budget: 1_000 },
      demand: [nothing],
      staff: [carer, { ...carer, staff: 'b', 'skill.care': 1 }],
      training: [{ course: 'care-2', need: 'care', to_level: 2, places_per_period: 1, periods: 0 }],
      rules: [{ rule: 'minimum_people', need: 'care', level: 2, value: 2 }],
    });
    expect(plan.training).toMatchObject([{ staff: 'b', people: 1 }]);
  });

  test('that cannot be kept makes the plan impossible', async () => {
    const rules = [{ rule: 'minimum_people', need: 'care', level: 3, value: 1 }];
    const answer = await answerTo(handTables({ staff: [carer], demand: [nothing], rules }));
    expect(answer.outcome).toBe('impossible');
  });
});
