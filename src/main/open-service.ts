import { existsSync, mkdirSync } from 'node:fs';
import type { Config } from '../config.ts';
import { rawOf } from '../domain/stored-workbook.ts';
import { councils } from '../examples/councils.ts';
import { localityOutlines } from '../examples/map.ts';
import { peersOf } from '../examples/peer-groups.ts';
import { councilStarts } from '../examples/start/council-starts.ts';
import { type Jobs, openJobs } from '../jobs/open-jobs.ts';
import type { Database } from '../store/database.ts';
import { openDatabase } from '../store/open.ts';
import * as schema from '../store/schema.ts';
import type { Stores } from '../store/stores.ts';
import { storesOn } from '../store/stores-on.ts';
import { type App, createApp } from '../web/app.ts';
import { createAuth } from '../web/auth/create-auth.ts';
import { ensureDemoPeople } from '../web/auth/demo.ts';
import { providersFromEnvironment } from '../web/auth/provider-settings.ts';
import type { AuthService } from '../web/auth-service.ts';
import type { Log } from '../web/deps.ts';
import { createReading } from '../web/reading.ts';
import { ensureAdministrator } from './administrator.ts';
import { ownSecret } from './secret.ts';
import { showExamples } from './show-examples.ts';

/** A running Skillmix: its application (null where this process only plans), and how to stop it. */
export type Service = {
  readonly app: App | null;
  /** Takes no more planning; lets plans under way finish for so many seconds and gives back the others. */
  readonly stopPlanning: (options: { readonly graceSeconds: number }) => Promise<void>;
  /** Closes the database, when nothing asks any more. */
  readonly close: () => Promise<void>;
};

/** Opens the database, puts everything together and starts planning. `tell` says meanwhile what is under way. */
export async function openService(config: Config, log: Log, tell: (words: string) => void): Promise<Service> {
  const { problems } = providersFromEnvironment(process.env);
  if (problems.length > 0) throw new Error(problems.join(' '));
  const isFirstStart = !existsSync(config.dataFolder);
  const examples = config.databaseUrl === null ? showExamples(isFirstStart, tell) : null;
  tell(
    config.databaseUrl === null ? `opening the database in ${config.dataFolder} …` : 'opening the database …',
  );
  if (config.databaseUrl === null) mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const database = await openDatabase({
    url: config.databaseUrl,
    dataFolder: config.dataFolder,
    log: (message) => log.info({}, message),
  });
  const stores = storesOn(database.db);
  const jobs = jobsOf(config, database, stores, log);
  const auth = authOf(config, database, log);
  const administration = await ensureAdministrator(stores, auth, config.firstAdministrator);
  if (administration !== null && !config.demo) tell(administration);
  await examples?.store(stores);
  if (config.demo) await ensureDemoPeople(stores);
  await jobs.start();
  await examples?.planTheRest(stores, jobs.planning);
  const app =
    config.role === 'worker'
      ? null
      : createApp({
          stores,
          auth,
          log,
          reading: createReading(stores),
          planning: jobs.planning,
          clock: () => new Date(),
          examples: councils,
          starts: councilStarts,
          maps: localityOutlines,
          peers: peersOf,
          site: {
            secure: config.origin.startsWith('https:'),
            origin: config.origin,
            behindProxy: config.behindProxy,
            requestsPerMinute: config.requestsPerMinute,
            demo: config.demo,
            ready: database.ready,
          },
        });
  return {
    app,
    stopPlanning: jobs.stop,
    close: database.close,
  };
}

function jobsOf(config: Config, database: Database, stores: Stores, log: Log): Jobs {
  return openJobs({
    role: config.role,
    database:
      database.executeSql === null
        ? { connectionString: config.databaseUrl! }
        : { executeSql: database.executeSql },
    runs: stores.runs,
    loadRaw: async (authorityId) => {
      const stored = await stores.workbooks.load(authorityId);
      return { revision: stored.revision, raw: rawOf(stored) };
    },
    log: (level, facts, message) => log[level](facts, message),
    concurrency: config.planners,
  });
}

function authOf(config: Config, { db }: Database, log: Log): AuthService {
  return createAuth({
    db,
    tables: schema,
    secret: config.secret ?? ownSecret(config.dataFolder),
    origin: config.origin,
    secure: config.origin.startsWith('https:'),
    providers: providersFromEnvironment(process.env).providers,
    clock: () => new Date(),
    demo: config.demo,
    log,
  });
}
