import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { RequestError } from '../errors.ts';
import type { Ctx } from '../route.ts';

const MOST = 1000;
const USUAL = 100;

/** The parameters of every list. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .default(USUAL)
    .describe(`How many rows at most, up to ${MOST}`),
  cursor: z
    .string()
    .max(200)
    .optional()
    .describe('Where to go on: from the `next` address of the page before'),
};

/** Where a page of a list begins: of what (a run or a revision of the workbook), so that the pages of one list belong together, and behind how many rows. */
export type Cursor = { readonly of: string; readonly offset: number };

/** Reads a cursor. Throws where it was not made here. */
export function readCursor(text: string): Cursor {
  const [, of, offset] = /^([\w-]{1,64})\.(\d{1,9})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (of !== undefined) return { of, offset: Number(offset) };
  return refuseCursor();
}

/** Says that a cursor was not made for the list at hand. */
export function refuseCursor(): never {
  throw new RequestError(
    'invalid',
    'The cursor is not one of this list. Begin again without it, and follow `next`.',
  );
}

function cursorText({ of, offset }: Cursor): string {
  return Buffer.from(`${of}.${offset}`).toString('base64url');
}

/** One page of rows that are all at hand. */
export function pageOf<Row>(
  c: Ctx,
  deps: Deps,
  rows: readonly Row[],
  { of, offset, limit }: Cursor & { readonly limit: number },
): { readonly total: number; readonly items: readonly Row[]; readonly next: string | null } {
  const end = offset + limit;
  const next = end < rows.length ? nextAddress(c, deps, cursorText({ of, offset: end })) : null;
  return { total: rows.length, items: rows.slice(offset, end), next };
}

/** The whole address of the page that follows: this one with another cursor. */
export function nextAddress(c: Ctx, deps: Deps, cursor: string): string {
  const here = new URL(c.req.url);
  here.searchParams.set('cursor', cursor);
  return `${deps.site.origin}${here.pathname}${here.search}`;
}

/** The Link header (RFC 8288) of a page. */
export function linkTo(next: string | null): Readonly<Record<string, string>> {
  return next === null ? {} : { Link: `<${next}>; rel="next"` };
}

/** Where a page of the stored workbook begins. Throws where the workbook has changed since the page before. */
export function offsetIn(cursor: string | undefined, revision: number): number {
  if (cursor === undefined) return 0;
  const from = readCursor(cursor);
  if (from.of === `${revision}`) return from.offset;
  throw new RequestError(
    'clash',
    `The workbook has changed since the first page (revision ${from.of}, now ${revision}). Begin again without the cursor.`,
  );
}
