import * as fc from 'fast-check';
import loadHighs from 'highs';
import { afterAll, describe, expect, it } from 'vitest';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import type { ModelEdit } from '../../../src/planning/solver/solver.ts';
import { feasibleModels, hardWholeModel, largeStaffingModel, modelFrom, staffingModel } from './models.ts';

const solver = createHighs();
afterAll(() => solver.close());
const { POSITIVE_INFINITY } = Number;
const rowBounds = (row: number, lower: number, upper: number): ModelEdit => ({
  kind: 'rowBounds',
  rows: Int32Array.of(row),
  lower: Float64Array.of(lower),
  upper: Float64Array.of(upper),
});

describe('a continuous plan', () => {
  it('comes with its duals and a bound that proves it', async () => {
    const session = await solver.open(staffingModel());
    const answer = await session.solve();
    expect(answer).toMatchObject({ status: 'optimal', gap: 0, message: null });
    // 90 hours are needed and 80 there: the lightest 10 stay unmet, and 10 hours of work 2 and of work 1 cost 0.1 each.
    expect(answer.objective).toBeCloseTo(12, 9);
    expect(answer.bound).toBeCloseTo(12, 9);
    // One more hour of pool 1 meets an hour of work 2 (saves 1) at 0.1.
    expect(answer.rowDual![4]).toBeCloseTo(-0.9, 9);
    await session.close();
  });

  it('is solved again from the last basis after edits, to the same optimum as a new model', async () => {
    const session = await solver.open(staffingModel());
    await session.solve();
    await session.edit([
      rowBounds(4, Number.NEGATIVE_INFINITY, 35),
      { kind: 'costs', columns: Int32Array.of(6, 0), costs: Float64Array.of(5, 0.2) },
      {
        kind: 'values',
        rows: Int32Array.of(3, 4),
        columns: Int32Array.of(1, 0),
        values: Float64Array.of(1.25, 0.1),
      },
      {
        kind: 'columnBounds',
        columns: Int32Array.of(4),
        lower: Float64Array.of(1),
        upper: Float64Array.of(9),
      },
    ]);
    const hot = await session.solve();
    const changed = modelFrom({
      cost: [0.2, 0.1, 0, 0.1, 3, 2, 5],
      lower: [0, 0, 0, 0, 1, 0, 0],
      upper: [
        POSITIVE_INFINITY,
        POSITIVE_INFINITY,
        POSITIVE_INFINITY,
        POSITIVE_INFINITY,
        9,
        POSITIVE_INFINITY,
        POSITIVE_INFINITY,
      ],
      rows: [
        { terms: [1, 0, 0, 0, 1, 0, 0], lower: 40, upper: 40 },
        { terms: [0, 1, 1, 0, 0, 1, 0], lower: 30, upper: 30 },
        { terms: [0, 0, 0, 1, 0, 0, 1], lower: 20, upper: 20 },
        { terms: [1, 1.25, 0, 0, 0, 0, 0], upper: 50 },
        { terms: [0.1, 0, 1, 1, 0, 0, 0], upper: 35 },
      ],
    });
    const cold = await (await solver.open(changed)).solve();
    expect(hot.status).toBe('optimal');
    expect(hot.objective).toBeCloseTo(cold.objective!, 9);
  });

  it('has row ranges within which its dual values hold, also after interior point', async () => {
    for (const method of ['simplex', 'ipm'] as const) {
      const session = await solver.open(staffingModel());
      const answer = await session.solve({ method });
      const [range] = await session.ranges([4]);
      expect(range!.dual).toBeCloseTo(-0.9, 9);
      for (const end of [range!.lower, range!.upper]) {
        await session.edit([rowBounds(4, Number.NEGATIVE_INFINITY, end)]);
        const moved = await session.solve();
        expect(moved.objective).toBeCloseTo(answer.objective! + range!.dual * (end - 30), 6);
      }
      await session.close();
    }
  });

  it('is called impossible only where it is, and unbounded only where it is', async () => {
    const impossible = modelFrom({ cost: [1], upper: [3], rows: [{ terms: [1], lower: 4 }] });
    expect((await (await solver.open(impossible)).solve()).status).toBe('infeasible');
    const endless = modelFrom({ cost: [-1, 0], rows: [{ terms: [1, -1], upper: 4 }] });
    expect((await (await solver.open(endless)).solve()).status).toBe('unbounded');
    const crossed = modelFrom({ cost: [1], lower: [3], upper: [2], rows: [{ terms: [1], lower: 0 }] });
    expect(await (await solver.open(crossed)).solve()).toMatchObject({ status: 'infeasible', x: null });
  });

  it('recovers when edits make it impossible and possible again', async () => {
    const session = await solver.open(staffingModel());
    const before = await session.solve();
    await session.edit([rowBounds(3, 200, POSITIVE_INFINITY)]);
    expect((await session.solve()).status).toBe('infeasible');
    await session.edit([rowBounds(3, Number.NEGATIVE_INFINITY, 50)]);
    expect((await session.solve()).objective).toBeCloseTo(before.objective!, 9);
  });

  it('is as good by every method, large or not, and under a new objective', async () => {
    const model = largeStaffingModel(800, 300);
    const session = await solver.open(model);
    const first = await session.solve();
    expect((await (await solver.open(model)).solve({ method: 'simplex' })).objective).toBeCloseTo(
      first.objective!,
      4,
    );
    const columns = Int32Array.from(model.cost.keys());
    await session.edit([
      { kind: 'costs', columns, costs: model.cost.map((_, column) => 1 + ((column * 31) % 17)) },
    ]);
    const anew = await session.solve();
    const again = await session.solve({ method: 'simplex' });
    expect([anew.status, again.status]).toEqual(['optimal', 'optimal']);
    expect(again.objective).toBeCloseTo(anew.objective!, 4);
  });

  it('needs no rows, no columns and no costs', async () => {
    const solve = async (model: ReturnType<typeof modelFrom>) => (await solver.open(model)).solve();
    expect(await solve(modelFrom({ cost: [2, -1], upper: [5, 5], rows: [] }))).toMatchObject({
      objective: -5,
    });
    expect(await solve(modelFrom({ cost: [], rows: [] }))).toMatchObject({ status: 'optimal', objective: 0 });
    expect(await solve(modelFrom({ cost: [], rows: [{ terms: [], lower: 1 }] }))).toMatchObject({
      status: 'infeasible',
    });
    expect(await solve(modelFrom({ cost: [0], rows: [{ terms: [1], lower: 1 }] }))).toMatchObject({ gap: 0 });
  });

  it('refuses edits that name no row of the model', async () => {
    const session = await solver.open(staffingModel());
    await expect(session.edit([rowBounds(9, 0, 1)])).rejects.toThrow('row 9; the model has 5');
  });
});

describe('a plan in whole numbers', () => {
  const model = () =>
    modelFrom({ cost: [2, 3.5], upper: [10, 10], integer: [0, 1], rows: [{ terms: [1, 2], lower: 4.5 }] });

  it('is proven by its bound, and its relaxation can be solved in the same session, also after edits', async () => {
    const session = await solver.open(model());
    expect(await session.solve()).toMatchObject({ status: 'optimal', objective: 8, gap: 0, rowDual: null });
    const relaxed = await session.solve({ relaxed: true });
    expect(relaxed).toMatchObject({ status: 'optimal', objective: 7.875 });
    expect(relaxed.rowDual![0]).toBeCloseTo(1.75, 9);
    await session.edit([rowBounds(0, 6.5, POSITIVE_INFINITY)]);
    expect(await session.solve({ relaxed: true })).toMatchObject({ objective: 11.375 });
    expect((await session.ranges([0]))[0]!.dual).toBeCloseTo(1.75, 9);
    expect((await session.solve()).objective).toBeCloseTo(11.5, 6);
  });

  it('is never worse than the point it starts from', async () => {
    const session = await solver.open(model());
    expect(await session.solve({ start: Float64Array.of(0.5, 2) })).toMatchObject({ objective: 8 });
    // A start that does not hold is no obstacle.
    expect(await session.solve({ start: Float64Array.of(0, 0.5) })).toMatchObject({ objective: 8 });
  });

  it('is the same every time, whatever was solved before', async () => {
    const session = await solver.open(hardWholeModel(25));
    const first = await session.solve();
    await session.solve({ relaxed: true });
    expect((await session.solve()).x).toEqual(first.x);
    expect((await (await solver.open(hardWholeModel(25))).solve()).x).toEqual(first.x);
  });

  it('states its gap when the time runs out', async () => {
    const session = await solver.open(hardWholeModel(120));
    const answer = await session.solve({ timeLimitSeconds: 0.5 });
    expect(['feasible', 'no_answer', 'optimal']).toContain(answer.status);
    if (answer.status === 'feasible') expect(answer.gap).toBeGreaterThan(0);
    // The clock starts afresh for every solve.
    expect((await session.solve({ relaxed: true, timeLimitSeconds: 30 })).status).toBe('optimal');
  });
});

describe('stops and failures', () => {
  it('answers that the time ran out', async () => {
    const session = await solver.open(largeStaffingModel(800, 300));
    const answer = await session.solve({ timeLimitSeconds: 0.01, method: 'simplex' });
    expect(answer).toMatchObject({ status: 'no_answer', message: 'The time ran out.' });
  });

  it('stops when asked while it reports progress, and solves on afterwards', async () => {
    const session = await solver.open(largeStaffingModel(800, 300));
    const stop = { aborted: false };
    let looks = 0;
    const signal = {
      get aborted() {
        looks += 1;
        return stop.aborted || looks > 20;
      },
    };
    expect((await session.solve({ signal, method: 'simplex' })).status).toBe('cancelled');
    expect((await session.solve()).status).toBe('optimal');
  });

  it('answers nothing when the engine crashes, and solves with all edits in a new one', async () => {
    let crashes = 1;
    const load = loadHighs as unknown as typeof loadHighs.default;
    let loads = 0;
    const frail = createHighs(async () => {
      loads += 1;
      return load();
    });
    const session = await frail.open(staffingModel());
    await session.edit([rowBounds(4, Number.NEGATIVE_INFINITY, 20)]);
    const signal = {
      get aborted() {
        // Read once before the run; the read within the run crashes it.
        crashes -= 1;
        if (crashes === -1) throw new Error('table out of bounds');
        return false;
      },
    };
    const crashed = await session.solve({ signal, presolve: false });
    expect(crashed).toMatchObject({ status: 'no_answer', x: null });
    expect(crashed.message).toContain('table out of bounds');
    const answer = await session.solve();
    expect(answer.objective).toBeCloseTo(21, 9);
    expect(loads).toBe(2);
    await frail.close();
  });

  it.each([0, 1])(
    'does not believe an engine that wrongly calls a plan impossible (whole numbers: %i)',
    async (whole) => {
      const load = loadHighs as unknown as typeof loadHighs.default;
      let lies = 1;
      const liar = createHighs(async () => {
        const highs = await load();
        const createModel = (...given: Parameters<typeof highs.createModel>) => {
          const model = highs.createModel(...given);
          const run = model.run.bind(model);
          model.run = (callbacks) => {
            const outcome = run(callbacks);
            lies -= 1;
            if (lies < 0) return outcome;
            model.clearSolver();
            return { ...outcome, modelStatus: highs.constants.modelStatus.infeasible };
          };
          return model;
        };
        return new Proxy(highs, {
          get: (target, key) => (key === 'createModel' ? createModel : Reflect.get(target, key)),
        });
      });
      const model = modelFrom({ cost: [2, 3], integer: [0, whole], rows: [{ terms: [1, 2], lower: 4 }] });
      const answer = await (await liar.open(model)).solve();
      expect(answer).toMatchObject({ status: 'optimal', objective: 6 });
      expect(lies).toBeLessThan(0);
    },
  );

  it('refuses to work after it was closed', async () => {
    const session = await solver.open(staffingModel());
    await session.close();
    await session.close();
    await expect(session.solve()).rejects.toThrow('closed');
  });
});

describe('any small plan', () => {
  it('has an optimum that its duals prove', async () => {
    await fc.assert(
      fc.asyncProperty(feasibleModels({ whole: false }), async (model) => {
        const session = await solver.open(model);
        const answer = await session.solve();
        await session.close();
        if (answer.status === 'unbounded') return;
        expect(answer.status, answer.message ?? '').toBe('optimal');
        expect(Math.abs(answer.objective! - answer.bound!)).toBeLessThanOrEqual(
          1e-6 * Math.max(1, Math.abs(answer.objective!)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('solved again after edits is as good as solved from scratch', async () => {
    const twins = feasibleModels({ whole: true }).chain((before) =>
      fc.record({
        before: fc.constant(before),
        rows: fc.array(fc.tuple(fc.nat(before.rowCount - 1), fc.integer({ min: -20, max: 20 }), fc.nat(30)), {
          maxLength: 4,
        }),
        costs: fc.array(fc.tuple(fc.nat(before.columnCount - 1), fc.integer({ min: -9, max: 9 })), {
          maxLength: 4,
        }),
        relaxed: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(twins, async ({ before, rows, costs, relaxed }) => {
        const session = await solver.open(before);
        await session.solve({ relaxed });
        const edits: ModelEdit[] = [
          {
            kind: 'rowBounds',
            rows: Int32Array.from(rows, ([row]) => row),
            lower: Float64Array.from(rows, ([, lower]) => lower),
            upper: Float64Array.from(rows, ([, lower, width]) => lower + width),
          },
          {
            kind: 'costs',
            columns: Int32Array.from(costs, ([column]) => column),
            costs: Float64Array.from(costs, ([, cost]) => cost),
          },
        ];
        await session.edit(edits);
        const hot = await session.solve({ relaxed });
        const fresh = await solver.open(before);
        await fresh.edit(edits);
        const cold = await fresh.solve({ relaxed });
        expect(hot.status).toBe(cold.status);
        if (cold.objective !== null) {
          expect(Math.abs(hot.objective! - cold.objective)).toBeLessThanOrEqual(
            1e-6 * Math.max(1, Math.abs(cold.objective)),
          );
        }
        await session.close();
        await fresh.close();
      }),
      { numRuns: 200 },
    );
  });
});
