import { apportion, roundTo } from '../domain/apportion.ts';
import type { TableRow } from '../domain/raw-workbook.ts';
import { localityProfilesOf } from './deprivation.ts';
import { type CatalogueNeed, type CatalogueNeedCode, needCatalogue } from './need-catalogue.ts';
import { assessmentFactorsOf, childrenAged0To17Of, childrenInNeedOf } from './published-figures.ts';
import { citations, modelled } from './sources.ts';

/** About 2.5 children a family (Buckinghamshire, used as an example). */
export const childrenPerFamily = 2.5;
/** A child's own factor rarely holds for every brother and sister: an example between one child and the whole family. */
export const childrenPerFamilyWithOwnFactor = 1.5;
/** Children aged 0–4 in a family that has any: an example. */
export const youngChildrenPerFamily = 1.4;
/** The first episode with a family lasts 12 weeks (Trafford's minutes). */
export const episodeWeeks = 12;

/** One need's demand before it is split over localities. Give `families` (open) or `startsPerYear`. */
export type AuthorityDemand = {
  readonly need: string;
  readonly level: 1 | 2 | 3;
  readonly families?: number;
  readonly startsPerYear?: number;
  readonly weeks?: number;
  readonly extendShare?: number;
  readonly hoursPerWeek: number;
  /** Share a year; 0 unless given. */
  readonly growthPerYear?: number;
  readonly source: string;
};

/** A locality's share of the authority's families. */
export type Place = {
  readonly locality: string;
  /** Share (0–1); the shares of all localities add up to 1. */
  readonly familyShare: number;
  /** How the share came about, for the source cell. */
  readonly because: string;
};

/** The localities of a bundled council with their modelled shares. */
export function placesOfCouncil(council: string): readonly Place[] {
  return localityProfilesOf(council).map(({ locality, familyShare }) => ({
    ...{ locality, familyShare },
    because: 'modelled from the deciles of its LSOAs',
  }));
}

/** Demand of a bundled council by locality: see `demandInPlaces`. */
export function demandByLocality(council: string, demand: AuthorityDemand): readonly TableRow[] {
  return demandInPlaces(placesOfCouncil(council), demand);
}

/**
 * Splits demand over localities by their share of families. Families open are whole numbers; starts a year go in tenths.
 * The parts add up to the whole; a locality without any gets no row.
 */
export function demandInPlaces(places: readonly Place[], demand: AuthorityDemand): readonly TableRow[] {
  const shares = places.map((each) => each.familyShare);
  const byStarts = demand.startsPerYear !== undefined;
  const parts = byStarts
    ? apportion(demand.startsPerYear ?? 0, shares, 0.1)
    : apportion(demand.families ?? 0, shares);
  return places.flatMap((place, index) => {
    const amount = parts[index] ?? 0;
    if (amount === 0) return [];
    return {
      locality: place.locality,
      need: demand.need,
      level: demand.level,
      period: undefined,
      families: byStarts ? undefined : amount,
      starts_per_year: byStarts ? amount : undefined,
      weeks: byStarts ? (demand.weeks ?? episodeWeeks) : undefined,
      extend_share: byStarts ? (demand.extendShare ?? 0) : undefined,
      hours_per_week: demand.hoursPerWeek,
      growth_per_year: demand.growthPerYear ?? 0,
      source: `${demand.source}; the locality has ${roundTo(place.familyShare * 100, 1)} % of the authority's families (${place.because})`,
    };
  });
}

/** The count that stands for a need: its largest single factor code. */
export type LargestFactor = {
  readonly code: string;
  readonly episodes: number;
  readonly suppressed: boolean;
};

/**
 * The largest single factor code of a need. Codes overlap (a family has several, and the alcohol of a child and of a
 * parent may be one family), so adding them up would count families twice: the largest is a cautious lower figure.
 * A suppressed count (1–5) is never zero: it counts as 5, the most it can be.
 */
export function largestFactor(onsCode: string, codes: readonly string[], year = 2025): LargestFactor {
  const { counts } = assessmentFactorsOf(onsCode, year);
  const candidates = codes.flatMap((code): LargestFactor[] => {
    const figure = counts[code];
    if (figure?.kind === 'known') return [{ code, episodes: figure.value, suppressed: false }];
    if (figure?.kind === 'suppressed') return [{ code, episodes: figure.atMost, suppressed: true }];
    return [];
  });
  const largest = candidates.toSorted((a, b) => b.episodes - a.episodes)[0];
  if (!largest) throw new Error(`No published count for ${codes.join(', ')}`);
  return largest;
}

/** How a council's need-specific work is estimated from its assessment factors. */
export type FactorAssumptions = {
  /** Share (0–1) of the assessed families with a need with whom these teams work on it. */
  readonly workedShare: number;
  /** Share (0–1) of episodes extended after the review. */
  readonly extendShare: number;
};

/** Demand rows of needs that have assessment factor codes: specialist work at level 3, the rest at level 2. */
export function factorDemandRows(
  council: string,
  onsCode: string,
  needs: readonly CatalogueNeedCode[],
  assumptions: FactorAssumptions,
): readonly TableRow[] {
  return needs.flatMap((need) => {
    const entry: CatalogueNeed = needCatalogue[need];
    const factor = largestFactor(onsCode, entry.factorCodes);
    const children = entry.counts === 'household' ? childrenPerFamily : childrenPerFamilyWithOwnFactor;
    const startsPerYear = (factor.episodes / children) * assumptions.workedShare;
    const count = factor.suppressed
      ? 'a suppressed count of 1–5 taken as 5'
      : `${factor.episodes.toLocaleString('en-GB')} episodes`;
    return needDemandRows(placesOfCouncil(council), need, {
      startsPerYear,
      extendShare: assumptions.extendShare,
      source: (share) =>
        modelled(
          `${citations.assessmentFactors}: ${count} with ${factor.code}, the largest single code of this need, ÷ ${children} children a family × ${percent(assumptions.workedShare)} worked with × ${percent(share)} at this level`,
          'factors overlap and must not be added up as families; hours per family are not published',
        ),
    });
  });
}

/** Starts a year of a need of the catalogue in an authority; `source` is told the share (0–1) of a level. */
export type NeedStarts = {
  readonly startsPerYear: number;
  readonly extendShare: number;
  readonly growthPerYear?: number;
  readonly source: (share: number) => string;
};

/** Demand rows of a need of the catalogue: its specialist share at level 3, the rest at level 2. */
export function needDemandRows(
  places: readonly Place[],
  need: CatalogueNeedCode,
  starts: NeedStarts,
): readonly TableRow[] {
  const { specialistShare, hoursPerWeek }: CatalogueNeed = needCatalogue[need];
  const levels = [
    { level: 2, share: 1 - specialistShare },
    { level: 3, share: specialistShare },
  ] as const;
  return levels
    .filter(({ share }) => share > 0)
    .flatMap(({ level, share }) =>
      demandInPlaces(places, {
        ...{ need, level, hoursPerWeek, extendShare: starts.extendShare },
        startsPerYear: starts.startsPerYear * share,
        growthPerYear: starts.growthPerYear ?? 0,
        source: starts.source(share),
      }),
    );
}

/**
 * Demand rows of early years work. No factor code stands for it: children aged 0–4 (5/18 of those aged 0–17) × the
 * council's published rate of children in need ÷ young children a family × the share worked with.
 */
export function earlyYearsDemandRows(
  council: string,
  onsCode: string,
  assumptions: { readonly workedShare: number; readonly hoursPerWeek: number },
): readonly TableRow[] {
  const aged0To17 = childrenAged0To17Of(onsCode);
  const aged0To4 = (aged0To17 * 5) / 18;
  const inNeedRate = childrenInNeedOf(onsCode).episodesAt31March / aged0To17;
  const families = (aged0To4 * inNeedRate * assumptions.workedShare) / youngChildrenPerFamily;
  return demandByLocality(council, {
    need: 'early_years',
    level: 2,
    families,
    hoursPerWeek: assumptions.hoursPerWeek,
    source: modelled(
      `${citations.population}: ${aged0To17.toLocaleString('en-GB')} children aged 0–17 × 5/18 × the published rate of children in need (${(inNeedRate * 100).toFixed(2)} %) ÷ ${youngChildrenPerFamily} young children a family × ${percent(assumptions.workedShare)} worked with`,
      'no assessment factor stands for children aged 0–4',
    ),
  });
}

function percent(share: number): string {
  return `${roundTo(share * 100, 1)} %`;
}
