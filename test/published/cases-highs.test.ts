import { afterAll, describe, expect, it } from 'vitest';
import { createHighs } from '../../src/planning/solver/highs.ts';
import { expectedOf, modelOf, readCases } from './case.ts';

const solver = createHighs();
afterAll(() => solver.close());

describe('HiGHS on the published cases', () => {
  it.each(readCases().map((given) => [given.id, given] as const))('%s', async (_id, given) => {
    const expected = expectedOf(given);
    const session = await solver.open(modelOf(given));
    const answer = await session.solve({ timeLimitSeconds: 60 });
    expect(answer.status, answer.message ?? '').toBe(expected.status);
    if (expected.objective === null) return;
    const sign = given.lp.sense === 'min' ? 1 : -1;
    expect(Math.abs(sign * answer.objective! - expected.objective)).toBeLessThanOrEqual(expected.tolerance);
    expect(Math.abs(answer.objective! - answer.bound!)).toBeLessThanOrEqual(
      1e-6 * Math.max(1, Math.abs(answer.objective!)),
    );
    await session.close();
  });
});
