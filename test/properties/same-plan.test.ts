import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tables } from '../../src/domain/raw-workbook.ts';
import type { Answer } from '../../src/planning/answer.ts';
import { anyTables } from '../builders/any-workbook.ts';
import { renamedAndShuffled, scaled } from '../builders/change-tables.ts';
import { answerTo, hasPlan } from '../builders/plan-tables.ts';

/** Compares the stages of two answers; `factor` is what hours and £ are multiplied by. Whole-number plans only where every stage was proven. */
function expectSameStages(one: Answer, other: Answer, factor = 1): boolean {
  expect(hasPlan(other), `${one.outcome} → ${other.outcome}`).toBe(hasPlan(one));
  if (!hasPlan(one) || !hasPlan(other)) return false;
  if (one.outcome !== 'proven_best' || other.outcome !== 'proven_best') return false;
  one.stages.forEach(({ name, value }, index) => {
    const expected = name === 'worst_locality' ? value : value * factor;
    const difference = Math.abs(other.stages[index]!.value - expected);
    expect(difference, `${name}: ${expected} → ${other.stages[index]!.value}`).toBeLessThanOrEqual(
      1e-5 * Math.max(1, Math.abs(expected)) * (name === 'cost' ? 10 : 1),
    );
  });
  return true;
}

async function expectSamePlans(
  tables: fc.Arbitrary<Tables>,
  numRuns: number,
  change: (tables: Tables) => Promise<Answer>,
  factor = 1,
): Promise<void> {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(tables, async (drawn) => {
      if (expectSameStages(await answerTo(drawn), await change(drawn), factor)) compared += 1;
    }),
    { numRuns, seed: 5 },
  );
  expect(compared).toBeGreaterThan(numRuns * 0.4);
}

describe('every stage of the plan', () => {
  test.each([2, 3])('grows %s-fold with an authority so much larger', async (factor) => {
    await expectSamePlans(
      anyTables({ whole: false }),
      100,
      (tables) => answerTo(scaled(tables, factor)),
      factor,
    );
  });

  test.each([
    ['in any fraction', false, 150],
    ['in whole posts and people', true, 50],
  ])('keeps its value when codes are renamed and rows shuffled (%s)', async (_, whole, numRuns) => {
    await expectSamePlans(anyTables({ whole }), numRuns, (tables) => answerTo(renamedAndShuffled(tables)));
  });

  test.each([
    ['in any fraction', false, 150],
    ['in whole posts and people', true, 50],
  ])('keeps its value when every person is planned apart (%s)', async (_, whole, numRuns) => {
    const tables = anyTables({ whole, noLeavers: whole });
    await expectSamePlans(tables, numRuns, (drawn) => answerTo(drawn, { pooling: false }));
  });
});
