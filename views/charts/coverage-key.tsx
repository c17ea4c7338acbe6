import { bandRanges, bandWords } from '../coverage-words.ts';
import { CoveragePie } from './coverage-pie.tsx';

/** What the shades, discs and words of coverage mean; with `hours` also the unit of a cell's hours. */
export function CoverageKey({ hours }: { readonly hours?: boolean | undefined }) {
  return (
    <ul class="skillmix-key" aria-label="Key: share of the required hours that is met">
      {bandRanges.map(([band, range]) => (
        <li class={`skillmix-key__item skillmix-band--${band}`}>
          <CoveragePie band={band} /> {bandWords[band]}: {range}
        </li>
      ))}
      {hours ? <li class="skillmix-key__item">h unmet: hours a week that are not met</li> : null}
    </ul>
  );
}
