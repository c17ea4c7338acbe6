import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { DocumentTable } from '../domain/written-document.ts';

/** Width of the text on A4 between margins of 20 mm, in twentieths of a point. */
const TEXT_WIDTH = Math.round(((210 - 40) / 25.4) * 1440);

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' } as const;
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = {
  ...{ top: line, bottom: line, insideHorizontal: line },
  ...{ left: noLine, right: noLine, insideVertical: noLine },
};
const margins = { top: 40, bottom: 40, left: 60, right: 60 };

/** A table with its caption above: its header row is repeated on every page, and no row is broken. */
export function docxTable(table: DocumentTable): readonly (Paragraph | Table)[] {
  const widths = columnWidths(table);
  const rowOf = (cells: readonly string[], kind: 'head' | 'body' | 'foot') =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: true,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column]!, type: WidthType.DXA },
            margins,
            ...(kind === 'body' ? {} : { shading: { fill: 'F3F5F7' } }),
            children: [
              new Paragraph({
                style: kind === 'body' && column > 0 ? 'TableText' : 'TableHead',
                alignment: table.columns[column]!.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
                text,
              }),
            ],
          }),
      ),
    });
  return [
    new Paragraph({ style: 'Caption', text: table.caption, keepNext: true }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [...widths],
      borders,
      rows: [
        rowOf(
          table.columns.map(({ head }) => head),
          'head',
        ),
        ...table.rows.map((cells) => rowOf(cells, 'body')),
        ...(table.foot ? [rowOf(table.foot, 'foot')] : []),
      ],
    }),
    new Paragraph({ style: 'AfterTable', text: '' }),
  ];
}

/** Facts as a table of two columns without a header. */
export function docxFacts(rows: readonly { readonly name: string; readonly value: string }[]): Table {
  const widths = [Math.round(TEXT_WIDTH * 0.25), Math.round(TEXT_WIDTH * 0.75)];
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    rows: rows.map(
      ({ name, value }) =>
        new TableRow({
          cantSplit: true,
          children: [name, value].map(
            (text, column) =>
              new TableCell({
                width: { size: widths[column]!, type: WidthType.DXA },
                margins,
                children: [new Paragraph({ style: column === 0 ? 'TableHead' : 'TableText', text })],
              }),
          ),
        }),
    ),
  });
}

/** Width of a letter of a table's bold text, and of a cell's margins, in twentieths of a point. */
const LETTER = 105;
const SIDES = 150;

/** Every column has the room of its longest word; what is left goes to the columns with long texts. */
function columnWidths({ columns, rows, foot }: DocumentTable): readonly number[] {
  const sizes = columns.map(({ head }, column) => {
    const texts = [head, ...[...rows, ...(foot ? [foot] : [])].map((cells) => cells[column]!)];
    const word = Math.max(...texts.flatMap((text) => text.split(/[\s-]/).map(({ length }) => length)));
    const longest = Math.max(...texts.map(({ length }) => length));
    return { least: word * LETTER + SIDES, more: Math.max(0, Math.min(80, longest) - word) };
  });
  const least = sizes.reduce((sum, size) => sum + size.least, 0);
  const more = sizes.reduce((sum, size) => sum + size.more, 0) || 1;
  const left = Math.max(0, TEXT_WIDTH - least);
  const shrink = Math.min(1, TEXT_WIDTH / least);
  return sizes.map((size) => Math.floor(size.least * shrink + (left * size.more) / more));
}
