import type { CouncilFigures } from './council-figures.ts';
import type { DemandRow } from './demand.ts';
import { type DemandMeasure, measureOf } from './demand-measure.ts';
import { demandSource } from './demand-source.ts';
import { keyOf, sameCells } from './diff-sheet.ts';
import { type EpisodeLength, episodeLength, type LengthChoice } from './episode-length.ts';
import type { Need } from './need.ts';
import { plainNumber } from './number-text.ts';
import { openFamilies } from './open-families.ts';
import { type LeadNeeds, type PlacedStarts, placeStarts } from './place-starts.ts';
import type { RowChange, StoredRow, StoredSheet } from './stored-workbook.ts';
import { type TeamPlaces, teamKey } from './team-places.ts';
import type { Code } from './units.ts';
import type { Workbook } from './workbook.ts';

/** What the user says about turning children into families' demand. */
export type DemandOptions = {
  /** Children of a family, for needs that a household shares and for lead work. */
  readonly childrenPerFamily: number;
  /** Children of a family who have a need that is one child's own. */
  readonly childrenWithOwnNeed: number;
  /** Share (above 0, at most 1) of these families with whom the teams work. */
  readonly workedShare: number;
  readonly length: LengthChoice;
  readonly leadNeeds: LeadNeeds;
  /** Direct hours per open family a week, for needs that have no demand yet. */
  readonly hoursPerWeek: ReadonlyMap<Code, number>;
};

/** Demand of one locality and need at level 2, before and after. */
export type ProposedRow = {
  readonly locality: Code;
  readonly need: Code;
  readonly kind: 'add' | 'change' | 'same';
  readonly children: number;
  readonly before: DemandRow | null;
  /** Families open at any one time by the row as it is; null where there is none. */
  readonly openBefore: number | null;
  readonly startsPerYear: number;
  readonly weeks: number;
  readonly extendShare: number;
  readonly hoursPerWeek: number;
  /** Families open at any one time. */
  readonly open: number;
  /** How long episodes lasted on average by the dates; null where too few ended. */
  readonly foundWeeks: number | null;
  readonly lengthFrom: EpisodeLength['from'] | 'kept' | 'default';
  /** Families open by other rows of this locality and need (other levels, single periods), which stay. */
  readonly elsewhere: number;
  readonly spread: boolean;
  /** How it is written: families open stay so where a scenario's edits start from them. */
  readonly writtenAs: DemandMeasure;
};

export type TeamChildren = { readonly team: string; readonly children: number };

export type DemandProposal = {
  readonly rows: readonly ProposedRow[];
  readonly changes: readonly RowChange[];
  /** Needs that have no hours a week yet: their rows wait until these are given. */
  readonly withoutHours: readonly Code[];
  /** Teams not placed yet, and those left out on purpose, with the children that are therefore not in it. */
  readonly notPlaced: readonly TeamChildren[];
  readonly leftOut: readonly TeamChildren[];
  /** Rows of the demand sheet that stay, because the files count nobody there. */
  readonly untouched: number;
};

const level = 2;

/** What the counted lists would make of the demand sheet: starts a year and lengths of episodes, with the hours a week that the need has today. */
export function proposeDemand(
  figures: CouncilFigures,
  places: TeamPlaces,
  workbook: Workbook,
  stored: StoredSheet | undefined,
  options: DemandOptions,
): DemandProposal {
  const rowOf = new Map((stored?.rows ?? []).map((row) => [keyOf('demand', row.cells), row]));
  const rows: ProposedRow[] = [];
  const changes: RowChange[] = [];
  const withoutHours = new Set<Code>();
  for (const starts of placeStarts(figures, places, workbook, options.leadNeeds)) {
    const proposed = proposedRow(starts, figures, workbook, options);
    if (proposed === null) {
      withoutHours.add(starts.need);
      continue;
    }
    const kept = rowOf.get(keyOf('demand', { locality: starts.locality, need: starts.need, level: '2' }));
    const change = changeOf(
      proposed,
      kept,
      demandSource(starts, figures, options, perFamily(workbook, starts.need, options)),
    );
    if (change !== null) changes.push(change);
    rows.push({ ...proposed, kind: change === null ? 'same' : kept ? 'change' : 'add' });
  }
  const order = new Map(workbook.localities.map(({ locality }, index) => [locality, index]));
  const touched = new Set(rows.map(({ locality, need }) => `${locality} ${need}`));
  const teamsWhere = (is: (place: string | undefined) => boolean) =>
    figures.teams.filter(({ team }) => is(places.get(teamKey(team))));
  return {
    changes,
    rows: rows.toSorted((a, b) => order.get(a.locality)! - order.get(b.locality)!),
    withoutHours: [...withoutHours],
    notPlaced: teamsWhere((place) => place === undefined),
    leftOut: teamsWhere((place) => place === '-'),
    untouched: workbook.demand.filter(({ locality, need }) => !touched.has(`${locality} ${need}`)).length,
  };
}

function proposedRow(
  starts: PlacedStarts,
  figures: CouncilFigures,
  workbook: Workbook,
  options: DemandOptions,
): ProposedRow | null {
  const { locality, need, children, childrenPerYear, spread } = starts;
  const here = workbook.demand.filter((row) => row.locality === locality && row.need === need);
  const before = here.find((row) => row.level === level && row.period === null) ?? null;
  const hoursPerWeek = before?.hoursPerWeek ?? usualHours(workbook, need) ?? options.hoursPerWeek.get(need);
  if (hoursPerWeek === undefined) return null;
  const found = episodeLength(figures.durations, need, options.length);
  const { weeks, extendShare, lengthFrom } =
    found !== null
      ? { ...found, lengthFrom: found.from }
      : before !== null
        ? { ...before, lengthFrom: 'kept' as const }
        : { weeks: 12, extendShare: 0, lengthFrom: 'default' as const };
  const families = (childrenPerYear / perFamily(workbook, need, options)) * options.workedShare;
  const startsPerYear = Math.max(0.1, Math.round(families * 10) / 10);
  const elsewhere = here
    .filter((row) => row !== before && (row.period === null || row.period === 1))
    .reduce((sum, row) => sum + openFamilies(row), 0);
  return {
    ...{ locality, need, kind: 'same', children, before, startsPerYear, weeks, extendShare, hoursPerWeek },
    openBefore: before === null ? null : openFamilies(before),
    writtenAs: measureOf(workbook, need, before),
    ...{
      lengthFrom,
      foundWeeks: found?.meanWeeks ?? null,
      elsewhere,
      spread,
      open: openFamilies({ families: null, startsPerYear, weeks, extendShare }),
    },
  };
}

function changeOf(proposed: ProposedRow, kept: StoredRow | undefined, source: string): RowChange | null {
  const { locality, need, startsPerYear, weeks, extendShare, hoursPerWeek, open, writtenAs } = proposed;
  const figures: Readonly<Record<string, string>> =
    writtenAs === 'families'
      ? { families: plainNumber(Math.round(open * 10) / 10), source }
      : {
          starts_per_year: plainNumber(startsPerYear),
          weeks: plainNumber(weeks),
          extend_share: plainNumber(extendShare),
          source,
        };
  if (!kept) {
    const hours = plainNumber(hoursPerWeek);
    const cells = { locality, need, level: String(level), ...figures, hours_per_week: hours };
    return { kind: 'add', sheet: 'demand', cells };
  }
  const { families: _f, starts_per_year: _s, weeks: _w, extend_share: _e, ...others } = kept.cells;
  const cells = { ...others, ...figures };
  if (sameCells(cells, kept.cells)) return null;
  return { kind: 'update', sheet: 'demand', id: kept.id, version: kept.version, cells };
}

/** Children of one family who are counted with a need. */
function perFamily(workbook: Workbook, need: Code, options: DemandOptions): number {
  const found = workbook.needs.find((each) => each.need === need);
  return found && isHouseholds(found) ? options.childrenPerFamily : options.childrenWithOwnNeed;
}

/** Whether brothers and sisters share the need: lead work, factors of a parent or another person, neglect and emotional abuse. */
export function isHouseholds({ lead, factorCodes }: Need): boolean {
  return lead || factorCodes.some((code) => /^([1-6][BC]|1[6-9][A-C])$/.test(code));
}

/** The hours a week that a need's families have elsewhere today: at level 2 if anywhere. */
function usualHours(workbook: Workbook, need: Code): number | undefined {
  const rows = workbook.demand.filter((row) => row.need === need);
  return (rows.find((row) => row.level === level) ?? rows[0])?.hoursPerWeek;
}
