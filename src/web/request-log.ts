import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Deps } from './deps.ts';
import type { Variables } from './route.ts';

/** One line a request: an id, the route (never the whole address, which may hold what people typed), the status and the time. */
export function logRequests(deps: Deps): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('visitor', null);
    c.set('access', null);
    c.set('tokenVisitor', null);
    const started = performance.now();
    await next();
    c.header('X-Request-Id', requestId);
    const milliseconds = Math.round(performance.now() - started);
    deps.log.info(
      { requestId, method: c.req.method, route: routePath(c, -1), status: c.res.status, milliseconds },
      'request',
    );
  };
}
