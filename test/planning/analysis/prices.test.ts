import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../../src/domain/workbook.ts';
import type { Plan } from '../../../src/planning/answer.ts';
import { generateAuthority, sizes } from '../../bench/generate.ts';
import { type TypedSheets, typedWorkbook } from '../../builders/typed-workbook.ts';
import { planOf, planSheets } from './plan-of.ts';

const any = { postStep: 0, wholePeople: false } as const;

function priceOf(plan: Plan, of: string, what: string | null = null, period: number | null = null) {
  return plan.prices.find((price) => price.of === of && price.what === what && price.period === period);
}

// 30 hours of weight 2 in each of two years; nobody there; an hour a week costs £30·52 = £1,560 a year.
const byHand: TypedSheets = {
  settings: { ...any, periods: 2, budget: 31_200 },
  localities: [{ locality: 'north' }],
  needs: [{ need: 'abuse', weight: 2 }],
  roles: [{ role: 'visitor', annualCost: 100_000, recruitMax: 1, skills: { abuse: 2 } }],
  demand: [{ locality: 'north', need: 'abuse', families: 30, hoursPerWeek: 1 }],
  providers: [{ offer: 'charity', hoursPerWeek: 20, costPerHour: 30 }],
};

describe('prices by hand', () => {
  const sheets = byHand;

  test('£1,000 more buys hours at the offer’s price', async () => {
    const price = priceOf(await planSheets(sheets), 'budget');
    expect(price).toMatchObject({ unit: '£1,000', method: 'dual' });
    // 1,000 ÷ 1,560 hours of weight 2 in one of two years
    expect(price!.improvement).toBeCloseTo(1_000 / 1_560, 9);
    expect(price!.from).toBeCloseTo(0, 6);
    expect(price!.to).toBeCloseTo(62_400, 6);
  });

  test('beyond the offer’s hours money goes to posts, and an hour of the offer has a price', async () => {
    const plan = await planSheets({ ...sheets, settings: { ...sheets.settings, budget: 72_400 } });
    // A post costs £100,000 a year for 20 hours of weight 2, halved over two years.
    expect(priceOf(plan, 'budget')!.improvement).toBeCloseTo((20 / 100) * 1, 9);
    // One hour more for a year saves £5,000 − £1,560 of posts.
    const hour = priceOf(plan, 'provider_hours', 'charity', 1)!;
    expect(hour.improvement).toBeCloseTo(1 - 1.56 * 0.2, 9);
    expect(hour.unit).toBe('hour a week');
  });

  test('where the price changes it is that of more, not of less', async () => {
    const none = priceOf(
      await planSheets({ ...sheets, settings: { ...sheets.settings, budget: 0 } }),
      'budget',
    )!;
    expect(none.improvement).toBeCloseTo(1_000 / 1_560, 9);
    expect(none.to).toBeCloseTo(62_400, 6);
    const all = await planSheets({ ...sheets, settings: { ...sheets.settings, budget: 62_400 } });
    expect(priceOf(all, 'budget')!.improvement).toBeCloseTo(0.2, 9);
    // More hours of the offer are no use without money for them, other than that of no posts.
    expect(priceOf(all, 'provider_hours', 'charity', 1)).toBeUndefined();
  });

  test('money that buys nothing more has no price', async () => {
    const plan = await planSheets({ ...sheets, settings: { ...sheets.settings, budget: 1_000_000 } });
    expect(plan.prices).toEqual([
      {
        of: 'budget',
        what: null,
        period: null,
        unit: '£1,000',
        improvement: 0,
        from: plan.cost.total,
        to: null,
        method: 'dual',
      },
    ]);
  });

  test('posts and places that are all taken have a price', async () => {
    const plan = await planSheets({
      ...sheets,
      settings: { ...any, budget: 1_000_000 },
      providers: [],
      staff: [{ staff: 'A', role: 'visitor', locality: 'north', count: 2 }],
      demand: [{ locality: 'north', need: 'abuse', families: 50, hoursPerWeek: 1 }],
      training: [{ course: 'abuse-2', need: 'abuse', toLevel: 2, placesPerPeriod: 1, periods: 0 }],
    });
    const post = priceOf(plan, 'recruit_max', 'visitor', 1)!;
    expect([post.improvement, post.from, post.to, post.unit]).toEqual([40, 0, 1.5, 'FTE']);
    const place = priceOf(plan, 'places', 'abuse-2', 1)!;
    expect([place.improvement, place.from, place.to, place.unit]).toEqual([40, 0, 1.5, 'place']);
  });

  test('with whole posts the price is that of a re-solve, and says so', async () => {
    const settings = { ...sheets.settings, postStep: 0.5 };
    const price = priceOf(await planSheets({ ...sheets, settings }), 'budget')!;
    // One half post of two years is £100,000 more: 62,400 − 31,200 of it at the offer's price, the rest at the posts'.
    expect(price.improvement).toBeCloseTo((31.2 / 1.56 + 68.8 * 0.2) / 100, 9);
    expect(price).toMatchObject({ from: null, to: null, method: 'resolve' });
  });
});

test('a second engine gives the same price of the budget, without the range', async () => {
  const workbook = typedWorkbook({ ...byHand, settings: { ...byHand.settings, budget: 31_200 } });
  const plan = await planOf(workbook, { solver: 'jslp' });
  const price = priceOf(plan, 'budget')!;
  expect(price).toMatchObject({ method: 'dual', from: null, to: null });
  expect(price.improvement).toBeCloseTo(1_000 / 1_560, 6);
  expect(plan.gaps[0]!.options[0]!.verifiedHoursPerWeek).toBeGreaterThan(0);
});

describe('the price of the budget', () => {
  const seeds = Array.from({ length: 6 }, (_, i) => i + 1);

  test.each(seeds)(
    'is what planning again with another budget in its range gives (authority %i)',
    async (seed) => {
      // Large enough that no second solver is asked, which would only take time here.
      const workbook = generateAuthority({ ...sizes.S, people: 260, periods: 1 + (seed % 2), seed });
      const budget = 8_000 * seed;
      const plan = await planOf(withBudget(workbook, budget));
      const { improvement, from, to } = priceOf(plan, 'budget')!;
      expect(from).toBeLessThanOrEqual(budget + 0.01);
      if (to !== null) expect(to).toBeGreaterThanOrEqual(budget - 0.01);
      for (const other of [
        from!,
        (from! + budget) / 2,
        (budget + (to ?? 2 * budget)) / 2,
        to ?? 3 * budget,
      ]) {
        const again = await planOf(withBudget(workbook, other), { explain: false });
        const fall = plan.totals.weightedUnmetHours - again.totals.weightedUnmetHours;
        expect(fall, `£${other}`).toBeCloseTo((improvement * (other - budget)) / 1000, 4);
      }
    },
  );
});

function withBudget(workbook: Workbook, budget: number): Workbook {
  return { ...workbook, settings: { ...workbook.settings, budget } };
}
