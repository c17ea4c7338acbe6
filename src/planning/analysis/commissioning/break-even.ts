import type { Gap, GapOption } from '../../answer.ts';

/** What closing a gap with one's own people would cost an hour. */
export type BreakEven = {
  /** The highest £ an hour at which buying is not dearer than one's own cheapest ways, for `hoursPerWeek`. */
  readonly pricePerHour: number;
  /** h/week that one's own ways would deliver, at most the gap's unmet hours; beyond these there is nothing to compare buying with. */
  readonly hoursPerWeek: number;
  /** One's own ways in the order taken, with the h/week taken of each. */
  readonly ways: readonly { readonly option: GapOption; readonly hoursPerWeek: number }[];
};

/**
 * The break-even price of a gap's hours: one's own options (train, recruit, move) are taken cheapest first, each for no more hours than are left of the gap, and their £ divided by their hours:
 * price = Σ hours taken · cost per hour ÷ Σ hours taken. Costs are the options' own: new money only, in whole posts and people as the workbook has it. Options of one gap may need the same people
 * or money, so together they may deliver less, at more: the price is never stated too high. Null where there is no way of one's own.
 */
export function breakEven({ unmetHours, options }: Pick<Gap, 'unmetHours' | 'options'>): BreakEven | null {
  const own = options
    .filter(({ way, hoursPerWeek }) => way !== 'buy' && hoursPerWeek > 1e-6)
    .sort((a, b) => a.costPerHour - b.costPerHour);
  const ways: { option: GapOption; hoursPerWeek: number }[] = [];
  let left = unmetHours;
  let pounds = 0;
  for (const option of own) {
    if (left <= 1e-6) break;
    const hoursPerWeek = Math.min(left, option.hoursPerWeek);
    ways.push({ option, hoursPerWeek });
    pounds += hoursPerWeek * option.costPerHour;
    left -= hoursPerWeek;
  }
  const hoursPerWeek = unmetHours - left;
  return ways.length === 0 ? null : { pricePerHour: pounds / hoursPerWeek, hoursPerWeek, ways };
}
