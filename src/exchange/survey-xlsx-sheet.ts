import { columnNumber } from './cell-address.ts';

/** A cell whose formula gave no value: it ended in an error such as `#N/A`, or no result was saved. `row` and `column` count from 0. */
export type ErrorCell = { readonly row: number; readonly column: number; readonly text: string };

/** What a sheet of an XLSX file comes to, before it is read. */
export type SheetSurvey = {
  /** Numbers of the last row and the last column that hold something, from 1. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly errors: readonly ErrorCell[];
};

/** Stands in a cell whose formula has no saved result. */
export const noResult = '#NO RESULT!';

/** Rows and columns that Excel has. */
const excelRows = 1_048_576;
const excelColumns = 16_384;

const cellTag = /<(?:[^\s<>/:]+:)?c(?=[\s/>])[^>]*>/g;
const rowTag = /<(?:[^\s<>/:]+:)?row(?=[\s/>])[^>]*>/g;
/** How much of a cell is looked at for its formula and value: formulas have at most 8,192 characters. */
const longestFormula = 20_000;

/**
 * Looks through the XML of a sheet for how far it reaches and for cells without a value, which the reader would give as blank, and a blank cell would silently become a
 * default. Null for a sheet with rows or cells that Excel could not have written.
 */
export function surveySheet(xml: string): SheetSurvey | null {
  for (const [tag] of xml.matchAll(rowTag)) {
    const row = /\sr\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (row !== undefined && (!/^\d{1,7}$/.test(row) || Number(row) > excelRows)) return null;
  }
  let lastRow = 0;
  let lastColumn = 0;
  const errors: ErrorCell[] = [];
  for (const match of xml.matchAll(cellTag)) {
    const [tag] = match;
    const address = /\sr="([A-Z]{1,3})([1-9]\d{0,6})"/.exec(tag);
    if (!address) return null;
    const row = Number(address[2]);
    const column = columnNumber(address[1]!);
    if (row > excelRows || column > excelColumns) return null;
    if (tag.endsWith('/>')) continue;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
    const text = errorText(tag, xml, match.index + tag.length);
    if (text !== null) errors.push({ row: row - 1, column: column - 1, text });
  }
  return { lastRow, lastColumn, errors };
}

function errorText(tag: string, xml: string, from: number): string | null {
  const isError = tag.includes(' t="e"');
  if (!isError && !/^\s*<(?:\w+:)?f[\s/>]/.test(xml.slice(from, from + 20))) return null;
  const rest = xml.slice(from, from + longestFormula);
  const inside = rest.slice(0, Math.max(0, rest.search(/<\/(?:\w+:)?c>/)));
  const value = /<(?:\w+:)?v>([^<]*)</.exec(inside)?.[1];
  if (isError) return value || noResult;
  // A formula may well give the text ''.
  return value || tag.includes(' t="str"') ? null : noResult;
}
