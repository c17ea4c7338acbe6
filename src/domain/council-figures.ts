import type { Code } from './units.ts';

/** The lists that councils hold already: Annex A lists 1, 2, 3, 4 and 6, and three modules of the children-in-need census. */
export const listNames = [
  'contacts',
  'early_help',
  'referrals',
  'assessments',
  'plans',
  'census_factors',
  'census_assessments',
  'census_episodes',
] as const;

export type ListName = (typeof listNames)[number];

/** A problem of a council's own file: where it is, what was found (blank where that could name someone) and what to do. */
export type FileProblem = {
  readonly file: string;
  /** Null in a CSV file. */
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string | null;
  readonly message: string;
};

/** Problems of a reading: the first few hundred, and how many more there were. */
export type FileProblems = { readonly listed: readonly FileProblem[]; readonly more: number };

/** What became of the rows of one list. Every row is in exactly one of them. */
export type RowTally = {
  readonly counted: number;
  /** The same as an earlier row of the list. */
  readonly repeated: number;
  readonly outsidePeriod: number;
  readonly undated: number;
  readonly withoutChild: number;
  readonly unreadable: number;
};

/** One sheet (or CSV file) as it was read. `list` null = not one of the lists: nothing was taken from it. */
export type SheetRead = {
  readonly file: string;
  readonly sheet: string | null;
  readonly list: ListName | null;
  readonly headerRow: number | null;
  readonly rows: number;
  /** Headings whose cells were used for counting, and those whose cells were dropped unread. */
  readonly used: readonly string[];
  readonly dropped: readonly string[];
  readonly tally: RowTally;
  /** Cells that hold c, x, z, u or : in place of a value. */
  readonly suppressedCells: number;
};

/** Days as ISO dates, both included. */
export type Period = { readonly from: string; readonly to: string; readonly days: number };

/** Where a period comes from: stated by the user, or taken from the dates found. */
export type PeriodReason = 'stated' | 'six_months' | 'census_year';

export type ReasonedPeriod = Period & { readonly because: PeriodReason };

export const funnelSteps = ['contacts', 'early_help', 'referrals', 'assessments', 'plans'] as const;

/** One step on the way from a contact to a plan, with the period that it was counted over. */
export type FunnelStep = {
  readonly step: (typeof funnelSteps)[number];
  readonly list: ListName;
  readonly records: number;
  /** Different children behind the records. */
  readonly children: number;
  readonly period: Period;
  /** Records that ended in no further action; null where the list does not say. */
  readonly noFurtherAction: number | null;
};

/** Children with a code, each counted once for the code. Codes overlap: never add them up. */
export type CodeCount = {
  readonly code: string;
  /** The needs it belongs to in the needs sheet; mostly one. */
  readonly needs: readonly Code[];
  readonly children: number;
};

/**
 * Children who started in a period, by team and need, each once. `need` null = all of them, for lead-practitioner work. `team` '' = no team stated.
 */
export type StartCount = {
  readonly team: string;
  readonly need: Code | null;
  readonly children: number;
  readonly list: ListName;
  /** Length of the period that was counted over. */
  readonly days: number;
};

/** How long episodes lasted that ended in the period. `need` null = all episodes. */
export type Durations = {
  readonly need: Code | null;
  readonly closed: number;
  readonly medianWeeks: number;
  readonly meanWeeks: number;
  /** Share that lasted longer than 12 weeks. */
  readonly beyondTwelveWeeks: number;
  /** Episodes open at the end of the period. */
  readonly open: number;
};

export const ageBands = ['0-4', '5-9', '10-15', '16-17', '18+'] as const;

export type AgeBand = (typeof ageBands)[number];

/** All that is kept of a council's own files: counts, no row and no child. */
export type CouncilFigures = {
  readonly sheets: readonly SheetRead[];
  readonly problems: FileProblems;
  /** The periods of the two kinds of lists; null where none was handed in, or no date tells. */
  readonly annexA: ReasonedPeriod | null;
  readonly census: ReasonedPeriod | null;
  readonly funnel: readonly FunnelStep[];
  /** What the needs were counted from; null where no list says any. */
  readonly needBasis: 'factors' | 'primary_need' | null;
  readonly codes: readonly CodeCount[];
  /** Mean number of different codes of a child that has any; 0 where none has. */
  readonly codesPerChild: number;
  /** The need that children aged 0–4 stand for; null where the needs sheet has none. */
  readonly youngNeed: Code | null;
  /** Children who started, by team. */
  readonly teams: readonly { readonly team: string; readonly children: number }[];
  readonly starts: readonly StartCount[];
  readonly ages: readonly { readonly band: AgeBand | null; readonly children: number }[];
  readonly durations: readonly Durations[];
};
