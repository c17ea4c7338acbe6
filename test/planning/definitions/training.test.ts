import { describe, expect, test } from 'vitest';
import { metByPeriod, planByHand, stageValue } from '../../builders/plan-tables.ts';

/** Ten-week periods: 50 hours on a course are 5 hours a week. A misuse hour weighs twice a care hour. */
const base = {
  settings: { periods: 3, period_weeks: 10, budget: 10_000 },
  needs: [{ need: 'care' }, { need: 'misuse', weight: 2 }],
  demand: [
    { locality: 'north', need: 'care', families: 20, hours_per_week: 1 },
    { locality: 'north', need: 'misuse', families: 20, hours_per_week: 1 },
  ],
};
const carer = { staff: 'a', role: 'worker', locality: 'north', fte: 1, 'skill.care': 2 };
const course = {
  course: 'misuse-2',
  need: 'misuse',
  to_level: 2,
  hours_per_person: 50,
  cost_per_person: 300,
  places_per_period: 5,
};

describe('a course', () => {
  test.each([
    // at once: 15 hours of misuse in the first period, then 20
    [0, [0, 0, 0], [15, 20, 20], (2 * 5 + 20 + 20 + 20) / 3],
    // a period later: 15 hours of care first
    [1, [15, 0, 0], [0, 20, 20], (5 + 40 + 20 + 20) / 3],
    // two periods later: 15, then 20 hours of care
    [2, [15, 20, 0], [0, 0, 20], (5 + 40 + 40 + 20) / 3],
  ])(
    'whose skill comes %s periods later works with the old skills until then',
    async (periods, care, misuse, unmet) => {
      const plan = await planByHand({ ...base, staff: [carer], training: [{ ...course, periods }] });
      expect(metByPeriod(plan, 'care')).toEqual(care);
      expect(metByPeriod(plan, 'misuse')).toEqual(misuse);
      expect(plan.totals.weightedUnmetHours).toBeCloseTo(unmet, 4);
      expect(plan.training).toEqual([{ course: 'misuse-2', staff: 'a', period: 1, people: 1 }]);
      expect(plan.cost).toMatchObject({ training: 300, total: 300 });
      // one FTE trained: h = 20
      expect(stageValue(plan, 'disruption')).toBeCloseTo(20, 6);
    },
  );

  test('is not taken where its skill comes after the plan or after the last period worked', async () => {
    const late = await planByHand({ ...base, staff: [carer], training: [{ ...course, periods: 3 }] });
    expect(late.training).toEqual([]);
    const leaver = { ...carer, until_period: 1 };
    const gone = await planByHand({ ...base, staff: [leaver], training: [{ ...course, periods: 1 }] });
    expect(gone.training).toEqual([]);
  });

  test('has so many places in a period', async () => {
    const plan = await planByHand({
      ...base,
      staff: [{ ...carer, count: 2 }],
      training: [{ ...course, hours_per_person: 0, places_per_period: 1, periods: 0 }],
      demand: [{ ...base.demand[1]!, families: 40 }],
    });
    expect(metByPeriod(plan)).toEqual([20, 40, 40]);
    expect(plan.training.map((line) => [line.period, line.people])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(plan.cost.training).toBe(600);
  });

  test('counts places and £ in people, and hours of work in their FTE', async () => {
    const plan = await planByHand({
      ...base,
      staff: [{ ...carer, fte: 0.5, count: 3 }],
      training: [{ ...course, places_per_period: 2, periods: 0 }],
      settings: { ...base.settings, periods: 1 },
      demand: [base.demand[1]!],
    });
    // two half-timers: 2 · (10 − 5) hours; disruption 20 · 1 FTE
    expect(plan.totals.metHours).toBeCloseTo(10, 6);
    expect(plan.training).toMatchObject([{ people: 2 }]);
    expect(plan.cost.training).toBe(600);
    expect(stageValue(plan, 'disruption')).toBeCloseTo(20, 6);
  });

  test('is one to a person in the whole plan', async () => {
    const plan = await planByHand({
      ...base,
      needs: [...base.needs, { need: 'debt', weight: 2 }],
      staff: [carer],
      demand: base.demand.concat({ ...base.demand[1]!, need: 'debt' }),
      training: [
        { ...course, periods: 0 },
        { ...course, course: 'debt-2', need: 'debt', periods: 0 },
      ],
    });
    expect(plan.training).toHaveLength(1);
  });

  test('is for whole people unless the plan may use fractions', async () => {
    const given = {
      ...base,
      staff: [carer],
      training: [{ ...course, hours_per_person: 0, periods: 0 }],
      demand: [base.demand[1]!],
    };
    const settings = { periods: 1, period_weeks: 10, budget: 150 };
    const whole = await planByHand({ ...given, settings });
    expect(whole.training).toEqual([]);
    const share = await planByHand({ ...given, settings: { ...settings, whole_people: 'no' } });
    expect(share.training).toMatchObject([{ people: 0.5 }]);
    expect(share.totals.metHours).toBeCloseTo(10, 6);
  });

  test('that takes more time than a part-time person has is not for them, whole or in fractions', async () => {
    const given = {
      ...base,
      staff: [{ ...carer, fte: 0.2, count: 5 }],
      training: [{ ...course, periods: 1 }],
    };
    for (const whole_people of ['yes', 'no']) {
      const settings = { ...base.settings, whole_people };
      // 5 hours a week of 4
      expect((await planByHand({ ...given, settings })).training).toEqual([]);
      const shorter = { ...given, training: [{ ...course, hours_per_person: 40, periods: 1 }] };
      expect((await planByHand({ ...shorter, settings })).training).not.toEqual([]);
    }
  });

  test.each([
    ['asks a level the person does not hold', { from_level: 1 }, {}],
    ['leads only to the level held', {}, { 'skill.misuse': 2 }],
    ['is for other roles', { roles: 'manager' }, {}],
    ['has no places', { places_per_period: 0 }, {}],
  ])('that %s is not taken', async (_, change, skills) => {
    const plan = await planByHand({
      ...base,
      roles: [
        { role: 'worker', annual_cost: 1 },
        { role: 'manager', annual_cost: 1 },
      ],
      staff: [{ ...carer, ...skills }],
      training: [{ ...course, periods: 0, ...change }],
    });
    expect(plan.training).toEqual([]);
  });

  test('raises the level of those who hold the one it asks', async () => {
    const plan = await planByHand({
      ...base,
      settings: { ...base.settings, periods: 1 },
      staff: [
        { ...carer, 'skill.misuse': 1 },
        { ...carer, staff: 'b' },
      ],
      demand: [{ ...base.demand[1]!, level: 3, families: 40 }],
      training: [{ ...course, from_level: 1, to_level: 3, hours_per_person: 0, periods: 0 }],
    });
    expect(plan.training).toMatchObject([{ staff: 'a', people: 1 }]);
    expect(plan.totals.metHours).toBeCloseTo(20, 6);
  });

  test('leaves the trainee less time to travel, which colleagues do not make up for beyond their own share', async () => {
    const plan = await planByHand({
      ...base,
      settings: { periods: 2, period_weeks: 10, max_moved_share: 0.5 },
      localities: [{ locality: 'north' }, { locality: 'south' }],
      travel: [{ from: 'north', to: 'south', minutes: 30 }],
      staff: [{ ...carer, count: 2 }],
      demand: [
        { ...base.demand[0]!, locality: 'south', families: 100 },
        { ...base.demand[1]!, period: 2 },
      ],
      training: [{ ...course, hours_per_person: 150, cost_per_person: 0, places_per_period: 1 }],
    });
    // period 1: 15 of the trainee's 20 hours are gone, so 5 + 10 hours away; period 2: 20 of misuse, or 10 + 10 away
    expect(metByPeriod(plan, 'care')[0]).toBeCloseTo(15 / 1.5, 4);
    expect(metByPeriod(plan, 'misuse')).toEqual([0, 20]);
  });

  test('keeps whoever takes it in post, although only part of their time is needed', async () => {
    const plan = await planByHand({
      ...base,
      settings: { periods: 1, period_weeks: 10, allow_reductions: 'yes' },
      roles: [{ role: 'worker', annual_cost: 52_000, reducible: 'yes' }],
      staff: [carer],
      demand: [{ ...base.demand[1]!, families: 5 }],
      training: [{ ...course, hours_per_person: 0, cost_per_person: 0, periods: 0 }],
    });
    expect(plan.training).toMatchObject([{ people: 1 }]);
    expect(plan.reductions).toEqual([]);
  });

  test('is lost with those who leave before they can use it', async () => {
    const plan = await planByHand({
      ...base,
      settings: { periods: 3, period_weeks: 26, budget: 10_000 },
      roles: [{ role: 'worker', annual_cost: 52_000, leavers_per_year: 0.19 }],
      staff: [{ ...carer, count: 2 }],
      demand: [{ ...base.demand[1]!, families: 100 }],
      training: [{ ...course, places_per_period: 1, periods: 2 }],
    });
    // one of two people trained in period 1, 0.9² of an FTE still there in period 3
    expect(metByPeriod(plan)).toEqual([0, 0, 16.2]);
  });
});
