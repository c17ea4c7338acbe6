import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/domain/parse-workbook.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import { buildCouncil } from '../../../src/examples/councils.ts';
import { explainPlan } from '../../../src/planning/analysis/explain.ts';
import type { Plan } from '../../../src/planning/answer.ts';
import { checkPlan } from '../../../src/planning/check.ts';
import { factsOf } from '../../../src/planning/facts.ts';
import { inputsOf } from '../../../src/planning/inputs.ts';
import { modelOf } from '../../../src/planning/model.ts';
import { copyModel, editModel } from '../../../src/planning/solver/edit-model.ts';
import { openSolver } from '../../../src/planning/solver/open-solver.ts';
import type { SolverSession } from '../../../src/planning/solver/solver.ts';
import { solveStages } from '../../../src/planning/stages/solve-stages.ts';
import { generateAuthority, sizes } from '../../bench/generate.ts';
import { tinyWorkbook } from '../../builders/workbook.ts';
import { planOf } from './plan-of.ts';

function council(code: string): Workbook {
  const result = parseWorkbook(buildCouncil(code)!);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
}

function expectExplained(plan: Plan, workbook: Workbook): void {
  for (const gap of plan.gaps) {
    const name = `${gap.locality} ${gap.need} ${gap.level} ${gap.period}`;
    expect(gap.reasons, name).not.toEqual([]);
    const costs = gap.options.map(({ costPerHour }) => costPerHour);
    expect(costs, name).toEqual(costs.toSorted((a, b) => a - b));
    for (const option of gap.options) {
      expect(option.hoursPerWeek, name).toBeGreaterThan(0);
      expect(option.hoursPerWeek, name).toBeLessThanOrEqual(gap.unmetHours);
      expect(option.period, name).toBeLessThanOrEqual(gap.period);
    }
  }
  expect(plan.prices[0]).toMatchObject({ of: 'budget', what: null });
  expect(plan.prices.every(({ improvement }) => improvement >= 0)).toBe(true);
  expect(checkPlan(workbook, plan).problems).toEqual([]);
}

describe('an explained plan', () => {
  test('of a council gives every gap a reason, and its best options hold when planned again', async () => {
    const workbook = council('hillingdon');
    const plan = await planOf(workbook);
    expectExplained(plan, workbook);
    expect(plan.gaps.length).toBeGreaterThan(3);
    const [largest, , third] = plan.gaps;
    const later = plan.gaps.slice(3).flatMap(({ options }) => options);
    expect(largest!.options[0]!.verifiedHoursPerWeek).toBeGreaterThan(0);
    expect(third!.options[0]!.verifiedHoursPerWeek).not.toBeNull();
    expect(later.length).toBeGreaterThan(0);
    expect(later.every(({ verifiedHoursPerWeek }) => verifiedHoursPerWeek === null)).toBe(true);
    expect(plan.prices.every(({ method }) => method === 'resolve')).toBe(true);
    expect(plan.prices[0]!.improvement).toBeGreaterThan(0);
  });

  test.each(['most_need_met', 'fairest', 'least_cost'] as const)('for the goal %s', async (goal) => {
    for (const wholePosts of [false, true]) {
      const small = { ...sizes.S, localities: 4, needs: 6, people: 40, periods: 2, wholePosts };
      const workbook = generateAuthority(small);
      const settings = { ...workbook.settings, goal, budget: 30_000 };
      const rules = [{ ...half, localities: workbook.localities.map((row) => row.locality) }];
      const planned = { ...workbook, settings, rules: goal === 'least_cost' ? rules : [] };
      expectExplained(await planOf(planned), planned);
    }
  });

  test('comes out the same every time', async () => {
    const { seconds: _, ...first } = await planOf(tinyWorkbook());
    const { seconds: __, ...second } = await planOf(tinyWorkbook());
    expect(second).toEqual(first);
  });
});

const half = {
  rule: 'minimum_coverage',
  needs: ['need_1', 'need_2'],
  role: null,
  level: null,
  value: 0.5,
  hard: true,
  source: null,
  row: 2,
} as const;

describe('the session', () => {
  test.each([
    ['most_need_met', false],
    ['most_need_met', true],
    ['fairest', false],
    ['least_cost', true],
  ] as const)('is left exactly as it was found (%s, whole posts %s)', async (goal, wholePosts) => {
    const given = generateAuthority({ ...sizes.S, localities: 3, needs: 6, people: 30, wholePosts });
    const workbook = { ...given, settings: { ...given.settings, goal, budget: 20_000 } };
    const rules = [{ ...half, localities: ['area_1'] }];
    const model = modelOf(inputsOf({ ...workbook, rules }));
    const solver = openSolver('highs', { threaded: false });
    const session = await solver.open(model.linear);
    // A copy of the model that every edit is made to as well.
    const copy = copyModel(model.linear);
    const watched: SolverSession = {
      ...session,
      edit: async (edits) => {
        editModel(copy, edits);
        await session.edit(edits);
      },
    };
    const ask = { timeLimitSeconds: 30, mipGap: 0.001 };
    const staged = await solveStages(watched, model, ask);
    if (staged.status !== 'solved') throw new Error(staged.status);
    const head = { authority: '', scenario: null, goal, solver: 'highs', inputHash: '' };
    const facts = factsOf(head, model, staged.x, staged.bounds);
    const { gaps } = await explainPlan({ model, session: watched, staged, facts, ask });
    expect(gaps.some((gap) => gap.options.some((option) => option.verifiedHoursPerWeek !== null))).toBe(true);
    expect(copy).toEqual(copyModel(model.linear));
    await solver.close();
  });
});
