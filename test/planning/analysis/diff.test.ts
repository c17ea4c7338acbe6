import { beforeAll, describe, expect, test } from 'vitest';
import { diffPlans, isPlan } from '../../../src/planning/analysis/diff.ts';
import type { Plan } from '../../../src/planning/answer.ts';
import { planWorkbook } from '../../../src/planning/plan.ts';
import { tinyWorkbook } from '../../builders/workbook.ts';

let baseline: Plan;
let poorer: Plan;

async function planOf(budget: string): Promise<Plan> {
  const settings = [
    { key: 'authority', value: 'Tinyshire' },
    { key: 'periods', value: '2' },
    { key: 'budget', value: budget },
  ];
  const demand = [
    { locality: 'north', need: 'key_work', families: '60', hours_per_week: '1.5' },
    { locality: 'south', need: 'substance_misuse', families: '30', hours_per_week: '1' },
  ];
  const answer = await planWorkbook(tinyWorkbook({ settings, demand }));
  if (!isPlan(answer)) throw new Error(answer.outcome);
  return answer;
}

beforeAll(async () => {
  [baseline, poorer] = await Promise.all([planOf('50000'), planOf('0')]);
});

describe('the difference of two plans', () => {
  test('is empty for the same plan', () => {
    const { baseline: _, scenario: __, ...changes } = diffPlans(baseline, baseline);
    expect(changes).toEqual({
      stages: [],
      totals: {},
      cost: {},
      localities: [],
      gaps: [],
      team: [],
      posts: [],
      training: [],
      provision: [],
      assignments: [],
      reductions: [],
      rulesBroken: [],
    });
  });

  test('is scenario less baseline, and turns its sign when the plans are swapped', () => {
    const there = diffPlans(baseline, poorer);
    const back = diffPlans(poorer, baseline);
    expect(there.cost.budget).toBe(-50_000);
    expect(there.totals.unmetHours).toBeCloseTo(poorer.totals.unmetHours - baseline.totals.unmetHours, 5);
    expect(there.totals.unmetHours).toBeGreaterThan(0);
    expect(back.totals.unmetHours).toBe(-there.totals.unmetHours!);
    expect(there.totals).not.toHaveProperty('requiredHours');
  });

  test('names which plans were compared', () => {
    const { baseline: first, scenario } = diffPlans(baseline, poorer);
    expect(first).toMatchObject({ authority: 'Tinyshire', scenario: null, inputHash: baseline.inputHash });
    expect(scenario.inputHash).toBe(poorer.inputHash);
  });

  test('carries the full signed number of a line that only one plan has', () => {
    const post = { role: 'specialist', locality: 'south', period: 1, fte: 1.5 };
    const withPost: Plan = { ...poorer, posts: [post] };
    const without: Plan = { ...poorer, posts: [] };
    expect(diffPlans(without, withPost).posts).toEqual([{ ...post, only: 'scenario' }]);
    expect(diffPlans(withPost, without).posts).toEqual([{ ...post, fte: -1.5, only: 'baseline' }]);
  });

  test('shows of a line that both have only the numbers that changed', () => {
    const line = { locality: 'north', role: 'specialist', period: 2, fteToday: 1, ftePlanned: 1 };
    const before: Plan = { ...baseline, team: [line] };
    const after: Plan = { ...baseline, team: [{ ...line, ftePlanned: 1.75 }] };
    expect(diffPlans(before, after).team).toEqual([
      { locality: 'north', role: 'specialist', period: 2, ftePlanned: 0.75 },
    ]);
  });

  test('tells gaps apart by locality, need, level and period, never adding up their codes', () => {
    const gap = {
      locality: 'south',
      need: 'key_work',
      level: 2,
      period: 1,
      requiredHours: 10,
      unmetHours: 4,
      familiesWaiting: 2,
      reasons: [],
      options: [],
    } as const;
    const before: Plan = { ...baseline, gaps: [gap, { ...gap, period: 2 }] };
    const after: Plan = { ...baseline, gaps: [gap, { ...gap, period: 2, unmetHours: 1 }] };
    expect(diffPlans(before, after).gaps).toEqual([
      { locality: 'south', need: 'key_work', level: 2, period: 2, unmetHours: -3 },
    ]);
  });

  test('takes the rounding of answers for no change, and a caseload only where both have one', () => {
    const [first, ...others] = baseline.localities;
    const rounded = { ...first!, unmetHours: first!.unmetHours + 1e-6, caseload: null };
    const after: Plan = { ...baseline, localities: [rounded, ...others] };
    expect(diffPlans(baseline, after).localities).toEqual([]);
  });
});
