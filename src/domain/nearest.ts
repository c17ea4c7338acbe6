/**
 * The known word nearest to a misspelt one, or null when none is near: at most a third of its letters are wrong.
 * Upper case, spaces and hyphens count as small slips (`Annual cost` is near `annual_cost`).
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const target = folded(word);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(target.length / 3)) + 1;
  for (const candidate of known) {
    const other = folded(candidate);
    if (Math.abs(other.length - target.length) >= bestDistance) continue;
    const distance = editDistance(target, other);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** ` Maybe 'x'?` when a known word is near, else the known words when they are few, else nothing. Begins with a space. */
export function maybe(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== null) return ` Maybe '${near}'?`;
  return known.length > 0 && known.length <= 12 ? ` Known: ${known.join(', ')}.` : '';
}

function folded(word: string): string {
  return word
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let least = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[to.length]!;
}
