import { parentPort } from 'node:worker_threads';
import { openPlanner } from '../planning/planner.ts';
import type { FromPlanner, ToPlanner } from './planner-messages.ts';

/** Entry of a planner's thread: plans what `threaded-planner.ts` asks for. */
if (parentPort === null) throw new Error('planner-thread.ts runs only as a thread.');
const port = parentPort;
const planner = openPlanner();
const underWay = new Map<number, AbortController>();
const say = (message: FromPlanner) => port.postMessage(message);

port.on('message', async (message: ToPlanner) => {
  const { id } = message;
  if (message.kind === 'stop') {
    underWay.get(id)?.abort();
    return;
  }
  const stop = new AbortController();
  underWay.set(id, stop);
  try {
    const reply = await planner.plan(message.request, {
      signal: stop.signal,
      onProgress: (progress) => say({ kind: 'progress', id, progress }),
    });
    say({ kind: 'reply', id, reply });
  } catch (error) {
    say({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  } finally {
    underWay.delete(id);
  }
});
