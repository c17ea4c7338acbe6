import type { CouncilFigures, ListName } from './council-figures.ts';
import { openFamilies } from './open-families.ts';
import { type TeamPlaces, teamKey } from './team-places.ts';
import type { Code } from './units.ts';
import type { Workbook } from './workbook.ts';

const daysPerYear = 365;

/** The needs that stand for lead-practitioner work with families of an early help assessment, and with all others; null = none. */
export type LeadNeeds = { readonly help: Code | null; readonly plans: Code | null };

/** Children who start in a year in a locality with a need, and what they were counted from. */
export type PlacedStarts = {
  readonly locality: Code;
  readonly need: Code;
  /** As counted in the period; fractions where a team was spread over localities. */
  readonly children: number;
  /** Scaled to a year. */
  readonly childrenPerYear: number;
  readonly lists: readonly { readonly list: ListName; readonly days: number }[];
  /** Whether part of it was spread over localities in proportion. */
  readonly spread: boolean;
};

/**
 * Puts the counted starts into localities by team: a team's own locality, or over all of them in proportion (see `sharesOf`). Teams that are left out or not placed are
 * not in it.
 */
export function placeStarts(
  figures: CouncilFigures,
  places: TeamPlaces,
  workbook: Workbook,
  leadNeeds: LeadNeeds,
): readonly PlacedStarts[] {
  const placed = new Map<string, PlacedStarts>();
  const localities = workbook.localities.map(({ locality }) => locality);
  const needs = new Set(workbook.needs.map(({ need }) => need));
  const counted = figures.starts.flatMap((starts) => {
    const need = starts.need ?? (starts.list === 'early_help' ? leadNeeds.help : leadNeeds.plans);
    const place = places.get(teamKey(starts.team));
    const isPlaced = need !== null && needs.has(need) && place !== undefined && place !== '-';
    return isPlaced ? [{ ...starts, need, place }] : [];
  });
  for (const { need, place, children, list, days } of counted) {
    const shares =
      place === '*' ? sharesOf(need, counted, workbook) : localities.map((each) => (each === place ? 1 : 0));
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

type CountedAt = { readonly need: Code; readonly place: string; readonly children: number };

/**
 * Each locality's share of children without a locality of their own: like those with the need whose team is placed, else like all whose team is placed, else like the
 * population aged 0–19, else like today's families, else even.
 */
function sharesOf(need: Code, counted: readonly CountedAt[], workbook: Workbook): readonly number[] {
  const { localities, demand } = workbook;
  const childrenIn = (rows: readonly CountedAt[]) =>
    localities.map(({ locality }) =>
      rows.reduce((sum, { place, children }) => (place === locality ? sum + children : sum), 0),
    );
  const populations = localities.map(({ population0To19 }) => population0To19 ?? 0);
  const standing = demand.filter(({ period }) => period === null || period === 1);
  const ways = [
    childrenIn(counted.filter((each) => each.need === need)),
    childrenIn(counted),
    populations.every((each) => each > 0) ? populations : [],
    localities.map(({ locality }) =>
      standing.reduce((sum, row) => (row.locality === locality ? sum + openFamilies(row) : sum), 0),
    ),
    localities.map(() => 1),
  ];
  const amounts = ways.find((way) => way.some((each) => each > 0)) ?? [];
  const all = amounts.reduce((sum, each) => sum + each, 0);
  return amounts.map((each) => each / all);
}
