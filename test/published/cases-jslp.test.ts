import { afterAll, describe, expect, it } from 'vitest';
import { threadedSolver } from '../../src/planning/solver/threaded.ts';
import { expectedOf, modelOf, readCases } from './case.ts';

const solver = threadedSolver('jslp');
afterAll(() => solver.close());

/** Cases on which the engine is known to hang, to be wrong or to be unable to prove what it says. */
const MAY_DECLINE = new Set([
  'jslp-case6',
  'jslp-case8',
  'jslp-hang_lp_ranges_10',
  'regress-glpk-hang',
  'regress-int-infeasible-unbounded',
  'regress-jslp-44',
  'regress-yalps-3',
]);

describe('javascript-lp-solver on the published cases, right or without an answer', () => {
  it.each(readCases().map((given) => [given.id, given] as const))('%s', async (id, given) => {
    const expected = expectedOf(given);
    const session = await solver.open(modelOf(given));
    const answer = await session.solve({ timeLimitSeconds: 1 });
    await session.close();
    if (MAY_DECLINE.has(id) && ['no_answer', 'feasible'].includes(answer.status)) return;
    expect(answer.status, answer.message ?? '').toBe(expected.status);
    // A bound is stated only where the dual, solved by the same engine, proves the answer.
    if (answer.bound !== null) {
      const rounding = 1e-6 * Math.max(1, Math.abs(answer.objective!));
      expect(answer.objective! - answer.bound).toBeLessThanOrEqual(rounding);
    }
    if (expected.objective === null) return;
    const sign = given.lp.sense === 'min' ? 1 : -1;
    expect(Math.abs(sign * answer.objective! - expected.objective)).toBeLessThanOrEqual(expected.tolerance);
  });
});
