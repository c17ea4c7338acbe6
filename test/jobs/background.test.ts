import { afterEach, expect, test } from 'vitest';
import { buildCouncil } from '../../src/examples/councils.ts';
import type { Jobs, JobsOptions } from '../../src/jobs/open-jobs.ts';
import { threadedPlanner } from '../../src/jobs/threaded-planner.ts';
import { isUnderWay, jobsOn, until } from '../builders/background.ts';
import { onEachDatabase, type TestDatabase } from '../builders/databases.ts';
import { importer, storeCouncil, storeTiny } from '../builders/stored-authority.ts';

const running: Jobs[] = [];
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop({ graceSeconds: 0 });
});

async function start(database: TestDatabase, options: Partial<JobsOptions> = {}): Promise<Jobs> {
  const jobs = jobsOn(database, options);
  running.push(jobs);
  await jobs.start();
  return jobs;
}

onEachDatabase((open) => {
  test('a plan asked for is made in the background, tells how far it is and ends with a checked plan', async () => {
    const database = await open();
    const { stores } = database;
    const { authority } = await storeCouncil(stores, 'hillingdon');
    const { planning } = await start(database);
    const asked = await planning.plan({ authorityId: authority.id, scenario: null, by: null });
    expect(asked).toMatchObject({ kind: 'plan', scenario: null, revision: 1 });
    const { progress } = await until(stores, asked, isUnderWay);
    expect(progress!.stage).not.toBe('');
    const done = await until(stores, asked);
    expect(done).toMatchObject({ status: 'done', attempts: 1, error: null });
    const kept = await stores.runs.answerOf(authority.id, done.id);
    expect(kept!.answer).toMatchObject({ authority: 'Hillingdon', checks: { ok: true } });
    expect(done.inputHash).toBe(kept!.answer.inputHash);
    expect(kept!.planned.demand).toEqual(buildCouncil('hillingdon')!.demand);
  });

  test('of a scenario one plan is under way at a time; baseline and scenario go side by side', async () => {
    const database = await open();
    const { authority } = await storeTiny(database.stores);
    const { planning } = await start(database);
    const ask = (scenario: string | null) => planning.plan({ authorityId: authority.id, scenario, by: null });
    const [first, second, other] = await Promise.all([ask(null), ask(null), ask('more-misuse')]);
    expect(second.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    await until(database.stores, first);
    const done = await until(database.stores, other);
    const { planned, answer } = (await database.stores.runs.answerOf(authority.id, done.id))!;
    expect(answer.scenario).toBe('more-misuse');
    const families = planned.demand!.columns.indexOf('families');
    expect(planned.demand!.rows.map(({ cells }) => cells[families])).toEqual(['20', '15', '9']);
    expect((await ask(null)).id).not.toBe(first.id);
  });

  test('a plan under way is cancelled when asked, and the next one is made', async () => {
    const database = await open();
    const { stores } = database;
    const { authority } = await storeCouncil(stores, 'trafford');
    const { planning } = await start(database);
    const asked = await planning.plan({ authorityId: authority.id, scenario: null, by: null });
    await until(stores, asked, isUnderWay);
    await planning.cancel(authority.id, asked.id);
    expect(await until(stores, asked)).toMatchObject({ status: 'cancelled' });
    const tiny = await storeTiny(stores);
    const next = await planning.plan({ authorityId: tiny.authority.id, scenario: null, by: null });
    expect(await until(stores, next)).toMatchObject({ status: 'done' });
  });

  test('a process that only serves pages leaves the plan to a worker process', async () => {
    const database = await open();
    const { stores } = database;
    const { authority } = await storeTiny(stores);
    const web = await start(database, { role: 'web' });
    const asked = await web.planning.plan({ authorityId: authority.id, scenario: null, by: null });
    expect(await stores.runs.byId(authority.id, asked.id)).toMatchObject({ status: 'queued' });
    await start(database, { role: 'worker' });
    expect(await until(stores, asked)).toMatchObject({ status: 'done' });
  });

  test('a stop without grace gives the plan back, which the next worker makes as if for the first time', async () => {
    const database = await open();
    const { stores } = database;
    const { authority } = await storeCouncil(stores, 'hillingdon');
    const first = await start(database);
    const asked = await first.planning.plan({ authorityId: authority.id, scenario: null, by: null });
    await until(stores, asked, isUnderWay);
    await first.stop({ graceSeconds: 0 });
    expect(await stores.runs.byId(authority.id, asked.id)).toMatchObject({ status: 'queued', attempts: 0 });
    await start(database);
    expect(await until(stores, asked)).toMatchObject({ status: 'done', attempts: 1 });
  });

  test('a stop with grace lets the plan under way finish', async () => {
    const database = await open();
    const { stores } = database;
    const { authority } = await storeCouncil(stores, 'hillingdon');
    const jobs = await start(database);
    const asked = await jobs.planning.plan({ authorityId: authority.id, scenario: null, by: null });
    await until(stores, asked, isUnderWay);
    await jobs.stop({ graceSeconds: 60 });
    expect(await stores.runs.byId(authority.id, asked.id)).toMatchObject({ status: 'done' });
  });

  test('a workbook with problems ends as failed, with the first problems and their places', async () => {
    const database = await open();
    const { stores } = database;
    const { authority } = await storeTiny(stores, {
      demand: ['a', 'b', 'c', 'd'].map((locality) => ({
        locality,
        need: 'key_work',
        families: '1',
        hours_per_week: '1',
      })),
    });
    const { planning } = await start(database);
    const asked = await planning.plan({ authorityId: authority.id, scenario: null, by: null });
    const { status, error } = await until(stores, asked);
    expect(status).toBe('failed');
    expect(error).toMatch(
      /^The workbook has \d problems, so it cannot be planned\. Sheet demand, row 2, column locality: /,
    );
    expect(error).toContain('Sheet demand, row 4');
    expect(error).not.toContain('row 5');
  });

  test('a plan states the revision that it was made of, though the workbook was edited after it was asked for', async () => {
    const database = await open();
    const { stores } = database;
    const { authority } = await storeTiny(stores);
    const web = await start(database, { role: 'web' });
    const asked = await web.planning.plan({ authorityId: authority.id, scenario: null, by: null });
    const { sheets } = await stores.workbooks.load(authority.id);
    const { id, version, cells } = sheets.demand!.rows[0]!;
    const change = {
      kind: 'update',
      sheet: 'demand',
      id,
      version,
      cells: { ...cells, families: '21' },
    } as const;
    await stores.workbooks.edit(authority.id, importer, 'More families', [change], () => null);
    await start(database, { role: 'worker' });
    expect(await until(stores, asked)).toMatchObject({ status: 'done', revision: 2 });
  });

  test('a plan small enough is answered in the request', async () => {
    const database = await open();
    const { stores } = database;
    const { authority } = await storeTiny(stores);
    const { planning } = await start(database, { role: 'web', inRequestSeconds: 30 });
    const ask = () => planning.plan({ authorityId: authority.id, scenario: 'more-misuse', by: null });
    const [one, same] = await Promise.all([ask(), ask()]);
    expect(one).toMatchObject({ status: 'done', scenario: 'more-misuse', revision: 1 });
    expect(same.id).toBe(one.id);
    expect((await stores.runs.answerOf(authority.id, one.id))!.answer.scenario).toBe('more-misuse');
  });

  test('a plan that is not done in the request is queued', async () => {
    const database = await open();
    const { authority } = await storeTiny(database.stores);
    const { planning } = await start(database, { role: 'web', inRequestSeconds: 0.001 });
    const asked = await planning.plan({ authorityId: authority.id, scenario: null, by: null });
    expect(asked.status).toBe('queued');
  });

  test('a frontier is drawn in the background', async () => {
    const database = await open();
    const { stores } = database;
    const { authority } = await storeTiny(stores);
    const { planning } = await start(database);
    const asked = await planning.planFrontier({ authorityId: authority.id, by: null });
    expect(asked.kind).toBe('frontier');
    expect(await until(stores, asked)).toMatchObject({ status: 'done' });
    const frontier = await stores.runs.frontierOf(authority.id, asked.id);
    expect(frontier!.points.map(({ budgetPounds }) => budgetPounds)).toContain(50_000);
  });
});

test('planning leaves the thread that asks free', async () => {
  const planner = threadedPlanner();
  const before = performance.eventLoopUtilization();
  try {
    const reply = await planner.plan({ kind: 'plan', raw: buildCouncil('hillingdon')!, scenario: null });
    expect(reply.status).toBe('planned');
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  } finally {
    await planner.close();
  }
});
