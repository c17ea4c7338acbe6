import { bandRanges, bandWords } from '../coverage-words.ts';
import { CoveragePie } from './coverage-pie.tsx';

/** What the shades, discs and words of coverage mean. */
export function CoverageKey() {
  return (
    <ul class="skillmix-key" aria-label="Key: share of the required hours that is met">
      {bandRanges.map(([band, range]) => (
        <li class={`skillmix-key__item skillmix-band--${band}`}>
          <CoveragePie band={band} /> {bandWords[band]}: {range}
        </li>
      ))}
    </ul>
  );
}
