import type { BriefNeed, BriefPlace, GapBreakEven } from '../../../views/brief/brief-facts.ts';
import { groupBy, sumOf } from '../../../views/group.ts';
import { longGaps } from '../../../views/long-gaps.ts';
import type { Level } from '../../domain/units.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { breakEven } from '../../planning/analysis/commissioning/break-even.ts';
import type { BriefLot } from '../../planning/analysis/commissioning/brief-lots.ts';
import { marketGaps } from '../../planning/analysis/commissioning/market-gaps.ts';
import {
  inTenths,
  partsOfGaps,
  type WantedPart,
} from '../../planning/analysis/commissioning/wanted-parts.ts';
import { coverageByNeed } from '../../planning/analysis/coverage-by-need.ts';
import type { Gap, Plan, SinglePoint } from '../../planning/answer.ts';
import { workOf } from '../../planning/inputs/work.ts';
import type { BriefAsked } from './brief-facts.ts';
import { consideredWays } from './considered.ts';
import { evidenceOf } from './evidence.ts';
import { familiesOfParts } from './family-count.ts';

/** What a brief says of one need: of all its lots, and of those that its chosen gaps have become. */
export function needFacts(
  asked: BriefAsked,
  need: string,
  { ofNeed, ofGap }: { readonly ofNeed: readonly BriefLot[]; readonly ofGap: readonly BriefLot[] },
): BriefNeed {
  const { workbook, plan, choice, hidden } = asked;
  const levels = [...new Set(ofNeed.flatMap((lot) => lot.levels))].sort();
  const level = levels[0]!;
  const gaps = choice.gaps.filter((gap) => gap.need === need);
  const isWithheld = ({ locality }: Pick<Gap, 'locality'>) => hidden.isHidden(locality, need);
  const isAlone = (rows: readonly Gap[] | Plan['provision']) =>
    new Set(rows.filter((row) => row.need === need && isWithheld(row)).map(({ locality }) => locality))
      .size === 1;
  const known = hidden.isNeedTotalHidden(need) ? null : authorityOf(workbook, plan, need);
  // Where one withheld locality alone has such hours, their total would be its own.
  const totals = isAlone(plan.gaps) ? null : known;
  const bought = isAlone(plan.provision) ? null : known;
  const families = hidden.isFamiliesTotalHidden(need) ? null : familiesOf(workbook, need);
  return {
    ...{ need, levels },
    places: placesOf(asked, need, ofGap),
    withPlanned: ofNeed.length > ofGap.length,
    authority: totals && {
      requiredHours: totals.requiredHours,
      unmetHours: totals.unmetHours,
      coverage: totals.coverage,
    },
    reasons: reasonsOf(gaps),
    bought: bought && { hoursPerWeek: bought.boughtHours, pounds: bought.boughtPounds },
    ways: consideredWays(gaps, isWithheld),
    breakEvens: breakEvensOf(
      workbook,
      gaps.filter((gap) => !isWithheld(gap)),
    ),
    near: nearOf(workbook, gaps),
    offers: workbook.providers.filter((offer) => offer.needs.includes(need)),
    evidence: evidenceOf({
      workbook,
      need,
      level,
      hours: totals,
      families,
      lots: ofNeed,
      isHidden: hidden.isHidden,
    }),
    singlePoints: plan.singlePoints.filter((point) => concerns(workbook, point, need, level)),
    providerShare: totals && bought && providerShareOf(totals),
    mostProviderShare: mostProviderShare(workbook, need),
  };
}

/** A row for each locality that may be told, and one for those that are told together or not at all. */
function placesOf(asked: BriefAsked, need: string, lots: readonly BriefLot[]): readonly BriefPlace[] {
  const {
    workbook,
    hidden: { isHidden },
  } = asked;
  const unmetOf = (parts: readonly WantedPart[]) => ({
    unmetHours: sumOf(parts, unmetOfPart) / workbook.settings.periods,
    familiesWaiting: familiesOfParts(asked, need, parts),
  });
  const parts = lots.flatMap((lot) => lot.parts.map((part) => ({ ...part, lot })));
  const hidden = parts.filter(({ locality }) => isHidden(locality, need));
  const shown = groupBy(
    parts.filter((part) => !hidden.includes(part)),
    ({ locality }) => locality,
  );
  const rows = [...shown].map(([locality, own]): BriefPlace => {
    const { families, requiredHours } = needed(workbook, need, locality, own);
    return { localities: [locality], families, requiredHours, ...unmetOf(own) };
  });
  if (hidden.length === 0) return rows;
  const { withheld, periodsWithheld } = hidden[0]!.lot;
  return [
    ...rows,
    {
      localities: [...new Set(hidden.map(({ locality }) => locality))],
      ...{ families: null, requiredHours: null },
      ...unmetOf(hidden),
      ...(withheld ? { unmetHours: null } : {}),
      ...(periodsWithheld ? { familiesWaiting: null } : {}),
    },
  ];
}

/** Families and hours a week of a need in a locality at the parts' levels, means over the periods. */
function needed(workbook: Workbook, need: string, locality: string, parts: readonly WantedPart[]) {
  const { periods } = workbook.settings;
  const work = workOf(workbook).filter(
    (each) =>
      workbook.localities[each.locality]!.locality === locality &&
      workbook.needs[each.need]!.need === need &&
      parts.some(({ level }) => level === each.level),
  );
  return {
    families: sumOf(work, ({ families }) => families) / periods,
    requiredHours: sumOf(work, ({ hoursPerWeek }) => hoursPerWeek) / periods,
  };
}

function breakEvensOf(workbook: Workbook, gaps: readonly Gap[]): readonly GapBreakEven[] {
  return longGaps(gaps, workbook).map(({ locality, level, worst }) => ({
    ...{ locality, level, period: worst.period, unmetHours: worst.unmetHours },
    breakEven: breakEven(worst),
  }));
}

/** The need over the whole authority, means over the periods; unmet hours in tenths by period, as in the lots, so that both say the same. */
function authorityOf(workbook: Workbook, plan: Plan, need: string) {
  const cells = coverageByNeed(workbook, plan.gaps).filter((cell) => cell.need === need);
  const bought = plan.provision.filter((each) => each.need === need);
  const requiredHours = sumOf(cells, (cell) => cell.requiredHours);
  const coverage = 1 - sumOf(cells, (cell) => cell.unmetHours) / requiredHours;
  const { periods } = workbook.settings;
  const open = plan.gaps.filter((gap) => gap.need === need);
  const parts = inTenths(partsOfGaps(workbook, open));
  return {
    ...{ requiredHours, unmetHours: sumOf(parts, unmetOfPart) / periods },
    coverage,
    boughtHours: sumOf(bought, ({ hoursPerWeek }) => hoursPerWeek) / periods,
    boughtPounds: sumOf(bought, ({ pounds }) => pounds),
  };
}

function unmetOfPart({ hoursByPeriod }: WantedPart): number {
  return sumOf(hoursByPeriod, (hours) => hours);
}

/** Families with the need over the whole authority, mean over the periods. */
function familiesOf(workbook: Workbook, need: string): number {
  const work = workOf(workbook).filter((each) => workbook.needs[each.need]!.need === need);
  return sumOf(work, ({ families }) => families) / workbook.settings.periods;
}

function providerShareOf({ requiredHours, unmetHours, boughtHours }: ReturnType<typeof authorityOf>) {
  const met = requiredHours - unmetHours;
  return met > 1e-6 ? boughtHours / met : null;
}

/** The tightest rule on the share of a need that providers may deliver; null where there is none. */
function mostProviderShare({ rules }: Workbook, need: string): number | null {
  const shares = rules
    .filter(({ rule, needs }) => rule === 'maximum_provider_share' && needs.includes(need))
    .map(({ value }) => value);
  return shares.length === 0 ? null : Math.min(...shares);
}

function reasonsOf(gaps: readonly Gap[]) {
  const reasons = gaps.flatMap((gap) => gap.reasons);
  return [...groupBy(reasons, ({ reason, what }) => `${reason} ${what}`).values()].map(([first]) => first!);
}

/** Offers for the need that reach none of these gaps. */
function nearOf(workbook: Workbook, gaps: readonly Gap[]): BriefNeed['near'] {
  const near = marketGaps(workbook, gaps).flatMap((gap) => gap.near);
  return [...groupBy(near, ({ offer, by }) => `${offer} ${by}`).values()].map(([first]) => first!);
}

function concerns(workbook: Workbook, { kind, what }: SinglePoint, need: string, level: Level): boolean {
  if (kind === 'offer') {
    return workbook.providers.some(({ offer, needs }) => what.includes(offer) && needs.includes(need));
  }
  return workbook.staff.some(({ staff, skills }) => what.includes(staff) && (skills[need] ?? 0) >= level);
}
