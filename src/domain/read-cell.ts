import type { Cell } from './cell.ts';

/** What a cell's text turned out to be. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** Reads one cell that is not blank. */
export function readCell<T>(cell: Cell<T>, text: string): CellReading<T> {
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
