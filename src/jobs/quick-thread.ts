import { parentPort } from 'node:worker_threads';
import { openQuickPlanner, type QuickPlanner } from '../planning/quick-plan.ts';
import type { FromQuick, ToQuick } from './quick-messages.ts';

/** Entry of the thread of quick plans: keeps a warm planner for each open workbook and does one thing after the other. */
if (parentPort === null) throw new Error('quick-thread.ts runs only as a thread.');
const port = parentPort;
const planners = new Map<string, QuickPlanner>();
const say = (message: FromQuick) => port.postMessage(message);
let last: Promise<void> = Promise.resolve();

port.on('message', (message: ToQuick) => {
  last = last.then(() => perform(message)).catch(() => undefined);
});

async function perform(message: ToQuick): Promise<void> {
  switch (message.kind) {
    case 'open':
      planners.set(message.key, openQuickPlanner(message.raw));
      return;
    case 'close':
      await planners.get(message.key)?.close();
      planners.delete(message.key);
      return;
    case 'plan':
      try {
        const planner = planners.get(message.key);
        if (!planner) throw new Error(`The workbook ${message.key} is not open.`);
        say({ kind: 'answer', id: message.id, answer: await planner.planWith(message.edits) });
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        say({ kind: 'failed', id: message.id, message: text });
      }
  }
}
