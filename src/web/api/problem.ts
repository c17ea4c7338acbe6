import { STATUS_CODES } from 'node:http';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { WorkbookProblem } from '../../domain/workbook.ts';
import type { Ctx } from '../route.ts';

/** Addresses of the programming interface. */
export const API = '/api/v1';

/** Whether a request is one of the programming interface, whose mistakes are told as problem+json. */
export function isApiPath(path: string): boolean {
  return path === API || path.startsWith(`${API}/`);
}

/** What went wrong with a request of the programming interface. */
export type Problem = {
  readonly status: ContentfulStatusCode;
  /** Safe to show: what was found and what to do. */
  readonly detail: string;
  /** What is wrong where: cells of a workbook that was sent. */
  readonly errors?: readonly WorkbookProblem[];
  /** How many errors there are, where only the first are listed. */
  readonly errorCount?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Answers with a problem as RFC 9457 has it. `type` is about:blank: the status says what kind of problem it is. */
export function problem(c: Ctx, { status, detail, errors, errorCount, headers }: Problem): Response {
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Problem',
    status,
    detail,
    instance: new URL(c.req.url).pathname,
    ...(errors === undefined ? {} : { errors, errorCount: errorCount ?? errors.length }),
  };
  return c.body(`${JSON.stringify(body)}\n`, status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...headers,
  });
}
