import { describe, expect, test } from 'vitest';
import {
  availableWorkingHours,
  basicStaff,
  categoryAllowanceFactor,
  compareStaff,
  individualAllowanceStaff,
  requiredStaff,
  standardWorkload,
  wisn,
} from '../../src/planning/wisn.ts';

describe('Kenya HIV clinics (Human Resources for Health 2017, 12960-017-0186-3, table 3)', () => {
  // 52 weeks of 4.5 days less 10 + 30 + 15 days = 179 days of 8 h; 10,000 patients × 10 visits × 0.25 h
  const workingYear = { weeklyHours: 4.5 * 8, absenceDays: 10 + 30 + 15, hoursPerDay: 8 };
  const visits = { annualVolume: 10_000 * 10, unitHours: 0.25 };

  test('one nurse has 179 working days', () => {
    expect(availableWorkingHours(workingYear) / 8).toBe(179);
  });

  test('the visits take 3,125 days and 17.46 nurses', () => {
    expect((visits.annualVolume * visits.unitHours) / 8).toBe(3_125);
    expect(basicStaff(availableWorkingHours(workingYear), [visits])).toBeCloseTo(17.46, 2);
  });

  test('without support or individual work, required staff are those for the visits', () => {
    const result = wisn({
      workingYear,
      activities: [visits],
      categoryAllowanceShares: [],
      individualAllowanceHours: 0,
      currentFte: 10,
    });
    if (!result.ok) throw new Error(result.message);
    expect(result.comparison.requiredFte).toBeCloseTo(17.46, 2);
    expect(result.comparison.differenceFte).toBeCloseTo(-7.46, 2);
    expect(result.comparison.ratio).toBeCloseTo(0.57, 2);
  });
});

describe('the separate steps, by published examples', () => {
  test('260 days less 22 + 10 + 6 + 5 are 217 days of 7 h: 1,519 h', () => {
    const year = { weeklyHours: 35, absenceDays: 22 + 10 + 6 + 5, hoursPerDay: 7 };
    expect(availableWorkingHours(year)).toBe(1_519);
  });

  test('8,000 × 10 min + 4,000 × 20 min are 160,000 min', () => {
    const activities = [
      { annualVolume: 8_000, unitHours: 10 / 60 },
      { annualVolume: 4_000, unitHours: 20 / 60 },
    ];
    expect(basicStaff(1_519, activities)).toBeCloseTo(160_000 / 60 / 1_519, 10);
    expect(standardWorkload(1_519, activities[0]!)).toBeCloseTo(9_114, 6);
  });

  test('15 % support work raises staff by 1.176', () => {
    const result = categoryAllowanceFactor([0.1, 0.05]);
    expect(result.ok && result.factor).toBeCloseTo(1.176, 3);
  });

  test('600 h of individual work of 1,200 h are half a post', () => {
    expect(individualAllowanceStaff(600, 1_200)).toBe(0.5);
  });

  test('required staff are A·B + C', () => {
    expect(requiredStaff(10, 1.2, 0.5)).toBe(12.5);
  });

  test('staff in post below those required are short, and none required have no ratio', () => {
    expect(compareStaff(6, 8)).toEqual({ requiredFte: 8, currentFte: 6, differenceFte: -2, ratio: 0.75 });
    expect(compareStaff(6, 0).ratio).toBeNull();
  });
});

describe('what cannot be worked out is refused', () => {
  test.each([
    [[1], /takes 100 % of everyone's time/],
    [[0.6, 0.5], /takes 110 % of everyone's time/],
    [[15], /takes 1500 % .* Maybe a percentage was given for a share/],
    [[Number.NaN], /takes NaN %/],
    [[-0.1], /below 0/],
  ])('support work of %j', (shares, message) => {
    const result = categoryAllowanceFactor(shares);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.message).toMatch(message);
  });

  test('a year without working time', () => {
    const result = wisn({
      workingYear: { weeklyHours: 35, absenceDays: 260, hoursPerDay: 7 },
      activities: [],
      categoryAllowanceShares: [0.3],
      individualAllowanceHours: 0,
      currentFte: 1,
    });
    expect(result).toEqual({
      ok: false,
      message: 'No working time is left: 35 hours a week less 260 days a year of 7 hours.',
    });
  });
});
