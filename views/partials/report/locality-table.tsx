import { CoverageKey } from '../../charts/coverage-key.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { counted, number, percent } from '../../format.ts';
import type { Names } from '../../names.ts';
import { movedWords } from '../../report/moved-words.ts';
import { published } from '../../report/published.ts';
import type { ReportLocality } from '../../report/report.ts';
import { Coverage, coverageOf } from './coverage-cell.tsx';

type Props = {
  readonly localities: readonly ReportLocality[];
  readonly names: Names;
  /** How many are shown, the least covered first; null = all, in the order of their sheet. */
  readonly most: number | null;
};

/** How far need is met in each locality, in words and shapes beside the shade, and how that moved. */
export function LocalityTable({ localities, names, most }: Props) {
  const tooMany = most !== null && localities.length > most;
  const shown = tooMany ? leastCovered(localities).slice(0, most) : localities;
  const rest = localities.filter((each) => !shown.includes(each));
  const anyBefore = localities.some(({ before }) => before !== null);
  return (
    <>
      <DataTable
        caption={most === null ? 'Coverage by locality in full' : 'Coverage by locality'}
        captionHidden
        empty="The plan has no localities."
        rows={shown}
        columns={[
          {
            head: 'Locality',
            rowHeader: true,
            cell: ({ locality }) => <span class="skillmix-report__name">{names.locality(locality)}</span>,
          },
          { head: 'Need met', cell: (row) => <Coverage coverage={coverageOf(row)} /> },
          {
            head: 'Unmet hours a week',
            numeric: true,
            cell: ({ unmetHours }) => published(unmetHours, number),
          },
          ...(anyBefore
            ? [
                {
                  head: 'Since last time',
                  cell: (row: ReportLocality) => (
                    <span class="skillmix-number">{movedWords(row.before, coverageOf(row))}</span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {rest.length === 0 ? null : (
        <p class="skillmix-report__note">
          The {shown.length} least covered are shown; {restWords(rest)} Annex 1 has them all.
        </p>
      )}
      {most === null ? <CoverageKey /> : null}
    </>
  );
}

function leastCovered(localities: readonly ReportLocality[]): readonly ReportLocality[] {
  const rank = (row: ReportLocality) => {
    const coverage = coverageOf(row);
    return typeof coverage === 'number' ? coverage : 2;
  };
  return localities.toSorted((a, b) => rank(a) - rank(b));
}

function restWords(rest: readonly ReportLocality[]): string {
  const shares = rest.map(coverageOf).filter((each) => typeof each === 'number');
  const others = counted(rest.length, 'other', 'others');
  if (shares.length === 0) return `the ${others} have no need or are withheld.`;
  const [least, most] = [percent(Math.min(...shares)), percent(Math.max(...shares))];
  return least === most
    ? `the ${others} are at ${least}.`
    : `the ${others} are between ${least} and ${most}.`;
}
