import type { Ctx } from './route.ts';

/** Media types of the files that people save. */
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const ZIP = 'application/zip';
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const CSV = 'text/csv; charset=utf-8';

/** Answers with a file to be saved under a name of plain letters, digits, blanks and `_ . -`. */
export function fileAnswer(c: Ctx, bytes: Uint8Array, type: string, name: string): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9_. -]/g, '_')}"`,
    'Cache-Control': 'no-store',
  });
}
