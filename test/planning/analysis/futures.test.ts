import { expect, test } from 'vitest';
import { unmetInFutures } from '../../../src/planning/analysis/futures.ts';
import { inputsOf } from '../../../src/planning/inputs.ts';
import { modelOf } from '../../../src/planning/model.ts';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import { solveStages } from '../../../src/planning/stages/solve-stages.ts';
import { stageValue } from '../../../src/planning/stages/staged-answer.ts';
import { generateAuthority } from '../../bench/generate.ts';

test('with posts as planned, the planned demand leaves what the plan leaves, more leaves more, and none leaves none', async () => {
  const model = modelOf(
    inputsOf(
      generateAuthority({
        name: 'small',
        localities: 4,
        needs: 6,
        people: 40,
        identical: 2,
        periods: 1,
        wholePosts: false,
        seed: 6,
      }),
    ),
  );
  const solver = createHighs();
  try {
    const session = await solver.open(model.linear);
    const staged = await solveStages(session, model, { timeLimitSeconds: 60, mipGap: 0 });
    if (staged.status !== 'solved') throw new Error('no plan');
    const all = (factor: number) => new Float64Array(model.inputs.work.length).fill(factor);
    const [same, more, none] = await unmetInFutures(session, model, staged.x, [all(1), all(1.2), all(0)]);
    expect(same).toBeCloseTo(stageValue(model, 'unmet_need', staged.x), 4);
    expect(more!).toBeGreaterThan(same!);
    expect(none).toBeCloseTo(0, 6);
    const after = await session.solve();
    expect(after.objective).toBeCloseTo(staged.first.objective!, 6);
  } finally {
    await solver.close();
  }
});
