import type { Names } from '../../views/names.ts';
import { firstDay } from '../../views/period-dates.ts';
import type { Workbook } from '../domain/workbook.ts';
import { type TableCell, writeTable } from '../exchange/write-table.ts';
import { type Lot, type LotsOfNeed, priceCeiling } from '../planning/analysis/commissioning/lots.ts';

/** The lots as a file for a spreadsheet: a row for each, with the hours a week of every period, £ and the price ceiling. */
export function lotsFile(lots: readonly LotsOfNeed[], { settings }: Workbook, names: Names): string {
  const periods = Array.from({ length: settings.periods }, (_, index) => index);
  const columns = [
    'Need',
    'Need code',
    'Locality',
    'Locality code',
    'Lowest skill level',
    ...periods.map((index) => periodHead(index + 1, firstDay(settings, index + 1))),
    'Hours a week, mean',
    'Hours in the whole plan',
    'Cost in the whole plan (£)',
    'Price of an hour in the plan (£)',
    'Price ceiling of an hour (£)',
    'Ceiling compares with',
    'Ceiling from period',
    'Share of the hours it compares (%)',
    'The plan takes it from',
  ];
  const row = (lot: Lot): readonly TableCell[] => [
    names.need(lot.need),
    lot.need,
    names.locality(lot.locality),
    lot.locality,
    lot.level,
    ...periods.map((index) => lot.hoursByPeriod[index]!),
    lot.hoursPerWeek,
    lot.hours,
    pence(lot.pounds),
    pence(lot.costPerHour),
    priceCeiling(lot) === null ? null : pence(priceCeiling(lot)!),
    comparedWith(lot, names),
    lot.ownWays[0]?.firstPeriod ?? null,
    lot.ownWays[0] ? Math.round(lot.ownWays[0].share * 100) : null,
    lot.offers.map(({ offer }) => names.offer(offer)).join('; '),
  ];
  return writeTable(
    columns,
    lots.flatMap((ofNeed) => ofNeed.lots.map(row)),
  );
}

function periodHead(period: number, date: string | null): string {
  return `Hours a week, period ${period}${date === null ? '' : ` from ${date}`}`;
}

function comparedWith({ ownWays }: Lot, names: Names): string {
  const way = ownWays[0];
  if (way === undefined) return 'No way of the council’s own';
  return `${way.way === 'train' ? 'Training' : 'Recruiting'}: ${names.thing(way.what)}`;
}

function pence(pounds: number): number {
  return Math.round(pounds * 100) / 100;
}
