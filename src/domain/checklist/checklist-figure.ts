import type { ScenarioEditText } from '../scenario.ts';
import type { SheetName } from '../sheet-name.ts';
import type { Code } from '../units.ts';

/** What a figure is of: one that a person would collect in one go. */
export const checklistKinds = [
  'families',
  'family_hours',
  'growth',
  'episode_weeks',
  'extensions',
  'locality_shares',
  'posts',
  'skills',
  'support_share',
  'sickness',
  'leave',
  'leavers',
  'pay',
  'recruitment',
  'budget',
  'offer_hours',
  'offer_prices',
  'course_places',
  'journeys',
] as const;

export type ChecklistKind = (typeof checklistKinds)[number];

/** How many rows hold a figure, by where they come from; a row of several kinds counts as the weakest. */
export type FigureRows = {
  readonly all: number;
  /** Rows that are published or local throughout. */
  readonly own: number;
  readonly example: number;
  /** Rows without a source. */
  readonly unsaid: number;
};

/** By how much a figure is changed to see what hangs on it. */
export type FigureChange =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'points'; readonly points: number }
  /** From the least to the most that a hidden count can be. */
  | { readonly kind: 'bounds'; readonly low: number; readonly high: number }
  /** One in so many skills a level lower or higher: the mean of several such samples. */
  | { readonly kind: 'levels'; readonly oneIn: number };

/** The edits that change a figure; several ways of changing it as much, of which the mean counts. */
export type FigureEdits = readonly (readonly ScenarioEditText[])[];

/** A figure to replace: where it stands, how much of it is the council's own, and the edits that make it lower and higher. */
export type ChecklistFigure = {
  readonly id: string;
  readonly kind: ChecklistKind;
  /** The need or role it is of; null where it is of all. */
  readonly of: Code | null;
  readonly sheet: SheetName;
  /** Finds its rows on the sheet's page; '' for all. */
  readonly filter: string;
  readonly rows: FigureRows;
  readonly change: FigureChange;
  /** Null where the figure cannot be changed that way. */
  readonly low: FigureEdits | null;
  readonly high: FigureEdits | null;
};

/** Whether every row of a figure is the council's own or published. */
export function isReplaced({ rows }: Pick<ChecklistFigure, 'rows'>): boolean {
  return rows.example === 0 && rows.unsaid === 0;
}
