import type {
  Assignment,
  BrokenRule,
  Gap,
  GapOption,
  LocalityResult,
  Plan,
  Purchase,
  Totals,
} from '../../planning/answer.ts';

/** Figures that may be withheld: null where they are. */
type OrNull<Row, Figures extends keyof Row> = Omit<Row, Figures> & {
  readonly [Figure in Figures]: Row[Figure] | null;
};

export type PublishedOption = OrNull<GapOption, 'hoursPerWeek' | 'pounds'>;
export type PublishedGap = OrNull<
  Omit<Gap, 'options'>,
  'requiredHours' | 'unmetHours' | 'familiesWaiting'
> & { readonly options: readonly PublishedOption[] };
export type PublishedLocality = OrNull<
  LocalityResult,
  'requiredHours' | 'metHours' | 'unmetHours' | 'coverage'
> & {
  /** Whether a caseload of null is one that is withheld, not one that there is not. */
  readonly isCaseloadWithheld?: boolean;
};
export type PublishedTotals = OrNull<Totals, keyof Totals>;
export type PublishedPurchase = OrNull<Purchase, 'hoursPerWeek' | 'pounds'>;
export type PublishedAssignment = OrNull<Assignment, 'hoursPerWeek'>;
export type PublishedBrokenRule = OrNull<BrokenRule, 'asked' | 'reached'>;

/** A plan as it leaves the authority: what small numbers could be worked out from is null, never 0. */
export type PublishedPlan = Omit<
  Plan,
  'inputHash' | 'totals' | 'localities' | 'gaps' | 'provision' | 'assignments' | 'rulesBroken'
> & {
  readonly inputHash: string | null;
  readonly totals: PublishedTotals;
  readonly localities: readonly PublishedLocality[];
  readonly gaps: readonly PublishedGap[];
  readonly provision: readonly PublishedPurchase[];
  readonly assignments: readonly PublishedAssignment[];
  readonly rulesBroken: readonly PublishedBrokenRule[];
};
