import * as fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import type { LinearModel } from '../../src/planning/linear-model.ts';
import { safeNames, writeLpFile } from '../../src/planning/lp-file.ts';
import { createHighs } from '../../src/planning/solver/highs.ts';
import { modelOf, readCases } from '../published/case.ts';
import { feasibleModels, modelFrom } from './solver/models.ts';

const highs = await (loadHighs as unknown as typeof loadHighs.default)();
const solver = createHighs();
const names = { column: (index: number) => `x${index}`, row: (index: number) => `r${index}` };

async function expectSameOptimum(model: LinearModel): Promise<void> {
  const session = await solver.open(model);
  const { status, objective } = await session.solve();
  await session.close();
  highs.withModel({ format: 'lp', data: writeLpFile(model, names) }, (read) => {
    read.options.set({ output_flag: false, mip_rel_gap: 0 });
    read.run();
    if (status !== 'optimal') expect(read.getModelStatus()).not.toBe(highs.constants.modelStatus.optimal);
    else
      expect(Math.abs(read.getObjectiveValue() - objective!)).toBeLessThanOrEqual(
        1e-5 * Math.max(1, Math.abs(objective!)),
      );
  });
}

describe('a plan as a CPLEX LP file', () => {
  it('reads like the algebra', () => {
    const model = modelFrom({
      cost: [2, -1.5, 0],
      lower: [Number.NEGATIVE_INFINITY, -2, 1],
      upper: [Number.POSITIVE_INFINITY, 8, 1],
      integer: [0, 1, 0],
      rows: [
        { terms: [1, -1, 0], lower: -3, upper: 4 },
        { terms: [0, 1, 1], upper: 5 },
        { terms: [1, 0, 2], lower: 6, upper: 6 },
        { terms: [1, 1, 1] },
      ],
    });
    expect(writeLpFile(model, names)).toBe(`Minimize
 obj: + 2 x0 - 1.5 x1
Subject To
 r0: + 1 x0 - 1 x1 >= -3
 r0_max: + 1 x0 - 1 x1 <= 4
 r1: + 1 x1 + 1 x2 <= 5
 r2: + 1 x0 + 2 x2 = 6
Bounds
 x0 free
 -2 <= x1 <= 8
 x2 = 1
Generals
 x1
End
`);
  });

  it.each(readCases().map((given) => [given.id, given] as const))(
    'has the optimum of %s',
    async (_id, given) => {
      await expectSameOptimum(modelOf(given));
    },
  );

  it('has the optimum of any small plan', async () => {
    await fc.assert(fc.asyncProperty(feasibleModels({ whole: true }), expectSameOptimum), { numRuns: 150 });
  });

  it('wraps long rows and takes names that the format would misread', () => {
    const awkward = ['e5', 'E', 'free', 'St', '3rd', 'Ärztin (½)', 'a b', 'a_b', 'A_B', '', 'x'.repeat(300)];
    expect(safeNames(awkward.length, (index) => awkward[index]!)).toEqual([
      'n_e5',
      'n_E',
      'n_free',
      'n_St',
      'n_3rd',
      'Arztin_1_2_',
      'a_b',
      'a_b_2',
      'A_B_3',
      'n_',
      'x'.repeat(200),
    ]);
    const wide = modelFrom({
      cost: Array.from({ length: 500 }, () => 1.25),
      rows: [{ terms: Array.from({ length: 500 }, () => 0.123_456_789), lower: 1 }],
    });
    const text = writeLpFile(wide, { column: () => 'e1', row: () => 'obj' });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(255);
    highs.withModel({ format: 'lp', data: text }, (read) => {
      expect(read.getDimensions()).toMatchObject({ numCols: 500, numRows: 1 });
    });
  });
});
