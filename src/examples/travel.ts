import type { TableRow } from '../domain/raw-workbook.ts';
import { distanceKm, localityProfilesOf } from './deprivation.ts';
import { example } from './sources.ts';

/** How journeys are estimated in one council. */
export type TravelAssumptions = {
  /** Average speed by car, parking and stops included. */
  readonly kmPerHour: number;
  /**
   * Longer journeys are left out, but every locality keeps its nearest neighbour: practitioners help out next door and
   * nobody drives past two teams to visit a family.
   */
  readonly longestMinutes: number;
  /** Localities where homes are so scattered that journeys inside the locality count too. */
  readonly ruralLocalities: readonly string[];
};

/** Roads are longer than the straight line: about 1.3 times in British towns and country. */
const roadFactor = 1.3;
/** Minutes to reach the car and to park, on each journey. */
const startMinutes = 5;

/** The travel sheet: one row for each pair of neighbouring localities, and one inside each rural locality. */
export function travelRows(council: string, assumptions: TravelAssumptions): readonly TableRow[] {
  const profiles = localityProfilesOf(council);
  const minutesOf = (km: number) => Math.round(startMinutes + (roadFactor * km * 60) / assumptions.kmPerHour);
  const between = profiles.flatMap((from, index) =>
    profiles.slice(index + 1).map((to) => ({
      from: from.locality,
      to: to.locality,
      minutes: minutesOf(distanceKm(from, to)),
      source: example(
        `estimated from the distance between the centres of the localities × ${roadFactor} at ${assumptions.kmPerHour} km/h plus ${startMinutes} minutes, because journey times are not published; only journeys of at most ${assumptions.longestMinutes} minutes, or to the nearest neighbour, are listed`,
      ),
    })),
  );
  const inside = profiles
    .filter((profile) => assumptions.ruralLocalities.includes(profile.locality))
    .map((profile) => ({
      from: profile.locality,
      to: profile.locality,
      minutes: minutesOf(profile.meanDistanceKm),
      source: example(
        `journeys inside a rural locality, estimated from the mean distance of its LSOAs from its centre × ${roadFactor} at ${assumptions.kmPerHour} km/h plus ${startMinutes} minutes`,
      ),
    }));
  const touches = (row: { from: string; to: string }, locality: string) =>
    row.from === locality || row.to === locality;
  const nearest = new Set(
    profiles.map(
      ({ locality }) =>
        between.filter((row) => touches(row, locality)).toSorted((a, b) => a.minutes - b.minutes)[0],
    ),
  );
  return [
    ...between.filter((row) => row.minutes <= assumptions.longestMinutes || nearest.has(row)),
    ...inside,
  ];
}
