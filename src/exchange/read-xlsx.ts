import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { plainNumber } from '../domain/number-text.ts';
import type { RawSheet, WorkbookProblem } from '../domain/workbook.ts';
import { isOwnSheet, type NamedSheet } from './own-sheets.ts';
import { toRawSheet } from './read-csv.ts';
import { cellLimit, sheetLimitProblem, textLimit } from './sheet-limits.ts';
import { type ErrorCell, type SheetSurvey, surveySheet } from './survey-xlsx-sheet.ts';
import { readXlsxParts, repacked, type XlsxParts } from './xlsx-parts.ts';

export type XlsxReading =
  | { readonly ok: true; readonly sheets: readonly NamedSheet[] }
  | { readonly ok: false; readonly problem: WorkbookProblem };

/**
 * Reads the sheets of an XLSX file as text, formulas by their cached value, dates as YYYY-MM-DD. The user's own sheets, whose names begin with `_`, are left out.
 * Nothing is read of a file that is damaged or larger than any real workbook.
 */
export async function readXlsx(bytes: Buffer, fileName: string): Promise<XlsxReading> {
  const refuse = (sheet: string, message: string): XlsxReading => ({
    ok: false,
    problem: { sheet, row: null, column: null, value: fileName, message },
  });
  const opened = readXlsxParts(bytes);
  if (!opened.ok) return refuse(fileName, unreadable(opened.message));
  const surveys = new Map<string, SheetSurvey>();
  for (const { name, file } of opened.parts.sheets) {
    if (file === null || isOwnSheet(name)) continue;
    const survey = surveySheet(opened.parts.files.get(file)!.toString('utf8'));
    if (survey === null) return refuse(name, unreadable(`the sheet ${name} has cells beyond any real sheet`));
    const problem = sheetLimitProblem(survey.lastRow - 1, survey.lastColumn);
    if (problem !== null) return refuse(name, problem);
    surveys.set(name, survey);
  }
  try {
    return { ok: true, sheets: await readSheets(opened.parts, surveys) };
  } catch (error) {
    return refuse(fileName, unreadable(error instanceof Error ? error.message : 'unknown reason'));
  }
}

async function readSheets(
  parts: XlsxParts,
  surveys: ReadonlyMap<string, SheetSurvey>,
): Promise<readonly NamedSheet[]> {
  const surveyed = parts.sheets.filter(({ name }) => surveys.has(name)).map(({ file }) => file!);
  const found = await readExcelFile(repacked(parts, new Set(surveyed)), { trim: false });
  let characters = 0;
  const textOf = (value: CellValue | Date | null): string => {
    const text = cellText(value);
    characters += text.length;
    if (text.length > cellLimit) throw new Error(`a cell has ${text.length} characters`);
    if (characters > textLimit) throw new Error('it holds more text than any real workbook');
    return text;
  };
  const read = (sheet: string, data: readonly (readonly (CellValue | Date | null)[])[]): RawSheet => {
    const records = data.map((row) => row.map(textOf));
    for (const cell of surveys.get(sheet)?.errors ?? []) putText(records, cell);
    return toRawSheet(records);
  };
  return (
    found
      .map(({ sheet, data }) => ({ name: sheet.trim(), data }))
      // A tab that is a chart has no cells.
      .filter(({ name, data }) => !isOwnSheet(name) && data !== undefined)
      .map(({ name, data }) => [name, read(name, data)])
  );
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

function unreadable(reason: string): string {
  return `The file cannot be read as an Excel workbook (${reason.replace(/\.$/, '')}). Save it as .xlsx, or as a folder of CSV files.`;
}
