import type { Code, Level } from './units.ts';

export type RuleKind =
  | 'minimum_coverage'
  | 'minimum_role_fte'
  | 'minimum_people'
  | 'reserve_hours'
  | 'supervision_ratio'
  | 'maximum_provider_share';

/** One row of the rules sheet with its lists expanded: the rule applies to each listed locality × need separately. */
export type RuleRow = {
  readonly rule: RuleKind;
  /** Codes of the localities; `*` or blank already expanded to all. Empty where the rule is over the authority. */
  readonly localities: readonly Code[];
  /** Need codes; `*` or blank already expanded to all. Empty where the rule has no need. */
  readonly needs: readonly Code[];
  /** Role code; null where the rule has no role. */
  readonly role: Code | null;
  /** null = blank. minimum_coverage: all levels together; minimum_people: any level. */
  readonly level: Level | null;
  readonly value: number;
  /** A hard rule must hold; a soft one is reported when broken. */
  readonly hard: boolean;
  readonly source: string | null;
  /** Row number in the rules sheet (the header is row 1). */
  readonly row: number;
};
