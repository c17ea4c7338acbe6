import { z } from 'zod';
import type { Run } from '../../../domain/run.ts';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../errors.ts';
import { type Ctx, tokenVisitorOf } from '../../route.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { authorityName, jsonAnswer, pageAnswer, scenarioQuery, unchanged } from '../endpoint-parts.ts';
import { linkTo, nextAddress, pageQuery, refuseCursor } from '../paging.ts';
import { newestRun, refuseOlder, runOf, scenarioIsThere } from '../plan-facts.ts';
import { API } from '../problem.ts';
import { readJson } from '../read-body.ts';
import { jsonReply } from '../reply.ts';
import { name } from '../schemas/described.ts';
import { runPage, runSchema } from '../schemas/run.ts';
import { hiddenFrom, publishedAnswer, smallOf } from '../small-numbers.ts';
import type { TokenVisitor } from '../token-visitor.ts';

/** Seconds after which to look again at a plan under way. */
const LOOK_AGAIN = '2';

const askSchema = name(
  'AskForPlan',
  z
    .strictObject({
      scenario: z
        .string()
        .max(64)
        .nullish()
        .describe('Code of the scenario; left out or null: the workbook as it is'),
    })
    .describe('What to plan'),
);

/** Plans of the stored workbook: listed, read, asked for. */
export const planEndpoints: readonly Endpoint[] = [
  endpoint({
    id: 'plans',
    group: 'Plans',
    method: 'get',
    path: '/:authority/plans',
    summary: 'Finished plans, the newest first',
    meaning: 'Plans of the workbook and its scenarios that are done, whatever their outcome.',
    names: authorityName,
    query: z.object({
      scenario: z
        .string()
        .max(64)
        .optional()
        .describe('Only plans of this scenario; empty = of the workbook as it is'),
      ...pageQuery,
    }),
    scope: 'read',
    answers: [pageAnswer(runPage), unchanged],
    problems: [400, 404, 422],
    handle: async (c, deps, { scenario, limit, cursor }) => {
      const { authority } = tokenVisitorOf(c);
      const after = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString();
      if (after !== null && (await deps.stores.runs.byId(authority.id, after)) === null) refuseCursor();
      const found = await deps.stores.runs.finished(authority.id, {
        ...(scenario === undefined ? {} : { scenario: scenario || null }),
        ...(after === null ? {} : { after }),
        limit: limit + 1,
      });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const next =
        found.length > limit && last
          ? nextAddress(c, deps, Buffer.from(last.id).toString('base64url'))
          : null;
      const rows = items.map((run) => ({ ...runFields(deps, authority.code, run), outcome: run.outcome }));
      return jsonReply(c, { authority: authority.code, next, items: rows }, { headers: linkTo(next) });
    },
  }),
  endpoint({
    id: 'latestPlan',
    group: 'Plans',
    method: 'get',
    path: '/:authority/plans/latest',
    summary: 'The newest finished plan',
    meaning: 'Of the workbook as it is, or of a scenario.',
    names: authorityName,
    query: z.object(scenarioQuery),
    scope: 'read',
    answers: [jsonAnswer(runSchema, 'The plan'), unchanged],
    problems: [400, 404],
    handle: async (c, deps, { scenario }) => {
      const visitor = tokenVisitorOf(c);
      return showRun(c, deps, visitor, await newestRun(deps, visitor, scenario || null));
    },
  }),
  endpoint({
    id: 'plan',
    group: 'Plans',
    method: 'get',
    path: '/:authority/plans/:plan',
    summary: 'One plan: how far it is, or its answer',
    meaning:
      'While it is queued or running, ask again after the seconds that Retry-After says. Plans that a newer one has followed need the scope small_numbers, because several side by side could tell small numbers.',
    names: { ...authorityName, plan: 'Id of the plan' },
    query: z.object({}),
    scope: 'read',
    answers: [jsonAnswer(runSchema, 'The plan'), unchanged],
    problems: [404, 409],
    handle: async (c, deps) => {
      const visitor = tokenVisitorOf(c);
      return showRun(c, deps, visitor, await runOf(deps, visitor, c.req.param('plan') ?? ''));
    },
  }),
  endpoint({
    id: 'askForPlan',
    group: 'Planning',
    method: 'post',
    path: '/:authority/plans',
    summary: 'Have the stored workbook planned',
    meaning:
      'The workbook as it is now, or with a scenario, is planned in the background; the answer says where to look. Where one is waiting or under way for the same, that one is told.',
    names: authorityName,
    query: z.object({}),
    scope: 'plan',
    body: {
      required: false,
      content: { 'application/json': { schema: askSchema, meaning: 'Nothing: the workbook as it is' } },
    },
    answers: [
      {
        status: 202,
        meaning: 'Asked for',
        body: { kind: 'json', schema: runSchema },
        headers: { Location: 'Address of the plan', 'Retry-After': 'Seconds after which to look there' },
      },
    ],
    problems: [400, 404, 413, 415, 422],
    handle: async (c, deps) => {
      const visitor = tokenVisitorOf(c);
      const { authority, madeBy } = visitor;
      const read = await readJson(c, askSchema);
      if (!read.ok) return read.refusal;
      const scenario = read.value?.scenario || null;
      if (scenario !== null) await scenarioIsThere(deps, authority.id, scenario);
      const run = await deps.planning.plan({ authorityId: authority.id, scenario, by: madeBy.id });
      deps.log.info(
        { run: run.id, authority: authority.code, status: run.status },
        'plan asked for by a program',
      );
      const body = await runBody(deps, visitor, run);
      return jsonReply(c, body, { status: 202, headers: { Location: body.href, 'Retry-After': LOOK_AGAIN } });
    },
  }),
];

async function showRun(c: Ctx, deps: Deps, visitor: TokenVisitor, run: Run): Promise<Response> {
  const isOpen = run.status === 'queued' || run.status === 'running';
  const body = await runBody(deps, visitor, run);
  const headers = { 'Content-Location': body.href, ...(isOpen ? { 'Retry-After': LOOK_AGAIN } : {}) };
  return jsonReply(c, body, { headers });
}

async function runBody(deps: Deps, visitor: TokenVisitor, run: Run) {
  const { authority } = visitor;
  const { progress, error, status } = run;
  return {
    authority: authority.code,
    ...runFields(deps, authority.code, run),
    progress: status === 'running' ? progress : null,
    error,
    ...smallOf(visitor),
    answer: status === 'done' ? await answerOf(deps, visitor, run) : null,
  };
}

async function answerOf(deps: Deps, visitor: TokenVisitor, run: Run): Promise<object> {
  const { authority } = visitor;
  await refuseOlder(deps, visitor, run);
  const finished = await deps.reading.finished(authority.id, run.id);
  if (finished === null) return notFound('There is no such plan. It may have been cleared away; plan again.');
  const { planned } = finished;
  const hidden = await hiddenFrom(deps, visitor, { scenario: run.scenario, planned });
  return publishedAnswer(finished.answer, hidden);
}

function runFields(deps: Deps, authority: string, run: Run) {
  const { id, scenario, revision, status, requestedAt, finishedAt } = run;
  return {
    ...{ id, scenario, revision, status, requestedAt: requestedAt.toISOString() },
    finishedAt: finishedAt?.toISOString() ?? null,
    href: `${deps.site.origin}${API}/${authority}/plans/${id}`,
  };
}
