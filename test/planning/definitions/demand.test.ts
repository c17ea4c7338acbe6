import { describe, expect, test } from 'vitest';
import { planByHand } from '../../builders/plan-tables.ts';

const wants = (others: Record<string, string | number>) => ({
  locality: 'north',
  need: 'care',
  hours_per_week: 1,
  ...others,
});

/** Required hours of each period of the one piece of work, with nobody to do it. */
async function required(
  demand: readonly Record<string, string | number>[],
  settings: Record<string, string | number> = {},
  cover: readonly Record<string, string | number>[] = [],
): Promise<readonly number[]> {
  const plan = await planByHand({ settings, demand, cover });
  const hours = Array.from({ length: Number(settings.periods ?? 1) }, () => 0);
  for (const gap of plan.gaps) {
    expect(gap.unmetHours).toBe(gap.requiredHours);
    hours[gap.period - 1]! += gap.requiredHours;
  }
  const mean = hours.reduce((sum, each) => sum + each, 0) / hours.length;
  expect(plan.totals.requiredHours).toBeCloseTo(mean, 5);
  return hours;
}

describe('required hours', () => {
  test('are families open at any one time by hours a family', async () => {
    expect(await required([wants({ families: 8, hours_per_week: 2.5 })])).toEqual([20]);
  });

  test('follow from starts a year, weeks and the share extended', async () => {
    // 52 starts · 12 weeks ÷ (1 − 0.25) ÷ 52 = 16 families
    const starts = { starts_per_year: 52, weeks: 12, extend_share: 0.25, hours_per_week: 1.5 };
    expect(await required([wants(starts)])).toEqual([24]);
    // 26 · 12 ÷ 52 = 6 families: 12 weeks and no extension where nothing is said
    expect(await required([wants({ starts_per_year: 26 })])).toEqual([6]);
  });

  test('grow from the first period on, by the length of a period', async () => {
    // half-year periods at 21 % a year: 1, 1.21^½ = 1.1, 1.21
    const hours = await required([wants({ families: 100, growth_per_year: 0.21 })], {
      periods: 3,
      period_weeks: 26,
    });
    expect(hours[0]).toBeCloseTo(100, 6);
    expect(hours[1]).toBeCloseTo(110, 6);
    expect(hours[2]).toBeCloseTo(121, 6);
  });

  test('shrink with negative growth', async () => {
    const hours = await required([wants({ families: 100, growth_per_year: -0.5 })], { periods: 2 });
    expect(hours).toEqual([100, 50]);
  });

  test('of a period come from its own row where it has one', async () => {
    const rows = [wants({ families: 10 }), wants({ families: 4, period: 2 })];
    expect(await required(rows, { periods: 3 })).toEqual([10, 4, 10]);
    expect(await required(rows.toReversed(), { periods: 3 })).toEqual([10, 4, 10]);
  });

  test('of a period with its own row grow as that row says', async () => {
    const rows = [wants({ families: 10 }), wants({ families: 20, growth_per_year: 0.1, period: 3 })];
    const hours = await required(rows, { periods: 3 });
    // 20 · 1.1²
    expect(hours[2]).toBeCloseTo(24.2, 6);
  });

  test('are none in a period whose row has no families', async () => {
    const rows = [wants({ families: 10 }), wants({ families: 0, period: 1 })];
    expect(await required(rows, { periods: 2 })).toEqual([0, 10]);
  });

  test('of one level do not replace those of another', async () => {
    const rows = [wants({ families: 10 }), wants({ families: 4, period: 1, level: 3 })];
    expect(await required(rows)).toEqual([14]);
  });
});

describe('cover', () => {
  const duty = { locality: 'north', need: 'care', on_duty: 2, hours_per_week: 8 };

  test('asks people on duty by hours where demand is smaller', async () => {
    expect(await required([wants({ families: 10 })], {}, [duty])).toEqual([16]);
  });

  test('adds nothing where demand is larger', async () => {
    expect(await required([wants({ families: 30 })], {}, [duty])).toEqual([30]);
  });

  test('is asked without any demand, in every period', async () => {
    expect(await required([], { periods: 2 }, [duty])).toEqual([16, 16]);
  });

  test('of one level stands beside demand at another', async () => {
    expect(await required([wants({ families: 10 })], {}, [{ ...duty, level: 3 }])).toEqual([26]);
  });

  test('holds in a period whose demand has its own row', async () => {
    const rows = [wants({ families: 30 }), wants({ families: 1, period: 2 })];
    expect(await required(rows, { periods: 2 }, [duty])).toEqual([30, 16]);
  });
});

describe('families waiting', () => {
  const staff = [{ staff: 'a', role: 'worker', locality: 'north', fte: 0.5, 'skill.care': 2 }];

  test('are families in proportion to the hours unmet', async () => {
    const plan = await planByHand({ staff, demand: [wants({ families: 8, hours_per_week: 2 })] });
    // 16 required, 10 met: 8 · 6 ÷ 16
    expect(plan.gaps).toMatchObject([{ requiredHours: 16, unmetHours: 6, familiesWaiting: 3 }]);
  });

  test('are counted of the families, where cover asks for more hours than they do', async () => {
    const cover = [{ locality: 'north', need: 'care', on_duty: 1, hours_per_week: 40 }];
    const plan = await planByHand({ staff, cover, demand: [wants({ families: 8 })] });
    // 40 required, 30 unmet: 8 · 30 ÷ 40
    expect(plan.gaps).toMatchObject([{ requiredHours: 40, unmetHours: 30, familiesWaiting: 6 }]);
  });

  test('are none where only cover is asked', async () => {
    const cover = [{ locality: 'north', need: 'care', on_duty: 1, hours_per_week: 40 }];
    const plan = await planByHand({ staff, cover });
    expect(plan.gaps).toMatchObject([{ unmetHours: 30, familiesWaiting: 0 }]);
  });
});
