import type { Goal } from '../domain/settings.ts';
import type { Code, Level } from '../domain/units.ts';
import type { Conflict } from './impossible.ts';
import type { RuleName } from './rule-name.ts';

/** The four outcomes of planning, never blurred. */
export type Outcome = 'proven_best' | 'within_gap' | 'no_answer' | 'impossible';

export type StageName = 'unmet_need' | 'worst_locality' | 'cost' | 'disruption';

/**
 * One goal in the order solved: the finished plan's own value of it, the proven bound, and the gap between them relative to the value (for the
 * cost: to the larger of what is spent and what is saved).
 */
export type Stage = {
  readonly name: StageName;
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
};

/** h/week, mean over periods. */
export type Totals = {
  readonly requiredHours: number;
  readonly metHours: number;
  readonly unmetHours: number;
  readonly weightedUnmetHours: number;
  /** met ÷ required; 1 where nothing is required. */
  readonly coverage: number;
  /** Largest share of a locality's weighted hours left unmet, over localities and periods. */
  readonly worstLocalityShare: number;
};

/** £ over the whole horizon. total = newPosts + recruitment + training + providers + reductions − savings. */
export type Cost = {
  readonly newPosts: number;
  readonly recruitment: number;
  readonly training: number;
  readonly providers: number;
  readonly reductions: number;
  readonly savings: number;
  readonly total: number;
  readonly budget: number;
};

/** Mean over periods, but fteToday (the staff sheet's FTE based here). */
export type LocalityResult = {
  readonly locality: Code;
  readonly requiredHours: number;
  readonly metHours: number;
  readonly unmetHours: number;
  readonly coverage: number;
  readonly fteToday: number;
  readonly ftePlanned: number;
  /** Families met per FTE spent on needs with lead = yes; null where there is no such work. */
  readonly caseload: number | null;
};

export type GapReason =
  | 'no_one_within_reach'
  | 'used_on_equal_or_higher_weight'
  | 'budget'
  | 'provider_capacity'
  | 'recruitment_limit'
  | 'places'
  | 'rule';

/**
 * A reason for a gap; `what` names the offer, role or course. For `rule` it names a rule or what else holds the plan: `max_moved_share`, the goal `fairest`, or
 * `mip_gap` where the plan is within its accepted gap of a better one. For `budget` it is null, or the goal `least_cost`.
 */
export type Reason = { readonly reason: GapReason; readonly what: string | null };

export type OptionWay = 'train' | 'recruit' | 'move' | 'buy';

/**
 * A way to close (part of) a gap. `hoursPerWeek` of it would be delivered in the gap's period, never more than are unmet;
 * costPerHour = pounds ÷ the hours of this work, left unmet from the option's first period to the end of the plan, that it would deliver.
 */
export type GapOption = {
  readonly way: OptionWay;
  /** Course, role (based in the gap's locality), `role@base` of those who would move, or offer. */
  readonly what: string;
  /** `role@base` of those who would take a course; null otherwise. */
  readonly who: string | null;
  /** Period in which the training is given, the post starts, people move or hours are bought. */
  readonly period: number;
  readonly hoursPerWeek: number;
  /** £ over the whole horizon for these hours. */
  readonly pounds: number;
  readonly costPerHour: number;
  /**
   * Fall of the plan's weighted unmet need (weighted h/week, mean over periods, so of the kind of totals.weightedUnmetHours) when the option was
   * forced, paid for on top of the budget, and the plan re-solved; null = not re-solved.
   */
  readonly verifiedHoursPerWeek: number | null;
};

export type Gap = {
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  readonly period: number;
  readonly requiredHours: number;
  readonly unmetHours: number;
  readonly familiesWaiting: number;
  readonly reasons: readonly Reason[];
  readonly options: readonly GapOption[];
};

export type TeamLine = {
  readonly locality: Code;
  readonly role: Code;
  readonly period: number;
  readonly fteToday: number;
  readonly ftePlanned: number;
};

export type NewPost = {
  readonly role: Code;
  readonly locality: Code;
  readonly period: number;
  readonly fte: number;
};

/** `people` of the staff row who take the course in the period. */
export type TrainingPlace = {
  readonly course: Code;
  readonly staff: Code;
  readonly period: number;
  readonly people: number;
};

/** `pounds` over the period. */
export type Purchase = {
  readonly offer: Code;
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  readonly period: number;
  readonly hoursPerWeek: number;
  readonly pounds: number;
};

/** `staff` is the row's code, or `new:<role>@<locality>`. Hours are hours of work, without the travel they cost. */
export type Assignment = {
  readonly staff: string;
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  readonly period: number;
  readonly hoursPerWeek: number;
};

export type Reduction = { readonly staff: Code; readonly period: number; readonly fte: number };

/** A soft rule the plan breaks: the value asked and the worst value reached, in the given period. */
export type BrokenRule = RuleName & {
  readonly period: number;
  readonly asked: number;
  readonly reached: number;
};

export type Checks = {
  readonly ok: boolean;
  /** Largest violation of any rule of arithmetic or of the workbook, relative to the size of the figures in it. */
  readonly largestViolation: number;
  /** Relative gap between the first stage's primal and dual objective; null for whole-number plans, which state a bound. */
  readonly dualityGap: number | null;
  readonly secondOpinion: null | {
    readonly solver: string;
    readonly value: number;
    readonly agrees: boolean;
  };
  /** What failed, in words with values; empty when ok. */
  readonly problems: readonly string[];
};

/** What one more unit of a scarce thing would improve, in weighted unmet hours a week (≥ 0), and where that holds. */
export type ShadowPrice = {
  readonly of: 'budget' | 'places' | 'provider_hours' | 'recruit_max';
  /** Course, offer or role; null for the budget. */
  readonly what: string | null;
  readonly period: number | null;
  /** Weighted hours a week per unit. */
  readonly improvement: number;
  /** `£1,000`, `place`, `hour a week`, `FTE`. */
  readonly unit: string;
  /** The amounts of the thing (£ for the budget) between which the price holds; null where there is no end to it or it comes from a re-solve. */
  readonly from: number | null;
  readonly to: number | null;
  readonly method: 'dual' | 'resolve';
};

/** A person or offer whose loss costs coverage, found by planning again without it. */
export type SinglePoint = {
  readonly kind: 'person' | 'offer';
  /** Staff row codes of the interchangeable people (any one of them), or the offer's code. */
  readonly what: readonly string[];
  /** Weighted unmet hours a week that the loss adds, mean over periods. */
  readonly weightedHoursLost: number;
  /** The same as a share (0–1) of the weighted hours required: the fall in coverage, weighted by priority. */
  readonly coverageLost: number;
  /** Whether no plan without it keeps all hard rules; the losses are then those with the hard rules let go. */
  readonly breaksRule: boolean;
};

export type Seconds = {
  readonly read: number;
  readonly model: number;
  readonly solve: number;
  readonly check: number;
  readonly explain: number;
  readonly total: number;
};

/** The parts of an answer that are decided by the model, before it is explained. */
export type PlanFacts = {
  readonly authority: string;
  readonly scenario: string | null;
  readonly goal: Goal;
  readonly solver: string;
  /** SHA-256 of the workbook's content with defaults applied; the same input gives the same hash. */
  readonly inputHash: string;
  readonly outcome: 'proven_best' | 'within_gap';
  readonly stages: readonly Stage[];
  readonly totals: Totals;
  readonly cost: Cost;
  readonly localities: readonly LocalityResult[];
  readonly gaps: readonly Gap[];
  readonly team: readonly TeamLine[];
  readonly posts: readonly NewPost[];
  readonly training: readonly TrainingPlace[];
  readonly provision: readonly Purchase[];
  readonly assignments: readonly Assignment[];
  readonly reductions: readonly Reduction[];
  readonly rulesBroken: readonly BrokenRule[];
};

/** A plan: the facts, how they were checked, and what explains them. */
export type Plan = PlanFacts & {
  readonly checks: Checks;
  readonly prices: readonly ShadowPrice[];
  readonly singlePoints: readonly SinglePoint[];
  readonly seconds: Seconds;
};

/** What planning a workbook came to: a plan, or one of the two outcomes that have none. */
export type Answer =
  | Plan
  | (Conflict & {
      readonly authority: string;
      readonly scenario: string | null;
      readonly goal: Goal;
      readonly solver: string;
      readonly inputHash: string;
      readonly outcome: 'impossible';
      readonly seconds: Seconds;
    })
  | {
      readonly authority: string;
      readonly scenario: string | null;
      readonly goal: Goal;
      readonly solver: string;
      readonly inputHash: string;
      readonly outcome: 'no_answer';
      readonly message: string;
      readonly seconds: Seconds;
    };
