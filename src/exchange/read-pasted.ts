import { CsvError, parse } from 'csv-parse/sync';
import { plainText } from './formula-text.ts';
import { type CsvReading, toRawSheet } from './read-csv.ts';

/** Reads cells pasted from a spreadsheet: columns separated by tabs, or else by commas; the first row with content is the header. */
export function readPasted(sheet: string, text: string): CsvReading {
  const firstLine = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const delimiter = firstLine.includes('\t') ? '\t' : ',';
  try {
    const records: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return { ok: true, sheet: toRawSheet(records.map((cells) => cells.map(plainText))) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message =
      'The cells could not be read. Maybe a quotation mark opens and is never closed? Copy them again.';
    return { ok: false, problem: { sheet, row: null, column: null, value: null, message } };
  }
}
