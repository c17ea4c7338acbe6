import type { MiddlewareHandler } from 'hono';
import { clientAddress } from './client-address.ts';
import { RequestError } from './errors.ts';

const WINDOW_SECONDS = 60;
/** Requests that one address may make in a minute: far more than a person, or an office behind one address, makes. */
const MOST_READS = 3000;
/** Forms: sliders send a few a second while they are dragged. */
const MOST_WRITES = 600;

/**
 * Refuses an address that asks too much in a minute. Counts are kept in this process: a fence against loops and scripts, not against a
 * flood, which is for the proxy in front. Signing in has a limit of its own.
 */
export function limitRate(clock: () => Date, behindProxy = false): MiddlewareHandler {
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
    if (count > (kind === 'read' ? MOST_READS : MOST_WRITES)) {
      c.header('Retry-After', `${WINDOW_SECONDS}`);
      throw new RequestError('too_many', 'Too many requests from this address. Wait a minute and try again.');
    }
    await next();
  };
}
