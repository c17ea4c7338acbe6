import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import type { Answer } from '../../../src/planning/answer.ts';
import { runSchema } from '../../../src/web/api/schemas/run.ts';
import { type ApiClient, programOf } from '../../builders/api-client.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';
import { tinyTables } from '../../builders/workbook.ts';

let web: WebApp;
let program: ApiClient;

beforeAll(async () => {
  const tables = tinyTables();
  const tooMuch = {
    rule: 'minimum_people',
    locality: 'south',
    need: 'substance_misuse',
    level: 3,
    value: 40,
  };
  const impossible = rawWorkbook({ ...tables, rules: [tooMuch] });
  web = await openWebApp({ workbooks: { tinyshire: impossible } });
  program = await programOf(web);
});
afterAll(() => web.close());

describe('planning that came to no plan', () => {
  test('is read as what it came to: the rules in conflict, and what would do', async () => {
    const { json } = await program.get('/tinyshire/plans/latest');
    expect(runSchema.safeParse(json).error?.issues).toBeUndefined();
    expect(json.answer.outcome).toBe('impossible');
    expect(json.answer.conflict[0]).toMatchObject({ rule: 'minimum_people', value: 40 });
    expect((await program.get('/tinyshire/plans')).json.items[0]).toMatchObject({ outcome: 'impossible' });
  });

  test('has no lists, and the refusal says where to read why', async () => {
    const answer = await program.get('/tinyshire/gaps');
    expect(answer.status).toBe(409);
    const { id } = (await program.get('/tinyshire/plans/latest')).json;
    expect(answer.json.detail).toBe(
      `Planning was done, but its rules contradict each other: …/plans/${id} says more.`,
    );
  });

  test('or that ran out of time, or failed, is told as such', async () => {
    const { id: authorityId } = web.authority;
    const seconds = { read: 0, model: 0, solve: 30, check: 0, explain: 0, total: 30 };
    const head = {
      authority: 'Tinyshire',
      scenario: null,
      goal: 'fairest',
      solver: 'highs',
      inputHash: 'x',
    } as const;
    const answer: Answer = { ...head, outcome: 'no_answer', message: 'Too little time.', seconds };
    const ask = { authorityId, scenario: null, revision: 1, by: null };
    await web.stores.runs.record({ ...ask, answer, planned: rawWorkbook(tinyTables()) });
    const { json } = await program.get('/tinyshire/plans/latest');
    expect(runSchema.safeParse(json).error?.issues).toBeUndefined();
    expect(json.answer).toMatchObject({ outcome: 'no_answer', message: 'Too little time.' });
    const asked = await web.stores.runs.request({ ...ask, kind: 'plan', scenario: 'more-misuse' });
    await web.stores.runs.claim(authorityId, asked.run.id, 'worker', 10);
    await web.stores.runs.finish(authorityId, asked.run.id, 'worker', {
      status: 'failed',
      error: 'It stopped.',
    });
    const failed = await program.get(`/tinyshire/plans/${asked.run.id}`);
    expect(failed.json).toMatchObject({ status: 'failed', error: 'It stopped.', answer: null });
  });
});

test('a stored workbook with mistakes is told with the first of them, and where to mend it', async () => {
  const { settings: _, ...tables } = tinyTables();
  await web.add('broken', rawWorkbook(tables));
  const client = await programOf(web, { authority: 'broken', scopes: ['read', 'small_numbers'] });
  const demand = await client.get('/broken/demand');
  expect([demand.status, demand.json.detail]).toEqual([
    409,
    expect.stringMatching(/^The stored workbook has a mistake, .* Sheet settings: .* Mend it under Data\.$/),
  ]);
  expect((await client.get('/broken/workbook')).status).toBe(200);
  const other = await programOf(web, { authority: 'broken' });
  expect((await other.get('/broken/workbook')).json.detail).toContain(
    'cannot be told which numbers are small',
  );
});
