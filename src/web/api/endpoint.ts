import type { z } from 'zod';
import type { TokenScope } from '../../domain/token-scope.ts';
import type { Deps } from '../deps.ts';
import type { Ctx, Route } from '../route.ts';
import { API } from './problem.ts';
import { readQuery } from './read-query.ts';

/** An answer that an endpoint can give, beside its problems. */
export type EndpointAnswer = {
  readonly status: 200 | 202 | 304;
  readonly meaning: string;
  /** What it holds: JSON of this schema, text of a media type, or nothing. */
  readonly body:
    | { readonly kind: 'json'; readonly schema: z.ZodType }
    | { readonly kind: 'text'; readonly mediaType: string; readonly example: string }
    | { readonly kind: 'none' };
  /** Headers it carries beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** What can be sent to an endpoint, by media type. */
export type EndpointBody = {
  readonly required: boolean;
  readonly content: Readonly<Record<string, { readonly schema: z.ZodType | null; readonly meaning: string }>>;
};

/** One address of the programming interface: what it does, what it takes and what it answers. The document and the routes are both made from it. */
export type Endpoint<Query extends z.ZodObject = z.ZodObject> = {
  /** A name for it in programs. */
  readonly id: string;
  readonly group: 'Start' | 'Workbook' | 'Plans' | 'Tables' | 'Planning';
  readonly method: 'get' | 'post';
  /** Below `/api/v1`, with `:names`. */
  readonly path: string;
  readonly summary: string;
  readonly meaning: string;
  /** Meanings of the names in the path. */
  readonly names: Readonly<Record<string, string>>;
  readonly query: Query;
  /** What the token must be allowed to do; null = any token; `open` = no token is needed. */
  readonly scope: TokenScope | null | 'open';
  /** Whether the token may come as the password of HTTP Basic. */
  readonly basic?: true;
  /** Where a browser without a token is sent. */
  readonly browsersTo?: string;
  readonly body?: EndpointBody;
  readonly answers: readonly EndpointAnswer[];
  /** Statuses of its own problems; those of every endpoint are added. */
  readonly problems: readonly number[];
  readonly handle: (c: Ctx, deps: Deps, query: z.infer<Query>) => Response | Promise<Response>;
};

/** Describes an endpoint; its handler gets what its query says, read. */
export function endpoint<Query extends z.ZodObject>(given: Endpoint<Query>): Endpoint {
  return given as unknown as Endpoint;
}

/** The route of an endpoint. */
export function routeOf(
  { method, path, scope, basic, browsersTo, query, handle }: Endpoint,
  deps: Deps,
): Route {
  const from = browsersTo === undefined ? {} : { browsersTo };
  return {
    method,
    path: `${API}${path}`,
    access:
      scope === 'open'
        ? { kind: 'public', unasked: true }
        : { kind: 'token', scope, basic: basic ?? false, ...from },
    handle: (c) => {
      const read = readQuery(c, query);
      return read.ok ? handle(c, deps, read.query) : read.refusal;
    },
  };
}
