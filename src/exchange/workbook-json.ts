import { z } from 'zod';
import { plainNumber } from '../domain/number-text.ts';
import type { RawSheet, RawWorkbook, SheetName } from '../domain/workbook.ts';
import { cellKind, type SheetCellKind, settingKeyOf } from './cell-kind.ts';
import { placeLimit, sheetLimitProblem } from './sheet-limits.ts';

/** A cell as JSON: numbers and yes/no typed, all else text. A blank cell is left out of its row. */
export type JsonCell = string | number | boolean | null;

/** A sheet as JSON: its columns in order, and its rows by column name. */
export type JsonSheet = {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, JsonCell>>[];
};

/** How a number is written that is withheld because few families are behind it. */
const WITHHELD = 'c';

/** A sheet as JSON. A number that is withheld (`c`) becomes null; text that is not what its column takes stays text. */
export function jsonSheet(name: SheetName, sheet: RawSheet): JsonSheet {
  const keyOf = settingKeyOf(name, sheet);
  const columns = sheet.columns.map((column) => column.trim());
  const rows = sheet.rows.map(({ cells }) => {
    const key = keyOf(cells);
    const entries = cells.flatMap((text, index): [string, JsonCell][] => {
      const column = columns[index] ?? '';
      const trimmed = text.trim();
      return trimmed === '' ? [] : [[column, jsonCell(cellKind(name, column, key), trimmed)]];
    });
    return Object.fromEntries(entries);
  });
  return { columns, rows };
}

function jsonCell(kind: SheetCellKind, text: string): JsonCell {
  switch (kind) {
    case 'number':
      if (text === WITHHELD) return null;
      // Only where the number is written back as the same number.
      return /^-?(\d+\.?\d*|\.\d+)$/.test(text) && Math.abs(Number(text)) < 1e15 ? Number(text) + 0 : text;
    case 'yes_no':
      return text === 'yes' ? true : text === 'no' ? false : text;
    default:
      return text;
  }
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A workbook as programs send it. What else stands beside the sheets is left alone, so that a workbook that was read can be sent as it is. */
export const sentWorkbook = z.looseObject({
  sheets: z.record(
    z.string(),
    z.looseObject({ columns: z.array(z.string()).optional(), rows: z.array(z.record(z.string(), cell)) }),
  ),
});

/**
 * The text sheets of a workbook that was sent as JSON, or what is too large about it. Row 2 is the first of a sheet's rows. Sheets of unknown names stay, so that reading the
 * workbook can tell what was meant.
 */
export function rawOfJson(
  sent: z.infer<typeof sentWorkbook>,
): { readonly ok: true; readonly raw: RawWorkbook } | { readonly ok: false; readonly message: string } {
  const sheets: Record<string, RawSheet> = {};
  let places = 0;
  for (const [name, { columns = [], rows }] of Object.entries(sent.sheets)) {
    const all = [...new Set([...columns, ...rows.flatMap((row) => Object.keys(row))])];
    // Before the cells are laid out: a few MB of rows that share no column, or of many blank sheets, would be cells without end.
    const tooLarge = sheetLimitProblem(rows.length, all.length);
    if (tooLarge !== null) return { ok: false, message: `${name.slice(0, 100)}: ${tooLarge}` };
    places += rows.length * all.length;
    if (places > placeLimit) {
      return { ok: false, message: 'The sheets have too many rows and columns together. Send fewer.' };
    }
    sheets[name] = {
      columns: all,
      rows: rows.map((row, index) => ({
        row: index + 2,
        cells: all.map((column) => (Object.hasOwn(row, column) ? textOf(row[column] ?? null) : '')),
      })),
    };
  }
  return { ok: true, raw: sheets as RawWorkbook };
}

function textOf(value: JsonCell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? plainNumber(value) : value;
}
