import { CsvError, parse } from 'csv-parse/sync';
import type { RawRow, RawSheet, WorkbookProblem } from '../domain/workbook.ts';
import { plainText } from './formula-text.ts';

/** A sheet's text, or the problem that keeps it from being read. */
export type CsvReading =
  | { readonly ok: true; readonly sheet: RawSheet }
  | { readonly ok: false; readonly problem: WorkbookProblem };

/**
 * Reads the bytes of a CSV file: UTF-8 with or without a byte order mark, RFC 4180 quoting, any line ending. Row
 * numbers count every record, blank ones included, as a spreadsheet does; blank rows are left out. The first row with
 * content is the header. An apostrophe that keeps text from being a formula (see `formula-text.ts`) is taken away.
 */
export function readCsv(sheet: string, bytes: Uint8Array): CsvReading {
  const refuse = (row: number | null, value: string | null, message: string): CsvReading => ({
    ok: false,
    problem: { sheet, row, column: null, value, message },
  });
  const text = decode(bytes);
  if (text === null) {
    const { row, value } = firstBadLine(bytes);
    return refuse(
      row,
      value,
      'The file is not UTF-8 text. In Excel, save it as "CSV UTF-8 (comma delimited)".',
    );
  }
  try {
    return { ok: true, sheet: toRawSheet(parseRecords(text)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const rows = Number((error as unknown as { records?: number }).records ?? 0);
    return refuse(rows + 1, null, quotingMessage(error.code));
  }
}

/** Lays rows of text out as a sheet: the first with content is the header, blank rows are left out but counted. */
export function toRawSheet(records: readonly (readonly string[])[]): RawSheet {
  const rows: RawRow[] = [];
  let columns: readonly string[] | null = null;
  records.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (columns === null) columns = cells;
    else rows.push({ row: index + 1, cells });
  });
  return { columns: columns ?? [], rows };
}

function parseRecords(text: string): readonly string[][] {
  const records: string[][] = parse(text, {
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  return records.map((cells) => cells.map(plainText));
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first line that is not UTF-8, shown as Windows would read it. */
function firstBadLine(bytes: Uint8Array): { readonly row: number | null; readonly value: string | null } {
  let start = 0;
  for (let row = 1; start < bytes.length; row++) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (decode(line) === null) {
      const shown = new TextDecoder('windows-1252').decode(line).trim();
      return { row, value: shown.length > 200 ? `${shown.slice(0, 200)}…` : shown };
    }
    if (end < 0) break;
    start = end + 1;
  }
  return { row: null, value: null };
}

function quotingMessage(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A quotation mark opens here and is never closed. Close it, or remove it.';
    case 'INVALID_OPENING_QUOTE':
      return 'A quotation mark stands inside a cell. Put the whole cell in quotation marks and double those inside.';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'Text follows a closing quotation mark. Double the quotation marks inside a cell.';
    default:
      return 'The row is not written as CSV. Maybe a quotation mark is missing?';
  }
}
