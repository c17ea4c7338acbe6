import type { FileProblems } from '../../../src/domain/council-figures.ts';
import { DataTable } from '../../components/data-table.tsx';
import { counted } from '../../format.ts';

/** What is wrong with files, each with its place and what to do. Texts that could name someone are not shown. */
export function FileProblemTable({ problems }: { readonly problems: FileProblems }) {
  const { listed, more } = problems;
  if (listed.length === 0) return null;
  return (
    <>
      <DataTable
        caption={`What could not be used: ${counted(listed.length + more, 'place', 'places')}`}
        captionSize="m"
        columns={[
          {
            head: 'File and sheet',
            cell: ({ file, sheet }) => (sheet === null ? file : `${file}: ${sheet}`),
          },
          { head: 'Row', numeric: true, cell: ({ row }) => row ?? '–' },
          { head: 'Column', cell: ({ column }) => column ?? '–' },
          { head: 'Found', cell: ({ found }) => found ?? 'not shown' },
          { head: 'What to do', wide: true, cell: ({ message }) => message },
        ]}
        rows={listed}
        empty=""
      />
      {listed.some(({ found }) => found === null) ? (
        <p class="govuk-body">
          Cells that could hold a name are not shown: look them up in your file by row and column.
        </p>
      ) : null}
      {more === 0 ? null : (
        <p class="govuk-body">{counted(more, 'more place is', 'more places are')} not listed.</p>
      )}
    </>
  );
}
