import type { RuleName } from './rule-name.ts';

/** A member of a minimal set of hard rules that cannot all hold (`budget` and `full_coverage` count as rules). */
export type ConflictingRule = RuleName & {
  readonly value: number;
  /** Row of the rules sheet; null for `budget` and `full_coverage`. */
  readonly row: number | null;
};

/**
 * The smallest change of a hard rule that makes the plan possible. Where locality and need are null although the rule lists some, the whole row takes the
 * value, wherever it asks for more.
 */
export type Repair = RuleName & {
  readonly row: number | null;
  readonly from: number;
  /** null: no value is enough, the rule has to be left out or made soft. */
  readonly to: number | null;
  /** `share`, `FTE`, `people`, `h/week`, `FTE per FTE` or `£`. */
  readonly unit: string;
  /**
   * Whether this change by itself is enough. Where no single one is (several conflicts that have nothing to do with each other), all repairs are false: they
   * are enough together.
   */
  readonly alone: boolean;
};

/** Why a workbook is impossible, and what would make it possible. */
export type Conflict = {
  /** Hard rules that cannot all hold. */
  readonly conflict: readonly ConflictingRule[];
  /** Whether any one of them could be dropped and the others would hold; false where the time ran out before that was shown. */
  readonly minimal: boolean;
  /** Whether the rules could all hold if posts, people and contracts came in fractions. */
  readonly wholeOnly: boolean;
  /** Empty only where the time ran out. */
  readonly repairs: readonly Repair[];
};
