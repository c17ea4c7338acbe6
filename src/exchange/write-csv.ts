import { stringify } from 'csv-stringify/sync';
import type { RawSheet } from '../domain/workbook.ts';
import { neutralText } from './formula-text.ts';

/**
 * A sheet as the text of a CSV file that reads back as the same sheet: blank lines keep row numbers where rows are
 * missing, cells are quoted where they need it, and text that a spreadsheet would take for a formula
 * is made harmless (see `formula-text.ts`). Text beyond ASCII gets a byte order mark, so that Excel shows it right.
 */
export function writeCsv({ columns, rows }: RawSheet): string {
  if (columns.length === 0 && rows.length === 0) return '';
  let next = 2;
  let text = csvLine(columns);
  for (const { row, cells } of rows) {
    text += '\n'.repeat(Math.max(0, row - next));
    text += csvLine(cells);
    next = Math.max(row, next) + 1;
  }
  return /[\u0080-\uffff]/.test(text) ? `\ufeff${text}` : text;
}

function csvLine(cells: readonly string[]): string {
  return stringify([cells.map(neutralText)], { quoted_match: /[\r\n]|^\s|\s$/ });
}
