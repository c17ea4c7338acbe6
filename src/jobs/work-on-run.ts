import { setTimeout as wait } from 'node:timers/promises';
import { faultText } from '../domain/fault-text.ts';
import type { Run } from '../domain/run.ts';
import { startHeartbeat } from './heartbeat.ts';
import type { JobLog, LoadRaw, RunOfAuthority, RunOutcome, RunQueue } from './ports.ts';
import { problemText } from './problem-text.ts';
import { PlanningFailed, type ThreadedPlanner } from './threaded-planner.ts';

/** A run whose worker has not been heard of for so long is taken over. Several beats may get lost before. */
export const STALE_SECONDS = 10;
/** A run is begun so often at most. */
export const MOST_ATTEMPTS = 3;
/** How long a planner may take to stop after a cancel, in milliseconds, before its thread is ended. */
const STOP_PATIENCE = 3_000;
/** Pauses between tries to store what a run came to, in milliseconds: together less than the time after which it counts as stale. */
const STORE_PAUSES = [200, 500, 1_000, 2_000, 4_000];

export type RunWork = {
  readonly runs: Pick<RunQueue, 'claim' | 'heartbeat' | 'finish'>;
  readonly loadRaw: LoadRaw;
  readonly planner: ThreadedPlanner;
  /** Names this worker among all that share the database. */
  readonly worker: string;
  readonly log: JobLog;
  /** Aborts when the run must be given back unfinished. */
  readonly giveBack: AbortSignal;
  /** Told how to have the run look at once whether it was cancelled. */
  readonly onBegin?: (run: Run, lookNow: () => void) => void;
  readonly onEnd?: (run: Run, outcome: RunOutcome, seconds: number) => void;
};

/**
 * Works on one run from claim to finish. `not_had`: it is done, cancelled or another's. Rejects where the database fails; the run is then taken over once it is
 * stale.
 */
export async function workOnRun(
  work: RunWork,
  { authorityId, id }: RunOfAuthority,
): Promise<RunOutcome['status'] | 'not_had'> {
  const { runs, worker, log } = work;
  const run = await runs.claim(authorityId, id, worker, STALE_SECONDS);
  if (run === null) return 'not_had';
  const started = performance.now();
  const outcome = run.attempts > MOST_ATTEMPTS ? gaveUp() : await planRun(work, run);
  const isStored = await store(outcome, () => runs.finish(authorityId, id, worker, outcome), log);
  const seconds = (performance.now() - started) / 1000;
  const facts = { run: id, kind: run.kind, status: outcome.status, attempt: run.attempts, seconds, isStored };
  log(outcome.status === 'failed' ? 'warn' : 'info', facts, 'run ended');
  work.onEnd?.(run, outcome, seconds);
  return outcome.status;
}

async function planRun(work: RunWork, run: Run): Promise<RunOutcome> {
  const { runs, worker, log, planner, giveBack } = work;
  const { authorityId, id, kind, scenario } = run;
  const cancel = new AbortController();
  const heartbeat = startHeartbeat({
    beat: (progress) => runs.heartbeat(authorityId, id, worker, progress),
    onUnwanted: () => cancel.abort(),
    onError: (error) => log('warn', { run: id, error: faultText(error) }, 'heartbeat failed'),
  });
  const kill = () => void planner.kill();
  let killTimer: NodeJS.Timeout | undefined;
  cancel.signal.addEventListener('abort', () => {
    killTimer = setTimeout(kill, STOP_PATIENCE);
  });
  giveBack.addEventListener('abort', kill);
  work.onBegin?.(run, heartbeat.beatNow);
  try {
    const { raw, revision } = await work.loadRaw(authorityId);
    if (giveBack.aborted) return { status: 'queued' };
    const reply = await planner.plan(
      { kind, raw, scenario },
      { signal: cancel.signal, onProgress: heartbeat.tell },
    );
    if (reply.status === 'planned') return { ...reply, status: 'done', revision };
    if (reply.status === 'stopped') return { status: 'cancelled' };
    return { status: 'failed', error: problemText(reply.problems) };
  } catch (error) {
    if (!(error instanceof PlanningFailed)) throw error;
    if (cancel.signal.aborted) return { status: 'cancelled' };
    if (giveBack.aborted) return { status: 'queued' };
    log('error', { run: id, error: faultText(error) }, 'planning failed');
    return {
      status: 'failed',
      error:
        'Planning stopped unexpectedly. Plan again; where that stops too, the workbook may be too large for this machine, and the log has the reason.',
    };
  } finally {
    clearTimeout(killTimer);
    giveBack.removeEventListener('abort', kill);
    heartbeat.stop();
  }
}

function gaveUp(): RunOutcome {
  return {
    status: 'failed',
    error: `Planning was begun ${MOST_ATTEMPTS} times and the program stopped each time before it was done. The workbook may be too large for this machine.`,
  };
}

/** Stores what a run came to, trying again while the database is away; at last the error. */
async function store(outcome: RunOutcome, finish: () => Promise<boolean>, log: JobLog): Promise<boolean> {
  for (const pause of STORE_PAUSES) {
    try {
      return await finish();
    } catch (error) {
      log('warn', { status: outcome.status, error: faultText(error) }, 'a run could not be stored yet');
      await wait(pause);
    }
  }
  return finish();
}
