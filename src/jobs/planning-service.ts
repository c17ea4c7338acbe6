import type { Run } from '../domain/run.ts';
import type { ScenarioEditText } from '../domain/scenario.ts';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { RawWorkbook, WorkbookProblem } from '../domain/workbook.ts';
import type { Answer } from '../planning/answer.ts';
import type { PlanNow } from './plan-now.ts';

/**
 * A quick answer for sliders: the continuous plan (posts and people in any fraction), without reasons, options or prices, of the workbook before and
 * after the edits, so that like is compared with like.
 */
export type QuickPlan =
  | { readonly ok: true; readonly before: Answer; readonly after: Answer; readonly milliseconds: number }
  | { readonly ok: false; readonly problems: readonly WorkbookProblem[] };

/** What pages ask of planning. */
export type PlanningService = {
  /**
   * Plans the baseline (scenario null) or a scenario of the workbook as it is now: answered in the request where a plan like it took under 300 ms, else in the
   * background. While one is waiting or under way for the scenario, that one is returned.
   */
  readonly plan: (ask: {
    readonly authorityId: AuthorityId;
    readonly scenario: string | null;
    readonly by: string | null;
  }) => Promise<Run>;
  /** Plans the baseline at ten budgets in the background. */
  readonly planFrontier: (ask: {
    readonly authorityId: AuthorityId;
    readonly by: string | null;
  }) => Promise<Run>;
  readonly cancel: (authorityId: AuthorityId, runId: string) => Promise<void>;
  /**
   * Re-plans at once with edits, warm from the last ask about the same workbook. `key` names the content (authority and revision): while it stays the same, the workbook is
   * not read again. A newer ask of the same `asker` makes an older one that still waits end with the answer null.
   */
  readonly quickPlan: (ask: {
    readonly key: string;
    readonly asker: string;
    readonly raw: RawWorkbook;
    readonly edits: readonly ScenarioEditText[];
  }) => Promise<QuickPlan | null>;
  /** Plans a workbook that is not stored, nor what comes of it: whole, explained, while the asker waits; a few at once. */
  readonly planNow: PlanNow['planNow'];
};
