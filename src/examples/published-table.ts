import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a published file as text, by column name. */
export type PublishedRow = Readonly<Record<string, string>>;

/**
 * A published count. `suppressed` (`c`) hides 1 to 5 and is not zero; `unavailable` (`x`, `z`, `u`, `:` or blank) is
 * unknown. Both have the value null, so that nobody adds them up by accident.
 */
export type PublishedFigure =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'suppressed'; readonly value: null; readonly atLeast: 1; readonly atMost: 5 }
  | { readonly kind: 'unavailable'; readonly value: null };

/** Reads one published file of the `data` folder beside this module. Throws when the file is missing. */
export function readPublishedTable(fileName: string): readonly PublishedRow[] {
  const text = readFileSync(new URL(`./data/${fileName}`, import.meta.url), 'utf8');
  return parse(text, { columns: true, bom: true, skip_empty_lines: true });
}

/** Reads one cell of a published file; `low` is what rounds to zero at the file's one decimal, so 0 stands for it. Throws on text that is neither a number nor a known symbol. */
export function parsePublishedFigure(cell: string): PublishedFigure {
  if (cell === 'c') return { kind: 'suppressed', value: null, atLeast: 1, atMost: 5 };
  if (['', 'x', 'z', 'u', ':'].includes(cell)) return { kind: 'unavailable', value: null };
  const value = cell === 'low' ? 0 : Number(cell);
  if (!Number.isFinite(value)) throw new Error(`“${cell}” is neither a number nor a symbol of the file`);
  return { kind: 'known', value };
}

/** The number in a cell that must be known. Throws, naming the column, when it is suppressed or not available. */
export function knownFigure(row: PublishedRow, column: string): number {
  const figure = parsePublishedFigure(row[column] ?? '');
  if (figure.kind !== 'known') throw new Error(`${row.la_name || 'England'} has no figure for ${column}`);
  return figure.value;
}
