import { DataTable } from '../../components/data-table.tsx';
import { counted, levelWords, number, price } from '../../format.ts';
import type { GapRow } from '../../gap-row.ts';
import { longWhyWords, wayWords } from '../../gap-words.ts';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { capitalised } from './capitalised.ts';
import { MarkTag } from './mark-tag.tsx';
import { Note } from './note.tsx';

type GapTableProps = {
  readonly authority: string;
  readonly view: ShownPlan;
  readonly rows: readonly GapRow[];
  readonly caption: string;
};

/** Gaps in a table: what is unmet, why, what would close it at what price, and what was decided. */
export function GapTable({ authority, view, rows, caption }: GapTableProps) {
  const { names } = view;
  const { periods } = view.planned.settings;
  const scenario = view.scenario?.code ?? null;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      empty="No gap is like this. Choose fewer conditions to see others."
      columns={[
        {
          head: 'Gap',
          rowHeader: true,
          cell: ({ rank, gap }) => (
            <>
              <a
                class="govuk-link"
                href={paths.gap(authority, gap.locality, gap.need, gap.level, { scenario })}
              >
                {names.need(gap.need)}, {levelWords(gap.level)}, {names.locality(gap.locality)}
              </a>
              <Note>No. {rank} by how pressing it is</Note>
            </>
          ),
        },
        {
          head: periods > 1 ? 'Unmet hours a week, mean' : 'Unmet hours a week',
          numeric: true,
          cell: ({ gap }) => (
            <>
              <strong>{number(gap.meanUnmetHours)}</strong>
              <Note>
                {periods > 1
                  ? `${number(gap.worst.unmetHours)} of ${number(gap.worst.requiredHours)} in period ${gap.worst.period}`
                  : `of ${number(gap.requiredHours)}`}
              </Note>
            </>
          ),
        },
        {
          head: 'Families waiting',
          numeric: true,
          cell: ({ gap }) => number(gap.familiesWaiting),
        },
        {
          head: 'Why',
          wide: true,
          cell: ({ gap }) => `${capitalised(longWhyWords(gap, names))}.`,
        },
        {
          head: 'Cheapest way to close it',
          cell: ({ gap, cheapest }) =>
            cheapest === null ? (
              'The data hold none.'
            ) : (
              <>
                {capitalised(wayWords(cheapest, names))}: {number(cheapest.hoursPerWeek)} hours a week at{' '}
                {price(cheapest.costPerHour)} an hour
                {gap.options.length > 1 ? (
                  <Note>{counted(gap.options.length, 'way', 'ways')} in all</Note>
                ) : null}
              </>
            ),
        },
        {
          head: 'Break-even price of an hour',
          numeric: true,
          cell: ({ breakEven }) => (breakEven === null ? 'No own way' : price(breakEven.pricePerHour)),
        },
        { head: 'Mark', cell: ({ mark }) => <MarkTag mark={mark} /> },
      ]}
    />
  );
}
