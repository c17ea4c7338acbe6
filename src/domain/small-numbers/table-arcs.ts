import type { TableCell } from './protect-table.ts';

/** Part of a table seen as a network: a cell (from its row to its column), a row's total, a column's total, or the total of all. */
export type Arc = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly least: number;
  /** What withholding it costs the reader: what it counts; totals cost more than any cell. */
  readonly cost: number;
  /** Null for totals. */
  readonly cell: TableCell | null;
};

/** Totals that are withheld as well, rows and columns by number. */
export type TableTotals = {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly all: boolean;
};

/** A table as a network; nodes are numbered from 0. */
export type Network = {
  readonly arcs: readonly Arc[];
  readonly nodeCount: number;
  /** The totals of the columns, by number. */
  readonly ofColumns: readonly Arc[];
  /** The arcs that begin or end at each node. */
  readonly arcsAt: readonly (readonly Arc[])[];
  /** The totals among withheld arcs. */
  readonly totals: (withheld: ReadonlySet<Arc>) => TableTotals;
};

/** A table and its totals as a network in which flow goes round: the total of all → totals of rows → cells → totals of columns → the total of all. */
export function arcsOf(cells: readonly TableCell[]): Network {
  const rowCount = 1 + Math.max(-1, ...cells.map(({ row }) => row));
  const columnCount = 1 + Math.max(-1, ...cells.map(({ column }) => column));
  const rowTotals = new Array<number>(rowCount).fill(0);
  const columnTotals = new Array<number>(columnCount).fill(0);
  let all = 0;
  for (const { row, column, value } of cells) {
    rowTotals[row]! += value;
    columnTotals[column]! += value;
    all += value;
  }
  const source = rowCount + columnCount;
  const sink = source + 1;
  const total = (from: number, to: number, value: number): Arc => {
    return { from, to, value, least: 0, cost: 10 * all + value, cell: null };
  };
  const ofRows = rowTotals.map((value, row) => total(source, row, value));
  const ofColumns = columnTotals.map((value, column) => total(rowCount + column, sink, value));
  const ofAll = total(sink, source, 10 * all);
  const ofCells = cells.map((cell): Arc => {
    const { value, least } = cell;
    return { from: cell.row, to: rowCount + cell.column, value, least, cost: value, cell };
  });
  const arcs = [...ofCells, ...ofRows, ...ofColumns, ofAll];
  const arcsAt = Array.from({ length: sink + 1 }, (): Arc[] => []);
  for (const arc of arcs) {
    arcsAt[arc.from]!.push(arc);
    arcsAt[arc.to]!.push(arc);
  }
  return {
    arcs,
    nodeCount: sink + 1,
    arcsAt,
    ofColumns,
    totals: (withheld) => ({
      rows: new Set(ofRows.flatMap((arc, row) => (withheld.has(arc) ? [row] : []))),
      columns: new Set(ofColumns.flatMap((arc, column) => (withheld.has(arc) ? [column] : []))),
      all: withheld.has(ofAll),
    }),
  };
}
