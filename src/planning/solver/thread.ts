import { startThread } from '../start-thread.ts';
import type { SolveProgress, SolverName } from './solver.ts';
import type { ThreadReply, ThreadRequest, ThreadTask } from './thread-messages.ts';

/** A thread that hosts an engine. Replies come in the order of the requests. */
export type SolverThread = {
  /** Sends a task and waits for its reply; rejects when the thread ends or the task fails. */
  readonly ask: (task: ThreadTask, onProgress?: (progress: SolveProgress) => void) => Promise<ThreadReply>;
  /** Ends the thread at once; what it was doing rejects with `reason`. */
  readonly kill: (reason: string) => Promise<void>;
  readonly isAlive: () => boolean;
};

/** A thread that ended while it was needed. */
export class ThreadEnded extends Error {}

type Waiting = {
  readonly resolve: (reply: ThreadReply) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: SolveProgress) => void) | undefined;
};

/** Starts a thread for an engine. It keeps the process alive only while it has something to do. */
export function startSolverThread(name: SolverName): SolverThread {
  const worker = startThread(import.meta.url, './worker', { name });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended = false;

  const end = (reason: string): void => {
    ended = true;
    for (const { reject } of waiting.values()) reject(new ThreadEnded(reason));
    waiting.clear();
  };
  worker.on('message', (reply: ThreadReply) => {
    const task = waiting.get(reply.id);
    if (task === undefined) return;
    if (reply.kind === 'progress') {
      task.onProgress?.(reply.progress);
      return;
    }
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if (reply.kind === 'failed') task.reject(new Error(reply.message));
    else task.resolve(reply);
  });
  worker.on('error', (error) => end(`The solver thread failed: ${error.message}`));
  worker.on('exit', () => end('The solver thread ended.'));
  worker.unref();

  return {
    ask: (task, onProgress) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(new ThreadEnded('The solver thread has ended.'));
          return;
        }
        lastId += 1;
        waiting.set(lastId, { resolve, reject, onProgress });
        worker.ref();
        const request: ThreadRequest = { id: lastId, task };
        worker.postMessage(request);
      }),
    kill: async (reason) => {
      end(reason);
      await worker.terminate();
    },
    isAlive: () => !ended,
  };
}
