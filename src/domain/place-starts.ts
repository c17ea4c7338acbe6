import type { CouncilFigures, ListName } from './council-figures.ts';
import type { DemandRow } from './demand.ts';
import { openFamilies } from './open-families.ts';
import { type TeamPlaces, teamKey } from './team-places.ts';
import type { Code } from './units.ts';
import type { Workbook } from './workbook.ts';

const daysPerYear = 365;

/** Children who start in a year in a locality with a need, and what they were counted from. */
export type PlacedStarts = {
  readonly locality: Code;
  readonly need: Code;
  /** As counted in the period; fractions where a team was spread over localities. */
  readonly children: number;
  /** Scaled to a year. */
  readonly childrenPerYear: number;
  readonly lists: readonly { readonly list: ListName; readonly days: number }[];
  /** Whether part of it was spread over localities like today's demand. */
  readonly spread: boolean;
};

/**
 * Puts the counted starts into localities by team: a team's own locality, or over all of them in the proportion of the need's families today (of all needs' where it has
 * none, evenly where there is no demand). Teams that are left out or not placed are not in it.
 */
export function placeStarts(
  figures: CouncilFigures,
  places: TeamPlaces,
  workbook: Workbook,
  leadNeed: Code | null,
): readonly PlacedStarts[] {
  const placed = new Map<string, PlacedStarts>();
  const localities = workbook.localities.map(({ locality }) => locality);
  const needs = new Set(workbook.needs.map(({ need }) => need));
  for (const { team, need: counted, children, list, days } of figures.starts) {
    const need = counted ?? leadNeed;
    const place = places.get(teamKey(team));
    if (need === null || !needs.has(need) || place === undefined || place === '-') continue;
    const shares =
      place === '*' ? sharesToday(workbook, need) : localities.map((each) => (each === place ? 1 : 0));
    for (const [index, share] of shares.entries()) {
      if (share === 0) continue;
      const locality = localities[index]!;
      const before = placed.get(`${locality} ${need}`);
      const lists = before?.lists ?? [];
      placed.set(`${locality} ${need}`, {
        ...{ locality, need },
        children: (before?.children ?? 0) + children * share,
        childrenPerYear: (before?.childrenPerYear ?? 0) + (children * share * daysPerYear) / days,
        lists: lists.some((each) => each.list === list) ? lists : [...lists, { list, days }],
        spread: (before?.spread ?? false) || place === '*',
      });
    }
  }
  return [...placed.values()];
}

/** Each locality's share of the families open today with a need. */
function sharesToday(workbook: Workbook, need: Code): readonly number[] {
  const familiesIn = (rows: readonly DemandRow[]) =>
    workbook.localities.map(({ locality }) =>
      rows.reduce((sum, row) => (row.locality === locality ? sum + openFamilies(row) : sum), 0),
    );
  const standing = workbook.demand.filter(({ period }) => period === null || period === 1);
  for (const rows of [standing.filter((row) => row.need === need), standing]) {
    const families = familiesIn(rows);
    const all = families.reduce((sum, each) => sum + each, 0);
    if (all > 0) return families.map((each) => each / all);
  }
  return workbook.localities.map(() => 1 / workbook.localities.length);
}
