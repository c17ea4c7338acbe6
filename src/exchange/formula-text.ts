/**
 * A spreadsheet takes text that begins with = + - @, a tab or a carriage return for a formula when it opens a CSV file. Such text is written with an apostrophe in front,
 * and so is text that has apostrophes before one of these signs already; reading takes one apostrophe away. Numbers such as -0.1 stay as they are.
 */

/** A cell's text as it goes into a CSV file. `plainText` gives it back exactly. */
export function neutralText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !/^-(\d+\.?\d*|\.\d+)$/.test(text) ? `'${text}` : text;
}

/** The text of a cell of a CSV file, without the apostrophe that `neutralText` put in front. */
export function plainText(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
