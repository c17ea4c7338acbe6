import type { z } from 'zod';
import type { TableCell } from '../../exchange/write-table.ts';
import { writeTable } from '../../exchange/write-table.ts';

/** A list of the interface that comes page by page as JSON and whole as CSV. `Facts` is what its rows are worked out from. */
export type ApiTable<Facts, Row> = {
  /** The last part of its address. */
  readonly name: string;
  readonly summary: string;
  /** What a row is, in which order they come, and what to know about the figures. */
  readonly meaning: string;
  readonly row: z.ZodType<Row>;
  /** In an order that stays the same while the facts do. */
  readonly rows: (facts: Facts) => readonly Row[];
  /** The columns of the CSV. */
  readonly columns: readonly string[];
  readonly cells: (row: Row) => readonly (TableCell | boolean)[];
  /** Columns of figures that are withheld in rows whose figures may tell a small number: `c` there. */
  readonly withheldColumns: readonly string[];
  readonly isWithheld: (row: Row) => boolean;
};

/** How CSV files say that a figure is withheld, as published files do. */
const WITHHELD = 'c';

/** The whole table as the text of a CSV file; formulas made harmless, withheld figures as `c`. */
export function tableCsv<Facts, Row>(table: ApiTable<Facts, Row>, facts: Facts): string {
  const { columns, withheldColumns } = table;
  const rows = table.rows(facts).map((row) => {
    const isWithheld = table.isWithheld(row);
    return table.cells(row).map((cell, index): TableCell => {
      if (cell === null && isWithheld && withheldColumns.includes(columns[index]!)) return WITHHELD;
      return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell;
    });
  });
  return writeTable(columns, rows);
}
