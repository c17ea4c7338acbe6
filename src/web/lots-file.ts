import type { Names } from '../../views/names.ts';
import { firstDay } from '../../views/period-dates.ts';
import { WITHHELD_MARK } from '../domain/small-numbers/small-count.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { PublishedLot } from '../exchange/small-numbers/hide-in-lots.ts';
import { type TableCell, writeTable } from '../exchange/write-table.ts';

/** The lots as a file for a spreadsheet: a row for each, with the hours a week of every period, £ and the price ceiling; several localities or levels of one lot are separated by `;`. `c` = withheld. */
export function lotsFile(lots: readonly PublishedLot[], { settings }: Workbook, names: Names): string {
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
  const told = ({ withheld }: PublishedLot, value: number) => (withheld ? WITHHELD_MARK : value);
  const row = (lot: PublishedLot): readonly TableCell[] => [
    names.need(lot.need),
    lot.need,
    lot.localities.map((code) => names.locality(code)).join('; '),
    lot.localities.join(';'),
    lot.levels.length === 1 ? lot.levels[0]! : lot.levels.join(';'),
    ...periods.map((index) => told(lot, lot.hoursByPeriod[index]!)),
    told(lot, lot.hoursPerWeek),
    told(lot, lot.hours),
    told(lot, pence(lot.pounds)),
    pence(lot.costPerHour),
    lot.ownWay === null ? null : pence(lot.ownWay.costPerHour),
    comparedWith(lot, names),
    lot.ownWay?.firstPeriod ?? null,
    lot.ownWay ? Math.round(lot.ownWay.share * 100) : null,
    lot.offers.map((offer) => names.offer(offer)).join('; '),
  ];
  return writeTable(columns, lots.map(row));
}

function periodHead(period: number, date: string | null): string {
  return `Hours a week, period ${period}${date === null ? '' : ` from ${date}`}`;
}

function comparedWith({ ownWay: way }: PublishedLot, names: Names): string {
  if (way === null) return 'No way of the council’s own';
  return `${way.way === 'train' ? 'Training' : 'Recruiting'}: ${names.thing(way.what)}`;
}

function pence(pounds: number): number {
  return Math.round(pounds * 100) / 100;
}
