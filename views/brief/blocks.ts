import type { Block, DocumentTable } from '../../src/domain/written-document.ts';

/** A main heading of a document. */
export function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

/** A heading within a section. */
export function subheading(text: string): Block {
  return { kind: 'heading', level: 3, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A list; nothing where it has no items. */
export function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** What the author has to write. */
export function toComplete(text: string): Block {
  return { kind: 'to_complete', label: 'To be completed:', text };
}

/** What nobody must overlook. */
export function notice(text: string): Block {
  return { kind: 'notice', text };
}

/** A column of a table: its head, its cell of a row, and its total. */
export type DrawnColumn<Row> = {
  readonly head: string;
  readonly numeric?: boolean;
  readonly cell: (row: Row, index: number) => string;
  readonly total?: string;
};

/** A table of rows; with totals where there is more than one row and a column has one. Nothing where there are no rows. */
export function table<Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly DrawnColumn<Row>[],
): readonly DocumentTable[] {
  if (rows.length === 0) return [];
  const hasTotals = rows.length > 1 && columns.some(({ total }) => total !== undefined);
  return [
    {
      ...{ kind: 'table', caption },
      columns: columns.map(({ head, numeric }) => ({ head, numeric: numeric ?? false })),
      rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
      foot: hasTotals ? columns.map(({ total }) => total ?? '') : undefined,
    },
  ];
}
