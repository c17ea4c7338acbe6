import { setTimeout as wait } from 'node:timers/promises';
import type { Run } from '../../src/domain/run.ts';
import { rawOf } from '../../src/domain/stored-workbook.ts';
import { type Jobs, type JobsOptions, openJobs } from '../../src/jobs/open-jobs.ts';
import type { LoadRaw } from '../../src/jobs/ports.ts';
import type { Stores } from '../../src/store/stores.ts';
import type { TestDatabase } from './databases.ts';

/** The workbook of an authority as text, as the program reads it for planning. */
export function loaderOf(stores: Stores): LoadRaw {
  return async (authorityId) => {
    const stored = await stores.workbooks.load(authorityId);
    return { revision: stored.revision, raw: rawOf(stored) };
  };
}

/** Planning in the background on a test database. Stop it before the database is closed. Plans are queued unless `inRequestSeconds` says otherwise. */
export function jobsOn(
  database: TestDatabase & { readonly url?: string },
  options: Partial<JobsOptions> = {},
): Jobs {
  const { stores, executeSql, url } = database;
  return openJobs({
    role: 'all',
    database: executeSql ? { executeSql } : { connectionString: url! },
    runs: stores.runs,
    loadRaw: loaderOf(stores),
    log: () => {},
    inRequestSeconds: 0,
    ...options,
  });
}

/** Waits until a run is as asked; by default until it has ended. Fails after a minute with what the run is then. */
export async function until(
  stores: Stores,
  { authorityId, id }: Pick<Run, 'authorityId' | 'id'>,
  isThere: (run: Run) => boolean = (run) => !['queued', 'running'].includes(run.status),
): Promise<Run> {
  const end = Date.now() + 60_000;
  for (;;) {
    const run = await stores.runs.byId(authorityId, id);
    if (run && isThere(run)) return run;
    if (Date.now() > end) throw new Error(`The run is still ${JSON.stringify(run)}.`);
    await wait(50);
  }
}

/** Whether a planner is at work on the run: it has told its progress. */
export function isUnderWay(run: Run): boolean {
  return run.status === 'running' && run.progress !== null;
}
