import type { Access } from '../access.ts';
import type { Deps } from '../deps.ts';
import { RequestError } from '../errors.ts';
import type { RateCounter } from '../rate-limit.ts';
import type { Ctx } from '../route.ts';
import { problem } from './problem.ts';
import { presentedIn } from './token-text.ts';
import { hasScope, tokenVisitor } from './token-visitor.ts';

type TokenAccess = Extract<Access, { kind: 'token' }>;

/**
 * Lets a request with a token through to its route: null and `c.var.tokenVisitor` set, or the answer that refuses it. No or a wrong token: 401. Another authority than the
 * token's: not there. A scope that the token lacks: told which.
 */
export async function guardToken(
  c: Ctx,
  access: TokenAccess,
  deps: Deps,
  counter: RateCounter,
): Promise<Response | null> {
  const presented = presentedIn(c.req.header('Authorization'));
  if (presented.kind === 'none' && access.browsersTo !== undefined && wantsPage(c)) {
    return c.redirect(access.browsersTo, 303);
  }
  // One challenge alone: spreadsheet programs are known to trip over two.
  const challenge = access.basic && presented.kind !== 'bearer' ? BASIC : BEARER;
  const refuse = (detail: string, error = '') =>
    problem(c, { status: 401, detail, headers: { 'WWW-Authenticate': challenge + error } });
  if (presented.kind === 'none') return refuse(`Send a token: ${how(access)}. Administrators make them.`);
  if (presented.kind === 'unread' || (presented.kind === 'basic' && !access.basic)) {
    return refuse(`The Authorization header holds no token. Send ${how(access)}.`);
  }
  const visitor = await tokenVisitor(deps, presented);
  if (!visitor.ok)
    return refuse(visitor.message, presented.kind === 'bearer' ? ', error="invalid_token"' : '');
  if (!counter.isWithin(visitor.token.id, c.req.method)) {
    c.header('Retry-After', `${counter.windowSeconds}`);
    throw new RequestError('too_many', 'Too many requests with this token. Wait a minute and try again.');
  }
  const authority = c.req.param('authority');
  if (authority !== undefined && authority !== visitor.authority.code) {
    throw new RequestError('not_found', 'There is no such authority, or the token is not one of its tokens.');
  }
  if (access.scope !== null && !hasScope(visitor, access.scope)) {
    const detail = `The token lacks the scope '${access.scope}'. It has: ${visitor.token.scopes.join(', ')}.`;
    throw new RequestError('forbidden', detail);
  }
  c.set('tokenVisitor', visitor);
  return null;
}

const BEARER = 'Bearer realm="Skillmix"';
const BASIC = 'Basic realm="Skillmix", charset="UTF-8"';

function how({ basic }: TokenAccess): string {
  const bearer = 'the header Authorization: Bearer TOKEN';
  return basic ? `${bearer}, or sign in with any name and the token as the password` : bearer;
}

/** Whether a browser asks: it wants a page rather than JSON. */
function wantsPage(c: Ctx): boolean {
  const accept = c.req.header('Accept') ?? '';
  return accept.includes('text/html') && !accept.includes('json');
}
