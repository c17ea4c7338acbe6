import type { Code } from '../../src/domain/units.ts';
import type { BrokenRule, SinglePoint } from '../../src/planning/answer.ts';
import type { Published } from './published.ts';

/** How much larger need is assumed to turn out where it rests on weak figures. */
export const ASSUMED_ERROR = 0.1;

/**
 * Something that may go wrong, or has. `hoursAtStake`: hours of families' need a week, mean over the periods, that already go unmet or would go unmet if it came
 * about; the one measure by which risks are put in order. Null where it is withheld.
 */
export type Risk = { readonly hoursAtStake: Published } & (
  | { readonly kind: 'need'; readonly need: Code; readonly coverage: number }
  | { readonly kind: 'locality'; readonly locality: Code; readonly coverage: number }
  /** The person or offer whose loss costs most; `others` more would be felt. */
  | { readonly kind: 'dependence'; readonly point: SinglePoint; readonly others: number }
  /** Soft rules alike that are broken; `others` more are. `reached` is withheld where small numbers are. */
  | {
      readonly kind: 'rules';
      readonly places: readonly BrokenRule[];
      readonly withheld: boolean;
      readonly others: number;
    }
  /** Need that rests on examples, models or nothing: its share of the required hours, and that of the staff's FTE. */
  | { readonly kind: 'evidence'; readonly needShare: Published; readonly staffShare: number }
  /** New posts, and the casework hours that they would give. */
  | { readonly kind: 'posts'; readonly fte: number }
);
