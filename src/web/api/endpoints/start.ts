import { z } from 'zod';
import { paths } from '../../../../views/paths.ts';
import { tokenScopes } from '../../../domain/token-scope.ts';
import { tokenVisitorOf } from '../../route.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { authorityName, jsonAnswer, unchanged } from '../endpoint-parts.ts';
import { API } from '../problem.ts';
import { jsonReply } from '../reply.ts';
import { href, moment, name } from '../schemas/described.ts';
import { ofWorkbook } from '../schemas/lists.ts';
import { smallOf } from '../small-numbers.ts';

const startSchema = name(
  'Start',
  z.object({
    authority: z.object({ code: z.string(), name: z.string(), href: href('Its address') }),
    token: z.object({
      name: z.string().describe('What it is for'),
      scopes: z.array(z.enum(tokenScopes)).describe('What it may do'),
      expiresAt: moment('Until when it is good'),
    }),
    links: z.object({
      document: href('This interface as OpenAPI'),
      documentation: href('This interface as a page'),
    }),
  }),
);

const lists = ['gaps', 'coverage', 'localities', 'lots', 'skills', 'demand'] as const;

const authoritySchema = name(
  'Authority',
  z.object({
    ...ofWorkbook,
    name: z.string().describe('Name of the authority'),
    example: z.boolean().describe('Whether it is an example council, whose figures are not its own'),
    links: z
      .record(z.string(), z.url())
      .describe(
        'Addresses of its workbook, scenarios, plans and lists; those that end in Csv are files for spreadsheets',
      ),
  }),
);

/** Where programs begin: what the token opens, and what there is of its authority. */
export const startEndpoints: readonly Endpoint[] = [
  endpoint({
    id: 'start',
    group: 'Start',
    method: 'get',
    path: '',
    summary: 'What a token opens',
    meaning: 'The authority of the token, what it may do and until when. To try a token with.',
    names: {},
    query: z.object({}),
    scope: null,
    browsersTo: paths.developers(),
    answers: [jsonAnswer(startSchema, 'What the token opens'), unchanged],
    problems: [],
    handle: (c, deps) => {
      const { authority, token } = tokenVisitorOf(c);
      const { origin } = deps.site;
      const { code, name: authorityName } = authority;
      return jsonReply(c, {
        authority: { code, name: authorityName, href: `${origin}${API}/${code}` },
        token: { name: token.name, scopes: token.scopes, expiresAt: token.expiresAt.toISOString() },
        links: {
          document: `${origin}${API}/openapi.json`,
          documentation: `${origin}${paths.developers()}`,
        },
      });
    },
  }),
  endpoint({
    id: 'authority',
    group: 'Start',
    method: 'get',
    path: '/:authority',
    summary: 'An authority, and what there is of it',
    meaning: 'How new its workbook is, and the addresses of all that can be read.',
    names: authorityName,
    query: z.object({}),
    scope: 'read',
    answers: [jsonAnswer(authoritySchema, 'The authority'), unchanged],
    problems: [404],
    handle: async (c, deps) => {
      const visitor = tokenVisitorOf(c);
      const { authority } = visitor;
      const { revision, changedAt } = await deps.stores.workbooks.state(authority.id);
      const at = (part: string) => `${deps.site.origin}${API}/${authority.code}/${part}`;
      const links = [
        ...['workbook', 'scenarios', 'plans'].map((each) => [each, at(each)]),
        ['latestPlan', at('plans/latest')],
        ...lists.flatMap((each) => [
          [each, at(each)],
          [`${each}Csv`, at(`${each}.csv`)],
        ]),
      ];
      return jsonReply(c, {
        ...{ authority: authority.code, revision, changedAt: changedAt.toISOString(), ...smallOf(visitor) },
        ...{ name: authority.name, example: authority.example, links: Object.fromEntries(links) },
      });
    },
  }),
];
