import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { SheetColumn } from '../../sheet-view.ts';

/** What each column means, its unit, and what a blank cell stands for. */
export function ColumnNotes({ columns }: { readonly columns: readonly SheetColumn[] }) {
  return (
    <Details summary="What the columns mean">
      <SummaryList
        rows={columns.map((column) => ({
          key: column.title === column.name ? column.name : `${column.title} (${column.name})`,
          value: noteOn(column),
        }))}
      />
    </Details>
  );
}

function noteOn({ meaning, unit, required, default: blank }: SheetColumn): string {
  const parts = [
    unit === '' ? meaning : `${meaning} (${unit})`,
    required ? 'must be filled in' : blank === null ? 'may be blank' : `blank means ${blank}`,
  ];
  return `${parts.join('; ')}.`;
}
