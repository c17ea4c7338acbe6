import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { plainNumber } from '../domain/number-text.ts';
import type { RawSheet, WorkbookProblem } from '../domain/workbook.ts';
import { toRawSheet } from './read-csv.ts';
import { type ErrorCell, findErrorCells } from './xlsx-error-cells.ts';

type XlsxReading =
  | { readonly ok: true; readonly sheets: readonly (readonly [name: string, sheet: RawSheet])[] }
  | { readonly ok: false; readonly problem: WorkbookProblem };

/** Reads every sheet of an XLSX file as text, formulas by their cached value, dates as YYYY-MM-DD. */
export async function readXlsx(bytes: Buffer, fileName: string): Promise<XlsxReading> {
  try {
    const found = await readExcelFile(bytes, { trim: false });
    const errors = findErrorCells(bytes);
    const sheets = found.map(({ sheet, data }) => {
      const records = data.map((row) => row.map((value) => cellText(value)));
      for (const cell of errors.filter((error) => error.sheet === sheet.trim())) putText(records, cell);
      return [sheet.trim(), toRawSheet(records)] as const;
    });
    return { ok: true, sheets };
  } catch (error) {
    const message = `The file cannot be read as an Excel workbook (${reason(error)}). Save it as .xlsx, or as a folder of CSV files.`;
    return { ok: false, problem: { sheet: fileName, row: null, column: null, value: fileName, message } };
  }
}

function cellText(value: CellValue | Date | null): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return plainNumber(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Puts a formula's error into its blank cell, so that it is reported instead of read as a default. */
function putText(records: string[][], { row, column, text }: ErrorCell): void {
  const width = records[0]?.length ?? 0;
  if (column >= width) return;
  while (records.length <= row) records.push(Array.from({ length: width }, () => ''));
  records[row]![column] = text;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
}
