import { DataTable } from '../components/data-table.tsx';
import { counted, levelWords, number, pounds } from '../format.ts';
import type { Names } from '../names.ts';
import { paths } from '../paths.ts';
import type { TrainingOption } from '../training-view.ts';
import { hourPounds } from './hour-pounds.ts';

type TrainingOptionTableProps = {
  readonly options: readonly TrainingOption[];
  readonly names: Names;
  readonly authority: string;
  readonly scenario: string | null;
};

/** As many as are worth reading; the cheapest hours come first. */
const SHOWN = 30;

/** Which course for whom would close (part of) the gaps that the plan leaves, cheapest hours first. */
export function TrainingOptionTable({ options, names, authority, scenario }: TrainingOptionTableProps) {
  const rest = options.length - SHOWN;
  return (
    <>
      <DataTable
        caption="Courses for gaps that remain, cheapest hours first"
        captionHidden
        empty="No course would close a gap that the plan leaves: there is no such gap, or those who could train for it do work that presses as much."
        rows={options.slice(0, SHOWN)}
        columns={[
          {
            head: 'Gap',
            rowHeader: true,
            cell: ({ locality, need, level, unmetHours }) => (
              <>
                <a class="govuk-link" href={paths.gap(authority, locality, need, level, { scenario })}>
                  {names.need(need)}, {names.locality(locality)}
                </a>{' '}
                <span class="skillmix-below">
                  {' '}
                  {levelWords(level)}, up to {number(unmetHours)} h a week unmet
                </span>
              </>
            ),
          },
          { head: 'Course', cell: ({ course }) => names.course(course) },
          { head: 'For whom', cell: ({ who }) => (who === null ? '–' : names.thing(who)) },
          { head: 'Hours a week', numeric: true, cell: ({ hoursPerWeek }) => number(hoursPerWeek) },
          { head: 'Price', numeric: true, cell: ({ pounds: cost }) => pounds(cost) },
          { head: '£ an hour', numeric: true, cell: ({ costPerHour }) => hourPounds(costPerHour) },
          {
            head: 'Planned again with it',
            cell: ({ verifiedHoursPerWeek: hours }) =>
              hours === null ? 'not tried' : `${number(hours)} weighted hours a week less unmet`,
          },
        ]}
      />
      {rest > 0 ? (
        <p class="govuk-body">And {counted(rest, 'dearer one', 'dearer ones')}; each gap lists its own.</p>
      ) : null}
    </>
  );
}
