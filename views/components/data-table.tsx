import type { Child } from 'hono/jsx';
import { classes } from './extra.ts';
import { ScrollTable } from './scroll-table.tsx';
import { SortHead, type SortState } from './sort-head.tsx';

/** One column of a table: its header, and its cell of a row. */
export type TableColumn<Row> = {
  readonly head: Child;
  readonly cell: (row: Row, index: number) => Child;
  /** Numbers stand to the right, under each other. */
  readonly numeric?: boolean | undefined;
  /** The header of its rows; the first such column stays in sight while the table is scrolled sideways. */
  readonly rowHeader?: boolean | undefined;
  /** Room for a sentence, also on a phone. */
  readonly wide?: boolean | undefined;
  /** The header is seen by screen readers alone: for columns of buttons. */
  readonly headHidden?: boolean | undefined;
  /** A link in the header that sorts by the column, and how it is sorted now. */
  readonly sort?: SortState | undefined;
};

type DataTableProps<Row> = {
  readonly caption: string;
  readonly captionSize?: 's' | 'm' | 'l' | undefined;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** Said in place of the table where there are no rows. */
  readonly empty: string;
  readonly id?: string | undefined;
  readonly rowId?: (row: Row, index: number) => string;
  readonly rowClass?: (row: Row) => string;
  /** One cell for each column, below a line: totals. */
  readonly foot?: readonly Child[] | undefined;
};

/** A table of figures in its own scrolling container. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionSize, captionHidden, columns, rows, empty, id, rowId, rowClass, foot } = props;
  if (rows.length === 0) return <p class="govuk-body">{empty}</p>;
  return (
    <ScrollTable label={caption}>
      <table class="govuk-table skillmix-table" id={id}>
        <caption
          class={classes(
            'govuk-table__caption',
            `govuk-table__caption--${captionSize ?? 's'}`,
            captionHidden && 'govuk-visually-hidden',
          )}
        >
          {caption}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{columns.map(headCell)}</tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row, index) => (
            <tr class={classes('govuk-table__row', rowClass?.(row))} id={rowId?.(row, index)}>
              {columns.map((column) => bodyCell(column, column.cell(row, index)))}
            </tr>
          ))}
        </tbody>
        {foot === undefined ? null : (
          <tfoot>
            <tr class="govuk-table__row skillmix-table__foot">
              {columns.map((column, index) => bodyCell(column, foot[index]))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollTable>
  );
}

function headCell<Row>({ head, numeric, wide, headHidden, sort }: TableColumn<Row>) {
  return (
    <SortHead numeric={numeric} wide={wide} sort={sort}>
      {headHidden ? <span class="govuk-visually-hidden">{head}</span> : head}
    </SortHead>
  );
}

function bodyCell<Row>({ numeric, rowHeader }: TableColumn<Row>, content: Child) {
  if (rowHeader) {
    return (
      <th scope="row" class="govuk-table__header">
        {content}
      </th>
    );
  }
  return <td class={classes('govuk-table__cell', numeric && 'govuk-table__cell--numeric')}>{content}</td>;
}
