import type { TableRow } from '../../domain/raw-workbook.ts';
import {
  childrenPerFamily,
  childrenPerFamilyWithOwnFactor,
  demandInPlaces,
  episodeWeeks,
  needDemandRows,
  type Place,
  youngChildrenPerFamily,
} from '../demand.ts';
import { type CatalogueNeed, type CatalogueNeedCode, needCatalogue } from '../need-catalogue.ts';
import type { PublishedCouncil } from '../published-councils.ts';
import { citations, modelled } from '../sources.ts';
import { type BestFigure, bestFigure, childrenOf, numeral, percent } from './best-figure.ts';
import { factorMeasures, measures } from './measures.ts';
import { growthOf } from './trend.ts';

/** Example values from which demand is worked out, for every council alike. */
export const assumptions = {
  /** Direct hours per family per week of the lead practitioner: about 13 families for a full-time worker. */
  leadHoursPerWeek: 1.6,
  /** One episode in five goes on after the 12-week review. */
  extendShare: 0.2,
  /** Share of the assessed families with a need with whom these teams work on it. */
  workedShare: 0.5,
  earlyYears: { workedShare: 0.4, hoursPerWeek: 0.5 },
} as const;

/** Every need of the catalogue, in its order. */
export const factorNeeds = Object.keys(needCatalogue) as readonly CatalogueNeedCode[];

/** The demand of a started workbook, and what had to be said of its figures. */
export type StartDemand = { readonly rows: readonly TableRow[]; readonly notes: readonly string[] };

/** Demand from the published figures: lead work from children in need and referrals, each need from its largest factor, early years from children's ages. */
export function startDemand(council: PublishedCouncil, places: readonly Place[]): StartDemand {
  const parts = [
    leadDemand(council, places),
    ...factorNeeds.map((need) => factorDemand(council, places, need)),
    earlyYearsDemand(council, places),
  ];
  return { rows: parts.flatMap(({ rows }) => rows), notes: parts.flatMap(({ notes }) => notes) };
}

function leadDemand(council: PublishedCouncil, places: readonly Place[]): StartDemand {
  const started = bestFigure(council, measures.started);
  const notInNeed = bestFigure(council, measures.notInNeed);
  const growth = growthOf(council, measures.started);
  const families = (started.value + notInNeed.value) / childrenPerFamily;
  const source = modelled(
    `${citations.childrenInNeed}: episodes started: ${started.words}; plus table C1: referrals assessed as not in need: ${notInNeed.words}; ÷ ${childrenPerFamily} children a family`,
    `families starting with Family Help are not published; hours per family are an example; ${growth.words}`,
  );
  const rows = demandInPlaces(places, {
    ...{ need: 'key_work', level: 2, weeks: episodeWeeks, extendShare: assumptions.extendShare, source },
    startsPerYear: families,
    hoursPerWeek: assumptions.leadHoursPerWeek,
    growthPerYear: growth.perYear,
  });
  return {
    rows,
    notes: [
      ...noteOf(started, 'Children in need, episodes started'),
      ...noteOf(notInNeed, 'Referrals found not in need'),
    ],
  };
}

type Factor = { readonly code: string; readonly figure: BestFigure };

/** The largest single factor of a need (codes overlap, so they are never added up); a suppressed count stands as 3. */
function largest(council: PublishedCouncil, codes: readonly string[]): Factor {
  const factors = codes.map((code) => ({ code, figure: bestFigure(council, factorMeasures[code]!) }));
  return factors.toSorted((a, b) => b.figure.value - a.figure.value)[0]!;
}

function factorDemand(
  council: PublishedCouncil,
  places: readonly Place[],
  need: CatalogueNeedCode,
): StartDemand {
  const entry: CatalogueNeed = needCatalogue[need];
  const { code, figure } = largest(council, entry.factorCodes);
  const children = entry.counts === 'household' ? childrenPerFamily : childrenPerFamilyWithOwnFactor;
  const startsOf = (episodes: number) => (episodes / children) * assumptions.workedShare;
  const growth = growthOf(council, factorMeasures[code]!);
  const range =
    figure.bounds === null
      ? ''
      : ` (from ${numeral(startsOf(figure.bounds.low))} to ${numeral(startsOf(figure.bounds.high))} starts a year, by the least and the most it can be)`;
  const rows = needDemandRows(places, need, {
    startsPerYear: startsOf(figure.value),
    extendShare: assumptions.extendShare,
    growthPerYear: growth.perYear,
    source: (share) =>
      modelled(
        `${citations.assessmentFactors}: episodes with ${code}, the largest single code of this need: ${figure.words}; ÷ ${children} children a family × ${percent(assumptions.workedShare)} worked with × ${percent(share)} at this level${range}`,
        `factors overlap and must not be added up as families; hours per family are not published; ${growth.words}`,
      ),
  });
  const none =
    figure.value === 0
      ? [
          `${entry.name}: no assessment has a factor of this need, so it has no families until you enter some.`,
        ]
      : [];
  return { rows, notes: [...noteOf(figure, `${entry.name} (${code})`), ...none] };
}

function earlyYearsDemand(council: PublishedCouncil, places: readonly Place[]): StartDemand {
  const open = bestFigure(council, measures.open);
  const growth = growthOf(council, measures.open);
  const { workedShare, hoursPerWeek } = assumptions.earlyYears;
  const children = childrenOf(council.onsCode);
  const families = ((open.value * 5) / 18 / youngChildrenPerFamily) * workedShare;
  const source = modelled(
    `${citations.childrenInNeed}: children in need at 31 March: ${open.words}, among ${numeral(children)} children aged 0–17; × 5/18 for those aged 0–4 ÷ ${youngChildrenPerFamily} young children a family × ${percent(workedShare)} worked with`,
    `no assessment factor stands for children aged 0–4; ${growth.words}`,
  );
  const rows = demandInPlaces(places, {
    ...{ need: 'early_years', level: 2, hoursPerWeek, source },
    families,
    growthPerYear: growth.perYear,
  });
  return { rows, notes: noteOf(open, 'Children in need at 31 March') };
}

/** What a reader has to know of a figure that is not simply the newest one published. */
export function noteOf(figure: BestFigure, what: string): readonly string[] {
  return figure.how === 'published' ? [] : [`${what}: ${figure.words}.`];
}
