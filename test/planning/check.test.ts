import { describe, expect, test } from 'vitest';
import type { PlanFacts } from '../../src/planning/answer.ts';
import { checkPlan } from '../../src/planning/check.ts';
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

type Path = readonly (string | number)[];

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
    const least = isPounds(path) ? 1 : 0.01;
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

/** Money is worked out from printed hours and FTE, so that pence may be lost in it. */
function isPounds(path: Path): boolean {
  return path[0] === 'cost' || path.at(-1) === 'pounds' || (path[0] === 'stages' && path[1] === 2);
}

function numbersIn(value: unknown, path: Path): Path[] {
  if (typeof value === 'number') return [path];
  return childrenOf(value).flatMap(([key, child]) => numbersIn(child, [...path, key]));
}

function codesIn(value: unknown, path: Path): Path[] {
  if (typeof value === 'string') return [path];
  return childrenOf(value).flatMap(([key, child]) => codesIn(child, [...path, key]));
}

function childrenOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((child, index) => [index, child]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((found, key) => (found as Record<string | number, unknown>)[key], value);
}

function withValue(plan: PlanFacts, path: Path, value: unknown): PlanFacts {
  const copy = structuredClone(plan);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1)!] = value;
  return copy;
}
