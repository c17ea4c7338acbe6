import { CsvError, parse } from 'csv-parse/sync';
import type { FileProblem } from '../../domain/council-figures.ts';
import type { RawRow } from '../../domain/workbook.ts';
import { readXlsx } from '../read-xlsx.ts';

/** A file as it was handed in. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The rows of one sheet that hold anything, as text; `sheet` null in a CSV file. */
export type SheetRecords = {
  readonly file: string;
  readonly sheet: string | null;
  readonly records: readonly RawRow[];
};

/** The sheets of a file, or why it cannot be read. */
export type RecordsRead = { readonly sheets: readonly SheetRecords[] } | { readonly problem: FileProblem };

/**
 * Reads every row of an XLSX or CSV file, also of text in Windows-1252 or UTF-16 and of columns set apart by semicolons or tabs. Never throws on what a file
 * holds.
 */
export async function readRecords({ name, bytes }: NamedFile): Promise<RecordsRead> {
  const refuse = (message: string): RecordsRead => {
    return { problem: { file: name, sheet: null, row: null, column: null, found: null, message } };
  };
  const start = Buffer.from(bytes.subarray(0, 8));
  if (bytes.length === 0) return refuse('The file is empty.');
  if (start.subarray(0, 2).toString('latin1') === 'PK') return readSheets(name, bytes);
  if (start.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return refuse('This is an old or password-protected Excel file. Save it as .xlsx without a password.');
  }
  const text = textOf(bytes);
  if (text.includes('\0'))
    return refuse('This is neither an .xlsx nor a CSV file. Save the list as one of them.');
  if (/^\s*<(\?xml|!doctype|html|message)/i.test(text)) {
    return refuse('This is an XML file. Hand in the lists as .xlsx or CSV: one sheet or file for each list.');
  }
  return readText(name, text, refuse);
}

async function readSheets(name: string, bytes: Uint8Array): Promise<RecordsRead> {
  const read = await readXlsx(Buffer.from(bytes), name);
  if (!read.ok) {
    const { row, column, message } = read.problem;
    return { problem: { file: name, sheet: null, row, column, found: null, message } };
  }
  const sheets = read.sheets.map(([sheet, { columns, rows }]) => {
    const first = columns.length === 0 ? [] : [{ row: 1, cells: columns }];
    return { file: name, sheet: wellFormed(sheet), records: [...first, ...rows].map(wellFormedRow) };
  });
  return { sheets };
}

function readText(name: string, text: string, refuse: (message: string) => RecordsRead): RecordsRead {
  try {
    const all: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    const records = all
      .map((cells, index) => wellFormedRow({ row: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { sheets: [{ file: name, sheet: null, records }] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(
      'The rows cannot be told apart. Maybe a quotation mark opens and is never closed? Export the file again.',
    );
  }
}

function wellFormedRow({ row, cells }: RawRow): RawRow {
  return { row, cells: cells.map(wellFormed) };
}

/** Without halves of characters and zeros, which no database takes. */
function wellFormed(text: string): string {
  return /[\0\ud800-\udfff]/.test(text) ? Buffer.from(text.replaceAll('\0', '')).toString() : text;
}

/** UTF-8, UTF-16 by its byte order mark, or else as Windows writes text. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The mark that sets columns apart in most of the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 30);
  const count = (mark: string) =>
    lines.reduce((sum, line) => sum + Math.min(200, line.split(mark).length - 1), 0);
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0]!;
}
