import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import { tokenScopes } from '../../../src/domain/token-scope.ts';
import { writeCsvArchive } from '../../../src/exchange/write-csv-archive.ts';
import { writeXlsx } from '../../../src/exchange/write-xlsx.ts';
import type { PlannedNow } from '../../../src/jobs/plan-now.ts';
import { planWorkbookEndpoints } from '../../../src/web/api/endpoints/plan-workbook.ts';
import { problemSchema } from '../../../src/web/api/schemas/problem.ts';
import { EXCEL, ZIP } from '../../../src/web/file-answer.ts';
import { type ApiAnswer, type ApiClient, programOf } from '../../builders/api-client.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';
import { tinyTables } from '../../builders/workbook.ts';
import { runCli, temporaryFolder, writeTiny } from '../../cli/run-cli.ts';

const raw = rawWorkbook(tinyTables());
let web: WebApp;
let program: ApiClient;

beforeAll(async () => {
  web = await openWebApp({ workbooks: { tinyshire: raw }, posts: 'whole', planned: false, background: true });
  program = await programOf(web, { scopes: tokenScopes });
});
afterAll(() => web.close());

const send = (type: string, body: Uint8Array | string, query = '') =>
  program.ask(`/tinyshire/plan${query}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });

/** An answer of planning without how long it took. */
function answerOf({ status, json, text }: ApiAnswer) {
  expect(status, text.slice(0, 500)).toBe(200);
  const { seconds: _, ...answer } = json.answer;
  return answer;
}

describe('a workbook that is sent', () => {
  test('plans as the command line plans it, however it is sent, and nothing of it is stored', async () => {
    const folder = await temporaryFolder();
    const cli = await runCli([await writeTiny(folder.path, 'tiny'), '--json']);
    await folder.remove();
    const { seconds: _, ...expected } = JSON.parse(cli.stdout);
    const before = await web.stores.workbooks.state(web.authority.id);
    const { json: workbook } = await program.get('/tinyshire/workbook');
    const asJson = await program.post('/tinyshire/plan', workbook);
    const [{ body }] = planWorkbookEndpoints[0]!.answers as never as [
      { body: { schema: typeof problemSchema } },
    ];
    expect(body.schema.safeParse(asJson.json).error?.issues).toBeUndefined();
    expect(answerOf(asJson)).toEqual(expected);
    const xlsx = await writeXlsx({ workbook: raw, about: [], plan: null });
    expect(answerOf(await send(EXCEL, xlsx))).toEqual(expected);
    expect(answerOf(await send(ZIP, writeCsvArchive(raw)))).toEqual(expected);
    expect(await web.stores.workbooks.state(web.authority.id)).toEqual(before);
    expect(await web.stores.runs.finished(web.authority.id, { limit: 10 })).toEqual([]);
  });

  test('plans with a scenario of its own', async () => {
    const { json: workbook } = await program.get('/tinyshire/workbook');
    const answer = answerOf(await program.post('/tinyshire/plan?scenario=more-misuse', workbook));
    expect(answer.scenario).toBe('more-misuse');
    const unknown = await program.post('/tinyshire/plan?scenario=none', workbook);
    expect(unknown.status).toBe(422);
    expect(unknown.json.errors[0]).toMatchObject({ sheet: 'scenarios', column: 'scenario' });
  });

  test('with mistakes is answered with every one of them, by sheet, row and column', async () => {
    const { json: workbook } = await program.get('/tinyshire/workbook');
    workbook.sheets.staff.rows[1].fte = 7;
    workbook.sheets.staff.rows[0].role = 'wizard';
    workbook.sheets.stuff = { rows: [{ a: true }] };
    const answer = await program.post('/tinyshire/plan', workbook);
    expect(answer.status).toBe(422);
    const problem = problemSchema.parse(answer.json);
    expect(problem).toMatchObject({ status: 422, title: 'Unprocessable Entity', errorCount: 3 });
    expect(problem.detail).toBe('The workbook has 3 mistakes, so it cannot be planned.');
    expect(problem.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          sheet: 'stuff',
          row: null,
          message: expect.stringContaining("Maybe 'staff'?"),
        }),
        expect.objectContaining({ sheet: 'staff', row: 3, column: 'fte', value: '7' }),
        expect.objectContaining({ sheet: 'staff', row: 2, column: 'role', value: 'wizard' }),
      ]),
    );
  });

  test.each([
    ['text/plain', 'hello', 415, 'Say what is sent in Content-Type'],
    ['application/json', '{"sheets":', 400, 'The body is not JSON'],
    ['application/json', '{"sheets":{"staff":[]}}', 422, "'sheets.staff' is not as it should be"],
    ['application/json', '', 422, 'Nothing was sent'],
    ['application/json', '{"sheets":{}}', 422, 'mistakes'],
    [ZIP, 'PK', 422, ''],
    [EXCEL, '%PDF-1.7', 422, 'The file is a PDF'],
    [EXCEL, new Uint8Array(7 * 1024 * 1024), 413, 'larger than 6 MB'],
    ['application/json', ' '.repeat(9 * 1024 * 1024), 413, 'more than 8 MB'],
  ])('of type %s that is none is refused in words', async (type, body, status, words) => {
    const answer = await send(type, body as string);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(problemSchema.parse(answer.json).detail).toContain(words);
  });

  test('is turned away for a moment while others are planned, and told when it takes too long', async () => {
    let next: PlannedNow = { status: 'busy' };
    const planNow = async () => next;
    const other = await openWebApp({
      workbooks: { tinyshire: raw },
      planned: false,
      deps: ({ planning }) => ({ planning: { ...planning, planNow } }),
    });
    const client = await programOf(other, { scopes: ['plan'] });
    const ask = () => client.post('/tinyshire/plan', { sheets: {} });
    const busy = await ask();
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '10']);
    next = { status: 'too_long', seconds: 60 };
    expect((await ask()).json).toMatchObject({
      status: 503,
      detail: expect.stringContaining('within 60 seconds'),
    });
    next = { status: 'failed' };
    expect((await ask()).status).toBe(503);
    await other.close();
  });
});

describe('a plan of the stored workbook', () => {
  test('is asked for, followed to its end and read', async () => {
    const asked = await program.post('/tinyshire/plans', { scenario: 'more-misuse' });
    expect(asked.status).toBe(202);
    const address = asked.headers.get('location')!;
    expect(address).toBe(asked.json.href);
    let run = await program.get(address);
    while (['queued', 'running'].includes(run.json.status)) {
      expect(run.json.answer).toBeNull();
      expect(run.headers.get('retry-after')).toBe('2');
      await new Promise((resolve) => setTimeout(resolve, 100));
      run = await program.get(address);
    }
    expect(run.json).toMatchObject({ status: 'done', scenario: 'more-misuse', revision: 1 });
    expect(run.json.answer.totals.requiredHours).toBeGreaterThan(0);
    const latest = await program.get('/tinyshire/plans/latest?scenario=more-misuse');
    expect(latest.json).toEqual(run.json);
    expect(latest.headers.get('content-location')).toBe(address);
  });

  test('of a scenario that is not there, or asked for in a way unknown, is refused', async () => {
    const none = await program.post('/tinyshire/plans', { scenario: 'none' });
    expect([none.status, none.json.detail]).toEqual([
      404,
      "There is no scenario 'none'. There are: more-misuse.",
    ]);
    const unknown = await program.post('/tinyshire/plans', { scenaro: 'more-misuse' });
    expect([unknown.status, unknown.json.detail]).toEqual([422, expect.stringContaining('scenaro')]);
  });

  test('that does not exist yet is said to be missing, with what to do', async () => {
    const other = await openWebApp({ workbooks: { tinyshire: raw }, planned: false });
    const client = await programOf(other);
    const latest = await client.get('/tinyshire/plans/latest');
    expect([latest.status, latest.json.detail]).toEqual([
      404,
      'There is no plan yet. Ask for one with POST …/plans.',
    ]);
    expect((await client.get('/tinyshire/gaps.csv')).status).toBe(404);
    expect((await client.get('/tinyshire/plans')).json).toMatchObject({ items: [], next: null });
    await other.close();
  });
});
