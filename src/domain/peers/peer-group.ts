import type { ChanceRange } from './chance-range.ts';

/** What published figures of councils are compared by. */
export type PeerMeasure = {
  /** Unique, also in an address: `caseload`, or an assessment factor's code such as `3B`. */
  readonly code: string;
  readonly subject: 'children' | 'factors' | 'workforce' | 'place';
  /** Of an assessment factor its code. */
  readonly name: string;
  /** `per 10,000 children`, `%`. */
  readonly unit: string;
  /** Decimals that its values are shown with. */
  readonly decimals: 0 | 1;
  /** How it is worked out, as a sentence. */
  readonly definition: string;
  /** The publisher and table. */
  readonly source: string;
  /** `published`: as the file gives it; `worked_out`: from the file's counts. */
  readonly basis: 'published' | 'worked_out';
  /** The years that the files hold, newest first. */
  readonly years: readonly number[];
  /** Whether England's value says something beside a council's: its number of children does not. */
  readonly hasEngland: boolean;
};

/** One figure of one area. */
export type PeerReading =
  | {
      readonly kind: 'known';
      readonly value: number;
      /** How far chance alone may carry the value; null where it is no rate of counts. */
      readonly range: ChanceRange | null;
      /** Codes of councils that are counted together with this one. */
      readonly sharedWith: readonly string[];
      /** What else must be said of this value. */
      readonly note: string | null;
    }
  /** The count behind it is 1 to 5, so the value lies between these two. */
  | { readonly kind: 'suppressed'; readonly low: number; readonly high: number }
  | { readonly kind: 'unavailable' };

/** A council, or England (`england`). */
export type PeerArea = { readonly onsCode: string; readonly name: string };

/** A council and its region's other councils, with their published figures. */
export type PeerGroup = {
  readonly own: PeerArea;
  /** In the words of people: London is one region. */
  readonly region: string;
  /** Every council of the region, the own one included, in order of name. */
  readonly councils: readonly PeerArea[];
  readonly measures: readonly PeerMeasure[];
  /** The figure of a council of the group, or of `england`. */
  readonly reading: (measure: string, onsCode: string, year: number) => PeerReading;
};

/** What is known under an ONS code. */
export type PeerLookup =
  | { readonly kind: 'found'; readonly group: PeerGroup }
  /** The council is no more; these took its place. */
  | { readonly kind: 'replaced'; readonly name: string; readonly by: readonly PeerArea[] }
  | { readonly kind: 'unknown' };
