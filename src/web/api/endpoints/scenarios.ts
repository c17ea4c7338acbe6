import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { tokenVisitorOf } from '../../route.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { authorityName, pageAnswer, unchanged } from '../endpoint-parts.ts';
import { linkTo, offsetIn, pageOf, pageQuery } from '../paging.ts';
import { API } from '../problem.ts';
import { jsonReply } from '../reply.ts';
import { name } from '../schemas/described.ts';
import { ofWorkbook, pageFields } from '../schemas/lists.ts';
import { smallOf } from '../small-numbers.ts';
import { storedFactsOf } from '../stored-facts.ts';
import type { TokenVisitor } from '../token-visitor.ts';

const scenarioRow = name(
  'Scenario',
  z.object({
    scenario: z.string().describe('Code of the scenario'),
    name: z.string().describe('Its name'),
    edits: z.int().describe('How many edits it makes to the workbook; the scenarios sheet has them'),
    plan: z
      .object({
        id: z.string(),
        href: z.url(),
        isCurrent: z.boolean().describe('Whether the workbook still says what was planned'),
      })
      .nullable()
      .describe('Its newest finished plan; null where there is none'),
  }),
);

const scenarioPage = name(
  'ScenariosPage',
  z.object({ ...ofWorkbook, ...pageFields, items: z.array(scenarioRow) }),
);

/** The scenarios of the stored workbook. */
export const scenarioEndpoints: readonly Endpoint[] = [
  endpoint({
    id: 'scenarios',
    group: 'Workbook',
    method: 'get',
    path: '/:authority/scenarios',
    summary: 'The scenarios, each with its newest plan',
    meaning: 'What-ifs: the workbook with a list of edits each, in the order of the scenarios sheet.',
    names: authorityName,
    query: z.object(pageQuery),
    scope: 'read',
    answers: [pageAnswer(scenarioPage), unchanged],
    problems: [400, 404, 409, 422],
    handle: async (c, deps, { limit, cursor }) => {
      const visitor = tokenVisitorOf(c);
      const { current, workbook } = await storedFactsOf(deps, visitor, null);
      const { revision, changedAt } = current.stored;
      const offset = offsetIn(cursor, revision);
      const page = pageOf(c, deps, workbook.scenarios, { of: `${revision}`, offset, limit });
      const items = await Promise.all(
        page.items.map(async ({ scenario, name: called, edits }) => ({
          ...{ scenario, name: called, edits: edits.length },
          plan: await planOf(deps, visitor, scenario),
        })),
      );
      const { code } = visitor.authority;
      const about = { authority: code, revision, changedAt: changedAt.toISOString(), ...smallOf(visitor) };
      return jsonReply(c, { ...about, ...page, items }, { headers: linkTo(page.next) });
    },
  }),
];

async function planOf(deps: Deps, { authority }: TokenVisitor, scenario: string) {
  const { done } = await deps.stores.runs.latest(authority.id, 'plan', scenario);
  if (done === null) return null;
  const current = await deps.reading.current(authority.id);
  return {
    id: done.id,
    href: `${deps.site.origin}${API}/${authority.code}/plans/${done.id}`,
    isCurrent: deps.reading.contentHash(current, scenario) === done.inputHash,
  };
}
