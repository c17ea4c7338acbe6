import type { ConsideredWay } from '../../../views/brief/brief-facts.ts';
import { groupBy } from '../../../views/group.ts';
import type { Gap, GapOption } from '../../planning/answer.ts';

type Offered = { readonly gap: Gap; readonly option: GapOption };

/**
 * The ways that the plan found to close gaps, each course, role and offer once, cheapest first within its kind. Hours are those of one gap: ways may need the same people or
 * money, and are not added up. Figures of gaps that are withheld count nowhere: the price of a whole post tells its hours.
 */
export function consideredWays(
  gaps: readonly Gap[],
  isWithheld: (gap: Gap) => boolean,
): readonly ConsideredWay[] {
  const offered = gaps.flatMap((gap) => gap.options.map((option): Offered => ({ gap, option })));
  const order = ['train', 'recruit', 'move', 'buy'];
  const priceOf = ({ figures }: ConsideredWay) => figures?.lowestPrice ?? Number.POSITIVE_INFINITY;
  return [...groupBy(offered, ({ option }) => `${option.way} ${thingOf(option)}`).values()]
    .map((group) => wayOf(group, isWithheld))
    .sort((a, b) => order.indexOf(a.way) - order.indexOf(b.way) || (priceOf(a) < priceOf(b) ? -1 : 1));
}

function wayOf(group: readonly Offered[], isWithheld: (gap: Gap) => boolean): ConsideredWay {
  const { option } = group[0]!;
  const what = thingOf(option);
  return {
    ...{ way: option.way, what },
    figures: figuresOf(group.filter(({ gap }) => !isWithheld(gap))),
    gaps: groupBy(group, ({ gap }) => `${gap.locality} ${gap.level}`).size,
    limits: limitsOf(group, what),
  };
}

function figuresOf(told: readonly Offered[]): ConsideredWay['figures'] {
  if (told.length === 0) return null;
  const most = told.reduce((a, b) => (b.option.hoursPerWeek > a.option.hoursPerWeek ? b : a));
  const prices = told.map(({ option }) => option.costPerHour);
  return {
    hoursPerWeek: most.option.hoursPerWeek,
    unmetHours: most.gap.unmetHours,
    lowestPrice: Math.min(...prices),
    highestPrice: Math.max(...prices),
  };
}

/** Reasons that speak of the way: that its own limit is reached, and that the money is spent. */
function limitsOf(group: readonly Offered[], what: string): ConsideredWay['limits'] {
  const reasons = group.flatMap(({ gap }) => gap.reasons);
  const own = (['recruitment_limit', 'places', 'provider_capacity'] as const).filter((limit) =>
    reasons.some((each) => each.reason === limit && each.what === what),
  );
  const costs = group.some(({ option }) => option.pounds > 0.5);
  const noMoney = costs && reasons.some(({ reason }) => reason === 'budget');
  return [...own, ...(noMoney ? (['budget'] as const) : [])];
}

/** Of those who would move, the role: where they come from differs from gap to gap. */
function thingOf({ way, what }: GapOption): string {
  return way === 'move' ? what.split('@')[0]! : what;
}
