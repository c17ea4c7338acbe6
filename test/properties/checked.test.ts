import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/planning/answer.ts';
import { checkPlan } from '../../src/planning/check.ts';
import { anyTables } from '../builders/any-workbook.ts';
import { workbookOf } from '../builders/hand-tables.ts';
import { isPounds, numbersIn, type Path, valueAt, withValue } from '../builders/plan-figures.ts';
import { answerTo, hasPlan } from '../builders/plan-tables.ts';

describe.each([
  ['in any fraction', false, 200],
  ['in whole posts and people', true, 80],
])('a plan %s', (_, whole, numRuns) => {
  test('is found and passes its check, or is impossible', async () => {
    let plans = 0;
    await fc.assert(
      fc.asyncProperty(anyTables({ whole }), async (tables) => {
        const answer = await answerTo(tables);
        // a plan that fails its check is no answer
        if (answer.outcome === 'no_answer') throw new Error(answer.message);
        if (hasPlan(answer)) plans += 1;
      }),
      { numRuns, seed: 1 },
    );
    expect(plans).toBeGreaterThan(numRuns * 0.5);
  });

  test('is refused with any one figure changed', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(anyTables({ whole }), async (tables) => {
        const plan = await answerTo(tables);
        if (!hasPlan(plan)) return;
        const workbook = workbookOf(tables);
        for (const path of figuresOf(plan)) {
          const value = valueAt(plan, path) as number;
          const step = Math.max(Math.abs(value) * 0.01, isPounds(plan, path) ? 1 : 0.01);
          for (const other of [value + step, value - step]) {
            changed += 1;
            const { ok } = checkPlan(workbook, withValue(plan, path, other));
            expect(ok, `${path.join('.')}: ${value} → ${other}`).toBe(false);
          }
        }
      }),
      { numRuns: Math.ceil(numRuns / 4), seed: 2 },
    );
    expect(changed).toBeGreaterThan(500);
  });

  test('is the same, figure by figure, when it is made again', async () => {
    await fc.assert(
      fc.asyncProperty(anyTables({ whole }), async (tables) => {
        const once = await answerTo(tables);
        const again = await answerTo(tables);
        expect(JSON.stringify({ ...again, seconds: null })).toBe(JSON.stringify({ ...once, seconds: null }));
      }),
      { numRuns: Math.ceil(numRuns / 4), seed: 3 },
    );
  });
});

/** Every figure a council acts on; what proves the plan (bounds, gaps) is not among them. */
function figuresOf(plan: Plan): readonly Path[] {
  const {
    totals,
    cost,
    localities,
    gaps,
    team,
    posts,
    training,
    provision,
    assignments,
    reductions,
    rulesBroken,
  } = plan;
  const lists = {
    totals,
    cost,
    localities,
    team,
    posts,
    training,
    provision,
    assignments,
    reductions,
    rulesBroken,
  };
  return [
    ...plan.stages.map((_, index) => ['stages', index, 'value']),
    ...gaps.flatMap((_, index) =>
      ['requiredHours', 'unmetHours', 'familiesWaiting'].map((key) => ['gaps', index, key]),
    ),
    ...Object.entries(lists).flatMap(([name, value]) => numbersIn(value, [name])),
  ];
}
