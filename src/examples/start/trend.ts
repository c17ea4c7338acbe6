import { roundTo } from '../../domain/apportion.ts';
import type { PublishedCouncil } from '../published-councils.ts';
import { numeral, percent, SUPPRESSED_VALUE } from './best-figure.ts';
import { type Measure, measured } from './measures.ts';

/** Growth of a need a year, as a share, with how it was worked out. */
export type Growth = { readonly perYear: number; readonly words: string };

/** Growth is kept within this share a year either way: trends of a few years do not last. */
export const MOST_GROWTH = 0.15;
/** Fewer counted years than this say nothing of a trend. */
const LEAST_YEARS = 3;
/** Below this mean count, chance moves a count by more than a trend would (its standard deviation is about a fifth). */
const LEAST_MEAN = 30;

type Point = { readonly year: number; readonly value: number; readonly suppressed: boolean };

/**
 * Growth of a measure: least squares of the logarithms of its yearly counts, bounded to ±15 % a year. A suppressed count stands as 3. Where fewer than three years are there, or the
 * counts are small (below 30 on average), England's trend of the same measure stands in. The words name years, bound and stand-in.
 */
export function growthOf(council: PublishedCouncil, measure: Measure): Growth {
  const points = pointsOf(council.onsCode, measure);
  const mean = points.reduce((whole, { value }) => whole + value, 0) / Math.max(1, points.length);
  if (points.length >= LEAST_YEARS && mean >= LEAST_MEAN) return told(council.onsCode, measure, '');
  const because =
    points.length < LEAST_YEARS
      ? `${council.name} has ${points.length === 0 ? 'no year' : `only ${points.length} of the years`} with a count above zero`
      : `counts of ${council.name} are small (${numeral(mean)} a year), so chance moves them more than a trend would`;
  return told('england', measure, `England's trend stands in: ${because}; `);
}

function told(onsCode: string, measure: Measure, before: string): Growth {
  const points = pointsOf(onsCode, measure);
  const slope = Math.exp(logSlope(points)) - 1;
  const perYear = roundTo(Math.min(MOST_GROWTH, Math.max(-MOST_GROWTH, slope)), 4);
  const kinds = measure.years.map((year) => ({ year, figure: measured(measure, onsCode, year) }));
  const missing = kinds.filter(({ figure }) => figure.kind === 'unavailable').map(({ year }) => year);
  const zero = kinds.filter(({ figure }) => figure.value === 0).map(({ year }) => year);
  const values = points.map(({ year, value, suppressed }) =>
    suppressed ? `${year}: 1 to 5, taken as ${SUPPRESSED_VALUE}` : `${year}: ${numeral(value)}`,
  );
  const words = [
    `growth_per_year: ${before}least squares of the logarithms of ${values.join(', ')}`,
    `give ${signed(slope)} a year`,
    ...(missing.length > 0 ? [`without ${missing.join(', ')}, which the file does not have`] : []),
    ...(zero.length > 0 ? [`without ${zero.join(', ')}, published as 0, which has no logarithm`] : []),
    ...(Math.abs(slope) > MOST_GROWTH ? [`bounded to ${signed(perYear)}`] : []),
  ];
  return { perYear, words: words.join(', ') };
}

function pointsOf(onsCode: string, measure: Measure): readonly Point[] {
  return measure.years.flatMap((year): Point[] => {
    const figure = measured(measure, onsCode, year);
    if (figure.kind === 'suppressed') return [{ year, value: SUPPRESSED_VALUE, suppressed: true }];
    // A count of zero has no logarithm, and grows by no share.
    return figure.kind === 'known' && figure.value > 0
      ? [{ year, value: figure.value, suppressed: false }]
      : [];
  });
}

/** Slope of the straight line through the logarithms, by least squares: the logarithm of the factor of one year. */
function logSlope(points: readonly Point[]): number {
  const meanYear = points.reduce((whole, { year }) => whole + year, 0) / points.length;
  const logs = points.map(({ value }) => Math.log(value));
  const meanLog = logs.reduce((whole, log) => whole + log, 0) / points.length;
  const over = points.reduce(
    (whole, { year }, index) => whole + (year - meanYear) * ((logs[index] ?? 0) - meanLog),
    0,
  );
  const under = points.reduce((whole, { year }) => whole + (year - meanYear) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

function signed(share: number): string {
  return `${share > 0 ? '+' : share < 0 ? '−' : ''}${percent(Math.abs(share))}`;
}
