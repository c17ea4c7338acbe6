import { DataTable, type TableColumn } from '../../components/data-table.tsx';
import type { Names } from '../../names.ts';
import type { Performance } from '../../report/performance.ts';
import { FollowedCoverage } from './followed-coverage.tsx';
import { Moved } from './moved.tsx';

type Props = {
  readonly caption: string;
  readonly rows: readonly Performance[];
  readonly names: Names;
  /** The whole authority's name. */
  readonly council: string;
  /** Where a locality's own page is. */
  readonly hrefOf: (locality: string) => string;
};

/** Need, what is met, caseload and posts of localities or of the whole, now and against the start. */
export function StandingTable({ caption, rows, names, council, hrefOf }: Props) {
  const caseloads = rows.some(({ now, locality }) => locality !== null && now.caseload !== null);
  const columns: readonly (TableColumn<Performance> | null)[] = [
    {
      head: 'Where',
      rowHeader: true,
      cell: ({ locality }) =>
        locality === null ? (
          <strong>{council}</strong>
        ) : (
          <a class="govuk-link" href={hrefOf(locality)}>
            {names.locality(locality)}
          </a>
        ),
    },
    {
      head: 'Hours needed',
      cell: ({ now, start }) => (
        <Moved
          {...{ now: now.requiredHours, start: start?.requiredHours ?? null }}
          unit="hours_per_week"
          better={null}
        />
      ),
    },
    { head: 'Need met', cell: ({ now, start }) => <FollowedCoverage now={now} start={start} /> },
    {
      head: 'Unmet hours',
      cell: ({ now, start }) => (
        <Moved
          {...{ now: now.unmetHours, start: start?.unmetHours ?? null }}
          unit="hours_per_week"
          better="less"
        />
      ),
    },
    caseloads
      ? {
          head: 'Caseload (families met for each FTE of lead work)',
          cell: ({ locality, now, start }) => (
            <Moved
              {...{ now: now.caseload, start: start?.caseload ?? null }}
              unit="families"
              better={null}
              without={locality === null ? '–' : 'none or withheld'}
            />
          ),
        }
      : null,
    {
      head: 'In post when planned',
      cell: ({ now, start }) => (
        <Moved {...{ now: now.fteToday, start: start?.fteToday ?? null }} unit="fte" better={null} />
      ),
    },
    {
      head: 'In post at the plan’s end',
      cell: ({ now, start }) => (
        <Moved {...{ now: now.fteAtEnd, start: start?.fteAtEnd ?? null }} unit="fte" better={null} />
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      empty="The plan has no localities."
      rows={rows}
      columns={columns.filter((column) => column !== null)}
    />
  );
}
