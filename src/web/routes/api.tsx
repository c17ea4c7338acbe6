import { z } from 'zod';
import { DevelopersPage } from '../../../views/pages/developers/developers.tsx';
import { paths } from '../../../views/paths.ts';
import { anyone } from '../access.ts';
import { type Endpoint, endpoint, routeOf } from '../api/endpoint.ts';
import { endpoints } from '../api/endpoints.ts';
import { type OpenApi, openApiOf } from '../api/openapi.ts';
import { operationsInView } from '../api/operations-in-view.ts';
import { API } from '../api/problem.ts';
import { jsonReply } from '../api/reply.ts';
import type { Deps } from '../deps.ts';
import { authoritiesOf, frameOf } from '../frame.ts';
import { page } from '../page.ts';
import type { Ctx, Route } from '../route.ts';

const documentEndpoint = endpoint({
  id: 'document',
  group: 'Start',
  method: 'get',
  path: '/openapi.json',
  summary: 'This interface as an OpenAPI document',
  meaning: 'For programs that make clients or forms from it. No token is needed.',
  names: {},
  query: z.object({}),
  scope: 'open',
  answers: [
    {
      status: 200,
      meaning: 'The document',
      body: { kind: 'json', schema: z.looseObject({ openapi: z.string() }) },
    },
    { status: 304, meaning: 'Unchanged', body: { kind: 'none' } },
  ],
  problems: [],
  handle: (c) => jsonReply(c, apiDocument()),
});

const all: readonly Endpoint[] = [documentEndpoint, ...endpoints];
let made: OpenApi | null = null;

/** The document of the programming interface, made once. */
function apiDocument(): OpenApi {
  made ??= openApiOf(all);
  return made;
}

/** The programming interface, and the page that says how to use it. */
export function apiRoutes(deps: Deps): readonly Route[] {
  return [
    ...all.map((each) => routeOf(each, deps)),
    {
      method: 'get',
      path: paths.developers(),
      access: anyone,
      handle: async (c) => {
        const frame = await frameOf(c, deps);
        const own = await authoritiesOf(c, deps);
        const at = { origin: deps.site.origin, authority: own[0]?.code ?? 'AUTHORITY' };
        const api = {
          ...{ ...at, document: `${API}/openapi.json`, operations: operationsInView(apiDocument(), at) },
          administers: await administered(c, deps, own),
        };
        return page(c, <DevelopersPage frame={frame} api={api} />);
      },
    },
  ];
}

type Named = { readonly code: string; readonly name: string };

/** Of some authorities those whose tokens the visitor may make. */
async function administered(c: Ctx, deps: Deps, own: readonly Named[]): Promise<readonly Named[]> {
  const { visitor } = c.var;
  if (visitor === null || own.length === 0) return [];
  if (visitor.person.administrator) return own;
  const memberships = await deps.stores.people.memberships(visitor.person.id);
  const ids = new Set(
    memberships.filter(({ role }) => role === 'administrator').map(({ authorityId }) => authorityId),
  );
  const known = await deps.stores.authorities.list();
  const codes = new Set(known.filter(({ id }) => ids.has(id)).map(({ code }) => code));
  return own.filter(({ code }) => codes.has(code));
}
