import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { faultText } from '../domain/fault-text.ts';
import { createPlanningService } from './create-planning-service.ts';
import { openJobQueue, type QueueDatabase } from './job-queue.ts';
import { openPlanNow } from './plan-now.ts';
import type { PlanningService } from './planning-service.ts';
import type { JobLog, LoadRaw, RunQueue } from './ports.ts';
import { openQuickEnough } from './quick-enough.ts';
import { openQuickPlanning } from './quick-planning.ts';
import { type RunWorker, startRunWorker } from './run-worker.ts';
import { threadedPlanner } from './threaded-planner.ts';

/** What a process does: serves pages, plans in the background, or both. */
export type ProcessRole = 'web' | 'worker' | 'all';

export type JobsOptions = {
  readonly role: ProcessRole;
  readonly database: QueueDatabase;
  readonly runs: RunQueue;
  readonly loadRaw: LoadRaw;
  readonly log: JobLog;
  /** Plans made at once by this process; 1 by default. Each takes up to two processors. */
  readonly concurrency?: number;
  /** A plan that takes no longer is answered in the request; 0.3 by default, 0 = none. */
  readonly inRequestSeconds?: number;
};

/** Planning in the background, and the service through which pages ask for it. */
export type Jobs = {
  readonly planning: PlanningService;
  /** Makes the queue's tables and, but for `web`, begins to work. Runs asked for before are worked on then. */
  readonly start: () => Promise<void>;
  /** Takes no more; lets plans under way finish for so many seconds (0 = none) and gives back those that are not done by then. The database must still be open. */
  readonly stop: (options: { readonly graceSeconds: number }) => Promise<void>;
};

/** Seconds between looks at the queue. On the embedded database all jobs come from this process, which says so. */
const POLL_SECONDS = { embedded: 3, server: 0.5 };

/** Workbooks that are sent to be planned at once: how many side by side, and how long each may take. */
const PLAN_NOW = { atOnce: 2, seconds: 60 };

/** Puts the queue, the workers and the quick plans together. Nothing is started yet. */
export function openJobs(options: JobsOptions): Jobs {
  const { role, database, runs, loadRaw, log } = options;
  const queue = openJobQueue(database, (error) =>
    log('warn', { error: faultText(error) }, 'the upkeep of the queue failed'),
  );
  const quickEnough = openQuickEnough(options.inRequestSeconds ?? 0.3);
  const quick = openQuickPlanning();
  const planner = threadedPlanner();
  const now = openPlanNow(PLAN_NOW);
  let worker: RunWorker | null = null;
  let isStarted = false;

  const planning = createPlanningService({
    ...{ runs, loadRaw, quick, quickEnough, planner, now },
    send: async (run) => {
      // Before the start there is no queue yet; the first sweep finds the run.
      if (!isStarted) return;
      await queue.send(run);
      worker?.wake();
    },
    lookAt: (runId) => worker?.lookAt(runId),
  });
  return {
    planning,
    start: async () => {
      await queue.start();
      isStarted = true;
      if (role !== 'worker') quick.start();
      if (role === 'web') return;
      worker = startRunWorker({
        ...{ queue, runs, loadRaw, log },
        name: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
        concurrency: options.concurrency ?? 1,
        pollSeconds: 'connectionString' in database ? POLL_SECONDS.server : POLL_SECONDS.embedded,
        onEnd: (run, outcome, seconds) => {
          if (run.kind === 'plan' && outcome.status === 'done') quickEnough.note(run.authorityId, seconds);
        },
      });
    },
    stop: async (grace) => {
      await worker?.stop(grace);
      await Promise.all([quick.close(), planner.close(), now.close()]);
      if (isStarted) await queue.stop();
      isStarted = false;
    },
  };
}
