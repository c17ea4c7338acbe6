import type { ScenarioEditText } from '../domain/scenario.ts';
import type { RawWorkbook } from '../domain/workbook.ts';
import type { QuickAnswer } from '../planning/quick-plan.ts';

/** What the thread of quick plans is told. `key` names a workbook's content; it holds those that were opened and not yet closed. */
export type ToQuick =
  | { readonly kind: 'open'; readonly key: string; readonly raw: RawWorkbook }
  | { readonly kind: 'close'; readonly key: string }
  | {
      readonly kind: 'plan';
      readonly id: number;
      readonly key: string;
      readonly edits: readonly ScenarioEditText[];
    };

/** What it says: one message for each plan, in their order. */
export type FromQuick =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: QuickAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
