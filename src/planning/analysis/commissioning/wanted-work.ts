import type { Pool } from '../../inputs/pools.ts';
import type { Inputs } from '../../inputs.ts';

/** Wanted hours of one piece of work as someone of a pool would meet them, from the first period in which they can. */
export type Wanted = {
  readonly firstPeriod: number;
  /** Casework hours that an hour of the work uses: 1 + tau. */
  readonly usedPerHour: number;
  /** The people or FTE whose casework hours cover the work in its busiest period; at most `most`. */
  readonly amountFor: (hoursOfOne: (period: number) => number, most: number) => number;
  /** Share (0–1) of all wanted hours of the horizon that `capacity(t)` casework hours a week deliver. */
  readonly shareOf: (capacity: (period: number) => number) => number;
};

/**
 * The wanted hours (h/week, index = period − 1) in a locality from a period on. Null where the pool does not reach the locality or stops work before any are wanted. Existing
 * people away from their base spend at most max_moved_share of their time there.
 */
export function wantedFrom(
  inputs: Inputs,
  pool: Pool,
  locality: number,
  hoursByPeriod: readonly number[],
  from: number,
): Wanted | null {
  const reached = pool.reach.find((each) => each.locality === locality);
  if (reached === undefined) return null;
  const movedShare = locality === pool.base ? 1 : inputs.settings.maxMovedShare;
  const usedPerHour = reached.hoursUsedPerHour;
  const periods = hoursByPeriod
    .map((hours, index) => ({ period: index + 1, hours }))
    .filter(({ period, hours }) => hours > 1e-9 && period >= from && period <= pool.untilPeriod);
  const first = periods[0];
  if (first === undefined || movedShare === 0) return null;
  const all = hoursByPeriod.reduce((sum, hours) => sum + hours, 0);
  /** Hours of the work that so many casework hours of people bring. */
  const brought = (caseworkHours: number) => (caseworkHours * movedShare) / usedPerHour;
  return {
    firstPeriod: first.period,
    usedPerHour,
    amountFor: (hoursOfOne, most) => {
      const needed = periods.map(({ period, hours }) => hours / brought(hoursOfOne(period)));
      return Math.min(most, Math.max(0, ...needed.filter(Number.isFinite)));
    },
    shareOf: (capacity) =>
      periods.reduce((sum, { period, hours }) => sum + Math.min(hours, brought(capacity(period))), 0) / all,
  };
}
