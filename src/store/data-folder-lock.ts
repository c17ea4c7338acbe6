import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseOpenError } from './database.ts';

/** Who holds a data folder. `started` tells two processes of the same number apart, where the system can say. */
type Holder = {
  readonly pid: number;
  readonly host: string;
  readonly started: string | null;
  readonly since: string;
};

/** How often the holder touches the lock, and after how long silence a holder on another host counts as gone, in seconds. */
const touchSeconds = 5;
const silentSeconds = 30;

/**
 * Takes a data folder for this process alone: two processes on one embedded database would lose each other's rows without a word. A lock left by
 * a process that is gone is taken over. Returns what gives the folder free again. Throws a DatabaseOpenError that names the holder.
 */
export function lockDataFolder(folder: string): () => void {
  const path = join(folder, 'lock.json');
  const mine = JSON.stringify(thisProcess());
  for (let attempt = 0; attempt < 5; attempt++) {
    if (place(path, mine)) return hold(path, mine);
    const theirs = readLock(path);
    if (theirs === null) continue;
    if (isHeld(path, theirs)) throw heldError(folder, theirs);
    takeAway(path, theirs);
  }
  throw new DatabaseOpenError(
    'folder_held',
    `The data folder ${folder} is being opened by another process. Try again.`,
  );
}

/** Puts the lock there whole, or not at all where one is there already. */
function place(path: string, content: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function hold(path: string, mine: string): () => void {
  const touch = () => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // The folder may have been removed; there is nothing left to hold then.
    }
  };
  const timer = setInterval(touch, touchSeconds * 1000).unref();
  return () => {
    clearInterval(timer);
    if (readLock(path) === mine) rmSync(path, { force: true });
  };
}

/** Removes a lock that was found stale, unless another process has replaced it meanwhile: that one is put back. */
function takeAway(path: string, stale: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== stale) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function isHeld(path: string, content: string): boolean {
  const holder = parseHolder(content);
  if (holder === null) return false;
  if (holder.host !== hostname()) return Date.now() - touchedAt(path) < silentSeconds * 1000;
  return isAlive(holder.pid) && startOf(holder.pid) === holder.started;
}

function parseHolder(content: string): Holder | null {
  try {
    return JSON.parse(content) as Holder;
  } catch {
    return null;
  }
}

function touchedAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function thisProcess(): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    since: new Date().toISOString(),
  };
}

/** When a process began, in the kernel's ticks since boot; null on systems that do not say, and for a process that has ended but is still listed. */
function startOf(pid: number): string | null {
  try {
    // The name before the last bracket may hold spaces; behind it come the state (Z = ended) and, 19 fields on, the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function heldError(folder: string, content: string): DatabaseOpenError {
  const { pid, host, since } = JSON.parse(content) as Holder;
  return new DatabaseOpenError(
    'folder_held',
    `The data folder ${folder} is in use by process ${pid} on ${host} since ${since}. ` +
      'Stop that process or choose another folder. Several processes can share a PostgreSQL server: set DATABASE_URL.',
  );
}
