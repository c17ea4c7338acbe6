import { faultText } from '../domain/fault-text.ts';
import type { Run } from '../domain/run.ts';
import type { Job, JobQueue } from './job-queue.ts';
import type { JobLog, LoadRaw, RunOutcome, RunQueue } from './ports.ts';
import { threadedPlanner } from './threaded-planner.ts';
import { STALE_SECONDS, workOnRun } from './work-on-run.ts';

export type RunWorkerOptions = {
  readonly queue: JobQueue;
  readonly runs: RunQueue;
  readonly loadRaw: LoadRaw;
  readonly log: JobLog;
  /** Names the process among all that share the database. */
  readonly name: string;
  /** Plans made at once. */
  readonly concurrency: number;
  /** Seconds between looks at the queue. */
  readonly pollSeconds: number;
  readonly onEnd?: (run: Run, outcome: RunOutcome, seconds: number) => void;
};

/** Works on runs until stopped. */
export type RunWorker = {
  /** Looks at the queue now. */
  readonly wake: () => void;
  /** Has a run that is under way here look at once whether it was cancelled. */
  readonly lookAt: (runId: string) => void;
  /** Takes no more; lets what is under way finish for so many seconds and gives back what is not done by then. */
  readonly stop: (options: { readonly graceSeconds: number }) => Promise<void>;
};

/** Seconds between sweeps: runs that wait without a job, and runs whose worker is gone, are put back in the queue. */
const SWEEP_SECONDS = 3;

/** Starts working: so many planners, each in a thread, and the sweep. */
export function startRunWorker(options: RunWorkerOptions): RunWorker {
  const { queue, runs, log, pollSeconds } = options;
  const giveBack = new AbortController();
  const looks = new Map<string, () => void>();
  const sleepers = new Set<() => void>();
  let stopping = false;

  const wake = () => {
    for (const end of [...sleepers]) end();
  };
  const sleep = (seconds: number): Promise<void> =>
    new Promise((resolve) => {
      if (stopping) return resolve();
      const end = () => {
        clearTimeout(timer);
        sleepers.delete(end);
        resolve();
      };
      const timer = setTimeout(end, seconds * 1000);
      sleepers.add(end);
    });
  const tried = async (what: string, task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      log('error', { error: faultText(error) }, `${what} failed`);
      await sleep(1);
    }
  };

  const plan = async (slot: number): Promise<void> => {
    const planner = threadedPlanner();
    const see = async (job: Job) => {
      const status = await workOnRun(
        {
          ...options,
          planner,
          worker: `${options.name}/${slot}`,
          giveBack: giveBack.signal,
          onBegin: (run, lookNow) => looks.set(run.id, lookNow),
        },
        job.run,
      ).finally(() => looks.delete(job.run.id));
      await queue.complete(job);
      if (status === 'queued') await queue.send(job.run);
    };
    while (!stopping) {
      await tried('planning a run', async () => {
        const job = await queue.take();
        if (job) await see(job);
        else await sleep(pollSeconds);
      });
    }
    await planner.close();
  };
  const sweep = async (): Promise<void> => {
    while (!stopping) {
      await tried('sweeping runs', async () => {
        const waiting = await runs.waiting(STALE_SECONDS);
        for (const run of waiting) await queue.send(run);
        if (waiting.length > 0) wake();
      });
      await sleep(SWEEP_SECONDS);
    }
  };

  const slots = Promise.all(Array.from({ length: options.concurrency }, (_, slot) => plan(slot + 1)));
  const sweeping = sweep();
  return {
    wake,
    lookAt: (runId) => looks.get(runId)?.(),
    stop: async ({ graceSeconds }) => {
      stopping = true;
      wake();
      const timer = setTimeout(() => giveBack.abort(), graceSeconds * 1000);
      await Promise.all([slots, sweeping]);
      clearTimeout(timer);
    },
  };
}
