import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataFolder } from '../../src/store/data-folder-lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillmix-lock-'));
  path = join(folder, 'lock.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is given to one holder at a time, and leaves nothing behind', () => {
  const release = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(`in use by process ${process.pid}`);
  release();
  expect(readdirSync(folder)).toEqual([]);
  lockDataFolder(folder)();
});

test.each([
  ['a process that is gone', () => ({ pid: gonePid() }), 0, true],
  ['a process whose number another has got', () => ({ started: 'then' }), 0, true],
  ['a process that lives', () => ({}), 0, false],
  ['a process that lives, however long it has been silent', () => ({}), 3600, false],
  ['a process on another host that is heard of', () => ({ host: 'elsewhere' }), 0, false],
  ['a process on another host that has long been silent', () => ({ host: 'elsewhere' }), 3600, true],
])('a lock of %s', (_, facts, silentSeconds, isTakenOver) => {
  const release = lockDataFolder(folder);
  const holder = JSON.parse(readFileSync(path, 'utf8'));
  release();
  writeFileSync(path, JSON.stringify({ ...holder, ...facts() }));
  const touched = new Date(Date.now() - silentSeconds * 1000);
  utimesSync(path, touched, touched);
  if (isTakenOver) lockDataFolder(folder)();
  else expect(() => lockDataFolder(folder)).toThrow('Stop that process or choose another folder');
  expect(existsSync(path)).toBe(!isTakenOver);
});

test('a lock that cannot be read is taken over', () => {
  writeFileSync(path, '{"pid":');
  lockDataFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test('a holder does not remove the lock of the one who took over', () => {
  const release = lockDataFolder(folder);
  const theirs = JSON.stringify({ pid: 1, host: 'elsewhere', started: null, since: 'now' });
  writeFileSync(path, theirs);
  release();
  expect(readFileSync(path, 'utf8')).toBe(theirs);
});

function gonePid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
