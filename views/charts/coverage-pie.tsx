import type { CoverageBand } from '../coverage-words.ts';

/** How much of the disc is filled, in quarters: the same five steps as the words, so that they can be told apart without colour. */
const quarters: Readonly<Record<CoverageBand, number | null>> = {
  met: 4,
  well: 3,
  partly: 2,
  short: 1,
  unmet: 0,
  none: null,
};

const slices: readonly string[] = [
  '',
  'M8 8V2A6 6 0 0 1 14 8Z',
  'M8 2A6 6 0 0 1 8 14Z',
  'M8 8V2A6 6 0 1 1 2 8Z',
  'M8 2A6 6 0 0 1 8 14A6 6 0 0 1 8 2Z',
];

/** A disc filled by quarters beside a word that says the same. */
export function CoveragePie({ band }: { readonly band: CoverageBand }) {
  const filled = quarters[band];
  if (filled === null) return null;
  return (
    <svg class="skillmix-pie" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6" />
      {filled === 0 ? null : <path d={slices[filled]} />}
    </svg>
  );
}
