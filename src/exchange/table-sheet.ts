import type { Sheet } from 'write-excel-file/node';
import { textCell } from './xlsx-cell.ts';

/** A table for people on a sheet of its own; its name begins with `_`, so that reading a workbook leaves it out. */
export type TableSheet = {
  readonly name: `_${string}`;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Lines of text above the table. */
  readonly above?: readonly string[];
};

/** What a bold header looks like. */
export const headerStyle = { fontWeight: 'bold', backgroundColor: '#e8eef1' } as const;

const widest = 70;
const narrowest = 9;

/** A table as a sheet to be written: bold header that stays in sight, columns as wide as what they hold, long text wrapped. */
export function tableSheet({ name, columns, rows, above = [] }: TableSheet): Sheet<Buffer> {
  const lines = above.map((line) => [{ ...textCell(line), alignVertical: 'top' as const }]);
  const header = columns.map((column) => ({ ...textCell(column), ...headerStyle }));
  const body = rows.map((cells) =>
    cells.map((cell) => {
      if (cell === null || cell === '') return null;
      if (typeof cell === 'number') return { type: Number, value: rounded(cell) };
      return { ...textCell(cell), wrap: cell.length > widest, alignVertical: 'top' as const };
    }),
  );
  return {
    sheet: name,
    data: [...lines, header, ...body],
    columns: columnWidths(columns, rows),
    stickyRowsCount: above.length === 0 ? 1 : 0,
  };
}

/** Widths that show the header and what the first rows hold, in characters. */
export function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): { readonly width: number }[] {
  const sample = rows.slice(0, 200);
  return columns.map((column, index) => {
    const longest = sample.reduce(
      (most, cells) => Math.max(most, String(cells[index] ?? '').length),
      column.length,
    );
    return { width: Math.min(widest, Math.max(narrowest, longest + 3)) };
  });
}

/** Six decimals are more than any figure of a plan is good for. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
