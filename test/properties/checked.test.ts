import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTables } from '../builders/any-workbook.ts';
import { answerTo } from '../builders/plan-tables.ts';

describe.each([
  ['in any fraction', false, 150],
  ['in whole posts and people', true, 60],
])('a plan %s', (_, whole, numRuns) => {
  test('is found and passes its check, or is impossible', async () => {
    let plans = 0;
    await fc.assert(
      fc.asyncProperty(anyTables({ whole }), async (tables) => {
        const answer = await answerTo(tables);
        if (answer.outcome === 'no_answer') throw new Error(answer.message);
        if (answer.outcome !== 'impossible') plans += 1;
      }),
      { numRuns, seed: 1 },
    );
    expect(plans).toBeGreaterThan(numRuns * 0.5);
  });
});
