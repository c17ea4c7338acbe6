import type { MiddlewareHandler } from 'hono';
import { paths } from '../../views/paths.ts';
import type { AuthorityAccess, Visitor } from './access.ts';
import { guardToken } from './api/token-guard.ts';
import type { Deps } from './deps.ts';
import { notFound, RequestError } from './errors.ts';
import type { RateCounter } from './rate-limit.ts';
import type { Route, Variables } from './route.ts';

/**
 * Lets a request through to its route if the route's access allows it, and tells the route who asks. Nobody signed in: to the sign-in page. Another
 * authority's member: the authority is not there, as for a code that nobody has. A member with another role: told who may. Programs present a token
 * instead (`api/token-guard.ts`).
 */
export function guard(
  route: Route,
  deps: Deps,
  tokenRate: RateCounter,
): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    if (route.access.kind === 'token') {
      return (await guardToken(c, route.access, deps, tokenRate)) ?? next();
    }
    if (route.access.kind === 'public' && route.access.unasked) return next();
    const visitor = await deps.auth.visitor(c.req.raw.headers);
    c.set('visitor', visitor);
    c.set('access', null);
    const { access } = route;
    if (access.kind !== 'public') {
      if (visitor === null) {
        const here = new URL(c.req.url);
        const back = c.req.method === 'GET' ? here.pathname + here.search : undefined;
        if (c.req.header('HX-Request') === 'true') {
          c.header('HX-Redirect', paths.signIn(back));
          return c.body(null, 401);
        }
        return c.redirect(paths.signIn(back), 303);
      }
      if (access.kind === 'administrator' && !visitor.person.administrator) {
        throw new RequestError('forbidden', 'This page is for administrators of the whole service.');
      }
      if (access.kind === 'member') {
        const member = await membershipOf(visitor, c.req.param('authority') ?? '', deps);
        if (member === null)
          notFound('There is no such page, or it belongs to an authority that is not yours.');
        if (!access.roles.includes(member.role)) {
          throw new RequestError(
            'forbidden',
            `Your role here may not do this. It is for: ${roleList(access.roles)}.`,
          );
        }
        c.set('access', member);
      }
    }
    await next();
  };
}

async function membershipOf(visitor: Visitor, code: string, deps: Deps): Promise<AuthorityAccess | null> {
  const authority = await deps.stores.authorities.byCode(code);
  if (authority === null) return null;
  const { person } = visitor;
  if (person.administrator)
    return { authority, role: 'administrator', ownLocalities: [], seesSmallNumbers: true };
  const memberships = await deps.stores.people.memberships(person.id);
  const own = memberships.find(({ authorityId }) => authorityId === authority.id);
  if (own === undefined) return null;
  return {
    authority,
    role: own.role,
    ownLocalities: own.localities,
    seesSmallNumbers: own.smallNumbers,
  };
}

function roleList(roles: readonly string[]): string {
  return roles.map((role) => role.replaceAll('_', ' ')).join(', ');
}
