import { DataTable } from '../../components/data-table.tsx';
import type { SheetPage, SheetRow } from '../../sheet-view.ts';
import { momentWords } from '../../time-words.ts';

/** Every setting to read: its meaning, value and unit, where the value comes from, and since when it holds. */
export function SettingsTable({ sheet }: { readonly sheet: SheetPage }) {
  return (
    <DataTable
      caption="Settings and assumptions"
      captionHidden
      columns={[
        {
          head: 'Assumption',
          rowHeader: true,
          cell: ({ label, note }) => (
            <>
              {note ?? label}
              <span class="skillmix-below"> {label}</span>
            </>
          ),
        },
        { head: 'Value', cell: (row) => valueWords(row) },
        { head: 'Unit', cell: (row) => cellText(row, 'unit') || '–' },
        {
          head: 'Source',
          wide: true,
          cell: (row) => (isSet(row) ? cellText(row, 'source') || 'not said' : 'default'),
        },
        {
          head: 'Date',
          cell: (row) =>
            row.changedAt === null ? (
              '–'
            ) : (
              <>
                {momentWords(row.changedAt)}
                {row.changedBy === null ? null : <span class="skillmix-below"> {row.changedBy}</span>}
              </>
            ),
        },
      ]}
      rows={sheet.rows}
      empty="No setting matches."
    />
  );
}

function cellText({ cells }: SheetRow, column: string): string {
  const cell = cells.find((each) => each.column === column);
  return cell?.text || cell?.default || '';
}

function isSet({ cells }: SheetRow): boolean {
  return cells.some(({ column, text }) => column === 'value' && text !== '');
}

function valueWords(row: SheetRow) {
  const text = cellText(row, 'value');
  const value = /^\d{4,}(\.\d+)?$/.test(text) ? Number(text).toLocaleString('en-GB') : text;
  if (isSet(row)) return <strong>{value}</strong>;
  return value === '' ? 'not set' : <>{value} (default)</>;
}
