import { rawOf } from '../../src/domain/stored-workbook.ts';
import { type Jobs, openJobs } from '../../src/jobs/open-jobs.ts';
import type { ExecuteSql } from '../../src/store/database.ts';
import type { Stores } from '../../src/store/stores.ts';

/** Planning as the product does it: a queue in the embedded database and workers in threads, started. Plans are never made in the request. Stop it before the database is closed. */
export async function startBackgroundPlanning(stores: Stores, executeSql: ExecuteSql): Promise<Jobs> {
  const jobs = openJobs({
    role: 'all',
    database: { executeSql },
    runs: stores.runs,
    loadRaw: async (authorityId) => {
      const stored = await stores.workbooks.load(authorityId);
      return { revision: stored.revision, raw: rawOf(stored) };
    },
    log: () => {},
    inRequestSeconds: 0,
  });
  await jobs.start();
  return jobs;
}
