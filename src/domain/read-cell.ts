import type { Cell } from './cell.ts';

/** What a cell's text turned out to be. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

const spreadsheetError = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Longest text of any cell; keeps messages and comparisons short. */
const longestCell = 10_000;

/** Reads one cell that is not blank. */
export function readCell<T>(cell: Cell<T>, text: string): CellReading<T> {
  if (text === '#NO RESULT!') {
    const message =
      'The formula has no saved result. Open the file in Excel and save it, or write the value itself.';
    return { ok: false, message };
  }
  if (spreadsheetError.test(text)) {
    return {
      ok: false,
      message: `'${text}' is a formula's error. Correct the formula, or write the value itself.`,
    };
  }
  if (text.length > longestCell) {
    return {
      ok: false,
      message: `The cell has ${text.length} characters; at most ${longestCell} are possible.`,
    };
  }
  const parsed = cell.schema.safeParse(text);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, message: parsed.error.issues[0]?.message ?? `'${text}' is not ${cell.takes}.` };
}

/**
 * A reader of one column's cells that parses each different text once: sheets of thousands of rows repeat few values.
 * Codes name their rows, so they hardly repeat and are not remembered.
 */
export function cellReader<T>(cell: Cell<T>): (text: string) => CellReading<T> {
  if (cell.kind === 'code') return (text) => readCell(cell, text);
  const known = new Map<string, CellReading<T>>();
  return (text) => {
    let reading = known.get(text);
    if (reading === undefined) {
      reading = readCell(cell, text);
      known.set(text, reading);
    }
    return reading;
  };
}
