import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { colourInk, type Ink, plainInk } from '../../views/terminal/ink.ts';

/** Where a command writes to, and what it may know of the terminal. */
export type Terminal = {
  /** Writes to standard output as fast as it is read; a reader that goes away (`| head`) is no failure. */
  readonly write: (text: string | Iterable<string>) => Promise<void>;
  /** Writes to standard error. */
  readonly note: (text: string) => void;
  /** How the text on standard output may be coloured. */
  readonly ink: Ink;
  /** Whether standard error is a screen, on which a line can be erased. */
  readonly hasScreen: boolean;
  /** Aborted by the first ctrl-C; the second ends the process. */
  readonly signal: AbortSignal;
  /** A path as the user meant it: from the folder they are in, also when npm runs the command in another. */
  readonly path: (given: string) => string;
};

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  stdout.on('error', ignoreGoneReader);
  stderr.on('error', ignoreGoneReader);
  const inColour = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const folder = env.npm_lifecycle_event === 'plan' ? (env.INIT_CWD ?? process.cwd()) : process.cwd();
  return {
    write: async (text) => {
      const chunks = typeof text === 'string' ? [text] : text;
      await pipeline(Readable.from(chunks), stdout, { end: false }).catch(ignoreGoneReader);
    },
    note: (text) => {
      stderr.write(text);
    },
    ink: inColour ? colourInk : plainInk,
    hasScreen: stderr.isTTY === true,
    signal: stopOnInterrupt(),
    path: (given) => resolve(folder, given),
  };
}

function ignoreGoneReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}

function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(name === 'SIGINT' ? 130 : 143);
      stop.abort();
    });
  }
  return stop.signal;
}
