import { startThread } from '../planning/start-thread.ts';

/** Far more than a file of the allowed size takes. */
const longestMilliseconds = 60_000;
const memoryMegabytes = 1_024;
/** Files worked on at the same time; others wait. */
const threads = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * What a thread answers that is given some data: work on a large file, which may neither keep others waiting nor take up all memory. `entry` is a file beside this one, without
 * its ending. Null where the work took too long or too much memory; throws what the thread throws.
 */
export async function inThread<Answer>(entry: string, data: unknown): Promise<Answer | null> {
  while (running >= threads) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await answerOf<Answer>(entry, data);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function answerOf<Answer>(entry: string, data: unknown): Promise<Answer | null> {
  const thread = startThread(import.meta.url, entry, data, { maxOldGenerationSizeMb: memoryMegabytes });
  return new Promise<Answer | null>((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), longestMilliseconds);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
    };
    thread.once('message', (answer: Answer) => end(() => resolve(answer)));
    thread.once('error', (error: NodeJS.ErrnoException) =>
      end(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error))),
    );
    thread.once('exit', () => end(() => reject(new Error('A thread that works on a file ended early.'))));
  }).finally(() => thread.terminate());
}
