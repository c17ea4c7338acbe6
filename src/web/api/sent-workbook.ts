import type { z } from 'zod';
import type { RawWorkbook, WorkbookProblem } from '../../domain/workbook.ts';
import { readUploadInThread } from '../../exchange/read-upload-in-thread.ts';
import { rawOfJson, sentWorkbook } from '../../exchange/workbook-json.ts';
import { EXCEL, ZIP } from '../file-answer.ts';
import type { Ctx } from '../route.ts';
import { MAX_FILE_BYTES } from '../routes/upload.tsx';
import { problem } from './problem.ts';
import { readJson, sentType } from './read-body.ts';

/** Media types of the files that hold a workbook. */
export const sentKinds = { xlsx: EXCEL, zip: ZIP } as const;

/** The text of a workbook that was sent, with the problems of sheets that could not be read; or the answer that refuses it. */
export type SentWorkbook =
  | { readonly ok: true; readonly raw: RawWorkbook; readonly found: readonly WorkbookProblem[] }
  | { readonly ok: false; readonly refusal: Response };

/** Reads the body as its media type says: JSON, an XLSX file or a ZIP archive of CSV files. What it holds is checked when it is planned. */
export async function readSentWorkbook(c: Ctx): Promise<SentWorkbook> {
  const refuse = (status: 413 | 415 | 422, detail: string): SentWorkbook => ({
    ok: false,
    refusal: problem(c, { status, detail }),
  });
  switch (sentType(c)) {
    case 'application/json': {
      const read = await readJson(c, sentWorkbook);
      if (!read.ok) return read;
      if (read.value === null)
        return refuse(422, 'Nothing was sent. Send a workbook as …/workbook gives it.');
      if (isWithheld(read.value)) {
        return refuse(
          422,
          'This workbook was read with small numbers withheld (null in the demand), so it is not whole and cannot be planned. Read it with a token that has the scope small_numbers.',
        );
      }
      const raw = rawOfJson(read.value);
      return raw.ok ? { ...raw, found: [] } : refuse(422, raw.message);
    }
    case sentKinds.xlsx:
    case sentKinds.zip: {
      const bytes = Buffer.from(await c.req.arrayBuffer());
      if (bytes.length > MAX_FILE_BYTES) return refuse(413, 'The file is larger than 6 MB. Send fewer rows.');
      const reading = await readUploadInThread('The body', bytes);
      if (!reading.ok) return refuse(422, reading.message);
      const { sheets, problems } = reading.upload;
      return { ok: true, raw: Object.fromEntries(sheets) as RawWorkbook, found: problems };
    }
    default:
      return refuse(
        415,
        `Say what is sent in Content-Type: application/json, ${sentKinds.xlsx} or ${sentKinds.zip}.`,
      );
  }
}

/** Whether a workbook comes as it was read by a program that may not see small numbers, with some left out. */
function isWithheld(sent: z.infer<typeof sentWorkbook>): boolean {
  if (sent.smallNumbers !== 'hidden') return false;
  return sent.sheets.demand?.rows.some((row) => Object.values(row).includes(null)) ?? false;
}
