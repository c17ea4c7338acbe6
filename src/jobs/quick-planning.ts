import type { Worker } from 'node:worker_threads';
import { startThread } from '../planning/start-thread.ts';
import type { PlanningService, QuickPlan } from './planning-service.ts';
import type { FromQuick, ToQuick } from './quick-messages.ts';

/** Workbooks whose models are kept warm. */
const KEPT = 4;

/** Plans in tenths of a second, in a thread of their own. */
export type QuickPlanning = {
  readonly quickPlan: PlanningService['quickPlan'];
  /** Starts the thread before the first ask, which then need not wait for it. */
  readonly start: () => void;
  readonly close: () => Promise<void>;
};

type Ask = Parameters<PlanningService['quickPlan']>[0];
type Waiting = {
  readonly ask: Ask;
  /** When it was asked, in milliseconds. */
  readonly since: number;
  readonly resolve: (plan: QuickPlan | null) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Answers quick asks one after the other. Of each asker only the newest waits: the older one is answered with null. The last few workbooks are kept, each with its
 * solved model. A thread that ends is replaced at the next ask.
 */
export function openQuickPlanning(): QuickPlanning {
  /** By asker, in the order in which they began to wait. */
  const waiting = new Map<string, Waiting>();
  /** Keys that the thread holds, the longest unused first. */
  const open = new Set<string>();
  let thread: Worker | null = null;
  let current: (Waiting & { readonly id: number }) | null = null;
  let lastId = 0;

  const lose = (lost: Worker, reason: string): void => {
    if (thread !== lost) return;
    thread = null;
    open.clear();
    const failed = current;
    current = null;
    failed?.reject(new Error(reason));
    next();
  };
  const started = (): Worker => {
    if (thread) return thread;
    const worker = startThread(import.meta.url, './quick-thread');
    worker.on('message', (message: FromQuick) => {
      if (current?.id !== message.id) return;
      const done = current;
      current = null;
      worker.unref();
      if (message.kind === 'failed') done.reject(new Error(message.message));
      else if (!message.answer.ok) done.resolve(message.answer);
      else done.resolve({ ...message.answer, milliseconds: performance.now() - done.since });
      next();
    });
    worker.on('error', (error) => lose(worker, `The thread of quick plans failed: ${error.message}`));
    worker.on('exit', () => lose(worker, 'The thread of quick plans ended.'));
    thread = worker;
    return worker;
  };
  const next = (): void => {
    const [first] = waiting;
    if (current || !first) return;
    const [asker, { ask }] = first;
    waiting.delete(asker);
    lastId += 1;
    current = { ...first[1], id: lastId };
    const worker = started();
    worker.ref();
    const send = (message: ToQuick) => worker.postMessage(message);
    if (!open.delete(ask.key)) {
      send({ kind: 'open', key: ask.key, raw: ask.raw });
      const [oldest] = open;
      if (open.size >= KEPT && oldest !== undefined) {
        open.delete(oldest);
        send({ kind: 'close', key: oldest });
      }
    }
    open.add(ask.key);
    send({ kind: 'plan', id: lastId, key: ask.key, edits: ask.edits });
  };
  return {
    quickPlan: (ask) =>
      new Promise((resolve, reject) => {
        const older = waiting.get(ask.asker);
        // A newer ask takes the place of the older one in the row, so that dragging does not put its asker back.
        waiting.set(ask.asker, { ask, since: performance.now(), resolve, reject });
        older?.resolve(null);
        next();
      }),
    start: () => started().unref(),
    close: async () => {
      for (const { resolve } of waiting.values()) resolve(null);
      waiting.clear();
      const ending = thread;
      if (!ending) return;
      lose(ending, 'Quick planning was closed.');
      await ending.terminate();
    },
  };
}
