import type { Code } from '../src/domain/units.ts';
import type { WorkbookProblem } from '../src/domain/workbook.ts';
import type { Conflict } from '../src/planning/impossible.ts';
import type { FieldError } from './frame.ts';

/** A figure without and with the changes. */
export type Pair = { readonly before: number; readonly after: number };

/** One slider with its number field. */
export type WhatIfField = {
  /** Its name and id in the form. */
  readonly name: string;
  /** What was typed. */
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
};

/** The form of a what-if as it stands; fields of the same order as the workbook's sheets. */
export type WhatIfForm = {
  readonly demand: WhatIfField | null;
  readonly needs: readonly { readonly need: Code; readonly field: WhatIfField }[];
  readonly posts: readonly {
    readonly role: Code;
    readonly fteToday: number;
    /** £ a year for one FTE. */
    readonly annualCost: number;
    /** Whether the role's recruits bring any skill of the workbook. */
    readonly skilled: boolean;
    readonly field: WhatIfField;
  }[];
  /** Null where the goal is the least cost, to which a budget means nothing. */
  readonly budget: { readonly now: number; readonly field: WhatIfField } | null;
  readonly errors: readonly FieldError[];
};

/** What a what-if changes, to be said in words. Nothing that stays as it is. */
export type WhatIfChange =
  | { readonly what: 'demand'; readonly need: Code | null; readonly percent: number }
  | { readonly what: 'post'; readonly role: Code; readonly fte: number }
  | { readonly what: 'budget'; readonly from: number; readonly to: number };

/** Figures of the quick plans without and with the changes; hours a week, means over the periods. */
export type WhatIfFigures = {
  readonly here: { readonly coverage: Pair; readonly requiredHours: Pair; readonly unmetHours: Pair };
  readonly authority: { readonly coverage: Pair; readonly unmetHours: Pair };
  /** £ over the horizon that the plan spends, and what it may spend. */
  readonly cost: Pair;
  readonly budget: Pair;
  /** £ over the horizon for the posts added here less those taken away, paid outside the budget. */
  readonly postsPounds: number;
  readonly needs: readonly { readonly need: Code; readonly required: Pair; readonly unmet: Pair }[];
  /** FTE based here: today, the change made by hand, and at the end of either plan. */
  readonly team: readonly {
    readonly role: Code;
    readonly fteToday: number;
    readonly fteAdded: number;
    readonly planned: Pair;
  }[];
};

/** What trying a what-if came to. */
export type WhatIfResult =
  /** Nothing asked yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'figures'; readonly figures: WhatIfFigures; readonly milliseconds: number }
  | { readonly kind: 'impossible'; readonly when: 'before' | 'after'; readonly conflict: Conflict }
  | { readonly kind: 'no_answer'; readonly message: string }
  | { readonly kind: 'invalid'; readonly problems: readonly WorkbookProblem[] };
