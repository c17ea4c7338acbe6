/** How an address names every gap of a need: authorities with many localities have more than an address holds one by one. */
export function allGapsKey(need: string): string {
  return gapKey({ locality: '*', need, level: '*' });
}

/** How an address names a gap: locality, need and level (`north~drugs~2`). No code holds a `~`. */
export function gapKey({
  locality,
  need,
  level,
}: {
  readonly locality: string;
  readonly need: string;
  readonly level: number | '*';
}): string {
  return [locality, need, level].join('~');
}
