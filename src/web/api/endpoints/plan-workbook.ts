import { z } from 'zod';
import type { WorkbookProblem } from '../../../domain/workbook.ts';
import { sentWorkbook } from '../../../exchange/workbook-json.ts';
import type { Deps } from '../../deps.ts';
import { type Ctx, tokenVisitorOf } from '../../route.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { authorityName, scenarioQuery } from '../endpoint-parts.ts';
import { problem } from '../problem.ts';
import { jsonReply } from '../reply.ts';
import { answerSchema } from '../schemas/answer.ts';
import { name, smallNumbers } from '../schemas/described.ts';
import { readSentWorkbook, sentKinds } from '../sent-workbook.ts';
import { hiddenInSent, publishedAnswer, smallOf } from '../small-numbers.ts';

/** Problems of a workbook that are listed one by one. */
const LISTED = 1000;
/** Seconds after which to try again where as many as may be are being planned. */
const TRY_AGAIN = '10';

const plannedSchema = name(
  'Planned',
  z.object({
    authority: z.string().describe('Code of the authority of the token'),
    smallNumbers,
    answer: answerSchema,
  }),
);

const sentSchema = name(
  'SentWorkbook',
  sentWorkbook.describe(
    'The sheets of a planning workbook by name, each with its rows by column name, as …/workbook gives them. Cells are text, numbers, true and false; null and what is left out are blank.',
  ),
);

/** Planning of a workbook that is sent, not stored. */
export const planWorkbookEndpoints: readonly Endpoint[] = [
  endpoint({
    id: 'planWorkbook',
    group: 'Planning',
    method: 'post',
    path: '/:authority/plan',
    summary: 'Plan a workbook that you send',
    meaning:
      'Plans the workbook in the body and answers when it is done, within 60 seconds; two are planned at a time. Nothing of it is stored. At most 6 MB as a file and 8 MB as JSON, 50,000 rows a sheet. A workbook that takes longer is stored first, and planned with …/plans.',
    names: authorityName,
    query: z.object(scenarioQuery),
    scope: 'plan',
    body: {
      required: true,
      content: {
        'application/json': { schema: sentSchema, meaning: 'A workbook as …/workbook gives it' },
        [sentKinds.xlsx]: { schema: null, meaning: 'An Excel workbook (.xlsx)' },
        [sentKinds.zip]: { schema: null, meaning: 'A ZIP archive of CSV files, each named after its sheet' },
      },
    },
    answers: [
      { status: 200, meaning: 'The answer of planning', body: { kind: 'json', schema: plannedSchema } },
    ],
    problems: [400, 404, 413, 415, 422, 503],
    handle: async (c, deps, { scenario }) => planSent(c, deps, scenario || null),
  }),
];

async function planSent(c: Ctx, deps: Deps, scenario: string | null): Promise<Response> {
  const visitor = tokenVisitorOf(c);
  const sent = await readSentWorkbook(c);
  if (!sent.ok) return sent.refusal;
  const { raw, found } = sent;
  const made = await deps.planning.planNow({ raw, found, scenario, signal: c.req.raw.signal });
  deps.log.info(
    { authority: visitor.authority.code, status: made.status },
    'a workbook was sent to be planned',
  );
  switch (made.status) {
    case 'planned': {
      const hidden = hiddenInSent(visitor, made.planned);
      return jsonReply(c, {
        ...{ authority: visitor.authority.code, ...smallOf(visitor) },
        answer: publishedAnswer(made.answer, hidden),
      });
    }
    case 'not_valid':
      return notValid(c, made.problems);
    case 'busy': {
      const detail = 'Other workbooks are being planned. Send it again in a few seconds.';
      return problem(c, { status: 503, detail, headers: { 'Retry-After': TRY_AGAIN } });
    }
    case 'too_long': {
      const detail = `The workbook was not planned within ${made.seconds} seconds. Lower time_limit_seconds in its settings or make post_step 0, or store it and ask for a plan with …/plans, which may take longer.`;
      return problem(c, { status: 503, detail });
    }
    case 'failed': {
      const detail = 'Planning stopped unexpectedly. The workbook may be too large for this machine.';
      return problem(c, { status: 503, detail });
    }
  }
}

function notValid(c: Ctx, problems: readonly WorkbookProblem[]): Response {
  const count = problems.length;
  const listed = count > LISTED ? `; the first ${LISTED} are listed` : '';
  const detail = `The workbook has ${count === 1 ? 'a mistake' : `${count} mistakes`}${listed}, so it cannot be planned.`;
  const errors = problems.slice(0, LISTED).map(({ sheet, row, column, value, message }) => {
    return { sheet, row, column, value, message };
  });
  return problem(c, { status: 422, detail, errors, errorCount: count });
}
