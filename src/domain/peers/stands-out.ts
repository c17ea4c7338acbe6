import type { PeerComparison } from './compare-peers.ts';

/** Places from either end of the region that are worth a word: a tenth of the councils. */
const endsOf = (councils: number) => Math.max(1, Math.round(councils / 10));
/** Fewer have no ends to speak of. */
const FEWEST = 5;
/** Others that may be too close to tell apart, at most. */
const MOST_CLOSE = 2;

/** Whether a council is at either end of its region, clear of most others and of England, so that it is worth a word. */
export function standsOut({ rank, besideEngland, measure }: PeerComparison): boolean {
  if (rank === null || measure.subject === 'place' || besideEngland === 'level') return false;
  const ends = endsOf(rank.of);
  const isAtEnd = Math.min(rank.fromTop, rank.fromBottom) <= ends && rank.of >= FEWEST;
  return isAtEnd && rank.ties <= 1 && (rank.close ?? 0) <= MOST_CLOSE;
}
