import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import { tokenScopes } from '../../../src/domain/token-scope.ts';
import { starterTables } from '../../../src/exchange/starter-workbook.ts';
import type { Endpoint } from '../../../src/web/api/endpoint.ts';
import { endpoints } from '../../../src/web/api/endpoints.ts';
import { exampleAnswers } from '../../../src/web/api/example-answers.ts';
import type { OpenApi, Operation } from '../../../src/web/api/openapi.ts';
import { routesOf } from '../../../src/web/routes.ts';
import { type ApiAnswer, type ApiClient, programOf } from '../../builders/api-client.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';

let web: WebApp;
let program: ApiClient;
let document: OpenApi;

beforeAll(async () => {
  web = await openWebApp({ workbooks: { exampleshire: rawWorkbook(starterTables()) } });
  const expiresAt = new Date('2030-01-01T00:00:00Z');
  program = await programOf(web, { scopes: tokenScopes, expiresAt });
  document = (await program.get('/openapi.json')).json;
});
afterAll(() => web.close());

describe('the document of the programming interface', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document) as never);
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('has every route of the interface, and no other', () => {
    const served = routesOf(web.deps)
      .filter(({ path }) => path.startsWith('/api/v1'))
      .map(({ method, path }) => `${method} ${path.replace(/:([a-z]+)/g, '{$1}')}`);
    const written = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(written.toSorted()).toEqual(served.toSorted());
    expect(new Set(served).size).toBe(served.length);
  });

  test('names every parameter of a path, and each operation and its meaning', () => {
    const operations = operationsOf(document);
    for (const [path, { parameters, summary, description, operationId }] of operations) {
      const inPath = parameters.filter((each) => each.in === 'path').map(({ name }) => `{${name}}`);
      expect(path.match(/\{[a-z]+\}/g) ?? [], path).toEqual(inPath);
      for (const text of [summary, description, operationId]) expect(text.length, path).toBeGreaterThan(3);
      for (const each of parameters) expect(each.description, `${path} ${each.name}`).not.toBe('');
    }
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('refers only to schemas that it has, and says what every figure means', () => {
    const text = JSON.stringify(document);
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((name) => !(name in document.components.schemas))).toEqual([]);
    const gap = document.components.schemas.Gap as { properties: Record<string, { description?: string }> };
    for (const [field, { description }] of Object.entries(gap.properties)) {
      expect(description, field).toBeTruthy();
    }
  });

  test('says that a token is needed, which scope, and where it may be a password', () => {
    for (const endpoint of endpoints) {
      const path = `/api/v1${endpoint.path.replace(/:([a-z]+)/g, '{$1}')}`;
      const { security, responses, description } = document.paths[path]![endpoint.method]!;
      expect(security[0]).toEqual({ token: [] });
      expect(security.length).toBe(endpoint.path.endsWith('.csv') ? 2 : 1);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '429']));
      if (endpoint.scope !== null) expect(description).toContain(`the scope \`${endpoint.scope}\``);
    }
  });
});

describe('the examples of the document', () => {
  test('are what the interface really answers, shortened', async () => {
    const examples: Record<string, unknown> = {};
    for (const endpoint of endpoints) examples[endpoint.id] = exampleOf(await ask(endpoint));
    const lines = Object.entries(examples).map(
      ([id, example]) =>
        `"${id}":${JSON.stringify(example).replaceAll('`', '\\u0060').replaceAll('${', '\\u0024{')}`,
    );
    const text = `/**
 * Real answers of the programming interface to the starter workbook, by endpoint; lists are cut after their first rows. Written by the test of the document, which fails where an answer has changed:
 * \`npx vitest run test/web/api/openapi.test.ts -u\`.
 */
export const exampleAnswers: Readonly<Record<string, unknown>> = JSON.parse(String.raw\`{
${lines.join(',\n')}
}\`);
`;
    await expect(text).toMatchFileSnapshot('../../../src/web/api/example-answers.ts');
  });

  test.each(endpoints.map((each) => [each.id, each] as const))('%s is as its schema says', (id, each) => {
    const [{ body }] = each.answers as [Endpoint['answers'][number]];
    if (body.kind === 'json') expect(body.schema.safeParse(exampleAnswers[id]).error?.issues).toBeUndefined();
    else expect(String(exampleAnswers[id]).split('\r\n')[0]).toContain('locality');
  });
});

function operationsOf({ paths }: OpenApi): readonly (readonly [path: string, Operation])[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((each) => [path, each] as const),
  );
}

async function ask({ method, path }: Endpoint): Promise<ApiAnswer> {
  const run = (await web.stores.runs.latest(web.authority.id, 'plan', null)).done!.id;
  const values: Readonly<Record<string, string>> = { authority: 'exampleshire', plan: run, sheet: 'staff' };
  const address = path.replace(/:([a-z]+)/g, (_, name: string) => values[name]!);
  if (method === 'get') return program.get(address);
  const body = path.endsWith('/plan') ? (await program.get('/exampleshire/workbook')).json : {};
  return program.post(address, body);
}

/** An answer with its lists cut, its numbers rounded, and ids and moments that stay the same. */
function exampleOf({ json, text }: ApiAnswer): unknown {
  if (json === null) return text.replace('\ufeff', '').split('\r\n').slice(0, 3).join('\r\n');
  const shown = cut(json) as { sheets?: Record<string, unknown> };
  if (shown.sheets) {
    const { settings, staff, demand } = shown.sheets;
    shown.sheets = { settings, staff, demand };
  }
  return shown;
}

function cut(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const kept = value.some((each) => typeof each === 'object') ? value.slice(0, 1) : value.slice(0, 20);
    return kept.map((each) => cut(each));
  }
  if (key === 'seconds')
    return { read: 0.01, model: 0.02, solve: 0.1, check: 0.01, explain: 0.1, total: 0.24 };
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cut(each, name)]));
  }
  if (key === 'largestViolation' || key === 'dualityGap') return typeof value === 'number' ? 0 : value;
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (typeof value !== 'string') return value;
  return value
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '7d9f2c1e-0000-4000-8000-000000000000')
    .replace(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, '2026-11-22T12:00:00.000Z')
    .replace(/^http:\/\/localhost/, 'https://skillmix.example.gov.uk');
}
