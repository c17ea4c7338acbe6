import {
  councilByCode,
  councilsOfRegion,
  type PublishedCouncil,
  wholeRegion,
} from '../published-councils.ts';
import { findAreaRow } from '../published-rows.ts';
import { parsePublishedFigure } from '../published-table.ts';
import { type Measure, measured, measures, newestYear } from './measures.ts';

/** The figure used for a measure, how it came about, and what bounds it where it is not known exactly. */
export type BestFigure = {
  readonly value: number;
  /** The least and the most it can be; null where it is known, or nothing bounds it. */
  readonly bounds: { readonly low: number; readonly high: number } | null;
  readonly how: 'published' | 'suppressed' | 'shared' | 'earlier' | 'region' | 'england';
  readonly year: number;
  /** In words, with year and value: the middle of a `source` cell. */
  readonly words: string;
};

/** An earlier figure of the council's own is used where it is at most so many years older than the newest. */
const OLDEST = 2;

/** Stands for a count that is hidden because it is 1 to 5: the middle. */
export const SUPPRESSED_VALUE = 3;

/**
 * The best figure for a measure of a council: its own newest; a suppressed count as the middle of 1 to 5 with both bounds; the count of councils that share their services, split by
 * their children; its own of up to two years before; at last the rate of its region's councils, or of England, times its own children. Rates (`%`, `cases per FTE`, `per`) are never split or scaled.
 */
export function bestFigure(council: PublishedCouncil, measure: Measure): BestFigure {
  const year = newestYear(measure);
  const own = measured(measure, council.onsCode, year);
  if (own.kind === 'known') {
    return {
      value: own.value,
      bounds: null,
      how: 'published',
      year,
      words: `${numeral(own.value)} in ${year}`,
    };
  }
  if (own.kind === 'suppressed') {
    const bounds = { low: own.atLeast, high: own.atMost };
    const words = `a suppressed count of ${bounds.low} to ${bounds.high} in ${year}, taken as ${SUPPRESSED_VALUE}`;
    return { value: SUPPRESSED_VALUE, bounds, how: 'suppressed', year, words };
  }
  return sharedFigure(council, measure, year) ?? earlierFigure(council, measure) ?? standIn(council, measure);
}

/** Whether a measure is a rate, which is the same for a part as for the whole. */
function isRate({ unit }: Measure): boolean {
  return unit === '%' || unit.includes(' per ');
}

function sharedFigure(council: PublishedCouncil, measure: Measure, year: number): BestFigure | null {
  const found = findAreaRow(measure.file, council.onsCode, year);
  if (found === null || found.codes.length < 2) return null;
  const figure = parsePublishedFigure(found.row[measure.column] ?? '');
  if (figure.kind !== 'known') return null;
  const names = found.codes.map((code) => councilByCode(code)?.name ?? code).join(' and ');
  if (isRate(measure)) {
    const words = `${numeral(figure.value)} in ${year}, published for ${names} together`;
    return { value: figure.value, bounds: null, how: 'shared', year, words };
  }
  const share = childrenOf(council.onsCode) / sum(found.codes.map(childrenOf));
  const words = `${numeral(figure.value)} in ${year}, published for ${names} together, × ${percent(share)} of their children`;
  return { value: figure.value * share, bounds: null, how: 'shared', year, words };
}

function earlierFigure(council: PublishedCouncil, measure: Measure): BestFigure | null {
  const newest = newestYear(measure);
  for (const year of measure.years.toReversed().filter((each) => newest - each <= OLDEST)) {
    const figure = measured(measure, council.onsCode, year);
    if (figure.kind !== 'known') continue;
    const words = `${numeral(figure.value)} in ${year}, as ${newest} is not available`;
    return { value: figure.value, bounds: null, how: 'earlier', year, words };
  }
  return null;
}

/** What the region's councils (else all of England's) have for each child, times the council's children. */
function standIn(council: PublishedCouncil, measure: Measure): BestFigure {
  const year = newestYear(measure);
  const peers = councilsOfRegion(council.region).filter(({ onsCode }) => onsCode !== council.onsCode);
  const region = pooled(
    peers.map(({ onsCode }) => onsCode),
    measure,
    year,
  );
  const where = region === null ? 'England' : wholeRegion(council.region);
  const rate = region ?? pooled(['england'], measure, year);
  if (rate === null) throw new Error(`Nothing is published for ${measure.column} in ${year}.`);
  const how = region === null ? 'england' : 'region';
  if (isRate(measure)) {
    const words = `${numeral(rate)}, the mean of ${where} in ${year}, as none is published for ${council.name}`;
    return { value: rate, bounds: null, how, year, words };
  }
  const children = childrenOf(council.onsCode);
  const words = `${(rate * 1000).toFixed(2)} per 1,000 children in ${where} in ${year} × ${numeral(children)} children, as none is published for ${council.name}`;
  return { value: rate * children, bounds: null, how, year, words };
}

/** Of councils whose figure is known: a rate's mean, or counts for each child; null where none is. */
function pooled(onsCodes: readonly string[], measure: Measure, year: number): number | null {
  const known = onsCodes.flatMap((onsCode) => {
    const figure = measured(measure, onsCode, year);
    return figure.kind === 'known' ? [{ onsCode, value: figure.value }] : [];
  });
  if (known.length === 0) return null;
  const total = sum(known.map(({ value }) => value));
  return isRate(measure)
    ? total / known.length
    : total / sum(known.map(({ onsCode }) => childrenOf(onsCode)));
}

/** Children aged 0–17 of a council (or `england`) in the newest year: published for every council of today. */
export function childrenOf(onsCode: string): number {
  const figure = measured(measures.children, onsCode, newestYear(measures.children));
  if (figure.kind !== 'known') throw new Error(`No children are published for ${onsCode}.`);
  return figure.value;
}

/** A number in words of a source cell: thousands with commas, at most two decimals. */
export function numeral(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** A share in per cent, with one decimal where it has one. */
export function percent(share: number): string {
  return `${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })} %`;
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0);
}
