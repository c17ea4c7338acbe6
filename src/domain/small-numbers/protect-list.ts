import { isSmallCount, LARGEST_SMALL_COUNT } from './small-count.ts';

/** Which counts of a list, and whether their total, are withheld. */
export type ProtectedList = { readonly isWithheld: readonly boolean[]; readonly isTotalWithheld: boolean };

/**
 * Chooses what to withhold of a list of counts of families whose total is published: the small ones, and with them as many others, smallest first, that each small one might be up to 5; where
 * none is left, the total. A count withheld is at least one family, or the part of one that it is.
 */
export function protectList(counts: readonly number[]): ProtectedList {
  const withheld = new Set(counts.flatMap((count, index) => (isSmallCount(count) ? [index] : [])));
  const small = [...withheld];
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !withheld.has(index))
    .sort((a, b) => a.count - b.count);
  const isProtected = () =>
    small.every((index) => {
      const room = [...withheld].reduce(
        (sum, other) => sum + (other === index ? 0 : counts[other]! - leastCount(counts[other]!)),
        0,
      );
      return room >= roomOfCount(counts[index]!);
    });
  while (!isProtected()) {
    const next = others.shift();
    if (next === undefined) return listOf(counts, withheld, true);
    withheld.add(next.index);
  }
  return listOf(counts, withheld, false);
}

/** How many families more a small count must look as if it might be: up to 5, and always one. */
export function roomOfCount(count: number): number {
  return Math.max(1, LARGEST_SMALL_COUNT - count);
}

/** The least that anybody takes a withheld count for: one family, or the part of one that it is. */
export function leastCount(count: number): number {
  return Math.min(1, count);
}

function listOf(
  counts: readonly number[],
  withheld: ReadonlySet<number>,
  isTotalWithheld: boolean,
): ProtectedList {
  return { isWithheld: counts.map((_, index) => withheld.has(index)), isTotalWithheld };
}
