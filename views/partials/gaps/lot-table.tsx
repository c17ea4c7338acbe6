import type { Child } from 'hono/jsx';
import type { Lot, LotsOfNeed } from '../../../src/planning/analysis/commissioning/lots.ts';
import type { OwnWay } from '../../../src/planning/analysis/commissioning/own-ways.ts';
import { DataTable, type TableColumn } from '../../components/data-table.tsx';
import { levelWords, number, pounds, price, short, wholePercent } from '../../format.ts';
import { holderWords } from '../../gap-words.ts';
import { firstDay } from '../../period-dates.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { Note } from './note.tsx';

type LotTableProps = {
  readonly view: ShownPlan;
  readonly lots: LotsOfNeed;
  readonly caption: string;
};

/** With more periods than this the table states their mean; the file has every period. */
const MOST_PERIOD_COLUMNS = 6;

/** The lots of one need: where, at which level, how many hours a week, for how much, and up to what price. */
export function LotTable({ view, lots, caption }: LotTableProps) {
  const { names, planned } = view;
  const { periods } = planned.settings;
  const inColumns = periods > 1 && periods <= MOST_PERIOD_COLUMNS;
  const periodColumns = inColumns
    ? Array.from(
        { length: periods },
        (_, index): TableColumn<Lot> => ({
          head: <PeriodHead view={view} period={index + 1} />,
          numeric: true,
          cell: (lot) => number(lot.hoursByPeriod[index]!),
        }),
      )
    : [];
  const columns: readonly (TableColumn<Lot> & { readonly total: Child })[] = [
    {
      head: 'Locality',
      rowHeader: true,
      cell: ({ locality }) => names.locality(locality),
      total: 'All together',
    },
    { head: 'Lowest skill', cell: ({ level }) => levelWords(level), total: '' },
    {
      head: periods > 1 ? 'Hours a week, mean' : 'Hours a week',
      numeric: true,
      cell: ({ hoursPerWeek }) => <strong>{number(hoursPerWeek)}</strong>,
      total: number(lots.hoursPerWeek),
    },
    { head: 'Cost', numeric: true, cell: (lot) => pounds(lot.pounds), total: pounds(lots.pounds) },
    {
      head: 'Price of an hour in the plan',
      numeric: true,
      cell: (lot) => price(lot.costPerHour),
      total: price(lots.costPerHour),
    },
    {
      head: 'Price ceiling of an hour',
      numeric: true,
      cell: (lot) => <Ceiling lot={lot} />,
      total: '',
    },
    {
      head: 'Ceiling compares with',
      cell: ({ ownWays, level }) => (
        <span class="skillmix-gap__text">
          <OwnWayWords way={ownWays[0]} level={level} view={view} />
        </span>
      ),
      total: '',
    },
    {
      head: 'The plan takes it from',
      cell: ({ offers }) =>
        offers
          .map(({ offer, hoursPerWeek }) =>
            offers.length === 1 ? names.offer(offer) : `${names.offer(offer)} (${number(hoursPerWeek)})`,
          )
          .join('; '),
      total: '',
    },
    ...periodColumns.map((column, index) => ({ ...column, total: number(lots.hoursByPeriod[index]!) })),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={lots.lots}
      empty="The plan buys none."
      foot={lots.lots.length > 1 ? columns.map(({ total }) => total) : undefined}
    />
  );
}

function PeriodHead({ view, period }: { readonly view: ShownPlan; readonly period: number }) {
  const date = firstDay(view.planned.settings, period);
  return (
    <>
      Hours a week, period {period}
      {date === null ? null : <Note>from {date}</Note>}
    </>
  );
}

/** The ceiling, and how far the plan's price is from it. */
function Ceiling({ lot: { ownWays, costPerHour } }: { readonly lot: Lot }) {
  const ceiling = ownWays[0]?.costPerHour;
  if (ceiling === undefined) return <>None</>;
  const over = costPerHour - ceiling;
  return (
    <>
      <strong>{price(ceiling)}</strong>
      <Note>
        {Math.abs(over) < 0.005
          ? 'the plan’s price'
          : `plan: ${price(Math.abs(over))} ${over > 0 ? 'more' : 'less'}`}
      </Note>
    </>
  );
}

function OwnWayWords({
  way,
  level,
  view,
}: {
  readonly way: OwnWay | undefined;
  readonly level: number;
  readonly view: ShownPlan;
}) {
  if (way === undefined) {
    return <>No own way: no course and no role that is recruited brings level {level} here in time</>;
  }
  const { names } = view;
  const late = way.firstPeriod > 1 ? `from period ${way.firstPeriod}` : '';
  const part = way.share < 0.995 ? `${wholePercent(way.share)} of the hours` : '';
  const limits = [late, part].filter((each) => each !== '').join(', ');
  return (
    <>
      {way.way === 'train'
        ? `Training: ${holderWords(way.who, names)}`
        : `Recruiting: ${names.role(way.what)}, ${short(way.amount)} FTE`}
      {limits === '' ? null : <Note>{limits}</Note>}
    </>
  );
}
