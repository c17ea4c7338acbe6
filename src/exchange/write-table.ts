import { stringify } from 'csv-stringify/sync';

/** A cell of a table for people: text, a number, or nothing. */
export type TableCell = string | number | null;

/**
 * A table as the text of a CSV file for spreadsheets, with a byte order mark so that Excel shows £ and accents right. Numbers stay numbers (rounded to six
 * decimals). Text that a spreadsheet would take for a formula (it begins with = + - or @, after blanks as well, or with a tab or a carriage return) gets an apostrophe in front.
 */
export function writeTable(columns: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  const lines = [columns, ...rows].map((cells) => cells.map(cellText));
  return `\ufeff${stringify(lines, { record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s|\s$/ })}`;
}

function cellText(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(Math.round(cell * 1e6) / 1e6 + 0);
  return /^(\s*[=+\-@]|[\t\r])/.test(cell) ? `'${cell}` : cell;
}
