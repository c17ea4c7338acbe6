import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import type { Deps } from '../../src/web/deps.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

const password = 'three random words';
const email = 'ada@council.example';
let web: WebApp;
let analyst: WebClient;

beforeAll(async () => {
  const behindTls = ({ site }: Deps) => ({ site: { ...site, secure: true } });
  web = await openWebApp({
    workbooks: { tinyshire: rawWorkbook(tinyTables()) },
    planned: false,
    deps: behindTls,
  });
  analyst = await web.as('analyst', { localities: ['north'] });
  await web.deps.auth.createPerson({ name: 'Ada Archer', email, password });
});
afterAll(() => web.close());

describe('an answer', () => {
  const addresses = {
    'a page': '/tinyshire/data',
    'a page that is not there': '/tinyshire/nowhere',
    'a part of a page': '/tinyshire/skills',
    'a way on': '/',
    'the sign-in page': '/sign-in',
  };

  test.each(Object.entries(addresses))('that is %s is kept by no cache on the way', async (name, address) => {
    const answer = await analyst.get(address, { htmx: name === 'a part of a page' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each(Object.entries(addresses))('that is %s allows nothing inline', async (name, address) => {
    const answer = await analyst.get(address, { htmx: name === 'a part of a page' });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.html).not.toMatch(/<[^>]+ (style|on\w+)=/);
  });

  test('behind TLS sets cookies that are sent over https only', async () => {
    const answer = await analyst.post('/tinyshire/data/staff', {});
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie().join('\n')).toMatch(/^skillmix_notice=.*; Secure/);
  });
});

describe('an address to go on to', () => {
  test.each([
    '/.//council.example.com/',
    '/you/..//council.example.com/',
    '/%2e//council.example.com/',
    '//council.example.com/',
    '/\\council.example.com/',
  ])('that leads elsewhere by a detour (%s) is not taken', async (next) => {
    const answer = await web.visitor().post(paths.signIn(), { email, password, next });
    expect(answer.to).toBe('/');
  });

  test('that begins with two slashes is not offered as a link by the page that says it is not there', async () => {
    const answer = await analyst.get('http://localhost//council.example.com/');
    expect(answer.status).toBe(404);
    expect(answer.html).not.toContain('"//council.example.com');
  });
});

describe('what no database can hold', () => {
  test.each(['/tinyshire?scenario=%00', '/tiny%00shire', '/tinyshire/shared/%00'])(
    'in an address (%s) is a page that is not there',
    async (address) => {
      expect((await analyst.get(address)).status).toBe(404);
    },
  );

  test('in a form is replaced', async () => {
    const answer = await web.visitor().post(paths.signIn(), { email: 'a\0b@council.example', password });
    expect(answer.status).toBe(422);
  });
});

describe('a form', () => {
  const send = (address: string, init: RequestInit) =>
    web.app.request(address, { method: 'POST', headers: { origin: 'http://localhost' }, ...init });

  test('that is larger than signing in takes is refused before it is read', async () => {
    const answer = await web.visitor().post(paths.signIn(), { email: 'x'.repeat(100_000), password });
    expect(answer.status).toBe(413);
  });

  test('that does not say how large it is is refused where it becomes too large', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(50_000));
    let left = 3;
    const body = new ReadableStream({
      pull: (stream) => {
        left -= 1;
        if (left < 0) stream.close();
        else stream.enqueue(chunk);
      },
    });
    const headers = {
      origin: 'http://localhost',
      'content-type': 'application/x-www-form-urlencoded',
      'transfer-encoding': 'chunked',
    };
    const answer = await send(paths.signIn(), { headers, body, duplex: 'half' } as RequestInit);
    expect(answer.status).toBe(413);
  });

  test('that cannot be read is told so', async () => {
    const headers = { origin: 'http://localhost', 'content-type': 'multipart/form-data; boundary=none' };
    expect((await send(paths.signIn(), { headers, body: 'nothing of the kind' })).status).toBe(422);
    const asJson = { headers: { 'content-type': 'application/json' } };
    expect((await analyst.post('/tinyshire/data/staff', {}, asJson)).status).toBeLessThan(500);
  });

  test('of more rows than a page shows is refused', async () => {
    const rows = Object.fromEntries(
      Array.from({ length: 6_000 }, (_, index) => [`cell:new-${index}:x`, 'y']),
    );
    const answer = await analyst.post('/tinyshire/data/staff', rows);
    expect(answer.status).toBe(413);
    expect(answer.text('main')).toContain('5,000 rows');
  });
});

describe('a number in an address that no revision can have', () => {
  test.each(['/tinyshire/history?before=99999999999', '/tinyshire/history?before=1e400'])(
    'shows the history (%s)',
    async (address) => {
      expect((await analyst.get(address)).status).toBe(200);
    },
  );

  test('names no change to take back', async () => {
    expect((await analyst.post('/tinyshire/history/99999999999/undo')).status).toBe(404);
  });
});
