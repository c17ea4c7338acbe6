import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { ADDRESS_HEADER } from './auth/auth-settings.ts';

/**
 * The network address that a request came from. Behind a proxy it is the last entry of X-Forwarded-For, which that proxy wrote itself; those before it
 * anybody can make up. 'direct' without a socket: a test that asks the application itself.
 */
export function clientAddress(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded;
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'direct';
  }
}

/** The headers of a request for the sign-in service, with the address that it came from and none that it claims. */
export function headersForSignIn(c: Context, behindProxy = false): Headers {
  const headers = new Headers(c.req.raw.headers);
  headers.set(ADDRESS_HEADER, clientAddress(c, behindProxy));
  return headers;
}
