import type { DemandRow } from '../../domain/demand.ts';
import { weeksPerYear } from '../../domain/units.ts';
import type { Book } from './book.ts';

/** Every piece of work with required hours: one entry per (locality, need, level, period), in that order. */
export type Work = {
  readonly count: number;
  /** Piece of work at ((locality·needs + need)·3 + level − 1)·periods + period; −1 where nothing is required. */
  readonly pieceAt: Int32Array;
  readonly locality: Int32Array;
  readonly need: Int32Array;
  readonly level: Int32Array;
  /** Numbered from 0. */
  readonly period: Int32Array;
  /** h/week. */
  readonly requiredHours: Float64Array;
  /** Families open at any one time; 0 where only cover is required. */
  readonly families: Float64Array;
  /** Weight of the need × weight of the locality. */
  readonly weight: Float64Array;
};

/** Required hours = the larger of families × hours × growth, and cover. WORKBOOK.md, demand and cover. */
export function requiredWork(book: Book): Work {
  const { workbook, periods } = book;
  const cells = workbook.localities.length * workbook.needs.length * 3 * periods;
  const families = new Float64Array(cells);
  const requiredHours = new Float64Array(cells);
  const rowsForAll = workbook.demand.filter((row) => row.period === null);
  const rowsForOne = workbook.demand.filter((row) => row.period !== null);
  for (const row of [...rowsForAll, ...rowsForOne]) {
    const first = cellOf(book, row, 0);
    for (let period = 0; period < periods; period += 1) {
      if (row.period !== null && row.period !== period + 1) continue;
      families[first + period] = openFamilies(row, period, workbook.settings.periodWeeks);
      requiredHours[first + period] = families[first + period]! * row.hoursPerWeek;
    }
  }
  for (const row of workbook.cover) {
    const first = cellOf(book, row, 0);
    for (let cell = first; cell < first + periods; cell += 1) {
      requiredHours[cell] = Math.max(requiredHours[cell]!, row.onDuty * row.hoursPerWeek);
    }
  }
  return listWork(book, requiredHours, families);
}

/** The piece of work at a locality, need, level (1–3) and period (from 0); −1 where nothing is required. */
export function pieceOf(
  book: Book,
  work: Work,
  locality: number,
  need: number,
  level: number,
  period: number,
): number {
  const cell = ((locality * book.workbook.needs.length + need) * 3 + level - 1) * book.periods + period;
  return work.pieceAt[cell]!;
}

/** A piece of work in words. */
export function describeWork(book: Book, work: Work, piece: number): string {
  const need = book.workbook.needs[work.need[piece]!]!.need;
  const locality = book.workbook.localities[work.locality[piece]!]!.locality;
  return `${need} at level ${work.level[piece]} in ${locality} in period ${work.period[piece]! + 1}`;
}

function openFamilies(row: DemandRow, period: number, periodWeeks: number): number {
  const open = row.families ?? ((row.startsPerYear ?? 0) * row.weeks) / (1 - row.extendShare) / weeksPerYear;
  return open * (1 + row.growthPerYear) ** ((period * periodWeeks) / weeksPerYear);
}

function cellOf(book: Book, row: Pick<DemandRow, 'locality' | 'need' | 'level'>, period: number): number {
  const place = book.localityOf.get(row.locality)! * book.workbook.needs.length + book.needOf.get(row.need)!;
  return (place * 3 + row.level - 1) * book.periods + period;
}

function listWork(book: Book, hoursInCell: Float64Array, familiesInCell: Float64Array): Work {
  const { workbook, periods } = book;
  const needs = workbook.needs.length;
  const pieceAt = new Int32Array(hoursInCell.length).fill(-1);
  const cells: number[] = [];
  hoursInCell.forEach((hours, cell) => {
    if (hours > 0) pieceAt[cell] = cells.push(cell) - 1;
  });
  const need = Int32Array.from(cells, (cell) => Math.floor(cell / (3 * periods)) % needs);
  const locality = Int32Array.from(cells, (cell) => Math.floor(cell / (3 * periods * needs)));
  return {
    count: cells.length,
    pieceAt,
    locality,
    need,
    level: Int32Array.from(cells, (cell) => (Math.floor(cell / periods) % 3) + 1),
    period: Int32Array.from(cells, (cell) => cell % periods),
    requiredHours: Float64Array.from(cells, (cell) => hoursInCell[cell]!),
    families: Float64Array.from(cells, (cell) => familiesInCell[cell]!),
    weight: Float64Array.from(
      cells,
      (_, piece) => workbook.needs[need[piece]!]!.weight * workbook.localities[locality[piece]!]!.weight,
    ),
  };
}
