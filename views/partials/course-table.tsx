import { DataTable } from '../components/data-table.tsx';
import { counted, number, periodWords, pounds, short } from '../format.ts';
import type { Names } from '../names.ts';
import type { CourseUse } from '../training-view.ts';
import { hourPounds } from './hour-pounds.ts';

type CourseTableProps = {
  readonly courses: readonly CourseUse[];
  readonly names: Names;
  /** Periods of the plan. */
  readonly periods: number;
};

/** Every course: whom the plan sends, what it costs and brings, and what one more place is worth. */
export function CourseTable({ courses, names, periods }: CourseTableProps) {
  return (
    <>
      <DataTable
        caption="Courses"
        captionHidden
        empty="The workbook has no training courses. Add them on the Data page to plan with them."
        rows={courses}
        columns={[
          {
            head: 'Course',
            rowHeader: true,
            cell: ({ course, need, fromLevel, toLevel }) => (
              <>
                {names.need(need)}, level {fromLevel} to {toLevel}{' '}
                <span class="skillmix-below"> {course}</span>
              </>
            ),
          },
          { head: 'For whom', cell: (course) => <Groups course={course} names={names} periods={periods} /> },
          {
            head: 'Places taken',
            numeric: true,
            cell: ({ people, places }) => `${short(people)} of ${short(places)}`,
          },
          { head: 'Price', numeric: true, cell: ({ pounds: cost }) => pounds(cost) },
          { head: 'Away from work, h', numeric: true, cell: ({ hoursAway }) => number(hoursAway) },
          { head: 'Work gained, h a week', numeric: true, cell: ({ hoursPerWeek }) => number(hoursPerWeek) },
          {
            head: '£ an hour',
            numeric: true,
            cell: ({ poundsPerHour }) => (poundsPerHour === null ? '–' : hourPounds(poundsPerHour)),
          },
          { head: 'One more place', cell: (course) => placeWords(course, periods) },
        ]}
      />
      <p class="govuk-body-s">
        “One more place” is the fall in unmet hours a week, weighted by the priority of the need and the
        locality, if the course took one person more; where posts and people come whole, before they are
        rounded.
      </p>
    </>
  );
}

function Groups({
  course,
  names,
  periods,
}: {
  readonly course: CourseUse;
  readonly names: Names;
  readonly periods: number;
}) {
  if (course.groups.length === 0) return <>nobody in this plan</>;
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0 govuk-!-font-size-16">
      {course.groups.map(({ role, locality, people, periods: when }) => (
        <li>
          {counted(people, 'person', 'people')}: {names.role(role)}, {names.locality(locality)}
          {periods === 1 ? '' : ` (${periodWords(when, periods)})`}
        </li>
      ))}
    </ul>
  );
}

function placeWords({ morePlaces, people, places }: CourseUse, periods: number): string {
  const [best] = morePlaces;
  if (best === undefined) return people >= places - 0.005 ? 'no gain' : 'places are free';
  const when = periods === 1 ? '' : ` in period ${best.period}`;
  return `${number(best.improvement)} weighted hours${when}`;
}
