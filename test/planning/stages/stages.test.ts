import { describe, expect, test } from 'vitest';
import { inputsOf } from '../../../src/planning/inputs.ts';
import { modelOf, type PlanModel } from '../../../src/planning/model.ts';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import type { SolverSession } from '../../../src/planning/solver/solver.ts';
import { dive } from '../../../src/planning/stages/dive.ts';
import { boundsOf } from '../../../src/planning/stages/hold.ts';
import { solveStages } from '../../../src/planning/stages/solve-stages.ts';
import { stageValue } from '../../../src/planning/stages/staged-answer.ts';
import { tightenByReducedCosts } from '../../../src/planning/stages/tighten.ts';
import { generateAuthority, type Size } from '../../bench/generate.ts';

const small: Size = {
  name: 'small',
  localities: 4,
  needs: 6,
  people: 40,
  identical: 2,
  periods: 2,
  wholePosts: false,
  seed: 11,
};
const ask = { timeLimitSeconds: 60, mipGap: 0 };
const authority = (seed: number, wholePosts: boolean) =>
  modelOf(inputsOf(generateAuthority({ ...small, seed, wholePosts })));

async function withSession<Result>(
  model: PlanModel,
  use: (session: SolverSession) => Promise<Result>,
): Promise<Result> {
  const solver = createHighs();
  try {
    return await use(await solver.open(model.linear));
  } finally {
    await solver.close();
  }
}

/** The same session without duals: an engine that cannot keep to a face holds stages by their values. */
function withoutDuals(session: SolverSession): SolverSession {
  return {
    ...session,
    solve: async (options) => ({ ...(await session.solve(options)), rowDual: null, columnDual: null }),
  };
}

describe('stages of a continuous plan', () => {
  test.each([11, 12, 13])(
    'come to the same values on the face of optimal points as held by value (seed %i)',
    async (seed) => {
      const model = authority(seed, false);
      const byFace = await withSession(model, (session) => solveStages(session, model, ask));
      const byValue = await withSession(model, (session) => solveStages(withoutDuals(session), model, ask));
      if (byFace.status !== 'solved' || byValue.status !== 'solved') throw new Error('no plan');
      for (const stage of model.stages) {
        const value = stageValue(model, stage, byFace.x);
        // Held by value, a stage may give way by 1e-7 of itself, which a later one can turn into a little more.
        expect(Math.abs(stageValue(model, stage, byValue.x) - value)).toBeLessThan(
          1e-4 * Math.max(1, Math.abs(value)),
        );
      }
    },
  );

  test('each stage keeps what the ones before it reached', async () => {
    const model = authority(14, false);
    const staged = await withSession(model, (session) => solveStages(session, model, ask));
    if (staged.status !== 'solved') throw new Error('no plan');
    model.stages.forEach((stage, i) => {
      const value = stageValue(model, stage, staged.x);
      expect(value - staged.bounds[i]!).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)));
    });
  });

  test('leave the session as they found it', async () => {
    const model = authority(15, false);
    await withSession(model, async (session) => {
      const before = await session.solve();
      await solveStages(session, model, ask);
      const after = await session.solve();
      expect(after.objective).toBeCloseTo(before.objective!, 6);
    });
  });
});

describe('stages of a plan in whole posts', () => {
  test.each([21, 22, 23])(
    'are within their proven gap of the best, found without a rounded start (seed %i)',
    async (seed) => {
      const model = authority(seed, true);
      const staged = await withSession(model, (session) => solveStages(session, model, ask));
      const plain = await withSession(model, (session) => session.solve({ mipGap: 0 }));
      if (staged.status !== 'solved') throw new Error('no plan');
      const value = stageValue(model, model.stages[0]!, staged.x);
      expect(plain.status).toBe('optimal');
      expect(value).toBeGreaterThanOrEqual(staged.bounds[0]! - 1e-6);
      expect(Math.abs(value - plain.objective!)).toBeLessThan(1e-5 * value);
    },
  );

  test('leave the session as they found it', async () => {
    const model = authority(24, true);
    await withSession(model, async (session) => {
      const before = await session.solve({ relaxed: true });
      await solveStages(session, model, ask);
      const after = await session.solve({ relaxed: true });
      expect(after.objective).toBeCloseTo(before.objective!, 6);
    });
  });
});

describe('the rounded first plan', () => {
  test.each([31, 32, 33])(
    'has whole posts, people and contracts and is no better than the relaxation (seed %i)',
    async (seed) => {
      const model = authority(seed, true);
      await withSession(model, async (session) => {
        const relaxation = await session.solve({ relaxed: true });
        const plan = await dive(session, model.linear, boundsOf(model.linear), relaxation, {});
        expect(plan).not.toBeNull();
        model.linear.integer.forEach((whole, column) => {
          if (whole === 1)
            expect(Math.abs(plan!.x![column]! - Math.round(plan!.x![column]!))).toBeLessThan(1e-6);
        });
        expect(plan!.objective!).toBeGreaterThanOrEqual(relaxation.objective! - 1e-6);
        const after = await session.solve({ relaxed: true });
        expect(after.objective).toBeCloseTo(relaxation.objective!, 6);
      });
    },
  );
});

describe('reduced-cost tightening', () => {
  test.each([41, 42, 43])('keeps every plan as good as the limit (seed %i)', async (seed) => {
    const model = authority(seed, true);
    const free = await withSession(model, (session) => session.solve({ mipGap: 0 }));
    const tight = await withSession(model, async (session) => {
      const relaxation = await session.solve({ relaxed: true });
      const edit = tightenByReducedCosts(model.linear, boundsOf(model.linear), relaxation, free.objective!);
      if (edit.kind !== 'columnBounds') throw new Error('bounds expected');
      expect(edit.columns.length).toBeGreaterThan(0);
      await session.edit([edit]);
      return session.solve({ mipGap: 0 });
    });
    expect(tight.status).toBe('optimal');
    expect(tight.objective).toBeCloseTo(free.objective!, 5);
  });
});
