import type { BriefFacts, BriefLots } from '../../../views/brief/brief-facts.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { type BriefLot, briefLots, sumsOfLots } from '../../planning/analysis/commissioning/brief-lots.ts';
import {
  isSamePart,
  partsOfGaps,
  partsOfPurchases,
} from '../../planning/analysis/commissioning/wanted-parts.ts';
import type { Plan } from '../../planning/answer.ts';
import { needFacts } from './brief-need.ts';
import type { Choice } from './choice.ts';
import { lotFamilies } from './family-count.ts';

/** What a brief is made from. */
export type BriefAsked = {
  readonly workbook: Workbook;
  readonly plan: Plan;
  readonly council: BriefFacts['council'];
  readonly choice: Choice;
  /** Needs of which what the plan already buys becomes lots as well. */
  readonly plannedNeeds: readonly string[];
  /** Which figures are withheld; nothing where small numbers are told. */
  readonly hidden: HiddenWork;
  readonly small: Pick<BriefFacts['small'], 'shown' | 'refused'>;
};

/** Everything that a brief for chosen gaps says. */
export function briefFacts(asked: BriefAsked): BriefFacts {
  const { workbook, plan, choice, hidden } = asked;
  const all = partsOfGaps(workbook, plan.gaps);
  const lots = briefLots(workbook, { chosen: partsOfGaps(workbook, choice.gaps), all, hidden });
  const planned = plannedLots(asked);
  const both = [...lots, ...planned];
  const needs = workbook.needs.flatMap(({ need }) => {
    const ofNeed = both.filter((lot) => lot.need === need);
    const ofGap = lots.filter((lot) => lot.need === need);
    return ofNeed.length === 0 ? [] : [needFacts(asked, need, { ofNeed, ofGap })];
  });
  const periods = both.flatMap(({ hoursByPeriod }) =>
    hoursByPeriod.flatMap((hours, index) => (hours > 0 ? [index + 1] : [])),
  );
  return {
    council: asked.council,
    needs,
    gap: lotsFacts(workbook, lots),
    planned: lotsFacts(workbook, planned),
    plannedOffers: planned.map((lot) => offersOf(plan, lot)),
    families: lots.map((lot) => lotFamilies(asked, lot)),
    closed: choice.closed,
    unknown: choice.unknown,
    small: {
      ...asked.small,
      withheld: both.some((lot) => lot.localities.some((locality) => hidden.isHidden(locality, lot.need))),
    },
    when: periods.length === 0 ? null : { from: Math.min(...periods), until: Math.max(...periods) },
  };
}

/** What the plan buys of the needs asked for, in every locality: a contract for a need covers them all. */
function plannedLots({ workbook, plan, hidden, plannedNeeds }: BriefAsked): readonly BriefLot[] {
  const ofNeeds = plan.provision.filter(({ need }) => plannedNeeds.includes(need));
  const parts = partsOfPurchases(workbook, ofNeeds);
  return briefLots(workbook, { chosen: parts, all: parts, hidden });
}

/** Who sells a planned lot, each once. */
function offersOf({ provision }: Plan, { need, parts }: BriefLot): readonly string[] {
  const own = provision.filter((each) => each.need === need && parts.some((part) => isSamePart(part, each)));
  return [...new Set(own.map(({ offer }) => offer))];
}

function lotsFacts(workbook: Workbook, lots: readonly BriefLot[]): BriefLots {
  return { lots, sums: sumsOfLots(lots, workbook) };
}
