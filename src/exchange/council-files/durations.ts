import type { Durations } from '../../domain/council-figures.ts';
import type { Code } from '../../domain/units.ts';
import type { Days } from './list-periods.ts';
import type { ListRow } from './read-list.ts';

const twelveWeeks = 12 * 7;

/**
 * How long the episodes lasted that ended within the period: over all needs, and for each need of their children. Those still open are counted, not measured.
 */
export function durationsOf(
  episodes: readonly ListRow[],
  { from, to }: Days,
  needsOf: (child: string) => ReadonlySet<Code>,
): readonly Durations[] {
  const groups = new Map<Code | null, { days: number[]; open: number }>();
  const group = (need: Code | null) => {
    const known = groups.get(need) ?? { days: [], open: 0 };
    groups.set(need, known);
    return known;
  };
  for (const { child, start, end } of episodes) {
    if (start === null || start > to) continue;
    for (const need of [null, ...needsOf(child)]) {
      if (end === null || end > to) group(need).open += 1;
      else if (end >= from) group(need).days.push(end - start);
    }
  }
  return [...groups].map(([need, { days, open }]) => ({ need, open, ...measured(days) }));
}

function measured(days: readonly number[]): Omit<Durations, 'need' | 'open'> {
  const sorted = days.toSorted((a, b) => a - b);
  const closed = sorted.length;
  if (closed === 0) return { closed, medianWeeks: 0, meanWeeks: 0, beyondTwelveWeeks: 0 };
  const middle = Math.floor(closed / 2);
  const median = closed % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return {
    closed,
    medianWeeks: weeks(median),
    meanWeeks: weeks(sorted.reduce((sum, each) => sum + each, 0) / closed),
    beyondTwelveWeeks: sorted.filter((each) => each > twelveWeeks).length / closed,
  };
}

function weeks(days: number): number {
  return Math.round((days / 7) * 100) / 100;
}
