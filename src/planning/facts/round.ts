/** Hours, FTE and £ below this are solver noise. */
export const NOISE = 1e-6;

/** Figures are stated to six decimals, so that rounding in the solver does not show. */
export function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
