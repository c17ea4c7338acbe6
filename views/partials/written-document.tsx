import type { Block, WrittenDocument } from '../../src/domain/written-document.ts';
import { DataTable } from '../components/data-table.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { SummaryList } from '../components/summary-list.tsx';

/** A document as a part of a page, under the page's own heading, which is its title. */
export function DocumentBody({ document }: { readonly document: WrittenDocument }) {
  return (
    <article class="skillmix-document" aria-label={document.title}>
      {document.blocks.map((block) => (
        <DocumentBlock block={block} />
      ))}
    </article>
  );
}

function DocumentBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2 class="govuk-heading-m">{block.text}</h2>
      ) : (
        <h3 class="govuk-heading-s">{block.text}</h3>
      );
    case 'paragraph':
      return <p class="govuk-body">{block.text}</p>;
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <SummaryList rows={block.rows.map(({ name, value }) => ({ key: name, value }))} />;
    case 'table':
      return (
        <DataTable
          caption={block.caption}
          rows={block.rows}
          empty=""
          columns={block.columns.map(({ head, numeric }, column) => ({
            head,
            numeric,
            rowHeader: column === 0,
            wide: isWide(block.rows, column),
            cell: (cells: readonly string[]) => cells[column]!,
          }))}
          foot={block.foot}
        />
      );
    case 'notice':
      return (
        <InsetText>
          <strong>{block.text}</strong>
        </InsetText>
      );
    case 'to_complete':
      return (
        <p class="govuk-body skillmix-to-complete">
          <strong>{block.label}</strong> {block.text}
        </p>
      );
  }
}

/** Characters of a cell from which it is a sentence that needs room. */
const SENTENCE = 60;

function isWide(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.some((cells) => cells[column]!.length > SENTENCE);
}
