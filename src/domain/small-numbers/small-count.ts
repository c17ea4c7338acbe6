/** The largest count that is small: counts of 1 to 5 are suppressed in official statistics of children's services. */
export const LARGEST_SMALL_COUNT = 5;

/** A small count as people read it. */
export const SMALL_COUNT_WORDS = '1 to 5';

/** What stands in files in place of a count that is withheld: the mark `c` of official statistics. */
export const WITHHELD_MARK = 'c';

/**
 * Whether a count of families is so small that it could point to people: above 0 and, rounded, at most 5. Half a family is small, too: plans count families by episodes, and who is
 * there half of the time is there.
 */
export function isSmallCount(count: number): boolean {
  return count > 0 && Math.round(count) <= LARGEST_SMALL_COUNT;
}
