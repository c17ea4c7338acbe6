import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import { openSolver } from '../../../src/planning/solver/open-solver.ts';
import type { SolveProgress } from '../../../src/planning/solver/solver.ts';
import { threadedSolver } from '../../../src/planning/solver/threaded.ts';
import { modelOf, readCases } from '../../published/case.ts';
import { hardWholeModel, largeStaffingModel, modelFrom, staffingModel } from './models.ts';

const solver = threadedSolver('highs');
afterAll(() => solver.close());

const hangingModel = () => modelOf(readCases().find(({ id }) => id === 'jslp-hang_lp_ranges_10')!);

describe('a solver in a thread', () => {
  it('gives the very answers of the same engine in the calling thread', async () => {
    for (const model of [staffingModel(), hardWholeModel(20)]) {
      const inThread = await createHighs().open(model);
      const session = await solver.open(model);
      for (const options of [{}, { relaxed: true }]) {
        const { seconds: _here, ...expected } = await inThread.solve(options);
        const { seconds: _there, ...actual } = await session.solve(options);
        expect(actual).toEqual(expected);
      }
      expect(await session.ranges([0, 1])).toEqual(await inThread.ranges([0, 1]));
      await session.close();
    }
  });

  it('keeps several sessions apart, each with its edits in order', async () => {
    const sessions = await Promise.all([1, 2, 3].map(() => solver.open(staffingModel())));
    const answers = await Promise.all(
      sessions.map((session, at) => {
        const upper = Float64Array.of(30 - 10 * at);
        void session.edit([{ kind: 'rowBounds', rows: Int32Array.of(4), lower: Float64Array.of(0), upper }]);
        return session.solve();
      }),
    );
    expect(answers.map(({ objective }) => Math.round(objective! * 1e6) / 1e6)).toEqual([12, 21, 41]);
    await Promise.all(sessions.map((session) => session.close()));
  });

  it('reports progress and stops when asked', async () => {
    const session = await solver.open(hardWholeModel(200));
    const controller = new AbortController();
    const reports: SolveProgress[] = [];
    const answer = await session.solve({
      signal: controller.signal,
      onProgress: (progress) => {
        reports.push(progress);
        if (progress.objective !== null) controller.abort();
      },
    });
    expect(answer.status).toBe('cancelled');
    expect(reports.length).toBeGreaterThan(0);
    expect((await session.solve({ relaxed: true })).status).toBe('optimal');
    await session.close();
  });

  it('is not started when it was stopped before', async () => {
    const session = await solver.open(staffingModel());
    expect((await session.solve({ signal: AbortSignal.abort() })).status).toBe('cancelled');
    await session.close();
  });

  it('is ended when its time is long over, and the next session gets a new one', async () => {
    const frail = threadedSolver('jslp', { afterLimit: 0.2, afterStop: 0 });
    const session = await frail.open(hangingModel());
    const answer = await session.solve({ timeLimitSeconds: 0.1 });
    expect(answer).toMatchObject({
      status: 'no_answer',
      message: 'The time ran out and the solver was ended.',
    });
    expect((await session.solve()).status).toBe('no_answer');
    expect(await session.ranges([0])).toEqual([]);
    await session.close();
    const next = await frail.open(staffingModel());
    expect((await next.solve()).status).toBe('optimal');
    await frail.close();
  });

  it('is ended when it does not stop as asked', async () => {
    const frail = threadedSolver('jslp');
    const session = await frail.open(hangingModel());
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect((await session.solve({ signal: controller.signal })).status).toBe('cancelled');
    await frail.close();
  });

  it('answers nothing to what was under way when the solver is closed', async () => {
    const own = threadedSolver('highs');
    const session = await own.open(largeStaffingModel(1500, 600));
    const answer = session.solve({ method: 'simplex' });
    await own.close();
    expect((await answer).status).toBe('no_answer');
  });

  it('refuses a model that is no model', async () => {
    await expect(solver.open(modelFrom({ cost: [Number.NaN], rows: [] }))).rejects.toThrow('colCost');
    const session = await openSolver('highs', { threaded: false }).open(staffingModel());
    expect((await session.solve()).status).toBe('optimal');
  });

  it('lets the process end although a session was left open, wherever it was started', async () => {
    const file = new URL('./left-open.ts', import.meta.url).pathname;
    const tsx = import.meta.resolve('tsx');
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', tsx, file], { cwd: '/' });
    expect(stdout.trim()).toBe('optimal');
  });
});
