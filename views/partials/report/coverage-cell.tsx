import { CoveragePie } from '../../charts/coverage-pie.tsx';
import { bandWords, coverageBand } from '../../coverage-words.ts';
import { percent } from '../../format.ts';
import { withheldWords } from '../../report/published.ts';
import type { ReportHours } from '../../report/report.ts';

/** Coverage (0–1) of told hours: null where nothing is required, `withheld` where it may not be told. */
export function coverageOf(hours: ReportHours): number | 'withheld' | null {
  const { requiredHours, unmetHours, roundedCoverage } = hours;
  if (roundedCoverage !== undefined) return roundedCoverage;
  if (requiredHours === null || unmetHours === null) return 'withheld';
  return requiredHours < 0.05 ? null : Math.max(0, 1 - unmetHours / requiredHours);
}

/** A coverage as a share alone. */
export function coverageWords(coverage: number | 'withheld' | null): string {
  if (coverage === 'withheld') return withheldWords;
  return coverage === null ? bandWords.none : percent(coverage);
}

/** A coverage as a disc, a share, a word and a shade. */
export function Coverage({ coverage }: { readonly coverage: number | 'withheld' | null }) {
  if (coverage === 'withheld') return <>{withheldWords}</>;
  const band = coverageBand(coverage);
  if (coverage === null) return <>{bandWords.none}</>;
  return (
    <span class={`skillmix-report__band skillmix-band--${band}`}>
      <CoveragePie band={band} /> <strong>{percent(coverage)}</strong> {bandWords[band]}
    </span>
  );
}
