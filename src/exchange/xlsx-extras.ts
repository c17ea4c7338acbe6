import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import type { DropDown } from './drop-downs.ts';

/** What a written sheet gains beyond cells. */
export type SheetExtras = {
  readonly dropDowns: readonly DropDown[];
  /** The cells that can be filtered by their header: `A1:K21`. */
  readonly filter: string | null;
  /** Numbers (from 1) of columns whose new cells are text as well, so that a code typed as 007 stays one. */
  readonly textColumns: readonly number[];
  /** A written cell that is formatted as text. */
  readonly textCell: string | null;
};

/** Adds drop-down lists, filters and text columns to the sheets of a written file; the writer has none of these itself. */
export function extrasFeature(extrasOf: ReadonlyMap<string, SheetExtras>): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) => {
            const extras = extrasOf.get(sheet ?? '');
            return extras ? withLists(withTextColumns(xml, extras), extras) : xml;
          },
        },
      },
    },
  };
}

/** Filter and lists follow the cells, in this order (ECMA-376 part 1, 18.3.1.99); the writer puts nothing between. */
function withLists(xml: string, { filter, dropDowns }: SheetExtras): string {
  const lists = dropDowns.map(({ cells, formula, strict }) => {
    const error = strict
      ? ' showErrorMessage="1" errorTitle="Not in the list" error="Choose one of the list."'
      : '';
    return `<dataValidation type="list" allowBlank="1"${error} sqref="${cells}"><formula1>${escaped(formula)}</formula1></dataValidation>`;
  });
  const parts = [
    filter === null ? '' : `<autoFilter ref="${filter}"/>`,
    lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`,
  ].join('');
  const end = /<\/sheetData>|<sheetData\s*\/>/.exec(xml);
  if (!end) throw new Error('A written sheet has no cells.');
  const at = end.index + end[0].length;
  return xml.slice(0, at) + parts + xml.slice(at);
}

function withTextColumns(xml: string, { textColumns, textCell }: SheetExtras): string {
  if (textCell === null) return xml;
  const style = new RegExp(`<c r="${textCell}" s="(\\d+)"`).exec(xml)?.[1];
  if (style === undefined) return xml;
  return xml.replace(/<col min="(\d+)"/g, (tag, number) =>
    textColumns.includes(Number(number)) ? `<col style="${style}" min="${number}"` : tag,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
