import { z } from 'zod';
import { type Endpoint, endpoint, routeOf } from '../api/endpoint.ts';
import { endpoints } from '../api/endpoints.ts';
import { type OpenApi, openApiOf } from '../api/openapi.ts';
import { jsonReply } from '../api/reply.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';

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

/** The programming interface. */
export function apiRoutes(deps: Deps): readonly Route[] {
  return all.map((each) => routeOf(each, deps));
}
