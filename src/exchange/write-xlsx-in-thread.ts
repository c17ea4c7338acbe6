import { inThread } from './in-thread.ts';
import { writeXlsx, type XlsxContent } from './write-xlsx.ts';

/** Rows that are written about as quickly as a thread is started. */
const fewRows = 2_000;

/** Writes a workbook as `writeXlsx` does, a large one in a thread of its own. */
export async function writeXlsxInThread(content: XlsxContent): Promise<Uint8Array> {
  const rows = Object.values(content.workbook).reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows + (content.plan?.plan.assignments.length ?? 0) <= fewRows) return writeXlsx(content);
  const bytes = await inThread<Uint8Array>('./xlsx-thread', content);
  if (bytes === null) throw new Error('A workbook took too long to write.');
  return bytes;
}
