import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { App } from '../../src/web/app.ts';
import { clientOf, type WebClient } from '../builders/web-client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'skillmix-service-'));
const settings = '/bradford/data/settings';
const dataFolder = join(folder, 'data');
const started: { readonly child: ChildProcess; readonly ended: Promise<unknown> }[] = [];

afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the product, started with one command on a machine of its own', () => {
  test('shows a finished plan on its first page, keeps acknowledged edits through kill -9, and stops in good order', async () => {
    const first = await start();
    const home = await fetch(first.origin);
    expect(new URL(home.url).pathname).toBe('/bradford');
    expect(await home.text()).toContain('Bradford');

    const before = await analyst(first.origin);
    const { form, budgetField } = await settingsForm(before);
    const saved = await before.post(settings, { ...form, [budgetField]: '123456' });
    expect(saved.status).toBe(303);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await start();
    const after = await settingsForm(await analyst(second.origin));
    expect(after.form[after.budgetField]).toBe('123456');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(second.said()).toContain('stopping');
  });

  test('refuses a second process on the same data and says who holds it', async () => {
    const first = await start();
    const second = run(await freePort());
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`${first.child.pid}`);
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
  const product = run(port);
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 400; tries++) {
    if (product.child.exitCode !== null) throw new Error(`It ended.\n${product.said()}`);
    const ready = await fetch(`${origin}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { ...product, origin };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`It was not ready in 100 s.\n${product.said()}`);
}

function run(port: number, environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/main.ts')], {
    cwd: root,
    env: { ...process.env, DATA_FOLDER: dataFolder, PORT: `${port}`, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += `${part}`));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  started.push({ child, ended });
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

/** An analyst of the demonstration, at the running product. */
async function analyst(origin: string): Promise<WebClient> {
  const request = (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.delete('host');
    if (headers.has('origin')) headers.set('origin', origin);
    return fetch(origin + path, { ...init, headers, redirect: 'manual' });
  };
  const client = clientOf({ request } as unknown as App);
  await client.post('/demo/role', { role: 'analyst', back: '/' });
  return client;
}

/** The settings sheet's form, and the name of the field that holds the budget. */
async function settingsForm(client: WebClient) {
  const form = (await client.get(`${settings}?edit=yes`)).form(`${settings}?page=1`);
  const key = Object.entries(form).find(([name, value]) => /^cell:.*:key$/.test(name) && value === 'budget');
  return { form, budgetField: key![0].replace(/:key$/, ':value') };
}
