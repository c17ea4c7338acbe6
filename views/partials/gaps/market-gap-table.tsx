import type { FallsShort, MarketGap } from '../../../src/planning/analysis/commissioning/market-gaps.ts';
import { DataTable } from '../../components/data-table.tsx';
import { levelWords, number, periodWords } from '../../format.ts';
import { groupBy } from '../../group.ts';
import type { Names } from '../../names.ts';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

type MarketGapTableProps = {
  readonly authority: string;
  readonly view: ShownPlan;
  readonly gaps: readonly MarketGap[];
  readonly caption: string;
  readonly empty: string;
};

/** Unmet need that nobody offers to do, and what the nearest offers lack. */
export function MarketGapTable({ authority, view, gaps, caption, empty }: MarketGapTableProps) {
  const { names, planned } = view;
  const scenario = view.scenario?.code ?? null;
  return (
    <DataTable
      caption={caption}
      rows={gaps}
      empty={empty}
      columns={[
        {
          head: 'Need and locality',
          rowHeader: true,
          cell: ({ need, level, locality }) => (
            <a class="govuk-link" href={paths.gap(authority, locality, need, level, { scenario })}>
              {names.need(need)}, {names.locality(locality)}
            </a>
          ),
        },
        { head: 'Lowest skill', cell: ({ level }) => levelWords(level) },
        { head: 'Unmet hours a week', numeric: true, cell: ({ unmetHours }) => number(unmetHours) },
        { head: 'Families waiting', numeric: true, cell: ({ familiesWaiting }) => number(familiesWaiting) },
        { head: 'When', cell: ({ periods }) => periodWords(periods, planned.settings.periods) },
        { head: 'Nearest offers', cell: ({ near }) => nearWords(near, names) },
      ]}
    />
  );
}

const lacks: Readonly<Record<FallsShort['by'], string>> = {
  level: 'at a lower level only',
  locality: 'in other localities only',
  period: 'at other times only',
};

function nearWords(near: readonly FallsShort[], names: Names): string {
  if (near.length === 0) return 'Nobody offers this need at all';
  return [...groupBy(near, ({ by }) => by)]
    .map(
      ([by, group]) =>
        `${group.map(({ offer }) => names.offer(offer)).join(', ')}: ${lacks[by as FallsShort['by']]}`,
    )
    .join('; ');
}
