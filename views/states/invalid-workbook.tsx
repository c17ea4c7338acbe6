import type { WorkbookProblem } from '../../src/domain/workbook.ts';
import { DataTable } from '../components/data-table.tsx';
import { counted } from '../format.ts';
import { paths } from '../paths.ts';

type InvalidWorkbookProps = {
  readonly problems: readonly WorkbookProblem[];
  /** The authority's code. */
  readonly authority: string;
};

/** More than anyone mends in one go; the rest is counted. */
const SHOWN = 100;

/** In place of what needs valid data: every problem with where it is, what was found and what to do. */
export function InvalidWorkbook({ problems, authority }: InvalidWorkbookProps) {
  const rest = problems.length - SHOWN;
  return (
    <div class="skillmix-state">
      <h2 class="govuk-heading-m">The data cannot be planned yet</h2>
      <p class="govuk-body">
        {counted(problems.length, 'problem has', 'problems have')} to be mended first. Each is at the place
        named.
      </p>
      <DataTable
        caption="Problems of the data"
        empty="There are none."
        rows={problems.slice(0, SHOWN)}
        columns={[
          { head: 'Where', rowHeader: true, cell: (problem) => placeLink(problem, authority) },
          { head: 'Column', cell: ({ column }) => column ?? '–' },
          { head: 'Found', cell: ({ value }) => (value === null || value === '' ? '–' : `“${value}”`) },
          { head: 'What to do', cell: ({ message }) => message },
        ]}
      />
      {rest > 0 ? <p class="govuk-body">And {counted(rest, 'more problem', 'more problems')}.</p> : null}
    </div>
  );
}

function placeLink({ sheet, row }: WorkbookProblem, authority: string) {
  return (
    <a
      class="govuk-link"
      href={
        row === null ? paths.sheet(authority, sheet) : `${paths.sheet(authority, sheet, { row })}#row-${row}`
      }
    >
      {row === null ? sheet : `${sheet}, row ${row}`}
    </a>
  );
}
