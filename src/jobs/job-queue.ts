import PgBoss from 'pg-boss';
import type { RunOfAuthority } from './ports.ts';

/** Where the queue is kept: in the embedded database, through its SQL, or on a server, to which it connects itself. */
export type QueueDatabase =
  | {
      readonly executeSql: (
        text: string,
        values?: readonly unknown[],
      ) => Promise<{ readonly rows: unknown[] }>;
    }
  | { readonly connectionString: string };

/** A job taken from the queue: which run to work on. */
export type Job = { readonly id: string; readonly run: RunOfAuthority };

/**
 * The queue of runs to work on, in the schema `pgboss`. It says only which run to look at: what becomes of a run is told by the run itself, so a job that is lost is sent again and one that comes twice does
 * no harm. Nothing is retried or expired by the queue itself while a plan may still be under way.
 */
export type JobQueue = {
  /** Makes or updates the queue's tables. */
  readonly start: () => Promise<void>;
  /** Adds a job for the run; none where one already waits. */
  readonly send: (run: RunOfAuthority) => Promise<void>;
  /** Takes the oldest waiting job, or null. */
  readonly take: () => Promise<Job | null>;
  /** The job has been seen to. */
  readonly complete: (job: Job) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const QUEUE = 'plan';
/** A job held longer was taken by a process that is gone; the run's own heartbeat has long had it sent again. */
const EXPIRE_HOURS = 12;

/** Opens the queue. `onError`: faults in its upkeep, which is tried again. */
export function openJobQueue(database: QueueDatabase, onError: (error: Error) => void): JobQueue {
  const boss = new PgBoss({
    ...connectionOf(database),
    schema: 'pgboss',
    application_name: 'skillmix-queue',
    max: 3,
    schedule: false,
    retryLimit: 0,
    expireInHours: EXPIRE_HOURS,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 1,
  });
  boss.on('error', onError);
  return {
    start: async () => {
      await boss.start();
      // Of each run at most one job waits.
      await boss.createQueue(QUEUE, { name: QUEUE, policy: 'short' });
    },
    send: async ({ authorityId, id }) => {
      await boss.send(QUEUE, { authorityId, runId: id }, { singletonKey: id });
    },
    take: async () => {
      const [job] = await boss.fetch<{ authorityId: string; runId: string }>(QUEUE);
      return job ? { id: job.id, run: { authorityId: job.data.authorityId, id: job.data.runId } } : null;
    },
    complete: (job) => boss.complete(QUEUE, job.id),
    stop: () => boss.stop({ graceful: false }),
  };
}

function connectionOf(database: QueueDatabase): PgBoss.DatabaseOptions {
  if ('connectionString' in database) return { connectionString: database.connectionString };
  return { db: { executeSql: (text, values) => database.executeSql(text, values) } };
}
