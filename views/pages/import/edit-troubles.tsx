import { DataTable } from '../../components/data-table.tsx';

/** Why the workbook would not be valid with the changes: at a sheet and column, with what to do. */
export type EditTrouble = {
  readonly sheet: string;
  readonly row: string;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
};

/** What keeps changes from being stored. */
export function EditTroubles({ troubles }: { readonly troubles: readonly EditTrouble[] }) {
  if (troubles.length === 0) return null;
  return (
    <DataTable
      caption="What has to be put right first; nothing was stored"
      captionSize="m"
      columns={[
        { head: 'Sheet', rowHeader: true, cell: ({ sheet }) => sheet },
        { head: 'Row', cell: ({ row }) => row },
        { head: 'Column', cell: ({ column }) => column ?? '–' },
        { head: 'Found', cell: ({ value }) => value ?? '–' },
        { head: 'What to do', wide: true, cell: ({ message }) => message },
      ]}
      rows={troubles}
      empty=""
    />
  );
}
