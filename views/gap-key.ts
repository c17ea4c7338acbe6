/** How an address names a gap: locality, need and level (`north~drugs~2`). No code holds a `~`. */
export function gapKey({
  locality,
  need,
  level,
}: {
  readonly locality: string;
  readonly need: string;
  readonly level: number;
}): string {
  return [locality, need, level].join('~');
}
