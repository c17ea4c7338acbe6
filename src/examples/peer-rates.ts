import { eventRange, shareRange } from '../domain/peers/chance-range.ts';
import type { PeerReading } from '../domain/peers/peer-group.ts';
import { findAreaRow } from './published-rows.ts';
import { type PublishedFigure, parsePublishedFigure } from './published-table.ts';

/** Where a published figure stands. */
export type Cell = { readonly file: string; readonly column: string; readonly year: number };

const unavailable: PeerReading = { kind: 'unavailable' };

/** A figure as the file gives it. */
export function givenReading(cell: Cell, onsCode: string): PeerReading {
  const { figure, sharedWith } = figureIn(cell, onsCode);
  return figure.kind === 'known'
    ? { kind: 'known', value: figure.value, range: null, sharedWith, note: null }
    : unavailable;
}

/** How a rate is worked out: `part` in each `per` of `whole`. */
export type Rate = {
  readonly part: Cell;
  readonly whole: Cell;
  readonly per: number;
  /** Whether `part` are members of `whole` or happenings among them, which one may have more than once. */
  readonly kind: 'share' | 'events';
};

/** A rate of published counts with how far chance may carry it; between two bounds where its count is suppressed. */
export function rateReading({ part, whole, per, kind }: Rate, onsCode: string): PeerReading {
  const counted = figureIn(part, onsCode);
  const among = figureIn(whole, onsCode);
  const size = among.figure.value;
  // Counts of two councils together and of one alone make no rate.
  if (!size || counted.sharedWith.length !== among.sharedWith.length) return unavailable;
  const { figure, sharedWith } = counted;
  if (figure.kind === 'unavailable') return unavailable;
  if (figure.kind === 'suppressed') {
    return { kind: 'suppressed', low: (per * figure.atLeast) / size, high: (per * figure.atMost) / size };
  }
  const range = (kind === 'share' ? shareRange : eventRange)(figure.value, size, per);
  return { kind: 'known', value: (per * figure.value) / size, range, sharedWith, note: null };
}

/** A figure and the councils that are counted in it besides; unavailable where the file has no row. */
function figureIn({ file, column, year }: Cell, onsCode: string) {
  const found = findAreaRow(file, onsCode, year);
  const figure: PublishedFigure =
    found === null ? { kind: 'unavailable', value: null } : parsePublishedFigure(found.row[column] ?? '');
  const codes = found?.codes ?? [];
  return { figure, sharedWith: codes.length > 1 ? codes.filter((code) => code !== onsCode) : [] };
}
