import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import type { Code, Level } from '../../domain/units.ts';
import type { Lot, LotsOfNeed } from '../../planning/analysis/commissioning/lots.ts';
import type { OwnWay } from '../../planning/analysis/commissioning/own-ways.ts';

/** A lot as it leaves the authority: of one locality and level, or of several together where one alone would tell small numbers. */
export type PublishedLot = Pick<
  Lot,
  'need' | 'hoursByPeriod' | 'hoursPerWeek' | 'hours' | 'pounds' | 'costPerHour'
> & {
  readonly localities: readonly Code[];
  /** Whether its hours and pounds are withheld: it is hidden work of one locality alone. Where the plan leaves nothing of it unmet, they would be all that is required. */
  readonly withheld: boolean;
  /** Levels of the work, lowest first. */
  readonly levels: readonly Level[];
  /** Those the plan takes it from, the largest first. */
  readonly offers: readonly Code[];
  /** One's own cheapest way for the same hours, its cost an hour the price ceiling; of several lots the cheapest of all, so that the ceiling is never too high. Null = none. */
  readonly ownWay: Pick<OwnWay, 'way' | 'what' | 'firstPeriod' | 'share' | 'costPerHour'> | null;
};

/**
 * The lots of every need as others may have them. Lots of hidden work of one need become one lot that names its localities, hours and pounds added up, so that the lots still add up to what is bought; where that is one locality
 * alone, its figures are to be withheld: with another lot of the need it could be told by what the plan tells of that one.
 */
export function hideInLots(lots: readonly LotsOfNeed[], hidden: HiddenWork): readonly PublishedLot[] {
  return lots.flatMap((ofNeed) => {
    const isHidden = ({ locality, need }: Lot) => hidden.isHidden(locality, need);
    const together = ofNeed.lots.filter(isHidden);
    const apart = ofNeed.lots.filter((lot) => !isHidden(lot));
    const isAlone = new Set(together.map(({ locality }) => locality)).size === 1;
    return [
      ...apart.map((lot) => joined([lot], false)),
      ...(together.length > 0 ? [joined(together, isAlone)] : []),
    ];
  });
}

function joined(lots: readonly Lot[], withheld: boolean): PublishedLot {
  const [first] = lots as readonly [Lot, ...Lot[]];
  const sum = (of: (lot: Lot) => number) => lots.reduce((total, lot) => total + of(lot), 0);
  const [hours, pounds] = [sum((lot) => lot.hours), sum((lot) => lot.pounds)];
  const ofOffers = new Map<Code, number>();
  for (const { offer, hoursPerWeek } of lots.flatMap(({ offers }) => offers)) {
    ofOffers.set(offer, (ofOffers.get(offer) ?? 0) + hoursPerWeek);
  }
  const ways = lots.flatMap(({ ownWays }) => ownWays.slice(0, 1));
  return {
    ...{ need: first.need, withheld },
    localities: [...new Set(lots.map(({ locality }) => locality))],
    levels: [...new Set(lots.map(({ level }) => level))].sort(),
    hoursByPeriod: first.hoursByPeriod.map((_, index) => sum((lot) => lot.hoursByPeriod[index]!)),
    hoursPerWeek: sum((lot) => lot.hoursPerWeek),
    hours,
    pounds,
    costPerHour: hours > 0 ? pounds / hours : 0,
    offers: [...ofOffers].sort(([, a], [, b]) => b - a).map(([offer]) => offer),
    ownWay: ways.toSorted((a, b) => a.costPerHour - b.costPerHour)[0] ?? null,
  };
}
