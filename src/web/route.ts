import type { Context } from 'hono';
import type { Access, AuthorityAccess, Visitor } from './access.ts';
import type { TokenVisitor } from './api/token-visitor.ts';

/** What a request carries besides itself. */
export type Variables = {
  /** Nonce of this response's content security policy. */
  readonly secureHeadersNonce?: string;
  readonly visitor: Visitor | null;
  /** The authority of the address; null on routes that have none. */
  readonly access: AuthorityAccess | null;
  /** The program that asks, on routes that want a token. */
  readonly tokenVisitor: TokenVisitor | null;
  readonly requestId: string;
  /** Whether cookies are sent over https only. */
  readonly secureCookies: boolean;
};

export type Ctx = Context<{ Variables: Variables }>;

/** One address of the application: its path under `/`, who may use it and what it does. */
export type Route = {
  readonly method: 'get' | 'post';
  /** With `:names`; a member's route begins with `/:authority`. */
  readonly path: string;
  readonly access: Access;
  readonly handle: (c: Ctx) => Response | Promise<Response>;
};

/** The visitor of a route that is not public. */
export function visitorOf(c: Ctx): Visitor {
  const { visitor } = c.var;
  if (visitor === null) throw new Error(`${c.req.path} asked for a visitor without requiring one.`);
  return visitor;
}

/** The authority of a member's route. */
export function accessOf(c: Ctx): AuthorityAccess {
  const { access } = c.var;
  if (access === null) throw new Error(`${c.req.path} asked for an authority without requiring membership.`);
  return access;
}

/** The program that asks a route with a token. */
export function tokenVisitorOf(c: Ctx): TokenVisitor {
  const { tokenVisitor } = c.var;
  if (!tokenVisitor) throw new Error(`${c.req.path} asked for a token without requiring one.`);
  return tokenVisitor;
}
