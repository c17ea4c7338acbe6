import type { MiddlewareHandler } from 'hono';
import { clientAddress } from './client-address.ts';
import { RequestError } from './errors.ts';

const WINDOW_SECONDS = 60;
/** Forms sent, as a share of all requests that are allowed: sliders send a few a second while they are dragged. */
const WRITES_SHARE = 0.2;

/** Counts what each asker asks within a minute. */
export type RateCounter = {
  readonly windowSeconds: number;
  /** Counts one request; false where it is one too many. */
  readonly isWithin: (asker: string, method: string) => boolean;
};

/** Counts in this process: a fence against loops and scripts, not against a flood, which is for the proxy in front. */
export function countRate(clock: () => Date, mostPerMinute: number): RateCounter {
  let window = 0;
  let counts = new Map<string, number>();
  return {
    windowSeconds: WINDOW_SECONDS,
    isWithin: (asker, method) => {
      const now = Math.floor(clock().getTime() / 1000 / WINDOW_SECONDS);
      if (now !== window) {
        window = now;
        counts = new Map();
      }
      const kind = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
      const key = `${kind} ${asker}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= mostPerMinute * (kind === 'read' ? 1 : WRITES_SHARE);
    },
  };
}

/** Refuses an address that asks too much in a minute. Signing in has a limit of its own. */
export function limitRate(clock: () => Date, mostPerMinute: number, behindProxy: boolean): MiddlewareHandler {
  const counter = countRate(clock, mostPerMinute);
  return async (c, next) => {
    if (!counter.isWithin(clientAddress(c, behindProxy), c.req.method)) {
      c.header('Retry-After', `${counter.windowSeconds}`);
      throw new RequestError('too_many', 'Too many requests from this address. Wait a minute and try again.');
    }
    await next();
  };
}
