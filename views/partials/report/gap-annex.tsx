import { DataTable } from '../../components/data-table.tsx';
import { counted, number, periodWords } from '../../format.ts';
import { longWhyWords } from '../../gap-words.ts';
import { published } from '../../report/published.ts';
import type { Report } from '../../report/report.ts';
import { Annex } from './annex.tsx';

/** Gaps told one by one. */
const SHOWN = 20;

/** The gaps that press most, and why they stay. */
export function GapAnnex({ report }: { readonly report: Report }) {
  const { gaps, names, calendar } = report;
  const rest = gaps.length - SHOWN;
  return (
    <Annex number={4} title="Gaps that stay, and why">
      <DataTable
        caption="Gaps, most pressing first"
        captionHidden
        empty="None: all need is met."
        rows={gaps.slice(0, SHOWN)}
        columns={[
          {
            head: 'Need',
            rowHeader: true,
            cell: ({ need, level }) => (
              <>
                {names.need(need)}, level {level}
              </>
            ),
          },
          { head: 'Locality', cell: ({ locality }) => names.locality(locality) },
          {
            head: 'Unmet hours a week',
            numeric: true,
            cell: ({ unmetHours }) => published(unmetHours, number),
          },
          ...(calendar.periods > 1
            ? [
                {
                  head: 'When',
                  cell: ({ periods }: Report['gaps'][number]) => periodWords(periods, calendar.periods),
                },
              ]
            : []),
          { head: 'Why it stays', wide: true, cell: (gap) => `${sentence(longWhyWords(gap, names))}.` },
        ]}
      />
      <p class="govuk-body">
        Hours are means over the whole time; the order counts them by the priority of need and locality.
        {rest > 0
          ? ` ${counted(rest, 'smaller gap is', 'smaller gaps are')} listed under Gaps and commissioning.`
          : ''}
      </p>
    </Annex>
  );
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
