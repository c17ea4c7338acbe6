import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import type { Endpoint } from '../../../src/web/api/endpoint.ts';
import { endpoints } from '../../../src/web/api/endpoints.ts';
import { problemSchema } from '../../../src/web/api/schemas/problem.ts';
import { type ApiClient, programOf } from '../../builders/api-client.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';
import { tinyTables } from '../../builders/workbook.ts';

let web: WebApp;
let program: ApiClient;
let reader: ApiClient;
let run: string;

beforeAll(async () => {
  const tiny = rawWorkbook(tinyTables());
  web = await openWebApp({ councils: ['rotherham'], workbooks: { tinyshire: tiny } });
  program = await programOf(web, { authority: 'rotherham', scopes: ['read', 'plan', 'small_numbers'] });
  reader = await programOf(web, { authority: 'rotherham' });
  run = (await web.stores.runs.latest(web.authorities.rotherham!.id, 'plan', null)).done!.id;
});
afterAll(() => web.close());

const reads = endpoints.filter(({ method }) => method === 'get');

function addressOf({ path }: Endpoint): string {
  const values: Readonly<Record<string, string>> = { authority: 'rotherham', plan: run, sheet: 'staff' };
  return path.replace(/:([a-z]+)/g, (_, name: string) => values[name]!);
}

describe('every address that is read', () => {
  test.each(reads.map((each) => [each.path || '/', each] as const))(
    '%s answers as its schema says',
    async (_, each) => {
      await checked(program, each);
    },
  );

  test.each(reads.map((each) => [each.path || '/', each] as const))(
    '%s answers as its schema says where small numbers are withheld',
    async (_, each) => {
      await checked(reader, each);
    },
  );

  test.each(reads.map((each) => [each.path || '/', each] as const))(
    '%s is not sent again while it is unchanged',
    async (_, each) => {
      const first = await program.get(addressOf(each));
      const tag = first.headers.get('etag')!;
      expect(tag).toMatch(/^"[\w-]{27}"$/);
      expect(first.headers.get('cache-control')).toBe('private, no-cache');
      const again = await program.get(addressOf(each), { 'If-None-Match': `"other", ${tag}` });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
      const head = await program.ask(addressOf(each), { method: 'HEAD' });
      expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', tag]);
    },
  );

  test.each(reads.map((each) => [each.path || '/', each] as const))(
    '%s refuses a parameter that it does not take',
    async (_, each) => {
      const answer = await program.get(`${addressOf(each)}?scenaro=x`);
      expect(answer.status).toBe(400);
      expect(problemSchema.parse(answer.json).detail).toContain("takes no parameter 'scenaro'");
    },
  );
});

async function checked(client: ApiClient, each: Endpoint): Promise<void> {
  const answer = await client.get(addressOf(each));
  expect(answer.status, answer.text.slice(0, 500)).toBe(200);
  const [{ body }] = each.answers as [Endpoint['answers'][number]];
  if (body.kind !== 'json') {
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    return;
  }
  expect(body.schema.safeParse(answer.json).error?.issues).toBeUndefined();
  expect(answer.headers.get('content-type')).toBe('application/json');
}
