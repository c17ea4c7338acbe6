import type { NamedLocality } from './named-localities.ts';
import type { RawWorkbook } from './workbook.ts';

/** A council with published figures, to start a workbook for. */
export type StartCouncil = {
  readonly onsCode: string;
  readonly name: string;
  readonly region: string;
  /** Councils of today that took its place: it cannot be started, they can. */
  readonly replacedBy: readonly { readonly onsCode: string; readonly name: string }[];
};

/** A published cell: a number, hidden because it is 1 to 5, or not there. */
export type StartCell =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'suppressed' | 'unavailable'; readonly value: null };

/** One measure of a council over the years of its file. */
export type StartMeasure = {
  readonly name: string;
  readonly unit: string;
  readonly citation: string;
  readonly years: readonly { readonly year: number; readonly cell: StartCell }[];
};

/** What is published of a council, and what was done where something is missing. */
export type StartFigures = {
  readonly measures: readonly StartMeasure[];
  readonly notes: readonly string[];
};

/** The localities that a council starts with unless the user names others: districts of the county, areas whose neighbourhoods are at hand, or example names. */
export type StartPlaces = {
  readonly kind: 'districts' | 'neighbourhoods' | 'named';
  readonly names: readonly string[];
};

/** A workbook for a council with its localities, and what to know of it. */
export type StartedWorkbook = { readonly raw: RawWorkbook; readonly notes: readonly string[] };

/** Starts a workbook for any council of the published files. Codes are ONS codes; `figures`, `places` and `build` throw on one that is not of a council of today. */
export type CouncilStarts = {
  readonly councils: readonly StartCouncil[];
  readonly figures: (onsCode: string) => StartFigures;
  readonly places: (onsCode: string) => StartPlaces;
  readonly build: (onsCode: string, localities: readonly NamedLocality[]) => StartedWorkbook;
};
