import type { ProviderOffer } from '../../src/domain/provider.ts';
import type { SourceKind } from '../../src/domain/source-kind.ts';
import type { Level } from '../../src/domain/units.ts';
import type { BreakEven } from '../../src/planning/analysis/commissioning/break-even.ts';
import type { BriefLot } from '../../src/planning/analysis/commissioning/brief-lots.ts';
import type { FallsShort } from '../../src/planning/analysis/commissioning/market-gaps.ts';
import type { PartKey } from '../../src/planning/analysis/commissioning/wanted-parts.ts';
import type { OptionWay, Reason, SinglePoint } from '../../src/planning/answer.ts';

/** Everything that a commissioning brief says, as figures: page, Word document and file of lots are drawn from it alone. */
export type BriefFacts = {
  readonly council: { readonly name: string; readonly example: boolean };
  /** The needs with chosen gaps that are open, or with planned lots, in the order of the sheet; empty where there is none. */
  readonly needs: readonly BriefNeed[];
  readonly gap: BriefLots;
  /** The offers that the plan takes each planned lot from, in their order. */
  readonly plannedOffers: readonly (readonly string[])[];
  /** Families who wait for each lot of the gap, in their order, in the period with most; null where that is withheld. */
  readonly families: readonly (FamilyCount | null)[];
  /** What the plan already buys of the needs for which that was asked to be part of the brief. */
  readonly planned: BriefLots;
  /** Chosen gaps that the plan meets by now, and those that it does not know (any more). */
  readonly closed: readonly PartKey[];
  readonly unknown: readonly PartKey[];
  /** Whether small numbers are told in full, whether that was asked by someone who may not see them, and whether any are withheld. */
  readonly small: { readonly shown: boolean; readonly refused: boolean; readonly withheld: boolean };
  /** First and last period with hours in the lots; null where there are none. */
  readonly when: { readonly from: number; readonly until: number } | null;
};

/** Lots and what those that may be told add up to. */
export type BriefLots = {
  readonly lots: readonly BriefLot[];
  readonly sums: {
    readonly hoursByPeriod: readonly number[];
    readonly hours: number;
    readonly pounds: number;
    readonly poundsAtCeiling: number;
  };
};

/** One need of a brief. */
export type BriefNeed = {
  readonly need: string;
  /** Of its lots, ascending. */
  readonly levels: readonly Level[];
  /** Where the chosen gaps are; empty where only planned lots are in the brief. */
  readonly places: readonly BriefPlace[];
  /** Whether what the plan already buys of it is in the brief. */
  readonly withPlanned: boolean;
  /** Over the whole authority and all levels; h/week, mean over the periods, and 0–1. Null where it is withheld. */
  readonly authority: null | {
    readonly requiredHours: number;
    readonly unmetHours: number;
    readonly coverage: number;
  };
  readonly reasons: readonly Reason[];
  /** What the plan buys of the need: h/week, mean over the periods, and £ over the horizon. Null where it is withheld. */
  readonly bought: null | { readonly hoursPerWeek: number; readonly pounds: number };
  readonly ways: readonly ConsideredWay[];
  /** Of the gaps whose figures may be told. */
  readonly breakEvens: readonly GapBreakEven[];
  /** Offers for the need that do not reach the gaps, and what each lacks first. */
  readonly near: readonly FallsShort[];
  readonly offers: readonly ProviderOffer[];
  readonly evidence: readonly EvidenceLine[];
  /** People with the skill, and offers for it, on whom the plan leans most. */
  readonly singlePoints: readonly SinglePoint[];
  /** Share (0–1) of the need's met hours that providers deliver in the plan; the most that a rule allows, where there is one. */
  readonly providerShare: number | null;
  readonly mostProviderShare: number | null;
};

/** The chosen gaps of a need in one locality, or in those that are told together. Null = withheld. */
export type BriefPlace = {
  readonly localities: readonly string[];
  /** Families with the need, and hours a week that they need at the gaps' levels, means over the periods. */
  readonly families: number | null;
  readonly requiredHours: number | null;
  /** Mean over the periods of what the lots state. */
  readonly unmetHours: number | null;
  /** In the period with most. */
  readonly familiesWaiting: FamilyCount | null;
};

/** Families; `small` where they are 1 to 5 and may not be told more closely. */
export type FamilyCount = number | 'small';

/** Up to which price buying is not dearer than a gap's own ways, in new money and whole posts, in the period with most unmet hours. */
export type GapBreakEven = {
  readonly locality: string;
  readonly level: Level;
  readonly period: number;
  readonly unmetHours: number;
  readonly breakEven: BreakEven | null;
};

/** A way to close the gaps of a need that the plan knows of; figures are of those gaps whose figures may be told. */
export type ConsideredWay = {
  readonly way: OptionWay;
  /** Course, role, role of those who would move, or offer. */
  readonly what: string;
  /** Null where no gap's figures may be told. */
  readonly figures: null | {
    /** h/week that it would deliver in the gap in which it delivers most, and that gap's unmet hours. */
    readonly hoursPerWeek: number;
    readonly unmetHours: number;
    /** £ an hour, lowest and highest. */
    readonly lowestPrice: number;
    readonly highestPrice: number;
  };
  /** Gaps that it would serve. */
  readonly gaps: number;
  /** Why the plan does not use it more: what the reasons of these gaps say of it. */
  readonly limits: readonly ('recruitment_limit' | 'places' | 'provider_capacity' | 'budget')[];
};

/** A figure of the evidence with where it comes from. Hours are h/week. */
export type EvidenceLine = {
  readonly figure:
    | { readonly kind: 'families'; readonly families: number }
    | { readonly kind: 'hours_per_family'; readonly from: number; readonly to: number }
    | { readonly kind: 'required'; readonly hours: number }
    | { readonly kind: 'unmet'; readonly hours: number }
    | { readonly kind: 'holders'; readonly people: number; readonly fte: number; readonly level: Level }
    | { readonly kind: 'prices'; readonly offers: number; readonly from: number; readonly to: number }
    | { readonly kind: 'pay'; readonly role: string; readonly poundsAYear: number }
    | { readonly kind: 'course'; readonly course: string; readonly pounds: number; readonly hours: number };
  /** What the workbook's rows name as their source, each once, the rows of each sheet together. */
  readonly sources: readonly (readonly string[])[];
  /** The weakest of them. */
  readonly kind: SourceKind;
};
