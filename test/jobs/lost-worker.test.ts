import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { isUnderWay, jobsOn, until } from '../builders/background.ts';
import { openTestDatabase, openTestServer } from '../builders/databases.ts';
import { postgresServer } from '../builders/postgres-server.ts';
import { storeCouncil, storeTiny } from '../builders/stored-authority.ts';

afterAll(async () => (await postgresServer()).stop());

/** A worker in a process of its own. */
function startWorkerProcess(url: string): ChildProcess {
  const file = fileURLToPath(new URL('./worker-process.ts', import.meta.url));
  const tsx = import.meta.resolve('tsx');
  return spawn(process.execPath, ['--import', tsx, file, url], { stdio: ['ignore', 'ignore', 'inherit'] });
}

test('a plan whose worker process is killed is made by another, and is stored once', async () => {
  const database = await openTestServer();
  const { stores, url } = database;
  const { authority } = await storeCouncil(stores, 'trafford');
  const web = jobsOn(database, { role: 'web' });
  const heir = jobsOn(database, { role: 'worker' });
  const doomed = startWorkerProcess(url);
  try {
    await web.start();
    const asked = await web.planning.plan({ authorityId: authority.id, scenario: null, by: null });
    await until(stores, asked, isUnderWay);
    doomed.kill('SIGKILL');
    await once(doomed, 'exit');
    expect(await stores.runs.byId(authority.id, asked.id)).toMatchObject({ status: 'running', attempts: 1 });
    await heir.start();
    expect(await until(stores, asked)).toMatchObject({ status: 'done', attempts: 2 });
    expect(await stores.runs.done(authority.id, 'plan', null, 10)).toHaveLength(1);
  } finally {
    doomed.kill('SIGKILL');
    await web.stop({ graceSeconds: 0 });
    await heir.stop({ graceSeconds: 0 });
    await database.close();
  }
});

test('a plan during which three workers were lost is given up, and says so', async () => {
  const database = await openTestDatabase();
  const { stores, db } = database;
  const { authority } = await storeTiny(stores);
  const jobs = jobsOn(database);
  try {
    const { run } = await stores.runs.request({
      ...{ authorityId: authority.id, kind: 'plan', scenario: null, revision: 1, by: null },
    });
    for (const worker of ['a', 'b', 'c']) {
      expect(await stores.runs.claim(authority.id, run.id, worker, 10)).not.toBeNull();
      await db.execute(sql`update run set heartbeat_at = now() - interval '1 hour' where id = ${run.id}`);
    }
    await jobs.start();
    const { status, error } = await until(stores, run);
    expect(status).toBe('failed');
    expect(error).toContain('begun 3 times');
  } finally {
    await jobs.stop({ graceSeconds: 0 });
    await database.close();
  }
});
