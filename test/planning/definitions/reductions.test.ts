import { describe, expect, test } from 'vitest';
import { metByPeriod, planByHand, stageValue } from '../../builders/plan-tables.ts';

/** £13,000 per FTE in a quarter; 2 FTE for 20 hours that one could do. */
const role = { role: 'worker', annual_cost: 52_000, reducible: 'yes', reduction_cost: 2_000 };
const given = {
  settings: { periods: 2, period_weeks: 13, allow_reductions: 'yes' },
  roles: [role],
  staff: [{ staff: 'a', role: 'worker', locality: 'north', fte: 1, count: 2, 'skill.care': 2 }],
  demand: [{ locality: 'north', need: 'care', families: 20, hours_per_week: 1 }],
};

describe('posts that nobody needs', () => {
  test('are removed, and their pay is saved from then on', async () => {
    const plan = await planByHand(given);
    expect(plan.reductions).toEqual([{ staff: 'a', period: 1, fte: 1 }]);
    expect(plan.cost).toMatchObject({ reductions: 2_000, savings: 26_000, total: -24_000 });
    expect(plan.totals.unmetHours).toBe(0);
    expect(plan.team.map((line) => [line.fteToday, line.ftePlanned])).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect(stageValue(plan, 'disruption')).toBeCloseTo(20, 6);
  });

  test.each([
    ['the settings do not allow it', { settings: { ...given.settings, allow_reductions: 'no' } }],
    ['their role may not be reduced', { roles: [{ ...role, reducible: 'no' }] }],
    ['it costs more than it saves', { roles: [{ ...role, reduction_cost: 26_001 }] }],
  ])('stay where %s', async (_, change) => {
    const plan = await planByHand({ ...given, ...change });
    expect(plan.reductions).toEqual([]);
    expect(plan.cost.total).toBe(0);
  });

  test('save nothing after their last period', async () => {
    const plan = await planByHand({
      ...given,
      settings: { ...given.settings, periods: 3 },
      staff: [{ ...given.staff[0]!, until_period: 1 }],
    });
    expect(plan.cost).toMatchObject({ savings: 13_000, reductions: 2_000 });
  });

  test('are removed only as far as those who leave anyway are not counted', async () => {
    const plan = await planByHand({
      ...given,
      settings: { periods: 2, period_weeks: 26, allow_reductions: 'yes' },
      roles: [{ ...role, reduction_cost: 0, leavers_per_year: 0.19 }],
    });
    // 20 hours are wanted in both periods: 0.9·(2 − r) ≥ 1, so r = 8/9, saving £26,000 · 1.9 each
    expect(plan.reductions).toEqual([{ staff: 'a', period: 1, fte: 0.888889 }]);
    expect(plan.cost.savings).toBeCloseTo((26_000 * 1.9 * 8) / 9, 4);
    expect(metByPeriod(plan)).toEqual([20, 20]);
  });

  test('pay for what is needed', async () => {
    const plan = await planByHand({
      settings: { period_weeks: 13, allow_reductions: 'yes' },
      needs: [{ need: 'care' }, { need: 'debt' }],
      roles: [role],
      staff: [{ ...given.staff[0]!, count: 1 }],
      demand: [{ locality: 'north', need: 'debt', families: 30, hours_per_week: 1 }],
      providers: [
        { offer: 'advice', provider: 'Advice', need: 'debt', hours_per_week: 30, cost_per_hour: 50 },
      ],
    });
    // £13,000 − £2,000 without any new money buys 11,000 ÷ (50 · 13) = 16.923077 hours a week
    expect(plan.totals.metHours).toBeCloseTo(11_000 / 650, 5);
    expect(plan.cost.total).toBeCloseTo(0, 3);
    expect(plan.cost.budget).toBe(0);
  });
});
