import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { type Ctx, tokenVisitorOf } from '../../route.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { authorityName, pageAnswer, scenarioQuery, unchanged } from '../endpoint-parts.ts';
import { lotTable } from '../lots-table.ts';
import { linkTo, offsetIn, pageOf, pageQuery, readCursor } from '../paging.ts';
import { type PlanFacts, planFactsOf } from '../plan-facts.ts';
import { csvReply, jsonReply } from '../reply.ts';
import { name } from '../schemas/described.ts';
import { ofPlan, ofWorkbook, pageFields } from '../schemas/lists.ts';
import { smallOf } from '../small-numbers.ts';
import { storedFactsOf } from '../stored-facts.ts';
import { type ApiTable, tableCsv } from '../table.ts';
import { coverageTable, gapTable, localityTable } from '../tables-of-plan.ts';
import { demandTable, skillTable, type WorkbookFacts } from '../tables-of-workbook.ts';
import type { TokenVisitor } from '../token-visitor.ts';

const listQuery = z.object({ ...scenarioQuery, ...pageQuery });

/** The lists for spreadsheets and dashboards: each as JSON, page by page, and as CSV, whole. */
export const tableEndpoints: readonly Endpoint[] = [
  ...ofPlanTable(gapTable),
  ...ofPlanTable(coverageTable),
  ...ofPlanTable(localityTable),
  ...ofPlanTable(lotTable),
  ...ofWorkbookTable(skillTable),
  ...ofWorkbookTable(demandTable),
];

function ofPlanTable<Row>(table: ApiTable<PlanFacts, Row>): readonly Endpoint[] {
  const json = listOf(table, ofPlan, async (c, deps, { scenario, limit, cursor }) => {
    const visitor = tokenVisitorOf(c);
    const from = cursor === undefined ? null : readCursor(cursor);
    const facts = await planFactsOf(deps, visitor, from ? { run: from.of } : { scenario: scenario || null });
    const { run, full } = facts;
    const place = { of: run.id, offset: from?.offset ?? 0, limit };
    const current = await deps.reading.current(visitor.authority.id);
    const plan = {
      ...{ id: run.id, revision: run.revision, finishedAt: run.finishedAt?.toISOString() ?? null },
      isCurrent: deps.reading.contentHash(current, run.scenario) === full.inputHash,
    };
    return { about: { scenario: run.scenario, plan }, page: pageOf(c, deps, table.rows(facts), place) };
  });
  return [json, csvOf(table, (deps, visitor, scenario) => planFactsOf(deps, visitor, { scenario }))];
}

function ofWorkbookTable<Row>(table: ApiTable<WorkbookFacts, Row>): readonly Endpoint[] {
  const json = listOf(table, ofWorkbook, async (c, deps, { scenario, limit, cursor }) => {
    const facts = await storedFactsOf(deps, tokenVisitorOf(c), scenario || null);
    const { revision, changedAt } = facts.current.stored;
    const place = { of: `${revision}`, offset: offsetIn(cursor, revision), limit };
    const about = { revision, changedAt: changedAt.toISOString() };
    return { about, page: pageOf(c, deps, table.rows(facts), place) };
  });
  return [json, csvOf(table, storedFactsOf)];
}

/** A table page by page: its schema with what it is `of`, and the page with what is said `about` the whole. */
function listOf<Facts, Row>(
  table: ApiTable<Facts, Row>,
  of: z.ZodRawShape,
  read: (
    c: Ctx,
    deps: Deps,
    query: z.infer<typeof listQuery>,
  ) => Promise<{ readonly about: object; readonly page: ReturnType<typeof pageOf<Row>> }>,
): Endpoint {
  const schema = name(
    pageName(table),
    z.object({ ...of, ...pageFields, items: z.array(table.row).describe(table.meaning) }),
  );
  return endpoint({
    ...common(table),
    path: `/:authority/${table.name}`,
    query: listQuery,
    answers: [pageAnswer(schema), unchanged],
    problems: [400, 404, 409, 422],
    handle: async (c, deps, query) => {
      const visitor = tokenVisitorOf(c);
      const { about, page } = await read(c, deps, query);
      return jsonReply(
        c,
        { authority: visitor.authority.code, ...about, ...smallOf(visitor), ...page },
        { headers: linkTo(page.next) },
      );
    },
  });
}

function csvOf<Facts, Row>(
  table: ApiTable<Facts, Row>,
  factsOf: (deps: Deps, visitor: TokenVisitor, scenario: string | null) => Promise<Facts>,
): Endpoint {
  const withheld =
    table.withheldColumns.length === 0
      ? ''
      : ` Withheld figures (${table.withheldColumns.join(', ')}) are written \`c\`.`;
  return endpoint({
    ...common(table),
    id: `${table.name}Csv`,
    path: `/:authority/${table.name}.csv`,
    summary: `${table.summary} (CSV)`,
    meaning: `The whole list as a file for spreadsheets and dashboards. The token may also be the password of HTTP Basic, with any name.${withheld}`,
    basic: true,
    query: z.object(scenarioQuery),
    answers: [
      {
        status: 200,
        meaning: 'The whole list',
        body: { kind: 'text', mediaType: 'text/csv', example: `${table.columns.join(',')}\r\n` },
      },
      unchanged,
    ],
    problems: [400, 404, 409],
    handle: async (c: Ctx, deps: Deps, query: { scenario?: string | undefined }) => {
      const visitor = tokenVisitorOf(c);
      const scenario = query.scenario || null;
      const facts = await factsOf(deps, visitor, scenario);
      const parts = [visitor.authority.code, scenario, table.name].filter(Boolean);
      return csvReply(c, tableCsv(table, facts), `${parts.join('-')}.csv`);
    },
  });
}

/** `gaps` → `GapsPage`. */
function pageName({ name: called }: { readonly name: string }): string {
  return `${called[0]!.toUpperCase()}${called.slice(1)}Page`;
}

function common<Facts, Row>({ name: id, summary, meaning }: ApiTable<Facts, Row>) {
  return {
    id,
    group: 'Tables',
    method: 'get',
    summary,
    meaning,
    names: authorityName,
    scope: 'read',
  } as const;
}
