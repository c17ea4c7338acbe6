import type {
  CouncilFigures,
  ListName,
  ReasonedPeriod,
  SheetRead,
} from '../../../src/domain/council-figures.ts';
import { ButtonLink } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { periodDays } from '../../day-words.ts';
import { counted, listWords } from '../../format.ts';
import type { Frame } from '../../frame.ts';
import type { Names } from '../../names.ts';
import { paths } from '../../paths.ts';
import { CountedFigures } from './counted-figures.tsx';
import { FileProblemTable } from './file-problems.tsx';
import { ImportLayout } from './import-layout.tsx';

type ListsPageProps = {
  readonly frame: Frame;
  readonly figures: CouncilFigures;
  readonly titles: Readonly<Record<ListName, string>>;
  readonly names: Names;
  /** Whether a code belongs to other needs by now than when the files were read. */
  readonly needsChanged: boolean;
};

const because: Readonly<Record<ReasonedPeriod['because'], string>> = {
  stated: 'as you stated it',
  six_months: 'the six months up to the last day in the lists; you stated none',
  census_year: 'the year to 31 March that the lists end in; you stated none',
};

/** What was counted in the lists handed in, what was not, and why. */
export function ListsPage({ frame, figures, titles, names, needsChanged }: ListsPageProps) {
  const { code } = frame.authority!;
  const { sheets, annexA, census, problems } = figures;
  const guessed = [annexA, census].some((each) => each !== null && each.because !== 'stated');
  const unused = sheets.filter(({ list }) => list === null);
  return (
    <ImportLayout frame={frame} title="What was read" step="lists">
      {needsChanged ? (
        <InsetText>
          The needs sheet has changed since: its factor codes now sort the children otherwise. Read the lists
          again.
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          ...(annexA === null
            ? []
            : [{ key: 'Annex A counts', value: `${periodDays(annexA)}: ${because[annexA.because]}` }]),
          ...(census === null
            ? []
            : [{ key: 'The census counts', value: `${periodDays(census)}: ${because[census.because]}` }]),
          { key: 'Children who started', value: childrenWords(figures) },
        ]}
      />
      {guessed ? (
        <InsetText>
          Starts are scaled to a year from this period. If it is not the one your lists are about,{' '}
          <a class="govuk-link" href={paths.import(code)}>
            read them again and state it
          </a>
          .
        </InsetText>
      ) : null}
      <DataTable
        caption="Lists and their rows"
        captionSize="m"
        columns={[
          { head: 'List', rowHeader: true, cell: (sheet) => titleOf(sheet, titles) },
          {
            head: 'Rows counted',
            numeric: true,
            cell: ({ rows, tally }) =>
              `${tally.counted.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')}`,
          },
          { head: 'Not counted, and why', wide: true, cell: notCounted },
          { head: 'Found in', cell: ({ file, sheet }) => (sheet === null ? file : `${file}: ${sheet}`) },
        ]}
        rows={sheets.filter(({ list }) => list !== null)}
        empty="None of the lists was found."
      />
      {unused.length === 0 ? null : (
        <p class="govuk-body">
          Not used:{' '}
          {listWords(unused.map(({ file, sheet }) => (sheet === null ? file : `the sheet ${sheet}`)))}.
        </p>
      )}
      <Details summary="Columns that were used, and columns that were dropped unread">
        <SummaryList
          rows={sheets
            .filter(({ list }) => list !== null)
            .map((sheet) => ({
              key: titleOf(sheet, titles),
              value: (
                <>
                  Used: {listWords(sheet.used)}. Dropped:{' '}
                  {sheet.dropped.length === 0 ? 'none' : listWords(sheet.dropped)}.
                </>
              ),
            }))}
        />
        <p class="govuk-body">
          Identifiers and dates of birth were used while counting, to count each child once and to know the
          age band, and were then dropped as well.
        </p>
      </Details>
      <FileProblemTable problems={problems} />
      <CountedFigures figures={figures} titles={titles} names={names} />
      <ButtonLink href={paths.importTeams(code)}>Put teams into localities</ButtonLink>
    </ImportLayout>
  );
}

function childrenWords({ teams }: CouncilFigures): string {
  const children = teams.reduce((sum, each) => sum + each.children, 0);
  const named = teams.filter(({ team }) => team !== '').length;
  return `${counted(children, 'child', 'children')}, each counted once, with ${counted(named, 'team', 'teams')}`;
}

function titleOf({ list }: SheetRead, titles: ListsPageProps['titles']): string {
  return list === null ? 'Not used' : titles[list];
}

function notCounted({ tally, suppressedCells }: SheetRead): string {
  const parts = [
    [tally.outsidePeriod, 'outside the period'],
    [tally.repeated, 'the same as another row'],
    [tally.undated, 'without a date'],
    [tally.withoutChild, 'without a child’s identifier'],
    [tally.unreadable, 'that could not be read'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, why]) => `${count.toLocaleString('en-GB')} ${why}`);
  if (suppressedCells > 0) {
    words.push(
      `${counted(suppressedCells, 'cell', 'cells')} suppressed (c, x, z, u or :), taken as not known`,
    );
  }
  return words.length === 0 ? '–' : listWords(words);
}
