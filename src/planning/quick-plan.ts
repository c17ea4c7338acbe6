import { applyScenario } from '../domain/apply-scenario.ts';
import { parseWorkbook } from '../domain/parse-workbook.ts';
import type { ScenarioEditText } from '../domain/scenario.ts';
import { withScenario } from '../domain/with-scenario.ts';
import type { RawWorkbook, Workbook, WorkbookProblem, WorkbookResult } from '../domain/workbook.ts';
import type { Answer } from './answer.ts';
import { inAnyFraction } from './any-fraction.ts';
import { planWorkbook } from './plan.ts';
import { openSolver } from './solver/open-solver.ts';
import { warmSolver } from './solver/warm.ts';

/** Longest time for one stage of a quick plan, in seconds; the workbook's own limit where that is shorter. */
const LONGEST_SECONDS = 10;
/** Code under which the edits are made. */
const CODE = 'quick-plan';

/** Plans before and after edits, posts, people and contracts in any fraction and unexplained; or what is wrong with the workbook or the edits. */
export type QuickAnswer =
  | { readonly ok: true; readonly before: Answer; readonly after: Answer }
  | { readonly ok: false; readonly problems: readonly WorkbookProblem[] };

/** Plans one workbook again and again, with different edits each time. One ask at a time. */
export type QuickPlanner = {
  readonly planWith: (edits: readonly ScenarioEditText[]) => Promise<QuickAnswer>;
  readonly close: () => Promise<void>;
};

/**
 * Opens a planner that keeps the workbook's last model and its basis, so that a plan after a few edits starts from the plan before. It solves in the calling thread and blocks it: pages use it
 * through a thread of its own. The plan before the edits is made at the first ask and kept.
 */
export function openQuickPlanner(raw: RawWorkbook): QuickPlanner {
  const engine = warmSolver(openSolver('highs', { threaded: false }));
  const baseline = parseWorkbook(raw);
  let before: Answer | null = null;
  const plan = (workbook: Workbook) => planWorkbook(quickened(workbook), { engine, explain: false });
  return {
    planWith: async (edits) => {
      if (!baseline.ok) return baseline;
      const edited = edits.length === 0 ? baseline : withEdits(raw, edits);
      if (!edited.ok) return edited;
      before ??= await plan(baseline.workbook);
      const after = edits.length === 0 ? before : await plan(edited.workbook);
      return { ok: true, before, after };
    },
    close: () => engine.close(),
  };
}

/** The workbook that quick plans are made of: see `inAnyFraction`, and a shorter time limit. */
export function quickened(workbook: Workbook): Workbook {
  const free = inAnyFraction(workbook);
  const timeLimitSeconds = Math.min(LONGEST_SECONDS, workbook.settings.timeLimitSeconds);
  return { ...free, settings: { ...free.settings, timeLimitSeconds } };
}

function withEdits(raw: RawWorkbook, edits: readonly ScenarioEditText[]): WorkbookResult {
  return applyScenario(withScenario(raw, CODE, CODE, edits), CODE);
}
