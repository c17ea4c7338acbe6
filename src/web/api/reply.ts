import { createHash } from 'node:crypto';
import type { Ctx } from '../route.ts';

/** Answers with JSON. */
export function jsonReply(
  c: Ctx,
  value: unknown,
  options: { readonly status?: 200 | 202; readonly headers?: Readonly<Record<string, string>> } = {},
): Response {
  return reply(c, `${JSON.stringify(value)}\n`, 'application/json', options);
}

/** Answers with a CSV file. */
export function csvReply(c: Ctx, text: string, fileName: string): Response {
  const headers = { 'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"` };
  return reply(c, text, 'text/csv; charset=utf-8', { headers });
}

/**
 * Answers with a text, or says that it is still the one that the asker has (If-None-Match). The entity tag is a hash of the text itself, so that it is the same for as long as the bytes are and never
 * longer, whatever they were made from. Only the asker's own cache may keep it, and must ask each time.
 */
function reply(
  c: Ctx,
  text: string,
  type: string,
  {
    status = 200,
    headers,
  }: { readonly status?: 200 | 202; readonly headers?: Readonly<Record<string, string>> },
): Response {
  const tag = `"${createHash('sha256').update(type).update(text).digest('base64url').slice(0, 27)}"`;
  const kept = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization', ...headers };
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (isRead && isHeld(c.req.header('If-None-Match'), tag)) return c.body(null, 304, kept);
  return c.body(text, status, {
    ...(isRead ? kept : { 'Cache-Control': 'no-store', ...headers }),
    'Content-Type': type,
  });
}

/** Whether If-None-Match names the tag: compared weakly, as RFC 9110 (13.1.2) has it. */
function isHeld(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes(tag) || header.trim() === '*';
}
