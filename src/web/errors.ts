import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What can go wrong with a request, by cause. */
export type ErrorCode =
  | 'not_found'
  | 'forbidden'
  | 'not_signed_in'
  | 'invalid'
  | 'clash'
  | 'too_large'
  | 'too_many'
  | 'unavailable'
  | 'bug';

export const statusOf: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  not_found: 404,
  forbidden: 403,
  not_signed_in: 401,
  invalid: 422,
  clash: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
  bug: 500,
};

/** A request that cannot be done. `message` is safe to show: what was found and what to do. */
export class RequestError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
  }
}

/** Ends a request for something that is not there (or not the visitor's to know of). */
export function notFound(what: string): never {
  throw new RequestError('not_found', what);
}
