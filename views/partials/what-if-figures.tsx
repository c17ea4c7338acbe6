import { DataTable } from '../components/data-table.tsx';
import { Figure, Figures } from '../components/figure.tsx';
import { number, percent, pounds, short } from '../format.ts';
import { sumOf } from '../group.ts';
import type { Names } from '../names.ts';
import type { Pair, WhatIfFigures } from '../what-if-view.ts';
import { differenceWords, moveWords, shareMoveWords } from '../what-if-words.ts';

type WhatIfFiguresProps = {
  readonly figures: WhatIfFigures;
  readonly milliseconds: number;
  /** Whether anything differs from the data. */
  readonly isChanged: boolean;
  readonly place: string;
  readonly names: Names;
  readonly periods: number;
};

const hours = (value: number) => number(value);
const NOISE_HOURS = 0.05;
const NOISE_FTE = 0.005;

/** Coverage, cost, unmet hours by need and the suggested team, without and with the changes. */
export function WhatIfFiguresTables(props: WhatIfFiguresProps) {
  const { figures, milliseconds, isChanged, place, names, periods } = props;
  const { here, authority, cost, budget, postsPounds } = figures;
  return (
    <>
      <p class="govuk-body">
        <strong>Quick estimate: posts in any fraction.</strong>{' '}
        {isChanged
          ? 'Both sides of every comparison are such estimates, so that like is compared with like; they can differ a little from the council’s plan, which hires in whole steps.'
          : 'Nothing is changed yet: move a slider or type a number. The figures can differ a little from the council’s plan, which hires in whole steps.'}{' '}
        <span class="skillmix-quiet">Planned in {short(milliseconds / 1000)} seconds.</span>
      </p>
      <Figures label="Results">
        <Figure
          label="Coverage here"
          value={percent(here.coverage.after)}
          note={shareMoveWords(here.coverage)}
        />
        <Figure
          label="Unmet here"
          value={`${number(here.unmetHours.after)} hours`}
          note={`a week; ${moveWords(here.unmetHours, hours, NOISE_HOURS)}`}
        />
        <Figure
          label="Coverage of the whole council"
          value={percent(authority.coverage.after)}
          note={shareMoveWords(authority.coverage)}
        />
        <Figure
          label="New money spent"
          value={pounds(cost.after)}
          note={`of ${pounds(budget.after)}; ${moveWords(cost, pounds, 0.5)}`}
        />
        {Math.abs(postsPounds) < 0.5 ? null : (
          <Figure
            label={postsPounds > 0 ? 'Posts added, paid from elsewhere' : 'Pay of the posts taken away'}
            value={pounds(postsPounds)}
            note="over the plan, with on-costs; not part of the budget"
          />
        )}
      </Figures>
      <DataTable
        caption={`Suggested team here (FTE${periods > 1 ? `, in period ${periods}` : ''})`}
        empty={`Nobody is based in ${place}.`}
        rows={figures.team}
        columns={[
          { head: 'Role', rowHeader: true, cell: ({ role }) => names.role(role) },
          { head: 'Today', numeric: true, cell: ({ fteToday }) => short(fteToday) },
          ...fteColumns,
        ]}
        foot={[
          'Whole team',
          short(sumOf(figures.team, ({ fteToday }) => fteToday)),
          ...pairCells(totalOf(figures.team.map(({ planned }) => planned)), short, NOISE_FTE),
        ]}
      />
      <DataTable
        caption="Unmet hours a week here by need"
        empty={`No hours are required in ${place}.`}
        rows={figures.needs}
        columns={[
          { head: 'Need', rowHeader: true, cell: ({ need }) => names.need(need) },
          {
            head: 'Required',
            numeric: true,
            cell: ({ required }) => <span class="skillmix-number">{requiredWords(required)}</span>,
          },
          ...hourColumns,
        ]}
        foot={[
          'All needs',
          requiredWords(here.requiredHours),
          ...pairCells(here.unmetHours, hours, NOISE_HOURS),
        ]}
      />
    </>
  );
}

const fteColumns = pairColumns(({ planned }: WhatIfFigures['team'][number]) => planned, short, NOISE_FTE);
const hourColumns = pairColumns(({ unmet }: WhatIfFigures['needs'][number]) => unmet, hours, NOISE_HOURS);

function pairColumns<Row>(pairOf: (row: Row) => Pair, format: (value: number) => string, noise: number) {
  return [
    { head: 'Without the changes', numeric: true, cell: (row: Row) => format(pairOf(row).before) },
    {
      head: 'With the changes',
      numeric: true,
      cell: (row: Row) => <strong>{format(pairOf(row).after)}</strong>,
    },
    {
      head: 'Difference',
      numeric: true,
      cell: (row: Row) => differenceWords(pairOf(row), format, noise),
    },
  ];
}

function pairCells(pair: Pair, format: (value: number) => string, noise: number): readonly string[] {
  return [format(pair.before), format(pair.after), differenceWords(pair, format, noise)];
}

/** What is required with the changes, and without where that differs. */
function requiredWords({ before, after }: Pair): string {
  const isSame = Math.abs(after - before) < NOISE_HOURS;
  return isSame ? number(after) : `${number(after)} (was ${number(before)})`;
}

function totalOf(pairs: readonly Pair[]): Pair {
  return { before: sumOf(pairs, ({ before }) => before), after: sumOf(pairs, ({ after }) => after) };
}
