/** How well a need is met, in five bands; `none` where nothing is required. */
export type CoverageBand = 'met' | 'well' | 'partly' | 'short' | 'unmet' | 'none';

/** Lower ends of the bands as shares (0–1), the best first. */
const bands: readonly (readonly [number, CoverageBand])[] = [
  [0.9995, 'met'],
  [0.9, 'well'],
  [0.7, 'partly'],
  [0.4, 'short'],
  [0, 'unmet'],
];

/** The band's word, which stands beside every shade. */
export const bandWords: Readonly<Record<CoverageBand, string>> = {
  met: 'fully met',
  well: 'well met',
  partly: 'partly met',
  short: 'short',
  unmet: 'mostly unmet',
  none: 'no need',
};

/** What each band covers, for keys. */
export const bandRanges: readonly (readonly [CoverageBand, string])[] = [
  ['met', 'all of the hours'],
  ['well', '90 % or more'],
  ['partly', '70 % to 90 %'],
  ['short', '40 % to 70 %'],
  ['unmet', 'under 40 %'],
];

/** The band of a coverage (met ÷ required hours, 0–1); null where nothing is required. */
export function coverageBand(coverage: number | null): CoverageBand {
  if (coverage === null) return 'none';
  return bands.find(([from]) => coverage >= from)?.[1] ?? 'unmet';
}
