import { DataTable } from '../../components/data-table.tsx';
import { levelWords, number, pounds } from '../../format.ts';
import type { MarkInView } from '../../gap-mark.ts';
import { longWhyWords, wayWords } from '../../gap-words.ts';
import type { Names } from '../../names.ts';
import type { GapToClose, Overview } from '../../overview.ts';
import { paths } from '../../paths.ts';
import { MarkTag } from '../gaps/mark-tag.tsx';

type Props = {
  readonly overview: Overview;
  readonly marks: readonly MarkInView[];
  readonly names: Names;
  readonly authority: string;
  readonly scenario: string | null;
  /** Of the plan. */
  readonly periods: number;
};

/** The gaps that press most, each with the cheapest way to close it, or why there is none. */
export function LargestGaps({ overview, marks, names, authority, scenario, periods }: Props) {
  const { gaps, gapCount } = overview;
  return (
    <>
      <DataTable
        caption="The gaps that press most, by hours weighted by priority"
        captionHidden
        empty="There are no gaps: all need is met."
        rows={gaps}
        columns={[
          {
            head: 'Gap',
            rowHeader: true,
            cell: ({ gap }) => (
              <>
                <a
                  class="govuk-link"
                  href={paths.gap(authority, gap.locality, gap.need, gap.level, { scenario })}
                >
                  {names.need(gap.need)}, {names.locality(gap.locality)}
                </a>{' '}
                <span class="skillmix-quiet skillmix-below">{levelWords(gap.level)}</span>
              </>
            ),
          },
          {
            head: periods === 1 ? 'Unmet hours a week' : 'Unmet hours a week, at its worst',
            numeric: true,
            cell: ({ gap }) => (
              <>
                {number(gap.worst.unmetHours)}{' '}
                {periods === 1 ? null : (
                  <span class="skillmix-quiet skillmix-below skillmix-number">
                    period {gap.worst.period}; mean {number(gap.meanUnmetHours)}
                  </span>
                )}
              </>
            ),
          },
          {
            head: periods === 1 ? 'Families waiting' : 'Families waiting then',
            numeric: true,
            cell: ({ gap }) => number(gap.worst.familiesWaiting),
          },
          { head: 'Cheapest way to close it', wide: true, cell: (row) => <WayOut row={row} names={names} /> },
          {
            head: 'Decided',
            cell: ({ gap }) => <MarkTag mark={marks.find((mark) => isOf(mark, gap)) ?? null} />,
          },
        ]}
      />
      {gapCount > gaps.length ? (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.gaps(authority, { scenario })}>
            See all {gapCount} gaps
          </a>
          . Families with several needs wait in several gaps, so families are not added up over gaps.
        </p>
      ) : null}
    </>
  );
}

function isOf(mark: MarkInView, { locality, need, level }: GapToClose['gap']): boolean {
  return mark.locality === locality && mark.need === need && mark.level === level;
}

function WayOut({ row: { gap, cheapest }, names }: { readonly row: GapToClose; readonly names: Names }) {
  if (cheapest === null) return <>None: {longWhyWords(gap, names)}.</>;
  const price =
    cheapest.costPerHour < 0.005 ? 'at no extra cost' : `at ${pounds(cheapest.costPerHour)} an hour`;
  const all = cheapest.hoursPerWeek >= gap.worst.unmetHours - 0.05;
  return (
    <>
      <strong>{sentence(wayWords(cheapest, names))}</strong>: {number(cheapest.hoursPerWeek)} hours a week{' '}
      {price}
      {all ? ', which closes it' : ', which closes part of it'}
    </>
  );
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
