import { DataTable } from '../../components/data-table.tsx';
import { columnHead } from '../../partials/column-head.ts';
import type { SheetColumn, SheetPage, SheetRow } from '../../sheet-view.ts';

/** A sheet to read: codes with their names, blank cells with what they stand for. */
export function SheetTable({ sheet }: { readonly sheet: SheetPage }) {
  return (
    <DataTable
      caption={`Rows of the sheet ${sheet.sheet}`}
      captionHidden
      columns={sheet.columns.map((column, index) => ({
        head: columnHead(column),
        numeric: column.numeric,
        rowHeader: index === 0,
        cell: (row: SheetRow) => shownCell(column, row),
      }))}
      rows={sheet.rows}
      rowId={({ number }, index) => `row-${number ?? `new-${index}`}`}
      empty={sheet.filter === '' ? 'There are no rows yet.' : 'No row contains that text.'}
    />
  );
}

/** Longer texts (sources, notes) are given room, so that one of them does not make its row as high as the window. */
const LONG = 60;

/** A cell to read: a code by its name, a blank cell by what it stands for. */
export function shownCell(column: SheetColumn, { cells }: SheetRow) {
  const text = cells.find((cell) => cell.column === column.name)?.text ?? '';
  if (text.length > LONG) return <div class="skillmix-prose-cell">{text}</div>;
  const choice = column.choices?.find(({ value }) => value === text)?.text;
  if (text !== '') return choice?.replace(` (${text})`, '') ?? text;
  if (column.default === null) return <span class="skillmix-quiet">–</span>;
  return <span class="skillmix-quiet">{column.default}</span>;
}
