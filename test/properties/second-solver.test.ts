import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSolver } from '../../src/planning/solver/open-solver.ts';
import { anyTables } from '../builders/any-workbook.ts';
import { answerTo, hasPlan } from '../builders/plan-tables.ts';

const jslp = openSolver('jslp', { threaded: false });

test('a second, independent solver comes to the same first stage, wherever it answers', async () => {
  let plans = 0;
  let answers = 0;
  await fc.assert(
    fc.asyncProperty(anyTables({ whole: false }), async (tables) => {
      const first = await answerTo(tables);
      const second = await answerTo(tables, { solver: 'jslp', engine: jslp });
      if (hasPlan(first)) plans += 1;
      // it may decline, but must not call a plan impossible that exists, or the other way round
      if (second.outcome === 'no_answer') return;
      expect(hasPlan(second), `${first.outcome} and ${second.outcome}`).toBe(hasPlan(first));
      if (!hasPlan(first) || !hasPlan(second)) return;
      answers += 1;
      const { name, value } = first.stages[0]!;
      const slack = 1e-5 * Math.max(1, Math.abs(value)) * (name === 'cost' ? 10 : 1);
      expect(Math.abs(second.stages[0]!.value - value), `${name} ${value}`).toBeLessThanOrEqual(slack);
    }),
    { numRuns: 100, seed: 6 },
  );
  expect(answers).toBeGreaterThan(plans * 0.75);
});
