import { describe, expect, test } from 'vitest';
import type { FrontierPoint } from '../../src/planning/analysis/frontier.ts';
import { frontierRows } from '../../src/web/frontier-facts.ts';
import { frontierWords } from '../../views/frontier-words.ts';
import { tinyWorkbook } from '../builders/workbook.ts';

const point = (budgetPounds: number, unmetHours: number, spentPounds = budgetPounds): FrontierPoint => ({
  budgetPounds,
  spentPounds,
  coverage: 1 - unmetHours / 100,
  unmetHours,
  weightedUnmetHours: unmetHours,
  outcome: 'proven_best',
});

// Two periods of 13 weeks, and a budget of £50,000.
const workbook = tinyWorkbook();
const rows = frontierRows(
  {
    points: [
      point(0, 40),
      point(25_000, 30),
      point(50_000, 25),
      point(75_000, 22.4),
      point(100_000, 22.4, 75_000),
    ],
  },
  workbook,
);

describe('what each budget buys', () => {
  test('a step has the hours it meets more and the £ for each of them over the weeks of the plan', () => {
    expect(rows.map(({ extraHours }) => extraHours)).toEqual([null, 10, 5, expect.closeTo(2.6), 0]);
    expect(rows[1]!.poundsPerExtraHour).toBeCloseTo(25_000 / (10 * 26));
    expect(rows[2]!.poundsPerExtraHour).toBeCloseTo(25_000 / (5 * 26));
  });

  test('a step that meets nothing more has no price', () => {
    expect(rows[4]!.poundsPerExtraHour).toBeNull();
  });

  test('the budget of the workbook is marked', () => {
    expect(rows.map(({ isCurrent }) => isCurrent)).toEqual([false, false, true, false, false]);
  });

  test('the finding says what now is reached, what the next step buys and where more stops helping', () => {
    expect(frontierWords(rows)).toBe(
      'The budget of £50,000 reaches a coverage of 75 %. £25,000 more would meet 2.6 hours a week more, at about £370 for each hour. Above £75,000 more money meets hardly any more need.',
    );
  });

  test('where no money helps, the finding says that something else is short', () => {
    const flat = frontierRows({ points: [point(0, 40), point(50_000, 40, 0)] }, workbook);
    expect(frontierWords(flat)).toMatch(/^The budget of £50,000 reaches .* More money meets no more need/);
  });
});
