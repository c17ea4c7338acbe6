import type { ReportHours } from '../../report/report.ts';
import { Coverage, coverageOf } from '../report/coverage-cell.tsx';
import { Difference } from './moved.tsx';

type Props = { readonly now: ReportHours | null; readonly start: ReportHours | null };

/** Coverage now as a disc, share and word, and how it moved since the start. */
export function FollowedCoverage({ now, start }: Props) {
  const [after, before] = [now && coverageOf(now), start && coverageOf(start)];
  return (
    <>
      <Coverage coverage={after} />{' '}
      {typeof after === 'number' && typeof before === 'number' ? (
        <Difference now={after} start={before} unit="share" better="more" />
      ) : null}
    </>
  );
}
