import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCouncils } from '../../src/main/load-councils.ts';
import { openDatabase } from '../../src/store/open.ts';
import { storesOn } from '../../src/store/stores-on.ts';
import { makeServerDatabase } from '../builders/databases.ts';
import { postgresServer } from '../builders/postgres-server.ts';

/** The product running in a process of its own, with a plan of Rotherham to show. */
export type Started = {
  readonly origin: string;
  /** Of someone who is signed in; '' where the demonstration needs none. */
  readonly cookie: string;
  readonly memoryMegabytes: () => number;
  readonly stop: () => Promise<void>;
};

const EMAIL = 'bench@example.org';
const PASSWORD = 'a password for the benchmark';

/** On the embedded database, as `npm start` does. */
export async function startEmbedded(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'skillmix-bench-'));
  const origin = 'http://localhost:3911';
  const child = run({ DATA_FOLDER: join(folder, 'data'), PORT: '3911' });
  await answers(`${origin}/ready`);
  await planned(origin, '');
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, cookie: '', memoryMegabytes: () => memoryOf(child), stop };
}

/** On a PostgreSQL server, with a person signed in. */
export async function startOnServer(): Promise<Started> {
  const { url, drop } = await makeServerDatabase();
  const database = await openDatabase({ url, dataFolder: '' });
  await loadCouncils(storesOn(database.db));
  await database.close();
  const origin = 'http://localhost:3912';
  const child = run({
    ...{ DATABASE_URL: url, PORT: '3912', SECRET: 'a secret of the benchmark, long enough' },
    ...{ ADMIN_EMAIL: EMAIL, ADMIN_PASSWORD: PASSWORD },
  });
  await answers(`${origin}/ready`);
  const cookie = await signIn(origin);
  await send(`${origin}/rotherham/plan`, cookie, { scenario: '' });
  await planned(origin, cookie);
  const stop = async () => {
    await ended(child);
    await drop();
    await (await postgresServer()).stop();
  };
  return { origin, cookie, memoryMegabytes: () => memoryOf(child), stop };
}

function run(environment: Readonly<Record<string, string>>): ChildProcess {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', join(root, 'src/main.ts')], {
    cwd: root,
    env: { ...process.env, ...environment, LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '100000000' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function memoryOf(child: ChildProcess): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', `${child.pid}`], { encoding: 'utf8' });
  return Math.round(Number(kilobytes) / 1024);
}

async function ended(child: ChildProcess): Promise<void> {
  const end = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await end;
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${what} did not come about in two minutes.`);
}

function answers(address: string): Promise<void> {
  return until(`An answer at ${address}`, async () => (await fetch(address)).ok);
}

/** Waits until nothing of the councils is being planned and Rotherham has its plan. */
function planned(origin: string, cookie: string): Promise<void> {
  return until('A plan of Rotherham', async () => {
    const page = await fetch(`${origin}/rotherham`, { headers: { cookie } });
    const text = await page.text();
    return page.ok && !text.includes('id="run-') && !text.includes('No plan yet');
  });
}

async function signIn(origin: string): Promise<string> {
  const answer = await send(`${origin}/sign-in`, '', { email: EMAIL, password: PASSWORD });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  if (cookies.length === 0) throw new Error(`Signing in failed with ${answer.status}.`);
  return cookies.join('; ');
}

function send(address: string, cookie: string, form: Readonly<Record<string, string>>): Promise<Response> {
  const { origin } = new URL(address);
  return fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin },
    body: new URLSearchParams(form),
  });
}
