import type { Durations } from './council-figures.ts';
import type { Code } from './units.ts';

/** How long a plan takes episodes to be: the first twelve weeks with a share extended, or the average length found without any extension. */
export type LengthChoice = 'twelve_weeks' | 'whole';

/** Length of an episode and the share extended by another, as the demand sheet takes them. */
export type EpisodeLength = {
  readonly weeks: number;
  readonly extendShare: number;
  /** Whether the need's own episodes were enough, or those of all needs were taken. */
  readonly from: 'need' | 'all';
  /** How long these episodes lasted on average; the sheet's formula should come near it. */
  readonly meanWeeks: number;
};

/** Fewer ended episodes than this say too much about single families and too little about the rest. */
const fewestEpisodes = 6;
/** Beyond this the sheet's formula would let an episode last for years. */
const largestShare = 0.9;

/**
 * Episode length of a need from the episodes that ended; null where too few did. `twelve_weeks`: the median, but at most 12 weeks, with the share that lasted longer as
 * extended (taking a longer median as well would count an extension twice). That comes near the average where episodes end at a steady rate, not where most last just
 * over 12 weeks. `whole`: the average, none extended, which keeps as many families open as the dates say.
 */
export function episodeLength(
  durations: readonly Durations[],
  need: Code,
  choice: LengthChoice,
): EpisodeLength | null {
  const enough = (each: Durations | undefined) => (each && each.closed >= fewestEpisodes ? each : null);
  const own = enough(durations.find((each) => each.need === need));
  const found = own ?? enough(durations.find((each) => each.need === null));
  if (found === null || found.medianWeeks <= 0) return null;
  const from = own === null ? 'all' : 'need';
  const { meanWeeks } = found;
  if (choice === 'whole') return { weeks: tenths(meanWeeks), extendShare: 0, from, meanWeeks };
  const extendShare = Math.min(largestShare, Math.round(found.beyondTwelveWeeks * 100) / 100);
  return { weeks: tenths(Math.min(12, found.medianWeeks)), extendShare, from, meanWeeks };
}

function tenths(weeks: number): number {
  return Math.max(0.1, Math.round(weeks * 10) / 10);
}
