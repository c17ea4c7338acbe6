import { parentPort, workerData } from 'node:worker_threads';
import { createSolver } from './create-solver.ts';
import type { SolveProgress, SolverName, SolverSession } from './solver.ts';
import type { ThreadReply, ThreadRequest, ThreadTask } from './thread-messages.ts';

/** Entry of a solver thread: hosts one engine and does what `thread.ts` asks of it, one task after the other. */
if (parentPort === null) throw new Error('worker.ts runs only as a thread.');
const port = parentPort;
const solver = createSolver((workerData as { name: SolverName }).name);
let session: SolverSession | null = null;
let queue: Promise<void> = Promise.resolve();

port.on('message', ({ id, task }: ThreadRequest) => {
  queue = queue
    .then(async () => reply(await perform(id, task)))
    .catch((error: unknown) => {
      reply({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
});

async function perform(id: number, task: ThreadTask): Promise<ThreadReply> {
  if (task.kind === 'open') {
    session = await solver.open(task.model);
    return { id, kind: 'done' };
  }
  if (session === null) throw new Error(`The solver thread was asked to ${task.kind} without a model.`);
  switch (task.kind) {
    case 'edit':
      await session.edit(task.edits);
      return { id, kind: 'done' };
    case 'solve': {
      const flag = new Int32Array(task.stopFlag);
      const signal = {
        get aborted() {
          return Atomics.load(flag, 0) === 1;
        },
      };
      const onProgress = task.wantsProgress
        ? { onProgress: (progress: SolveProgress) => reply({ id, kind: 'progress', progress }) }
        : {};
      return { id, kind: 'answer', answer: await session.solve({ ...task.options, ...onProgress, signal }) };
    }
    case 'ranges':
      return { id, kind: 'ranges', ranges: await session.ranges(task.rows) };
    case 'close':
      await session.close();
      session = null;
      return { id, kind: 'done' };
  }
}

function reply(message: ThreadReply): void {
  const arrays =
    message.kind === 'answer' ? [message.answer.x, message.answer.rowDual, message.answer.columnDual] : [];
  // The engine hands out fresh arrays, so they can change hands instead of being copied.
  const buffers = arrays.filter((array) => array !== null).map((array) => array.buffer as ArrayBuffer);
  port.postMessage(message, [...new Set(buffers)]);
}
