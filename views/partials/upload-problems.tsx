import { Button } from '../components/button.tsx';
import { DataTable } from '../components/data-table.tsx';
import { counted } from '../format.ts';
import { paths } from '../paths.ts';
import type { UploadProblem } from '../upload-view.ts';

type UploadProblemsProps = {
  readonly authority: string;
  readonly fileName: string;
  /** The first of them. */
  readonly problems: readonly UploadProblem[];
  readonly count: number;
  /** The sheets of the file, for the marked copy; null where there is none. */
  readonly content: string | null;
};

/** What is wrong with a file, cell by cell, and a copy in which it is marked. */
export function UploadProblems({ authority, fileName, problems, count, content }: UploadProblemsProps) {
  const elsewhere = problems.some(({ inFile }) => !inFile);
  return (
    <section id="problems" tabindex={-1} aria-label={`Problems in ${fileName}`}>
      {content === null ? null : (
        <form method="post" action={paths.uploadMarked(authority)}>
          <input type="hidden" name="content" value={content} />
          <p class="govuk-body">
            Correct the file and upload it again. In a marked copy the cells are coloured and each row says
            what to do; it can be corrected and uploaded as it is.
          </p>
          <Button kind="secondary">Download a marked copy</Button>
        </form>
      )}
      <DataTable
        caption={
          count > problems.length
            ? `The first ${problems.length} of ${counted(count, 'problem', 'problems')}`
            : 'What has to be put right'
        }
        columns={[
          {
            head: 'Sheet',
            rowHeader: true,
            cell: ({ sheet, inFile }) => (inFile ? sheet : `${sheet} (stored, not in the file)`),
          },
          { head: 'Cell', cell: ({ cell, row }) => cell ?? (row === null ? '–' : `row ${row}`) },
          { head: 'Column', cell: ({ column }) => column ?? '–' },
          { head: 'Found', cell: ({ value }) => shown(value) },
          { head: 'What to do', cell: ({ message }) => shown(message) },
        ]}
        rows={problems}
        empty=""
      />
      {elsewhere ? (
        <p class="govuk-body">
          Some stored sheets refer to rows that the file changes. Put those sheets into the file as well, or
          change them first.
        </p>
      ) : null}
    </section>
  );
}

function shown(text: string | null): string {
  if (text === null || text === '') return '–';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
