import type { SourceCounts } from '../src/domain/count-sources.ts';
import type { Code, Level } from '../src/domain/units.ts';
import type { CoverageCell } from '../src/planning/analysis/coverage-by-need.ts';
import type { BrokenRule, GapOption, Outcome, SinglePoint } from '../src/planning/answer.ts';
import type { LongGap } from './long-gaps.ts';
import type { PlanActions } from './plan-actions.ts';

/** Families open at any one time, those among them whose hours are met and those who wait; means over periods. */
export type FamilyCount = { readonly open: number; readonly met: number; readonly waiting: number };

/**
 * Families in lead-practitioner work. Only this work is counted in families: those of other needs are among them, and often in several needs at once. A family in two kinds
 * of lead work is counted in both.
 */
export type LeadFamilies = FamilyCount & {
  /** The kinds of lead work, in the order of the needs sheet. */
  readonly byNeed: readonly (FamilyCount & { readonly need: Code })[];
};

/** One need in one locality; `worstLevel` is the level of its gap with most unmet hours, null where all is met. */
export type HeatCell = CoverageCell & { readonly worstLevel: Level | null };

/** A gap over the horizon and its cheapest way out; null where no way was found. */
export type GapToClose = { readonly gap: LongGap; readonly cheapest: GapOption | null };

/** What a page says first about a plan. */
export type Overview = {
  /** Full-time posts whose casework the unmet hours would fill. */
  readonly unmetFte: number;
  /** The locality with the lowest coverage; null with fewer than two localities or where all is met everywhere. */
  readonly worstOff: { readonly locality: Code; readonly coverage: number } | null;
  readonly families: LeadFamilies | null;
  /** Needs for which hours are required somewhere, in the order of their sheet. */
  readonly needs: readonly Code[];
  /** The pairs of locality and need for which hours are required. */
  readonly heat: readonly HeatCell[];
  readonly gaps: readonly GapToClose[];
  /** Gaps in all, of which `gaps` are the largest. */
  readonly gapCount: number;
  /** Losses that would be felt, largest first. */
  readonly losses: readonly SinglePoint[];
  readonly actions: PlanActions;
  /** Soft rules that are broken: rules alike together, each locality at its worst period. */
  readonly broken: readonly (readonly BrokenRule[])[];
  /** Soft rules in all. */
  readonly softRules: number;
  readonly hardRules: number;
  readonly sources: SourceCounts;
};

/** The main figures of a plan, for saying how they moved. */
export type HeadFigures = {
  readonly requiredHours: number;
  readonly unmetHours: number;
  readonly coverage: number;
  readonly costPounds: number;
  readonly familiesWaiting: number | null;
};

/** How a plan differs from the one made before it, of the same scenario. */
export type PlanChange =
  /** It is the first. */
  | { readonly kind: 'first' }
  /** The answer before holds no plan. */
  | { readonly kind: 'no_plan_before'; readonly outcome: Outcome; readonly at: Date }
  | {
      readonly kind: 'changed';
      /** When the one before was finished. */
      readonly at: Date;
      readonly before: HeadFigures;
      readonly after: HeadFigures;
      /** Whether both answer the very same data. */
      readonly sameData: boolean;
      /** Localities whose coverage moved by half a point or more, largest move first. */
      readonly localities: readonly { readonly locality: Code; readonly difference: number }[];
      readonly edits: {
        readonly count: number;
        /** The newest few. */
        readonly newest: readonly {
          readonly summary: string;
          readonly personName: string;
          readonly at: Date;
        }[];
      };
    };
