import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { NamedSheet } from './own-sheets.ts';
import type { Upload } from './read-upload.ts';
import { rawSheetLimitProblem, textLimit } from './sheet-limits.ts';

const row = z.tuple([z.int().min(1), z.array(z.string())]);
const place = {
  sheet: z.string(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
};
const carried = z.object({
  fileName: z.string(),
  sheets: z.array(z.tuple([z.string(), z.array(z.string()), z.array(row)])),
  problems: z.array(z.object({ ...place, message: z.string() })),
});

/** The text of a file with its quotes, commas and row numbers. */
const largestBytes = 1.5 * textLimit;

/** What a form may carry, so that it stays within what the application takes at once. */
const largestCarried = 7_500_000;

/** The sheets of a file as text that a form can carry from a page that shows them to the one that stores them; null where that is too much for a form. */
export function carryUpload({ fileName, sheets, problems }: Upload): string | null {
  const small = sheets.map(([name, { columns, rows }]) => [
    name,
    columns,
    rows.map((each) => [each.row, each.cells]),
  ]);
  const json = Buffer.from(JSON.stringify({ fileName, sheets: small, problems }));
  const text = json.length > largestBytes ? null : deflateRawSync(json).toString('base64url');
  return text === null || text.length > largestCarried ? null : text;
}

/** The sheets that a form carried; null where it is not what `carryUpload` made. What is in it is as little to be trusted as any file. */
export function carriedUpload(text: string): Upload | null {
  try {
    const json = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: largestBytes });
    const { fileName, sheets, problems } = carried.parse(JSON.parse(json.toString('utf8')));
    const named = sheets.map(([name, columns, rows]): NamedSheet => {
      return [name, { columns, rows: rows.map(([number, cells]) => ({ row: number, cells })) }];
    });
    if (named.some(([, sheet]) => rawSheetLimitProblem(sheet) !== null)) return null;
    return { fileName, problems, sheets: named };
  } catch {
    return null;
  }
}
