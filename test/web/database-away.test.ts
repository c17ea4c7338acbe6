import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { openServer } from '../../src/store/server.ts';
import { storesOn } from '../../src/store/stores-on.ts';
import { assetVersion } from '../../src/web/asset-files.ts';
import { paths } from '../../views/paths.ts';
import { makeServerDatabase } from '../builders/databases.ts';
import { postgresServer } from '../builders/postgres-server.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

/** Stands between the application and the server, so that the server can go away and come back. */
function openGate(port: number, to: number) {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  return {
    open: () =>
      new Promise<void>((resolve) => {
        server = createServer((inside) => {
          const outside = connect(to, '127.0.0.1');
          for (const [one, other] of [
            [inside, outside],
            [outside, inside],
          ] as const) {
            sockets.add(one);
            one.pipe(other);
            one.on('error', () => other.destroy());
            one.on('close', () => sockets.delete(one));
          }
        }).listen(port, '127.0.0.1', resolve);
      }),
    shut: () =>
      new Promise<void>((resolve) => {
        server!.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { readonly port: number };
      probe.close(() => resolve(port));
    });
  });
}

let gate: ReturnType<typeof openGate>;
let web: WebApp;
let analyst: WebClient;
const logged: string[] = [];

beforeAll(async () => {
  const made = await makeServerDatabase();
  const url = new URL(made.url);
  const port = await freePort();
  gate = openGate(port, Number(url.port));
  await gate.open();
  url.port = `${port}`;
  const opened = await openServer({ url: url.href });
  const close = async () => {
    await opened.close();
    await made.drop();
  };
  const note = (facts: unknown, message: string) => void logged.push(`${message} ${JSON.stringify(facts)}`);
  web = await openWebApp({
    workbooks: { tinyshire: rawWorkbook(tinyTables()) },
    planned: false,
    database: { ...opened, close, stores: storesOn(opened.db) },
    deps: () => ({ log: { info: () => {}, warn: note, error: note } }),
  });
  analyst = await web.as('analyst');
});
afterAll(async () => {
  await web.close();
  await (await postgresServer()).stop();
});

describe('while the database is away', () => {
  beforeAll(async () => {
    expect((await analyst.get('/tinyshire/data')).status).toBe(200);
    await gate.shut();
  });
  afterAll(() => gate.open());

  test.each(['/tinyshire/data', '/', '/you'])('a page (%s) says so and what to do', async (address) => {
    const answer = await analyst.get(address);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(answer.text('h1')).toBe('Skillmix is not available');
    expect(answer.text('main')).toContain('The database cannot be reached');
  });

  test('signing in says so too, and its log holds no e-mail address', async () => {
    const answer = await web
      .visitor()
      .post(paths.signIn(), { email: 'ada@council.example', password: 'x y z' });
    expect(answer.status).toBe(503);
    expect(logged.join('\n')).not.toContain('ada@');
    expect(logged.join('\n')).toContain('the database is away');
  });

  test('the process lives, is not ready, and hands out its stylesheets', async () => {
    expect((await analyst.get('/health')).status).toBe(200);
    expect((await analyst.get('/ready')).status).toBe(503);
    expect((await analyst.get(paths.asset(assetVersion, 'skillmix.css'))).status).toBe(200);
  });
});

describe('when the database is back', () => {
  test('pages are there again without a restart', async () => {
    await vi.waitFor(async () => expect((await analyst.get('/ready')).status).toBe(200), { timeout: 20_000 });
    await vi.waitFor(async () => expect((await analyst.get('/tinyshire/data')).status).toBe(200), {
      timeout: 20_000,
    });
  }, 45_000);
});
