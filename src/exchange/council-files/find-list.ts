import { nearest } from '../../domain/nearest.ts';
import type { RawRow } from '../../domain/workbook.ts';
import { headingForms, sameHeading } from './headings.ts';
import { type Field, type ListLayout, listLayouts } from './lists.ts';
import type { SheetRecords } from './records.ts';

/** A list found in a sheet: where its header is, and which column holds each field. */
export type FoundList = {
  readonly layout: ListLayout;
  readonly header: RawRow;
  /** Columns counted from 0. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Fields that more than one column could be; the first is read. */
  readonly twice: readonly { readonly field: Field; readonly column: number }[];
  readonly body: readonly RawRow[];
};

/** A header that is almost one of a list. */
export type AlmostList = {
  readonly layout: ListLayout;
  readonly header: RawRow;
  readonly missing: Field;
  /** The heading that may be meant, spelt otherwise. */
  readonly maybe: string | null;
};

/** Rows above the header that hold titles and notes. */
const mostTitleRows = 40;

/** Finds the header row of one of the lists, below any title rows. The list with most of its columns wins; the sheet's or file's name settles a tie. */
export function findList({ file, sheet, records }: SheetRecords): FoundList | AlmostList | null {
  const name = sheet ?? file;
  let best: { readonly score: number; readonly found: FoundList } | null = null;
  let almost: { readonly score: number; readonly found: AlmostList } | null = null;
  for (const [index, header] of records.slice(0, mostTitleRows).entries()) {
    const above = records[index - 1];
    for (const layout of listLayouts) {
      const { columns, twice } = matchColumns(layout, header, above);
      const matched = Object.keys(columns).length;
      const score = matched + (layout.named.test(name) ? 1.5 : 0);
      const missing = layout.required.filter((field) => columns[field] === undefined);
      if (missing.length === 0 && (best === null || score > best.score)) {
        best = { score, found: { layout, header, columns, twice, body: records.slice(index + 1) } };
      }
      if (
        missing.length === 1 &&
        matched >= 2 &&
        layout.named.test(name) &&
        (almost === null || score > almost.score)
      ) {
        const maybe = maybeHeading(layout, missing[0]!, header, columns);
        almost = { score, found: { layout, header, missing: missing[0]!, maybe } };
      }
    }
  }
  return best?.found ?? almost?.found ?? null;
}

/** A heading merged over two rows stands in the upper one: a blank heading is read from the row above. */
function matchColumns(layout: ListLayout, header: RawRow, above: RawRow | undefined) {
  const columns: Partial<Record<Field, number>> = {};
  const twice: { field: Field; column: number }[] = [];
  for (const [column, text] of header.cells.entries()) {
    const written = text.trim() === '' ? (above?.cells[column] ?? '') : text;
    if (written.trim() === '' || written.length > 150) continue;
    const forms = headingForms(written);
    for (const [field, names] of Object.entries(layout.fields)) {
      if (!names.some((each) => sameHeading(each, forms))) continue;
      if (columns[field as Field] === undefined) columns[field as Field] = column;
      else twice.push({ field: field as Field, column });
    }
  }
  return { columns, twice };
}

function maybeHeading(
  layout: ListLayout,
  field: Field,
  header: RawRow,
  columns: FoundList['columns'],
): string | null {
  const taken = new Set(Object.values(columns));
  const free = header.cells.filter(
    (text, column) => !taken.has(column) && text.trim() !== '' && text.length < 80,
  );
  const wanted = layout.fields[field]!.map(({ run }) => run);
  return free.find((text) => nearest(headingForms(text).run, wanted) !== null)?.trim() ?? null;
}
