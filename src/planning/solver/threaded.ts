import type { LinearModel } from '../linear-model.ts';
import { emptyAnswer } from './answers.ts';
import { JSLP_DEFAULT_SECONDS } from './jslp.ts';
import type { SolveAnswer, SolveOptions, Solver, SolverName, SolverSession } from './solver.ts';
import { type SolverThread, startSolverThread, ThreadEnded } from './thread.ts';

/** How long a thread may take, after its time is up or it was asked to stop, before it is ended. */
export type Patience = {
  /** Seconds after the time limit. */
  readonly afterLimit: number;
  /** Seconds after a request to stop. */
  readonly afterStop: number;
};

/** HiGHS looks at its clock between steps, which may be long; javascript-lp-solver never looks, so waiting is pointless. */
const PATIENCE: Readonly<Record<SolverName, Patience>> = {
  highs: { afterLimit: 20, afterStop: 5 },
  jslp: { afterLimit: 1, afterStop: 0 },
};

/**
 * An engine behind threads, one for each open session, so that solving blocks nobody and a session that hangs can be ended
 * without harm to the others. A thread whose session was closed is kept for the next one.
 */
export function threadedSolver(name: SolverName, patience: Patience = PATIENCE[name]): Solver {
  const threads = new Set<SolverThread>();
  let spare: SolverThread | null = null;

  const takeThread = (): SolverThread => {
    const thread = spare?.isAlive() === true ? spare : startSolverThread(name);
    spare = null;
    threads.add(thread);
    return thread;
  };
  const giveBack = async (thread: SolverThread): Promise<void> => {
    if (spare === null && thread.isAlive()) spare = thread;
    else {
      threads.delete(thread);
      await thread.kill('The solver session was closed.');
    }
  };
  return {
    name,
    open: async (model: LinearModel) => {
      const thread = takeThread();
      try {
        await thread.ask({ kind: 'open', model });
      } catch (error) {
        threads.delete(thread);
        await thread.kill('The model could not be loaded.');
        throw error;
      }
      return threadedSession(name, thread, patience, giveBack);
    },
    close: async () => {
      const all = [...threads];
      threads.clear();
      spare = null;
      await Promise.all(all.map((thread) => thread.kill('The solver was closed.')));
    },
  };
}

function threadedSession(
  name: SolverName,
  thread: SolverThread,
  patience: Patience,
  giveBack: (thread: SolverThread) => Promise<void>,
): SolverSession {
  let closed = false;
  // Calls are made one after the other, so that a solve's time starts when the solve does.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(new Error('This solver session is closed.'));
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    solver: name,
    edit: (edits) =>
      inTurn(async () => {
        // Edits of a session whose thread has ended are pointless but not wrong: its solves say that there is no answer.
        if (thread.isAlive()) await thread.ask({ kind: 'edit', edits });
      }),
    solve: (options = {}) => inTurn(() => solveInThread(name, thread, patience, options)),
    ranges: (rows) =>
      inTurn(async () => {
        if (!thread.isAlive()) return [];
        const reply = await thread.ask({ kind: 'ranges', rows });
        return reply.kind === 'ranges' ? reply.ranges : [];
      }),
    close: async () => {
      if (closed) return;
      const last = inTurn(async () => {
        if (thread.isAlive()) await thread.ask({ kind: 'close' });
      });
      closed = true;
      await last.catch(() => undefined);
      await giveBack(thread);
    },
  };
}

async function solveInThread(
  name: SolverName,
  thread: SolverThread,
  patience: Patience,
  options: SolveOptions,
): Promise<SolveAnswer> {
  const { onProgress, signal, ...sent } = options;
  // A function, because the flag changes while the solve is under way.
  const wasStopped = () => signal?.aborted === true;
  if (wasStopped()) return emptyAnswer('cancelled', null);
  const started = performance.now();
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const timers: NodeJS.Timeout[] = [];
  const killAfter = (seconds: number, reason: string): void => {
    if (!Number.isFinite(seconds)) return;
    timers.push(setTimeout(() => void thread.kill(reason), Math.min(seconds * 1000, 2_000_000_000)));
  };
  const stop = (): void => {
    Atomics.store(new Int32Array(stopFlag), 0, 1);
    killAfter(patience.afterStop, 'The solver did not stop when asked and was ended.');
  };
  const limit =
    options.timeLimitSeconds ?? (name === 'jslp' ? JSLP_DEFAULT_SECONDS : Number.POSITIVE_INFINITY);
  killAfter(limit + patience.afterLimit, 'The time ran out and the solver was ended.');
  signal?.addEventListener?.('abort', stop);
  try {
    const task = { kind: 'solve', options: sent, stopFlag, wantsProgress: onProgress !== undefined } as const;
    const reply = await thread.ask(task, onProgress);
    if (reply.kind !== 'answer') throw new Error(`The solver thread answered a solve with ${reply.kind}.`);
    return reply.answer;
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    const status = wasStopped() ? 'cancelled' : 'no_answer';
    return emptyAnswer(status, error.message, (performance.now() - started) / 1000);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener?.('abort', stop);
  }
}
