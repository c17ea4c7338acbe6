import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/domain/workbook.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { openSolver } from '../../src/planning/solver/open-solver.ts';
import { periodFigures } from '../../src/web/period-facts.ts';
import { sumOf } from '../../views/group.ts';
import { continuous, planned, workbookOf } from '../examples/planned.ts';

let plan: Plan;
let workbook: Workbook;
const all = { locality: null, need: null };

beforeAll(async () => {
  ({ plan, workbook } = await planned(
    continuous(workbookOf('bradford')),
    openSolver('highs', { threaded: false }),
  ));
});

describe('the figures of the periods', () => {
  test('are there for every period, in their order', () => {
    expect(periodFigures(plan, workbook, all).map(({ period }) => period)).toEqual([1, 2, 3, 4]);
  });

  test('add up: what is required is delivered by someone or unmet', () => {
    for (const each of periodFigures(plan, workbook, all)) {
      const { requiredHours, staffHours, newPostHours, providerHours, unmetHours } = each;
      expect(staffHours + newPostHours + providerHours + unmetHours).toBeCloseTo(requiredHours, 3);
      expect(newPostHours + providerHours).toBeGreaterThan(0);
    }
  });

  test('have the means that the plan states for the authority', () => {
    const figures = periodFigures(plan, workbook, all);
    expect(sumOf(figures, (each) => each.requiredHours) / 4).toBeCloseTo(plan.totals.requiredHours, 4);
    expect(sumOf(figures, (each) => each.unmetHours) / 4).toBeCloseTo(plan.totals.unmetHours, 3);
  });

  test('of each locality have the means and posts that the plan states for it', () => {
    for (const { locality, requiredHours, unmetHours, fteToday, ftePlanned } of plan.localities) {
      const figures = periodFigures(plan, workbook, { locality, need: null });
      expect(sumOf(figures, (each) => each.requiredHours) / 4).toBeCloseTo(requiredHours, 4);
      expect(sumOf(figures, (each) => each.unmetHours) / 4).toBeCloseTo(unmetHours, 3);
      expect(sumOf(figures, (each) => each.ftePlanned) / 4).toBeCloseTo(ftePlanned, 4);
      expect(figures.map((each) => each.fteToday)).toEqual(figures.map(() => expect.closeTo(fteToday, 4)));
    }
  });

  test('of the needs add up to those of all, and leave the posts as they are', () => {
    const whole = periodFigures(plan, workbook, all);
    const parts = workbook.needs.map(({ need }) => periodFigures(plan, workbook, { locality: null, need }));
    whole.forEach((each, index) => {
      const sum = (figure: 'requiredHours' | 'providerHours' | 'unmetHours') =>
        sumOf(parts, (part) => part[index]![figure]);
      expect(sum('requiredHours')).toBeCloseTo(each.requiredHours, 6);
      expect(sum('providerHours')).toBeCloseTo(each.providerHours, 6);
      expect(sum('unmetHours')).toBeCloseTo(each.unmetHours, 6);
      expect(parts.every((part) => part[index]!.ftePlanned === each.ftePlanned)).toBe(true);
    });
  });
});
