import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import type { Run, RunKind } from '../../src/domain/run.ts';
import type { Answer } from '../../src/planning/answer.ts';
import type { Stores } from '../../src/store/stores.ts';
import { onEachDatabase } from '../builders/databases.ts';
import { answerToWorkbook } from '../builders/plan-tables.ts';
import { storeTiny } from '../builders/stored-authority.ts';
import { tinyTables, tinyWorkbook } from '../builders/workbook.ts';

/** Seconds of silence that no test reaches, and those that every worker of a test has reached. */
const patient = 600;
const impatient = 0;
const planned = rawWorkbook(tinyTables());

onEachDatabase((open) => {
  let stores: Stores;
  let answer: Answer;
  let id: string;
  beforeAll(async () => {
    stores = (await open()).stores;
    answer = await answerToWorkbook(tinyWorkbook());
  });
  beforeEach(async () => {
    id = (await storeTiny(stores)).authority.id;
  });

  describe('asking for a plan', () => {
    test('queues a run once for each kind and scenario', async () => {
      const first = await request('plan', null);
      expect(first).toMatchObject({
        isNew: true,
        run: { authorityId: id, kind: 'plan', scenario: null, revision: 1, status: 'queued', attempts: 0 },
      });
      expect(first.run.requestedAt).toBeInstanceOf(Date);
      expect(await request('plan', null)).toEqual({ run: first.run, isNew: false });
      expect((await request('plan', 'growth')).isNew).toBe(true);
      expect((await request('frontier', null)).isNew).toBe(true);
    });

    test('by many at once makes one run', async () => {
      const asked = await Promise.all(Array.from({ length: 8 }, () => request('plan', 'busy')));
      expect(new Set(asked.map(({ run }) => run.id)).size).toBe(1);
      expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1);
    });

    test('queues a new one when the last has ended', async () => {
      const { run } = await request('plan', null);
      await stores.runs.cancel(id, run.id);
      const next = await request('plan', null);
      expect(next.isNew).toBe(true);
      expect(next.run.id).not.toBe(run.id);
    });
  });

  describe('a worker', () => {
    test('takes a run that nobody else can then take', async () => {
      const { run } = await request('plan', null);
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd'].map((worker) => stores.runs.claim(id, run.id, worker, patient)),
      );
      const [claimed] = claims.filter((each) => each !== null);
      expect(claims.filter((each) => each !== null)).toHaveLength(1);
      expect(claimed).toMatchObject({ id: run.id, status: 'running', attempts: 1 });
      expect(claimed!.startedAt).toBeInstanceOf(Date);
    });

    test('tells how far it is, and stores what the plan came to', async () => {
      const { run } = await request('plan', 'growth');
      await stores.runs.claim(id, run.id, 'a', patient);
      const progress = { stage: 'unmet_need', share: 0.25, gap: null };
      expect(await stores.runs.heartbeat(id, run.id, 'a', progress)).toBe(true);
      expect(await stores.runs.heartbeat(id, run.id, 'a', null)).toBe(true);
      expect((await stores.runs.byId(id, run.id))!.progress).toEqual(progress);
      expect(await stores.runs.answerOf(id, run.id)).toBeNull();
      const done = { status: 'done', result: answer, planned, inputHash: 'abc', revision: 2 } as const;
      expect(await stores.runs.finish(id, run.id, 'a', done)).toBe(true);
      expect(await stores.runs.byId(id, run.id)).toMatchObject({
        status: 'done',
        scenario: 'growth',
        revision: 2,
        inputHash: 'abc',
        finishedAt: expect.any(Date),
      });
      expect(await stores.runs.answerOf(id, run.id)).toEqual({ answer: asJson(answer), planned });
      expect(await stores.runs.frontierOf(id, run.id)).toBeNull();
    });

    test('stores a frontier', async () => {
      const { run } = await request('frontier', null);
      await stores.runs.claim(id, run.id, 'a', patient);
      const result = { points: [] };
      await stores.runs.finish(id, run.id, 'a', {
        ...{ status: 'done', result, planned, inputHash: null, revision: 1 },
      });
      expect(await stores.runs.frontierOf(id, run.id)).toEqual(result);
      expect(await stores.runs.answerOf(id, run.id)).toBeNull();
    });

    test('that has died loses its run to another, and can no longer report', async () => {
      const { run } = await request('plan', null);
      await stores.runs.claim(id, run.id, 'dead', patient);
      expect(await stores.runs.claim(id, run.id, 'heir', patient)).toBeNull();
      await wait(20);
      expect(await stores.runs.claim(id, run.id, 'heir', impatient)).toMatchObject({ attempts: 2 });
      expect(await stores.runs.heartbeat(id, run.id, 'dead', null)).toBe(false);
      const failed = { status: 'failed', error: 'from the dead' } as const;
      expect(await stores.runs.finish(id, run.id, 'dead', failed)).toBe(false);
      expect(await stores.runs.heartbeat(id, run.id, 'heir', null)).toBe(true);
    });

    test('that stops gracefully gives its run back', async () => {
      const { run } = await request('plan', null);
      await stores.runs.claim(id, run.id, 'a', patient);
      expect(await stores.runs.finish(id, run.id, 'a', { status: 'queued' })).toBe(true);
      expect(await stores.runs.byId(id, run.id)).toMatchObject({
        ...{ status: 'queued', startedAt: null, attempts: 0 },
      });
      expect(await stores.runs.claim(id, run.id, 'b', patient)).toMatchObject({ status: 'running' });
    });

    test('finds what waits over all authorities, the oldest first', async () => {
      const other = (await storeTiny(stores)).authority.id;
      const first = (await request('plan', null)).run;
      const second = (await request('plan', 'later', other)).run;
      const taken = (await request('plan', 'taken')).run;
      await stores.runs.claim(id, taken.id, 'a', patient);
      const ours = async (staleSeconds: number) =>
        (await stores.runs.waiting(staleSeconds)).filter((each) => [id, other].includes(each.authorityId));
      expect(await ours(patient)).toEqual([
        { authorityId: id, id: first.id },
        { authorityId: other, id: second.id },
      ]);
      await wait(20);
      expect((await ours(impatient)).map((each) => each.id)).toContain(taken.id);
    });
  });

  describe('cancelling', () => {
    test('a queued run ends it at once', async () => {
      const { run } = await request('plan', null);
      await stores.runs.cancel(id, run.id);
      expect(await stores.runs.byId(id, run.id)).toMatchObject({
        status: 'cancelled',
        finishedAt: expect.any(Date),
      });
      expect(await stores.runs.claim(id, run.id, 'a', patient)).toBeNull();
    });

    test('a running one asks its worker to stop', async () => {
      const { run } = await request('plan', null);
      await stores.runs.claim(id, run.id, 'a', patient);
      await stores.runs.cancel(id, run.id);
      expect(await stores.runs.byId(id, run.id)).toMatchObject({ status: 'running' });
      expect(await stores.runs.heartbeat(id, run.id, 'a', null)).toBe(false);
      expect(await stores.runs.finish(id, run.id, 'a', { status: 'cancelled' })).toBe(true);
      expect(await stores.runs.byId(id, run.id)).toMatchObject({ status: 'cancelled' });
    });

    test.each(['worker dies', 'worker gives it back'])('holds although its %s', async (what) => {
      const { run } = await request('plan', null);
      await stores.runs.claim(id, run.id, 'a', patient);
      await stores.runs.cancel(id, run.id);
      if (what === 'worker dies') await wait(20);
      else await stores.runs.finish(id, run.id, 'a', { status: 'queued' });
      expect(await stores.runs.claim(id, run.id, 'b', impatient)).toBeNull();
      expect(await stores.runs.byId(id, run.id)).toMatchObject({
        status: 'cancelled',
        finishedAt: expect.any(Date),
      });
    });

    test('a run that is done changes nothing', async () => {
      const run = await record('done');
      await stores.runs.cancel(id, run.id);
      expect(await stores.runs.byId(id, run.id)).toEqual(run);
    });
  });

  describe('the latest runs of a scenario', () => {
    test('are none at first', async () => {
      expect(await stores.runs.latest(id, 'plan', null)).toEqual({ done: null, open: null, failed: null });
    });

    test('are the newest done, the open one, and a failure since', async () => {
      await fail('growth');
      await record('growth');
      const done = await record('growth');
      await record('other');
      expect(await stores.runs.latest(id, 'plan', 'growth')).toEqual({ done, open: null, failed: null });
      const failed = await fail('growth');
      const open = (await request('plan', 'growth')).run;
      expect(await stores.runs.latest(id, 'plan', 'growth')).toEqual({ done, open, failed });
      const running = await stores.runs.claim(id, open.id, 'a', patient);
      expect((await stores.runs.latest(id, 'plan', 'growth')).open).toEqual(running);
    });

    test('find the newest done however many have failed since', async () => {
      const done = await record('growth');
      for (let times = 0; times < 12; times++) await fail('growth');
      const failed = await fail('growth');
      expect(await stores.runs.latest(id, 'plan', 'growth')).toEqual({ done, open: null, failed });
    });

    test('that are done are told newest first', async () => {
      const runs = [await record(null), await record(null), await record(null)];
      expect(await stores.runs.done(id, 'plan', null, 2)).toEqual([runs[2], runs[1]]);
      expect(await stores.runs.done(id, 'frontier', null, 2)).toEqual([]);
    });
  });

  test('an answer found in the request is a done run', async () => {
    const run = await record(null);
    expect(run).toMatchObject({ status: 'done', scenario: null, revision: 1, kind: 'plan' });
    expect(await stores.runs.byId(id, run.id)).toEqual(run);
    expect(await stores.runs.answerOf(id, run.id)).toEqual({ answer: asJson(answer), planned });
  });

  test.each(['nonsense', randomUUID()])('the run %s is not there', async (unknown) => {
    expect(await stores.runs.byId(id, unknown)).toBeNull();
    expect(await stores.runs.answerOf(id, unknown)).toBeNull();
    expect(await stores.runs.claim(id, unknown, 'a', patient)).toBeNull();
    expect(await stores.runs.heartbeat(id, unknown, 'a', null)).toBe(false);
    await stores.runs.cancel(id, unknown);
  });

  test('another authority can neither read nor take a run', async () => {
    const run = await record(null);
    const queued = (await request('plan', null)).run;
    const other = (await storeTiny(stores)).authority.id;
    expect(await stores.runs.byId(other, run.id)).toBeNull();
    expect(await stores.runs.answerOf(other, run.id)).toBeNull();
    expect(await stores.runs.claim(other, queued.id, 'a', patient)).toBeNull();
    await stores.runs.cancel(other, queued.id);
    expect((await stores.runs.byId(id, queued.id))!.status).toBe('queued');
  });

  function request(kind: RunKind, scenario: string | null, authorityId = id) {
    return stores.runs.request({ authorityId, kind, scenario, revision: 1, by: null });
  }

  function record(scenario: string | null): Promise<Run> {
    return stores.runs.record({ authorityId: id, scenario, revision: 1, by: null, answer, planned });
  }

  async function fail(scenario: string | null): Promise<Run> {
    const { run } = await request('plan', scenario);
    await stores.runs.claim(id, run.id, 'a', patient);
    await stores.runs.finish(id, run.id, 'a', { status: 'failed', error: 'It broke' });
    return (await stores.runs.byId(id, run.id))!;
  }
});

/** What is left of facts after writing and reading them: an undefined entry is no entry. */
function asJson<T>(facts: T): T {
  return JSON.parse(JSON.stringify(facts));
}
