import { apportion, roundTo } from '../domain/apportion.ts';
import type { TableRow } from '../domain/raw-workbook.ts';
import {
  childrenAged0To17Of,
  type Neighbourhood,
  neighbourhoodsOf,
  wardNamesOf,
} from './published-figures.ts';
import { citations, published } from './sources.ts';

/** What the published neighbourhoods say about a locality. */
export type LocalityProfile = {
  readonly locality: string;
  readonly name: string;
  readonly neighbourhoods: number;
  /** Share (0–1) of its LSOAs in IMD deciles 1–3. */
  readonly deprivedShare: number;
  /** Modelled share (0–1) of the authority's families in need who live here. */
  readonly familyShare: number;
  /** Mean of its LSOAs' centroids, in degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** Mean distance of its LSOAs from that centre. */
  readonly meanDistanceKm: number;
};

/**
 * Relative rate of families in need in a neighbourhood: ten times as high in the most deprived tenth as in the least,
 * `10^((10 − decile)/9)` (child welfare inequalities research, Bywaters and others).
 */
export function relativeRate(imdDecile: number): number {
  return 10 ** ((10 - imdDecile) / 9);
}

/** Great-circle distance in km between two points in degrees (haversine, earth radius 6,371 km). */
export function distanceKm(
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number {
  const radians = Math.PI / 180;
  const half =
    Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2 +
    Math.cos(a.latitude * radians) *
      Math.cos(b.latitude * radians) *
      Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

/** The localities of a bundled council in the order of the published file; family shares add up to 1. */
export function localityProfilesOf(council: string): readonly LocalityProfile[] {
  const all = neighbourhoodsOf(council);
  const weightOf = (some: readonly Neighbourhood[]) => sum(some.map((each) => relativeRate(each.imdDecile)));
  const codes = [...new Set(all.map((each) => each.locality))];
  return codes.map((locality) => {
    const own = all.filter((each) => each.locality === locality);
    const centre = {
      latitude: sum(own.map((each) => each.latitude)) / own.length,
      longitude: sum(own.map((each) => each.longitude)) / own.length,
    };
    return {
      locality,
      name: own[0]?.localityName ?? locality,
      neighbourhoods: own.length,
      deprivedShare: own.filter((each) => each.imdDecile <= 3).length / own.length,
      familyShare: weightOf(own) / weightOf(all),
      ...centre,
      meanDistanceKm: sum(own.map((each) => distanceKm(each, centre))) / own.length,
    };
  });
}

/**
 * The localities sheet of a council. `hubs` names family hubs by locality; `origin` says whose localities these are.
 * Children aged 0–19 per locality are modelled: the files hold children aged 0–17 for the authority only.
 */
export function localityRows(
  council: string,
  onsCode: string,
  origin: string,
  hubs: Readonly<Record<string, string>>,
): readonly TableRow[] {
  const profiles = localityProfilesOf(council);
  const aged0To19 = (childrenAged0To17Of(onsCode) * 20) / 18;
  const population = apportion(
    aged0To19,
    profiles.map((each) => each.neighbourhoods),
  );
  return profiles.map((profile, index) => ({
    locality: profile.locality,
    name: profile.name,
    population_0_19: population[index],
    deprived_share: roundTo(profile.deprivedShare, 4),
    weight: 1,
    hub: hubs[profile.locality],
    latitude: roundTo(profile.latitude, 5),
    longitude: roundTo(profile.longitude, 5),
    source: [
      published(
        citations.deprivation,
        `${profile.neighbourhoods} LSOAs, share in deciles 1–3, mean of centroids`,
      ),
      `${origin}${wards(council, profile.locality)}`,
      ...(hubs[profile.locality] ? ['example: the hub’s name or its place here'] : []),
      `population 0–19 is an example modelled from ${citations.population}: children aged 0–17 × 20/18 × the locality's share of LSOAs, because LSOAs are built to hold similar numbers of people`,
    ].join('; '),
  }));
}

function wards(council: string, locality: string): string {
  const names = wardNamesOf(council, locality);
  return names.length > 0 ? ` (${names.join(', ')})` : '';
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0);
}
