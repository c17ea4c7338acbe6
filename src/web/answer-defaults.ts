import type { MiddlewareHandler } from 'hono';
import { notFound } from './errors.ts';
import type { Variables } from './route.ts';

/**
 * What holds for every answer unless its route says otherwise: no cache keeps it, neither the browser's nor one on the way, because pages show what only their visitor may see.
 */
export function answerDefaults(secure: boolean): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    c.set('secureCookies', secure);
    await next();
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  };
}

/** Addresses with the character 0, which no database holds, lead nowhere. */
export const refuseNul: MiddlewareHandler = async (c, next) => {
  if (c.req.url.includes('%00'))
    notFound('There is no page at this address. Check it, or start from the first page.');
  await next();
};
