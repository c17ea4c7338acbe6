import type { Ink } from './ink.ts';
import { lengthOf, pageWidth, toWidth, wrap } from './lines.ts';

/** A part of a page: a heading and the lines under it. An empty one is left out. */
export type Section = { readonly heading: string; readonly lines: readonly string[] };

/** One column of a table; one that `shrinks` is cut until the table fits the page; `ink` colours a filled cell by its row's index. */
export type TableColumn = {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly side?: 'left' | 'right';
  readonly shrinks?: boolean;
  readonly ink?: (text: string, row: number) => string;
};

/** A page of sections, a blank line between them. */
export function pageText(top: readonly string[], sections: readonly Section[], ink: Ink): string {
  const parts = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => [ink.strong(heading), ...lines].join('\n'));
  return `${[top.join('\n'), ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Lines of a table; headings are left out when all are blank. */
export function tableLines(columns: readonly TableColumn[], ink: Ink): readonly string[] {
  const rows = columns[0]?.cells.length ?? 0;
  if (rows === 0) return [];
  const widths = fittedWidths(columns);
  const line = (cellOf: (column: TableColumn, width: number) => string) =>
    `  ${columns.map((column, index) => cellOf(column, widths[index]!)).join('  ')}`.trimEnd();
  const body = Array.from({ length: rows }, (_, row) =>
    line((column, width) => {
      const text = toWidth(column.cells[row]!, width, column.side);
      return column.ink ? column.ink(text, row) : text;
    }),
  );
  if (columns.every(({ heading }) => heading === '')) return body;
  return [ink.faint(line(({ heading, side }, width) => toWidth(heading, width, side))), ...body];
}

/** Widths that show everything, then the widest column that may shrink made narrower until the table fits. */
function fittedWidths(columns: readonly TableColumn[]): readonly number[] {
  const widths = columns.map(({ heading, cells }) => Math.max(lengthOf(heading), ...cells.map(lengthOf)));
  const total = () => 2 * widths.length + widths.reduce((sum, width) => sum + width, 0);
  while (total() > pageWidth) {
    const able = columns.flatMap(({ shrinks }, index) => (shrinks && widths[index]! > 8 ? [index] : []));
    if (able.length === 0) break;
    const widest = able.reduce((a, b) => (widths[b]! > widths[a]! ? b : a));
    widths[widest]!--;
  }
  return widths;
}

/** A name and its value, the value wrapped beside it. */
export function factLine(name: string, value: string): readonly string[] {
  return wrap(value, `  ${toWidth(name, 15)}`, ' '.repeat(17));
}

/** A list entry, wrapped under itself. */
export function bullet(text: string): readonly string[] {
  return wrap(text, '  • ', '    ');
}

/** A paragraph, indented. */
export function paragraph(text: string): readonly string[] {
  return wrap(text, '  ', '  ');
}
