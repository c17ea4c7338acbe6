import { describe, expect, test } from 'vitest';
import { metByPeriod, planByHand } from '../../builders/plan-tables.ts';

const wants = (families: number, locality = 'north') => ({
  locality,
  need: 'care',
  families,
  hours_per_week: 1,
});
/** £52,000 a year: £13,000 per FTE in a period of 13 weeks. */
const role = (others: Record<string, string | number>) => [
  { role: 'worker', annual_cost: 52_000, recruit_max: 5, 'skill.care': 2, ...others },
];
const quarter = { period_weeks: 13, budget: 1_000_000 };

describe('new posts', () => {
  test('cost their pay of the period and a sum once, and are as few as do', async () => {
    const plan = await planByHand({
      settings: quarter,
      roles: role({ recruit_cost: 1_000 }),
      demand: [wants(30)],
    });
    expect(plan.posts).toEqual([{ role: 'worker', locality: 'north', period: 1, fte: 1.5 }]);
    expect(plan.cost).toMatchObject({ newPosts: 19_500, recruitment: 1_500, total: 21_000 });
    expect(plan.totals.unmetHours).toBe(0);
    expect(plan.assignments).toMatchObject([{ staff: 'new:worker@north', hoursPerWeek: 30 }]);
  });

  test.each([
    [28_000, 0.5, 2, 10],
    [27_999, 0.5, 1.5, 20],
    [27_999, 1, 1, 30],
    [27_999, 0.7, 1.4, 22],
    [15_000, 0, 15 / 14, 50 - 300 / 14],
    [0, 0.5, 0, 50],
  ])('with £%s and steps of %s FTE are %s FTE', async (budget, step, fte, unmet) => {
    const plan = await planByHand({
      settings: { period_weeks: 13, budget, post_step: step },
      roles: role({ recruit_cost: 1_000 }),
      demand: [wants(50)],
    });
    expect(plan.posts[0]?.fte ?? 0).toBeCloseTo(fte, 6);
    expect(plan.totals.unmetHours).toBeCloseTo(unmet, 5);
    expect(plan.cost.total).toBeCloseTo(14_000 * fte, 2);
  });

  test('start in each period up to the most that can be recruited', async () => {
    const plan = await planByHand({
      settings: { ...quarter, periods: 3 },
      roles: role({ recruit_max: 0.5, recruit_cost: 1_000 }),
      demand: [wants(30)],
    });
    expect(metByPeriod(plan)).toEqual([10, 20, 30]);
    // 0.5, 1 and 1.5 FTE in post
    expect(plan.cost).toMatchObject({ newPosts: 39_000, recruitment: 1_500, total: 40_500 });
    expect(plan.team.map((line) => line.ftePlanned)).toEqual([0.5, 1, 1.5]);
  });

  test('share the most that can be recruited over all localities', async () => {
    const plan = await planByHand({
      settings: quarter,
      localities: [{ locality: 'north' }, { locality: 'south' }],
      roles: role({ recruit_max: 1.2 }),
      demand: [wants(20), wants(20, 'south')],
    });
    // two steps of 0.5 FTE fit into 1.2; the worst locality is best off with one each
    expect(plan.posts.map((post) => [post.locality, post.fte])).toEqual([
      ['north', 0.5],
      ['south', 0.5],
    ]);
  });

  test('first work when their lead time is over', async () => {
    const plan = await planByHand({
      settings: { ...quarter, periods: 3 },
      roles: role({ recruit_lead_periods: 2 }),
      demand: [wants(20)],
    });
    expect(plan.posts).toMatchObject([{ period: 3, fte: 1 }]);
    expect(metByPeriod(plan)).toEqual([0, 0, 20]);
    expect(plan.cost.newPosts).toBe(13_000);
  });

  test('are none where the lead time is longer than the plan or nobody can be recruited', async () => {
    for (const change of [{ recruit_lead_periods: 1 }, { recruit_max: 0 }]) {
      const plan = await planByHand({ settings: quarter, roles: role(change), demand: [wants(20)] });
      expect(plan.posts).toEqual([]);
    }
  });

  test('bring the levels of their role, are movable and reach what a post there reaches', async () => {
    const plan = await planByHand({
      settings: { ...quarter, max_moved_share: 0.5 },
      localities: [{ locality: 'north' }, { locality: 'south' }],
      travel: [{ from: 'north', to: 'south', minutes: 30 }],
      roles: role({ recruit_max: 1, 'skill.care': 3 }),
      demand: [
        { ...wants(10), level: 3 },
        { ...wants(4, 'south'), level: 1 },
      ],
      rules: [{ rule: 'minimum_role_fte', locality: 'north', role: 'worker', value: 1 }],
    });
    // based in the north by rule: 10 hours there, 4 · 1.5 = 6 of at most 10 casework hours away
    expect(plan.totals.unmetHours).toBe(0);
    expect(plan.posts).toEqual([{ role: 'worker', locality: 'north', period: 1, fte: 1 }]);
  });

  test('do no work above the level they bring', async () => {
    const plan = await planByHand({
      settings: quarter,
      roles: role({}),
      demand: [{ ...wants(10), level: 3 }],
    });
    expect(plan.posts).toEqual([]);
    expect(plan.totals.unmetHours).toBe(10);
  });
});

describe('leavers', () => {
  // 19 % a year in half-year periods: 0.81^½ = 0.9 stay
  const settings = { period_weeks: 26, periods: 3, post_step: 1, budget: 1_000_000 };

  test('are expected after the first period', async () => {
    const plan = await planByHand({
      settings,
      roles: role({ recruit_max: 0, leavers_per_year: 0.19 }),
      staff: [{ staff: 'a', role: 'worker', locality: 'north', fte: 0.5, count: 2, 'skill.care': 2 }],
      demand: [wants(100)],
    });
    expect(metByPeriod(plan)).toEqual([20, 18, 16.2]);
    expect(plan.localities[0]).toMatchObject({ fteToday: 1, ftePlanned: 0.903333 });
  });

  test('are expected of new posts alike, and cost nothing once they left', async () => {
    const plan = await planByHand({
      settings,
      roles: role({ recruit_max: 1, leavers_per_year: 0.19, recruit_cost: 100 }),
      demand: [wants(100)],
    });
    // 1, then 0.9 + 1, then 0.81 + 0.9 + 1 FTE at £26,000
    expect(metByPeriod(plan)).toEqual([20, 38, 54.2]);
    expect(plan.cost.newPosts).toBeCloseTo(26_000 * 5.61, 4);
    expect(plan.cost.recruitment).toBeCloseTo(300, 6);
  });
});
