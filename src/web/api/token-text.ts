import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What every token begins with, so that it is known for one where it should not be, such as in a log. */
const MARK = 'skillmix_';
/** Characters of a token that are kept to be shown. */
const SHOWN = MARK.length + 6;

/** A new token of 256 random bits, what is kept of it, and what is shown of it. */
export function newToken(): { readonly token: string; readonly hash: string; readonly prefix: string } {
  const token = MARK + randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token), prefix: token.slice(0, SHOWN) };
}

/** SHA-256 of a token, in hexadecimal digits. A token is random enough to need no salt. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export function isSameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** What a request presents to be let in. */
export type Presented =
  | { readonly kind: 'none' }
  | { readonly kind: 'bearer' | 'basic'; readonly token: string }
  /** A header that holds no token. */
  | { readonly kind: 'unread' };

/** The token of an Authorization header: `Bearer TOKEN`, or `Basic` with the token as its password and any name. */
export function presentedIn(header: string | undefined): Presented {
  if (header === undefined) return { kind: 'none' };
  const [, scheme = '', rest = ''] = /^([A-Za-z]+) +(\S+)$/.exec(header.trim()) ?? [];
  if (scheme.toLowerCase() === 'bearer') return { kind: 'bearer', token: rest };
  if (scheme.toLowerCase() !== 'basic') return { kind: 'unread' };
  const pair = Buffer.from(rest, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? { kind: 'unread' } : { kind: 'basic', token: pair.slice(colon + 1) };
}
