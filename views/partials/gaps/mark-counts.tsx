import { markKinds, markNames } from '../../gap-mark.ts';
import type { GapRow } from '../../gap-row.ts';
import { paths } from '../../paths.ts';

type MarkCountsProps = {
  readonly authority: string;
  readonly scenario: string | null;
  readonly rows: readonly GapRow[];
};

/** How many gaps have which mark, each leading to those. */
export function MarkCounts({ authority, scenario, rows }: MarkCountsProps) {
  const counts = [...markKinds, null].map((kind) => ({
    kind: kind ?? 'none',
    text: kind === null ? 'Not marked' : markNames[kind],
    count: rows.filter(({ mark }) => (mark?.mark ?? null) === kind).length,
  }));
  return (
    <ul class="skillmix-mark-counts" aria-label="Gaps by mark">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ kind, text, count }) => (
          <li>
            <a class="govuk-link" href={paths.gaps(authority, { scenario, mark: kind })}>
              {text}
            </a>
            : {count}
          </li>
        ))}
    </ul>
  );
}
