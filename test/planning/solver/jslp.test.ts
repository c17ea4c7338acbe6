import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import { createJslp, JSLP_MAX_COLUMNS } from '../../../src/planning/solver/jslp.ts';
import { threadedSolver } from '../../../src/planning/solver/threaded.ts';
import { feasibleModels, modelFrom, staffingModel } from './models.ts';

const highs = createHighs();
const jslp = createJslp();
const threaded = threadedSolver('jslp');
afterAll(async () => {
  await highs.close();
  await threaded.close();
});

describe('the second opinion', () => {
  it('agrees on a staffing plan and claims no proof when none was asked for', async () => {
    const answer = await (await jslp.open(staffingModel())).solve({ proof: false });
    expect(answer).toMatchObject({ status: 'optimal', bound: null, gap: null, rowDual: null });
    expect(answer.objective).toBeCloseTo(12, 6);
  });

  it('proves a continuous answer by solving the dual model as well', async () => {
    const answer = await (await jslp.open(staffingModel())).solve();
    expect(answer.bound).toBeCloseTo(12, 6);
    expect(answer.gap).toBe(0);
    expect(answer.rowDual).not.toBeNull();
  });

  it('handles columns that are free, fixed, shifted, mirrored or boxed, and rows with two bounds', async () => {
    const { NEGATIVE_INFINITY: none, POSITIVE_INFINITY: endless } = Number;
    const model = modelFrom({
      cost: [1, 5, 1, -1, -1],
      lower: [none, 3, -4, none, 2],
      upper: [endless, 3, endless, 6, 7],
      rows: [
        { terms: [1, 1, 0, 0, 0], lower: -2, upper: 8 },
        { terms: [0, 0, 1, 1, 1], lower: 1, upper: 12 },
      ],
    });
    const answer = await (await jslp.open(model)).solve();
    expect(answer.status).toBe('optimal');
    expect(answer.objective).toBeCloseTo(-5 + 15 - 4 - 6 - 7, 6);
  });

  it('sees edits', async () => {
    const session = await jslp.open(staffingModel());
    const rows = Int32Array.of(4);
    await session.edit([{ kind: 'rowBounds', rows, lower: Float64Array.of(0), upper: Float64Array.of(20) }]);
    expect((await session.solve()).objective).toBeCloseTo(21, 6);
    expect(await session.ranges([4])).toEqual([]);
  });

  it('says impossible only with a second formulation', async () => {
    const impossible = modelFrom({ cost: [1, 1], upper: [2, 2], rows: [{ terms: [1, 1], lower: 5 }] });
    expect((await (await jslp.open(impossible)).solve()).status).toBe('infeasible');
  });

  it('is refused for more columns than it is trusted with', async () => {
    const cost = Array.from({ length: JSLP_MAX_COLUMNS + 1 }, () => 1);
    const answer = await (await jslp.open(modelFrom({ cost, rows: [] }))).solve();
    expect(answer).toMatchObject({ status: 'refused', x: null });
  });

  it.each([
    ['continuous', false],
    ['whole-number', true],
  ] as const)('agrees with HiGHS on any small %s plan or gives no answer', async (_name, whole) => {
    await fc.assert(
      fc.asyncProperty(feasibleModels({ whole }), async (model) => {
        const first = await (await highs.open(model)).solve();
        const session = await threaded.open(model);
        const second = await session.solve({ timeLimitSeconds: 1 });
        await session.close();
        if (second.status !== 'optimal') {
          // Every drawn model has a point, so it must never be called impossible.
          expect(['no_answer', 'feasible']).toContain(second.status);
          return;
        }
        expect(first.status).toBe('optimal');
        expect(Math.abs(first.objective! - second.objective!)).toBeLessThanOrEqual(
          1e-5 * Math.max(1, Math.abs(first.objective!)),
        );
      }),
      { numRuns: 150, interruptAfterTimeLimit: 60_000 },
    );
  });
});
