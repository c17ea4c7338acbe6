import { describe, expect, test } from 'vitest';
import type { PlanFacts } from '../../src/planning/answer.ts';
import { checkPlan } from '../../src/planning/check.ts';
import { codesIn, isPounds, numbersIn, valueAt, withValue } from '../builders/plan-figures.ts';
import { typedWorkbook } from '../builders/typed-workbook.ts';
import { threeYearPlan, threeYearSheets } from './three-year-plan.ts';

const workbook = typedWorkbook(threeYearSheets);
const figures = [
  'stages',
  'totals',
  'cost',
  'localities',
  'gaps',
  'team',
  'posts',
  'training',
  'provision',
  'assignments',
  'reductions',
  'rulesBroken',
] as const satisfies readonly (keyof PlanFacts)[];
const lists = figures.filter((name) => Array.isArray(threeYearPlan[name]));

describe('a plan worked out by hand', () => {
  test('passes', () => {
    const report = checkPlan(workbook, threeYearPlan);
    expect(report.problems).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.largestViolation).toBeLessThan(1e-6);
  });

  const paths = figures.flatMap((name) => numbersIn(threeYearPlan[name], [name]));
  test.each(paths.map((path) => [path.join('.'), path] as const))('is refused with %s changed', (_, path) => {
    const value = valueAt(threeYearPlan, path) as number;
    const least = isPounds(threeYearPlan, path) ? 1 : 0.01;
    const others = new Set([value * 1.01, value * 0.99, value + least, Number.NaN, -value - 1]);
    others.delete(value);
    for (const other of others) {
      const report = checkPlan(workbook, withValue(threeYearPlan, path, other));
      expect(report.ok, `${value} → ${other}`).toBe(false);
      expect(report.largestViolation).toBeGreaterThan(1e-6);
    }
  });

  test.each(lists)('is refused with any line of %s left out', (name) => {
    const lines = threeYearPlan[name] as readonly unknown[];
    lines.forEach((_, index) => {
      const plan = { ...threeYearPlan, [name]: lines.toSpliced(index, 1) };
      expect(checkPlan(workbook, plan).ok, `${name} ${index}`).toBe(false);
    });
  });

  test.each(lists)('is refused with any line of %s given twice', (name) => {
    const lines = threeYearPlan[name] as readonly unknown[];
    for (const line of lines) {
      expect(checkPlan(workbook, { ...threeYearPlan, [name]: [...lines, line] }).ok, name).toBe(false);
    }
  });

  test('is refused with any unknown code', () => {
    for (const path of figures.flatMap((name) => codesIn(threeYearPlan[name], [name]))) {
      const report = checkPlan(workbook, withValue(threeYearPlan, path, 'unknown'));
      expect(report.ok, path.join('.')).toBe(false);
    }
  });

  test('passes in any order of its lines', () => {
    const reversed = Object.fromEntries(
      lists
        .filter((name) => name !== 'stages')
        .map((name) => [name, (threeYearPlan[name] as unknown[]).toReversed()]),
    );
    expect(checkPlan(workbook, { ...threeYearPlan, ...reversed }).problems).toEqual([]);
  });
});
