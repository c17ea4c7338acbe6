import { afterAll, expect, test } from 'vitest';
import { inputsOf } from '../../../src/planning/inputs.ts';
import { modelOf } from '../../../src/planning/model.ts';
import { dualBound } from '../../../src/planning/solver/check-point.ts';
import { dualModel } from '../../../src/planning/solver/dual-model.ts';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import { generateAuthority } from '../../bench/generate.ts';

const highs = createHighs();
afterAll(() => highs.close());

test.each([1, 2, 3])(
  'the dual of a planning model has the same optimum and proves it (seed %i)',
  async (seed) => {
    const { linear } = modelOf(
      inputsOf(
        generateAuthority({
          name: 'small',
          localities: 3,
          needs: 5,
          people: 20,
          identical: 1,
          periods: 2,
          wholePosts: false,
          seed,
        }),
      ),
    );
    const dual = dualModel(linear)!;
    const answer = await (await highs.open(linear)).solve();
    const proof = await (await highs.open(dual.model)).solve();
    expect(-proof.objective!).toBeCloseTo(answer.objective!, 5);
    expect(dualBound(linear, dual.rowDualOf(proof.x!))).toBeCloseTo(answer.objective!, 5);
  },
);
