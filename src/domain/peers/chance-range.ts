/** The values that a rate could as well have had by chance: 95 % confidence limits, in the unit of the rate. */
export type ChanceRange = { readonly low: number; readonly high: number };

/** The normal deviate of 95 % limits. */
const z = 1.96;

/**
 * Limits of a share of `whole` that `part` have, times `per` (100 for percent). Wilson's score method, as the Office for Health Improvement and Disparities uses it
 * for proportions (Public Health England, Technical guide: confidence intervals). Null where there is nothing to take a share of.
 */
export function shareRange(part: number, whole: number, per: number): ChanceRange | null {
  if (whole <= 0 || part > whole) return null;
  const share = part / whole;
  const middle = share + z ** 2 / (2 * whole);
  const width = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const scale = per / (1 + z ** 2 / whole);
  return { low: Math.max(0, middle - width) * scale, high: (middle + width) * scale };
}

/**
 * Limits of a rate of `events` (which may happen to one child more than once) among `children`, times `per`. Byar's approximation of the Poisson limits, from the
 * same guide.
 */
export function eventRange(events: number, children: number, per: number): ChanceRange | null {
  if (children <= 0) return null;
  const next = events + 1;
  const low = events === 0 ? 0 : events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3;
  const high = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  return { low: (per * low) / children, high: (per * high) / children };
}
