import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'skillmix-service-'));
const dataFolder = join(folder, 'data');
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('the product, started with one command on a machine of its own', () => {
  test('shows a finished plan on its first page, keeps acknowledged edits through kill -9, and stops in good order', async () => {
    const first = await start();
    const home = await fetch(first.origin);
    expect(new URL(home.url).pathname).toBe('/bradford');
    expect(await home.text()).toContain('Bradford');

    await role(first.origin, 'analyst').then(async (cookie) => {
      const saved = await setBudget(first.origin, cookie, '123456');
      expect(saved.status).toBe(303);
    });
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await start();
    expect(await budget(second.origin)).toBe('123456');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(second.said()).toContain('stopping');
  });

  test('refuses a second process on the same data and says who holds it', async () => {
    const first = await start();
    const second = run(await freePort());
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`${first.child.pid}`);
    first.child.kill('SIGTERM');
    await first.ended;
  });

  test('does not start with a wrong environment, and names each mistake', async () => {
    const { ended, said } = run(0, { ROLE: 'everything', DATABASE_URL: 'http://db' });
    expect(await ended).toBe(64);
    expect(said()).toContain("ROLE is 'everything'");
    expect(said()).toContain('DATABASE_URL must begin with postgres://');
  });
});

async function start() {
  const port = await freePort();
  const started = run(port);
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 400; tries++) {
    if (started.child.exitCode !== null) throw new Error(`It ended.\n${started.said()}`);
    const ready = await fetch(`${origin}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { ...started, origin };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`It was not ready in 100 s.\n${started.said()}`);
}

function run(port: number, environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/main.ts')], {
    cwd: root,
    env: { ...process.env, DATA_FOLDER: dataFolder, PORT: `${port}`, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += `${part}`));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, ended, said: () => text };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address!.port : 0));
    });
  });
}

async function role(origin: string, name: string): Promise<string> {
  const answer = await post(`${origin}/demo/role`, '', { role: name, back: '/' });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function post(address: string, cookie: string, form: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: new URL(address).origin },
    body: new URLSearchParams(form),
  });
}

/** The fields of the settings sheet's editor for the row of the budget. */
async function budgetFields(origin: string, cookie: string) {
  const page = await fetch(`${origin}/bradford/data/settings?edit=yes`, { headers: { cookie } });
  const html = await page.text();
  const fields = [...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
  ]);
  const id = fields
    .find(([name, value]) => /^cell:.*:key$/.test(name!) && value === 'budget')![0]!
    .split(':')[1]!;
  return { id, fields: Object.fromEntries(fields.filter(([name]) => name!.split(':')[1] === id)) };
}

async function setBudget(origin: string, cookie: string, pounds: string): Promise<Response> {
  const { id, fields } = await budgetFields(origin, cookie);
  return post(`${origin}/bradford/data/settings`, cookie, { ...fields, [`cell:${id}:value`]: pounds });
}

async function budget(origin: string): Promise<string> {
  const cookie = await role(origin, 'analyst');
  const { id, fields } = await budgetFields(origin, cookie);
  return fields[`cell:${id}:value`] as string;
}
