import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/domain/parse-workbook.ts';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import { frontierBudgets, planFrontier } from '../../../src/planning/analysis/frontier.ts';
import { inAnyFraction } from '../../../src/planning/any-fraction.ts';
import { planWorkbook } from '../../../src/planning/plan.ts';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import { anyTables } from '../../builders/any-workbook.ts';
import { tinyWorkbook } from '../../builders/workbook.ts';
import { workbookOf } from '../../examples/planned.ts';

const engine = createHighs();
afterAll(() => engine.close());
const ROUNDING = 1e-5;

const anyWorkbook = anyTables({ whole: true }).map((tables) => {
  const result = parseWorkbook(rawWorkbook(tables));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
});

/** The tiny workbook with many more families than its people can see. */
const crowded = (budget: number): Workbook => {
  const tiny = withBudget(tinyWorkbook(), budget);
  return { ...tiny, demand: tiny.demand.map((row) => ({ ...row, families: 80 })) };
};

const withBudget = (workbook: Workbook, budget: number): Workbook => ({
  ...workbook,
  settings: { ...workbook.settings, budget },
});

test('more money never leaves more weighted need unmet, and is never overspent', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, async (workbook) => {
      const { points } = await planFrontier(workbook, [0, 5_000, 20_000, 80_000, 400_000], { engine });
      points.slice(1).forEach((point, i) => {
        expect(point.weightedUnmetHours).toBeLessThanOrEqual(points[i]!.weightedUnmetHours + ROUNDING);
      });
      for (const { spentPounds, budgetPounds } of points) {
        expect(spentPounds).toBeLessThanOrEqual(budgetPounds + 1);
      }
    }),
    { numRuns: 25 },
  );
});

test('where all need weighs the same, coverage never falls with the budget', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, async (given) => {
      const workbook = {
        ...given,
        localities: given.localities.map((row) => ({ ...row, weight: 1 })),
        needs: given.needs.map((row) => ({ ...row, weight: 1 })),
      };
      const { points } = await planFrontier(workbook, [0, 10_000, 50_000, 200_000], { engine });
      points.slice(1).forEach((point, i) => {
        expect(point.coverage).toBeGreaterThanOrEqual(points[i]!.coverage - ROUNDING);
      });
    }),
    { numRuns: 25 },
  );
});

test('the frontier of Rotherham has ten proven points, its own budget among them, and its coverage never falls', async () => {
  const workbook = workbookOf('rotherham');
  const budgets = await frontierBudgets(workbook, { engine });
  expect(budgets).toHaveLength(10);
  expect(budgets).toContain(workbook.settings.budget);
  const shares: number[] = [];
  const { points } = await planFrontier(workbook, budgets, {
    engine,
    onProgress: (share) => shares.push(share),
  });
  expect(points.map(({ budgetPounds }) => budgetPounds)).toEqual(budgets);
  expect(points.every(({ outcome }) => outcome === 'proven_best')).toBe(true);
  points.slice(1).forEach((point, i) => {
    expect(point.coverage).toBeGreaterThanOrEqual(points[i]!.coverage - ROUNDING);
  });
  expect(points.at(-1)!.coverage).toBeGreaterThan(points[0]!.coverage + 0.05);
  expect(shares).toEqual(budgets.map((_, i) => (i + 1) / 10));
});

test('a point of the frontier is the plan that meets the most need with that budget, whatever the goal', async () => {
  const workbook = crowded(30_000);
  const cheapest = { ...workbook, settings: { ...workbook.settings, goal: 'least_cost' as const } };
  const { points } = await planFrontier(cheapest, [30_000], { engine });
  const plan = await planWorkbook(inAnyFraction(workbook), { engine, explain: false });
  if (!('totals' in plan)) throw new Error('no plan');
  expect(points[0]!.weightedUnmetHours).toBeCloseTo(plan.totals.weightedUnmetHours, 5);
});

test('without a budget the frontier goes up to the last pound that meets any need', async () => {
  const workbook = crowded(0);
  const budgets = await frontierBudgets(workbook, { engine });
  expect(budgets).toHaveLength(10);
  expect(budgets[0]).toBe(0);
  const most = budgets.at(-1)!;
  const { points } = await planFrontier(workbook, [most * 0.9, most, most * 2], { engine });
  expect(points[0]!.weightedUnmetHours).toBeGreaterThan(points[1]!.weightedUnmetHours);
  expect(points[2]!.weightedUnmetHours).toBeCloseTo(points[1]!.weightedUnmetHours, 4);
});

test('where nothing can be bought the only budget worth a plan is none', async () => {
  const tiny = crowded(0);
  const workbook = {
    ...tiny,
    roles: tiny.roles.map((role) => ({ ...role, recruitMax: 0 })),
    providers: [],
    training: [],
  };
  expect(await frontierBudgets(workbook, { engine })).toEqual([0]);
});

test('a budget with which the rules cannot be kept is left out', async () => {
  const tiny = crowded(0);
  const workbook = { ...tiny, rules: tiny.rules.map((rule) => ({ ...rule, hard: true, value: 0.6 })) };
  const plan = await planWorkbook(inAnyFraction(workbook), { engine, explain: false });
  expect(plan.outcome).toBe('impossible');
  const { points } = await planFrontier(workbook, [0, 1_000_000], { engine });
  expect(points.map(({ budgetPounds }) => budgetPounds)).not.toContain(0);
});

test('a frontier that is stopped keeps the points found so far', async () => {
  const stop = new AbortController();
  const { points } = await planFrontier(tinyWorkbook(), [0, 10_000, 20_000], {
    engine,
    signal: stop.signal,
    onProgress: (share) => {
      if (share > 0.5) stop.abort();
    },
  });
  expect(points).toHaveLength(2);
});
