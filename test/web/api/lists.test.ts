import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import { type ApiClient, programOf } from '../../builders/api-client.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';
import { tinyTables } from '../../builders/workbook.ts';

let web: WebApp;
let program: ApiClient;

beforeAll(async () => {
  const tables = tinyTables();
  const tiny = rawWorkbook({
    ...tables,
    localities: (tables.localities ?? []).map((row, index) => (index === 0 ? { ...row, name: '=1+1' } : row)),
  });
  web = await openWebApp({ councils: ['rotherham'], workbooks: { formulae: tiny } });
  program = await programOf(web, { authority: 'rotherham', scopes: ['read', 'small_numbers'] });
});
afterAll(() => web.close());

const lists = ['gaps', 'coverage', 'localities', 'lots', 'skills', 'demand'];

/** All rows of a list, page by page, as a program walks them. */
async function walk(
  path: string,
  limit: number,
): Promise<{ readonly items: unknown[]; readonly pages: number }> {
  const items: unknown[] = [];
  let pages = 0;
  for (let next: string | null = `${path}?limit=${limit}`; next !== null; pages++) {
    const { json, headers } = await program.get(next);
    expect(json.items.length).toBeLessThanOrEqual(limit);
    expect(headers.get('link')).toBe(json.next === null ? null : `<${json.next}>; rel="next"`);
    items.push(...json.items);
    next = json.next;
  }
  return { items, pages };
}

describe.each([...lists, 'scenarios', 'workbook/staff'])('the list %s', (list) => {
  test('comes once and in the same order, however small its pages', async () => {
    const whole = await program.get(`/rotherham/${list}?limit=1000`);
    expect(whole.json.next).toBeNull();
    expect(whole.json.items).toHaveLength(whole.json.total);
    expect(whole.json.total).toBeGreaterThan(2);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: Math.ceil(whole.json.total / 8), max: whole.json.total + 1 }),
        async (limit) => {
          const { items, pages } = await walk(`/rotherham/${list}`, limit);
          expect(items).toEqual(whole.json.items);
          expect(pages).toBe(Math.ceil(whole.json.total / limit));
        },
      ),
      { seed: 7, numRuns: 4 },
    );
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=5&limit=6', 'given 2 times'],
    ['cursor=nonsense', 'cursor is not one of this list'],
  ])('refuses %s in words', async (query, words) => {
    const answer = await program.get(`/rotherham/${list}?${query}`);
    expect([400, 422]).toContain(answer.status);
    expect(answer.json.detail).toContain(words);
  });
});

test('the list of plans refuses a cursor that names none of them', async () => {
  for (const cursor of ['nonsense', Buffer.from(crypto.randomUUID()).toString('base64url')]) {
    const answer = await program.get(`/rotherham/plans?cursor=${cursor}`);
    expect(answer.status, cursor).toBe(422);
    expect(answer.json.detail).toContain('cursor is not one of this list');
  }
});

describe.each(lists)('the file %s.csv', (list) => {
  test('reads back as the rows of the list', async () => {
    const { json } = await program.get(`/rotherham/${list}?limit=1000`);
    const { text, headers } = await program.get(`/rotherham/${list}.csv`);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="rotherham-${list}.csv"`);
    const rows: readonly Record<string, string>[] = parse(text, { columns: true, bom: true });
    expect(rows).toHaveLength(json.total);
    for (const [index, row] of rows.entries()) {
      const item = json.items[index];
      for (const [column, cell] of Object.entries(row)) {
        const value = item[column];
        if (typeof value === 'number') expect(Number(cell)).toBeCloseTo(value, 5);
        else if (typeof value === 'boolean') expect(cell).toBe(value ? 'yes' : 'no');
        else if (value === null) expect(cell).toBe('');
        else if (typeof value === 'string') expect(cell).toBe(value);
      }
      const own = Object.keys(row).filter((column) => column in item);
      expect(own.length).toBeGreaterThan(Object.keys(item).length - 3);
    }
  });

  test('takes a scenario, and no page', async () => {
    expect((await program.get(`/rotherham/${list}.csv?limit=5`)).status).toBe(400);
    const none = await program.get(`/rotherham/${list}.csv?scenario=none`);
    expect([none.status, none.json.detail]).toEqual([404, expect.stringContaining("no scenario 'none'")]);
  });
});

test('text that a spreadsheet would run as a formula is made harmless in files, and left as it is in JSON', async () => {
  const client = await programOf(web, { authority: 'formulae' });
  const { text } = await client.get('/formulae/localities.csv');
  expect(text).toContain(",'=1+1,");
  const { json } = await client.get('/formulae/localities');
  expect(json.items[0].localityName).toBe('=1+1');
});

test('gaps and coverage are those of the plan', async () => {
  const { json: run } = await program.get('/rotherham/plans/latest');
  const { json: gaps } = await program.get('/rotherham/gaps?limit=1000');
  const plain = gaps.items.map(
    ({ localityName: _, needName: __, withheld: ___, ...gap }: Record<string, unknown>) => gap,
  );
  expect(plain).toEqual(run.answer.gaps);
  const { json: coverage } = await program.get('/rotherham/coverage?limit=1000');
  const sum = coverage.items.reduce(
    (hours: number, row: { unmetHours: number }) => hours + row.unmetHours,
    0,
  );
  expect(sum).toBeCloseTo(run.answer.totals.unmetHours, 4);
});

test('an edit changes the tag of what it concerns, makes plans old, and ends a walk through the workbook', async () => {
  const first = await program.get('/rotherham/workbook/staff?limit=2');
  const gaps = await program.get('/rotherham/gaps?limit=2');
  expect(gaps.json.plan.isCurrent).toBe(true);
  const { stored } = await web.deps.reading.current(web.authorities.rotherham!.id);
  const { id, version, cells } = stored.sheets.staff!.rows[0]!;
  const change = { kind: 'update', sheet: 'staff', id, version, cells: { ...cells, fte: '0.7' } } as const;
  const by = { id: null, name: 'Asha' };
  await web.stores.workbooks.edit(stored.authorityId, by, 'Less time', [change], () => null);
  const again = await program.get('/rotherham/workbook/staff?limit=2', {
    'If-None-Match': first.headers.get('etag')!,
  });
  expect(again.status).toBe(200);
  expect(again.json.items[0].cells.fte).toBe(0.7);
  const on = await program.get(first.json.next);
  expect([on.status, on.json.detail]).toEqual([409, expect.stringContaining('revision 1, now 2')]);
  expect((await program.get(gaps.json.next)).status).toBe(200);
  expect((await program.get('/rotherham/gaps')).json.plan.isCurrent).toBe(false);
});
