import type { MiddlewareHandler } from 'hono';
import { clientAddress } from './client-address.ts';
import { RequestError } from './errors.ts';

const WINDOW_SECONDS = 60;
/** Forms sent, as a share of all requests that are allowed: sliders send a few a second while they are dragged. */
const WRITES_SHARE = 0.2;

/**
 * Refuses an address that asks too much in a minute. Counts are kept in this process: a fence against loops and scripts, not against a
 * flood, which is for the proxy in front. Signing in has a limit of its own.
 */
export function limitRate(clock: () => Date, mostPerMinute: number, behindProxy: boolean): MiddlewareHandler {
  let window = 0;
  let counts = new Map<string, number>();
  return async (c, next) => {
    const now = Math.floor(clock().getTime() / 1000 / WINDOW_SECONDS);
    if (now !== window) {
      window = now;
      counts = new Map();
    }
    const kind = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read' : 'write';
    const key = `${kind} ${clientAddress(c, behindProxy)}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > mostPerMinute * (kind === 'read' ? 1 : WRITES_SHARE)) {
      c.header('Retry-After', `${WINDOW_SECONDS}`);
      throw new RequestError('too_many', 'Too many requests from this address. Wait a minute and try again.');
    }
    await next();
  };
}
