import { describe, expect, test } from 'vitest';
import { metByPeriod, planByHand } from '../../builders/plan-tables.ts';

const wants = (families: number, others: Record<string, string | number> = {}) => ({
  locality: 'north',
  need: 'care',
  families,
  hours_per_week: 1,
  ...others,
});
const offer = (others: Record<string, string | number> = {}) => ({
  offer: 'trust',
  provider: 'The Trust',
  need: 'care',
  hours_per_week: 10,
  cost_per_hour: 32,
  ...others,
});
const settings = { period_weeks: 13, budget: 100_000 };

describe('an offer', () => {
  test('costs its price for every week of the period', async () => {
    const plan = await planByHand({ settings, demand: [wants(8)], providers: [offer()] });
    // 8 · £32 · 13
    expect(plan.provision).toEqual([
      {
        offer: 'trust',
        locality: 'north',
        need: 'care',
        level: 2,
        period: 1,
        hoursPerWeek: 8,
        pounds: 3_328,
      },
    ]);
    expect(plan.cost).toMatchObject({ providers: 3_328, total: 3_328, budget: 100_000 });
  });

  test('gives no more than its hours, shared over its needs and localities', async () => {
    const plan = await planByHand({
      settings,
      localities: [{ locality: 'north' }, { locality: 'south' }],
      needs: [{ need: 'care' }, { need: 'debt' }],
      demand: [wants(8), wants(8, { locality: 'south', need: 'debt' })],
      providers: [offer({ need: 'care;debt' })],
    });
    expect(plan.totals.metHours).toBeCloseTo(10, 6);
    // the worst-off locality is best with 5 hours each
    expect(plan.totals.worstLocalityShare).toBeCloseTo(3 / 8, 6);
  });

  test.each([
    ['above its level', wants(8, { level: 3 }), {}],
    ['for another need', wants(8, { need: 'debt' }), {}],
    ['in another locality', wants(8, { locality: 'south' }), { localities: 'north' }],
  ])('does no work %s', async (_, demand, change) => {
    const plan = await planByHand({
      settings,
      localities: [{ locality: 'north' }, { locality: 'south' }],
      needs: [{ need: 'care' }, { need: 'debt' }],
      demand: [demand],
      providers: [offer(change)],
    });
    expect(plan.provision).toEqual([]);
  });

  test('runs from the end of its lead time to the end of its grant', async () => {
    const plan = await planByHand({
      settings: { ...settings, periods: 4 },
      demand: [wants(8)],
      providers: [offer({ lead_periods: 1, until_period: 3 })],
    });
    expect(metByPeriod(plan)).toEqual([0, 8, 8]);
    expect(plan.gaps.map((gap) => gap.period)).toEqual([1, 4]);
  });

  test('is taken after the cheaper one, and after own staff', async () => {
    const plan = await planByHand({
      settings,
      staff: [{ staff: 'a', role: 'worker', locality: 'north', fte: 0.5, 'skill.care': 2 }],
      demand: [wants(24)],
      providers: [offer({ offer: 'dear', cost_per_hour: 40 }), offer()],
    });
    expect(plan.assignments).toMatchObject([{ hoursPerWeek: 10 }]);
    expect(plan.provision.map((line) => [line.offer, line.hoursPerWeek])).toEqual([
      ['dear', 4],
      ['trust', 10],
    ]);
  });
});

describe('an offer with minimum hours', () => {
  test.each([
    ['is not bought where less is required', 5, 100_000, 0],
    ['is not bought where less can be paid', 20, 6 * 32 * 13, 0],
    ['is bought from its minimum', 20, 6.5 * 32 * 13, 6.5],
    ['is bought up to its hours', 20, 100_000, 10],
  ])('%s', async (_, families, budget, hours) => {
    const plan = await planByHand({
      settings: { ...settings, budget },
      demand: [wants(families)],
      providers: [offer({ minimum_hours: 6.25 })],
    });
    expect(plan.totals.metHours).toBeCloseTo(hours, 5);
  });

  test('may be bought in one period and not in another', async () => {
    const plan = await planByHand({
      settings: { ...settings, periods: 2 },
      demand: [wants(3), wants(9, { period: 2 })],
      providers: [offer({ minimum_hours: 4 })],
    });
    expect(metByPeriod(plan)).toEqual([0, 9]);
  });

  test('takes work from own staff where that is the only way to reach its minimum', async () => {
    const plan = await planByHand({
      settings,
      staff: [{ staff: 'a', role: 'worker', locality: 'north', fte: 0.5, 'skill.care': 2 }],
      demand: [wants(14)],
      providers: [offer({ minimum_hours: 6 })],
    });
    // 14 hours: own staff could do 10, but the offer comes in 6 or more
    expect(plan.provision).toMatchObject([{ hoursPerWeek: 6 }]);
    expect(plan.assignments).toMatchObject([{ hoursPerWeek: 8 }]);
  });
});

test('a budget buys where an hour weighs most', async () => {
  const plan = await planByHand({
    settings: { ...settings, budget: 6 * 32 * 13 },
    needs: [
      { need: 'care', weight: 1 },
      { need: 'debt', weight: 1.5 },
    ],
    demand: [wants(8), wants(4, { need: 'debt' })],
    providers: [offer({ need: '*' })],
  });
  expect(plan.provision.map((line) => [line.need, line.hoursPerWeek])).toEqual([
    ['care', 2],
    ['debt', 4],
  ]);
  expect(plan.totals).toMatchObject({ weightedUnmetHours: 6, unmetHours: 6, worstLocalityShare: 0.428571 });
});
