import type { Worker } from 'node:worker_threads';
import type { Planner, PlannerOptions, PlanReply } from '../planning/planner.ts';
import { startThread } from '../planning/start-thread.ts';
import type { FromPlanner, ToPlanner } from './planner-messages.ts';

/** A planner in a thread. */
export type ThreadedPlanner = Planner & {
  /** Ends the thread and what it plans at once; that rejects. The next request starts another thread. */
  readonly kill: () => Promise<void>;
};

/** The thread of a planner ended while it was planning, or the planning failed by a bug. */
export class PlanningFailed extends Error {
  override readonly name = 'PlanningFailed';
}

type UnderWay = {
  readonly resolve: (reply: PlanReply) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: PlannerOptions['onProgress'];
};

/**
 * A planner behind a thread, so that nothing of planning blocks the caller. The thread is started by the first request and kept for the next. Rejects with PlanningFailed where the
 * thread ends unasked, as when it runs out of memory.
 */
export function threadedPlanner(): ThreadedPlanner {
  const underWay = new Map<number, UnderWay>();
  let thread: Worker | null = null;
  let lastId = 0;

  const lose = (lost: Worker, reason: string): void => {
    if (thread !== lost) return;
    thread = null;
    for (const { reject } of underWay.values()) reject(new PlanningFailed(reason));
    underWay.clear();
  };
  const started = (): Worker => {
    if (thread) return thread;
    const worker = startThread(import.meta.url, './planner-thread');
    worker.on('message', (message: FromPlanner) => {
      const request = underWay.get(message.id);
      if (!request) return;
      if (message.kind === 'progress') {
        request.onProgress?.(message.progress);
        return;
      }
      underWay.delete(message.id);
      if (underWay.size === 0) worker.unref();
      if (message.kind === 'reply') request.resolve(message.reply);
      else request.reject(new PlanningFailed(message.message));
    });
    worker.on('error', (error) => lose(worker, `The planner's thread failed: ${error.message}`));
    worker.on('exit', () => lose(worker, "The planner's thread ended."));
    thread = worker;
    return worker;
  };
  const kill = async (): Promise<void> => {
    const ending = thread;
    if (!ending) return;
    lose(ending, 'The planner was closed.');
    await ending.terminate();
  };
  return {
    plan: (request, { signal, onProgress } = {}) => {
      if (signal?.aborted) return Promise.resolve({ status: 'stopped' });
      lastId += 1;
      const id = lastId;
      const worker = started();
      const send = (message: ToPlanner) => worker.postMessage(message);
      const stop = () => send({ kind: 'stop', id });
      const reply = new Promise<PlanReply>((resolve, reject) => {
        underWay.set(id, { resolve, reject, onProgress });
        worker.ref();
        signal?.addEventListener('abort', stop);
        send({ kind: 'plan', id, request });
      });
      return reply.finally(() => signal?.removeEventListener('abort', stop));
    },
    close: kill,
    kill,
  };
}
