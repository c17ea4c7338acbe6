/**
 * Splits a total over shares in whole multiples of `step` so that the parts add up to the total rounded to the step:
 * everyone gets the part below, and what is left goes to the largest remainders (Hamilton's method; ties in order).
 */
export function apportion(total: number, shares: readonly number[], step = 1): readonly number[] {
  const steps = Math.round(total / step);
  const sum = shares.reduce((whole, share) => whole + share, 0);
  const exact = shares.map((share) => (steps * share) / sum);
  const parts = exact.map(Math.floor);
  const left = steps - parts.reduce((whole, part) => whole + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => roundTo(part * step, 6));
}

/** Rounds to a number of decimals, so that workbooks show 0.043 and not 0.04299999. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
