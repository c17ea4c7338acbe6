import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rawWorkbook, type Tables } from '../../src/domain/raw-workbook.ts';
import { writeWorkbookFolder } from '../../src/exchange/write-workbook.ts';
import { tinyTables } from '../builders/workbook.ts';

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the command line as a process of its own. */
export function runCli(args: readonly string[]): Promise<Run> {
  return run(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args]);
}

/** Runs it as users do, through npm. */
export function runNpm(args: readonly string[]): Promise<Run> {
  return run('npm', ['run', '--silent', 'plan', '--', ...args]);
}

/** Runs the command line and presses ctrl-C after some seconds. */
export function interruptCli(args: readonly string[], seconds: number): Promise<Run> {
  return run(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], seconds);
}

/** Runs a line of shell in the repository. */
export function runShell(line: string): Promise<Run> {
  return run('bash', ['-c', line]);
}

/** Writes the tiny workbook, with some sheets replaced, into a new folder under `folder`. */
export async function writeTiny(
  folder: string,
  name: string,
  overrides: Partial<Tables> = {},
): Promise<string> {
  const path = join(folder, name);
  const result = await writeWorkbookFolder(rawWorkbook(tinyTables(overrides)), path);
  if (!result.ok) throw new Error(result.message);
  return path;
}

/** A folder for the length of a test file. */
export async function temporaryFolder(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'skillmix-cli-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

function run(command: string, args: readonly string[], interruptAfter?: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, NO_COLOR: undefined } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    const timer =
      interruptAfter === undefined
        ? undefined
        : setTimeout(() => child.kill('SIGINT'), interruptAfter * 1000);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, stdout, stderr });
    });
  });
}
