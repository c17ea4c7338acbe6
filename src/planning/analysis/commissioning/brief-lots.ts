import type { HiddenWork } from '../../../domain/small-numbers/hidden-work.ts';
import type { Code, Level } from '../../../domain/units.ts';
import type { Workbook } from '../../../domain/workbook.ts';
import { type OwnWay, ownWaysOf } from './own-ways.ts';
import { inTenths, isSamePart, type WantedPart } from './wanted-parts.ts';

/** What a bidder may bid for: hours of one need in one or more localities. */
export type BriefLot = {
  readonly need: Code;
  /** In the order of the sheet. */
  readonly localities: readonly Code[];
  /** The lowest levels of skill that can do its hours, ascending. */
  readonly levels: readonly Level[];
  /** What it is made of, in tenths of an hour. */
  readonly parts: readonly WantedPart[];
  /** h/week in each period (index = period − 1), in tenths. */
  readonly hoursByPeriod: readonly number[];
  /** Hours over the horizon: hours a week × weeks, period by period. */
  readonly hours: number;
  /** £ over the horizon that the plan spends on it, in whole pounds; 0 for hours that it leaves unmet. */
  readonly pounds: number;
  /** £ an hour in whole pence up to which buying is not dearer than one's own cheapest way, rounded down; null where there is no way of one's own. */
  readonly ceiling: number | null;
  /** hours × ceiling in whole pounds, rounded down; null where there is no ceiling. */
  readonly poundsAtCeiling: number | null;
  /** The own ways of each part that has any, cheapest first. */
  readonly ways: readonly { readonly part: WantedPart; readonly ways: readonly OwnWay[] }[];
  /** Whether its figures must not be told: they would give away small numbers of families. Sums are then those of the other lots. */
  readonly withheld: boolean;
  /** Whether its hours may be told in all at most, not period by period. */
  readonly periodsWithheld: boolean;
};

/** Parts to make lots of, and what small numbers withhold of them. */
export type BriefParts = {
  readonly chosen: readonly WantedPart[];
  /** Every part of the plan of which some were chosen. */
  readonly all: readonly WantedPart[];
  readonly hidden: Pick<HiddenWork, 'isHidden' | 'isNeedTotalHidden'>;
};

/**
 * Makes lots of parts: one of each need, level and locality. Localities of a need whose figures are withheld become one lot, whatever the levels, so that none of them can be told apart. Its
 * figures are withheld altogether where it would tell more than the total of the need does, less what is told of the other localities: where that total is withheld, where only one locality is
 * left, and where only some of the withheld parts (`all`) were chosen. They are withheld period by period where the periods would tell the localities apart: where need grows unevenly in them, and where
 * only one of them has hours in some period. Hours are in tenths and add up, in each period, to the sum of the need's parts rounded to a tenth; a part that comes to none in any period is left out.
 */
export function briefLots(
  workbook: Workbook,
  { chosen, all, hidden: { isHidden, isNeedTotalHidden } }: BriefParts,
): readonly BriefLot[] {
  const lotOf = lotMaker(workbook);
  return workbook.needs.flatMap(({ need }) => {
    const ofNeed = inTenths(chosen.filter((part) => part.need === need)).filter(({ hoursByPeriod }) =>
      hoursByPeriod.some((hours) => hours > 0),
    );
    const hidden = ofNeed.filter(({ locality }) => isHidden(locality, need));
    const shown = ofNeed.filter((part) => !hidden.includes(part)).map((part) => lotOf([part], 'nothing'));
    if (hidden.length === 0) return shown;
    const withheld =
      isNeedTotalHidden(need) ||
      new Set(hidden.map(({ locality }) => locality)).size < 2 ||
      all.some(
        (part) =>
          part.need === need &&
          isHidden(part.locality, need) &&
          !chosen.some((each) => isSamePart(each, part)),
      );
    const tells = growsEvenly(workbook, need, isHidden) && !isAloneInAnyPeriod(hidden);
    return [...shown, lotOf(hidden, withheld ? 'all' : tells ? 'nothing' : 'periods')];
  });
}

/** Whether there is a period in which one locality alone has hours. */
function isAloneInAnyPeriod(parts: readonly WantedPart[]): boolean {
  return parts[0]!.hoursByPeriod.some((_, index) => {
    const open = parts.filter(({ hoursByPeriod }) => hoursByPeriod[index]! > 0);
    return new Set(open.map(({ locality }) => locality)).size === 1;
  });
}

/** Whether the need grows by the same share, and in no period by steps, wherever it is withheld. */
function growsEvenly({ demand }: Workbook, need: Code, isHidden: HiddenWork['isHidden']): boolean {
  const rows = demand.filter((row) => row.need === need && isHidden(row.locality, need));
  const growth = new Set(rows.map(({ growthPerYear }) => growthPerYear));
  return growth.size < 2 && rows.every(({ period }) => period === null);
}

/** Sums of lots that may be told: h/week in each period (of those that may be told by period), hours, and £ at the ceilings of those that have one. */
export function sumsOfLots(lots: readonly BriefLot[], { settings }: Workbook) {
  const told = lots.filter(({ withheld }) => !withheld);
  const byPeriod = lots.filter(({ periodsWithheld }) => !periodsWithheld);
  const total = (figure: (lot: BriefLot) => number, of = told) =>
    tenth(of.reduce((sum, lot) => sum + figure(lot), 0));
  return {
    hoursByPeriod: Array.from({ length: settings.periods }, (_, index) =>
      total(({ hoursByPeriod }) => hoursByPeriod[index]!, byPeriod),
    ),
    hours: total(({ hours }) => hours),
    pounds: total(({ pounds }) => pounds),
    poundsAtCeiling: total(({ poundsAtCeiling }) => poundsAtCeiling ?? 0),
  };
}

function lotMaker(
  workbook: Workbook,
): (parts: readonly WantedPart[], withheld: 'nothing' | 'periods' | 'all') => BriefLot {
  const { settings, localities } = workbook;
  const waysOf = ownWaysOf(workbook);
  return (parts, withheld) => {
    const hoursByPeriod = Array.from({ length: settings.periods }, (_, index) =>
      tenth(parts.reduce((sum, part) => sum + part.hoursByPeriod[index]!, 0)),
    );
    const hours = tenth(hoursByPeriod.reduce((sum, each) => sum + each, 0) * settings.periodWeeks);
    const ways = parts.flatMap((part) => {
      const own = waysOf(part);
      return own.length === 0 ? [] : [{ part, ways: own }];
    });
    const ceiling = ceilingOf(ways);
    return {
      need: parts[0]!.need,
      localities: localities
        .filter(({ locality }) => parts.some((part) => part.locality === locality))
        .map(({ locality }) => locality),
      levels: [...new Set(parts.map(({ level }) => level))].sort(),
      ...{ parts, hoursByPeriod, hours, ways, ceiling },
      withheld: withheld === 'all',
      periodsWithheld: withheld !== 'nothing',
      pounds: Math.round(parts.reduce((sum, { pounds }) => sum + pounds, 0)),
      poundsAtCeiling: ceiling === null ? null : Math.floor(hours * ceiling + 1e-6),
    };
  };
}

/**
 * The lowest of the parts' cheapest own ways, so that it is too high for none of them; over those that have a way. A mean by hours would tell whose hours are how many
 * where localities are one lot because their hours must not be told.
 */
function ceilingOf(ways: BriefLot['ways']): number | null {
  if (ways.length === 0) return null;
  const pounds = Math.min(...ways.map((each) => each.ways[0]!.costPerHour));
  return Math.floor(pounds * 100 + 1e-6) / 100;
}

/** Sums of tenths as tenths: adding them leaves crumbs in the last binary places. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
