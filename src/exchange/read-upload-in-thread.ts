import { startThread } from '../planning/start-thread.ts';
import type { UploadReading } from './read-upload.ts';
import type { UploadToRead } from './upload-thread.ts';

/** Far more than a file of the allowed size takes. */
const longestMilliseconds = 60_000;
const memoryMegabytes = 1_024;
/** Files read at the same time; others wait. */
const threads = 2;

let running = 0;
const waiting: (() => void)[] = [];

const tooMuch: UploadReading = {
  ok: false,
  message: 'The file is too much to read at once. Send it in parts, or as CSV files.',
};

/** Reads a file as `readUpload` does, in a thread that may neither keep others waiting nor take up all memory. */
export async function readUploadInThread(fileName: string, bytes: Buffer): Promise<UploadReading> {
  while (running >= threads) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await inThread({ fileName, bytes: new Uint8Array(bytes) });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function inThread(file: UploadToRead): Promise<UploadReading> {
  const limits = { maxOldGenerationSizeMb: memoryMegabytes };
  const thread = startThread(import.meta.url, './upload-thread', file, limits);
  return new Promise<UploadReading>((resolve, reject) => {
    const timer = setTimeout(() => resolve(tooMuch), longestMilliseconds);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
    };
    thread.once('message', (reading: UploadReading) => end(() => resolve(reading)));
    thread.once('error', (error: NodeJS.ErrnoException) =>
      end(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooMuch) : reject(error))),
    );
    thread.once('exit', () => end(() => reject(new Error('The thread that reads a file ended early.'))));
  }).finally(() => thread.terminate());
}
