import type { Child } from 'hono/jsx';
import type { PeerComparison } from '../../../src/domain/peers/compare-peers.ts';
import type { PeerGroup } from '../../../src/domain/peers/peer-group.ts';
import { DataTable, type TableColumn } from '../../components/data-table.tsx';
import { paths } from '../../paths.ts';
import {
  closeWords,
  englandWords,
  measureName,
  measureNumber,
  placeWords,
  readingNotes,
  readingWords,
  spanWords,
} from '../../peer-words.ts';

type PeerTableProps<Row extends PeerComparison> = {
  readonly caption: string;
  readonly group: PeerGroup;
  readonly authority: string;
  readonly rows: readonly Row[];
  /** Further columns at the end. */
  readonly more?: readonly TableColumn<Row>[];
};

/** Measures of a council beside its region and England, a row each; the measure's name leads to its chart. */
export function PeerTable<Row extends PeerComparison>(props: PeerTableProps<Row>) {
  const { caption, group, authority, rows, more = [] } = props;
  return (
    <DataTable<Row>
      caption={caption}
      captionSize="m"
      rows={rows}
      empty="There are no figures."
      columns={[
        {
          head: 'Measure',
          rowHeader: true,
          cell: ({ measure, year }) => (
            <>
              <a
                class="govuk-link"
                href={`${paths.peers(authority, { measure: measure.code })}#peer-measure`}
              >
                {measureName(measure)}
              </a>
              <Below>
                {year}, {measure.unit}
              </Below>
            </>
          ),
        },
        {
          head: group.own.name,
          numeric: true,
          cell: ({ own, measure }) => (
            <>
              {own.kind === 'known' ? (
                readingWords(own, measure)
              ) : (
                <span class="skillmix-cell-words">{readingWords(own, measure)}</span>
              )}
              {readingNotes(own, group).map((note) => (
                <Below>{note}</Below>
              ))}
            </>
          ),
        },
        {
          head: 'Middle of the region',
          numeric: true,
          cell: ({ region, measure }) =>
            region === null ? (
              '–'
            ) : (
              <>
                {measureNumber(region.middle, measure)}
                <Below>{spanWords(region.lowest, region.highest, measure)}</Below>
              </>
            ),
        },
        {
          head: 'England',
          numeric: true,
          cell: (row) => (row.england === null ? '–' : readingWords(row.england, row.measure)),
        },
        {
          head: 'In the region',
          wide: true,
          cell: (row) => (
            <>
              {placeWords(row)}
              {closeWords(row.rank) === null ? null : <Below>{closeWords(row.rank)}</Below>}
            </>
          ),
        },
        { head: 'Beside England', cell: (row) => englandWords(row) ?? '–' },
        ...more,
      ]}
    />
  );
}

function Below({ children }: { readonly children?: Child }) {
  return (
    <>
      {' '}
      <span class="skillmix-below">{children}</span>
    </>
  );
}
