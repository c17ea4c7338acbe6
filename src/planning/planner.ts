import { applyScenario } from '../domain/apply-scenario.ts';
import { parseWorkbook } from '../domain/parse-workbook.ts';
import type { RunKind, RunProgress } from '../domain/run.ts';
import type { RawWorkbook, Workbook, WorkbookProblem } from '../domain/workbook.ts';
import { type Frontier, frontierBudgets, planFrontier } from './analysis/frontier.ts';
import type { Answer, StageName } from './answer.ts';
import { planWorkbook } from './plan.ts';
import { openSolver } from './solver/open-solver.ts';
import type { Solver } from './solver/solver.ts';

/** What to plan: the text of a workbook as it is (scenario null) or with a scenario's edits; a frontier is of the baseline. */
export type PlanRequest = {
  readonly kind: RunKind;
  readonly raw: RawWorkbook;
  readonly scenario: string | null;
  /** Problems of sheets that could not be read as text, to be told along with the others. */
  readonly found?: readonly WorkbookProblem[];
};

/** What came of it. `planned` is the text that was planned, edits included. `stopped`: the signal came before the end. */
export type PlanReply =
  | {
      readonly status: 'planned';
      readonly result: Answer | Frontier;
      readonly planned: RawWorkbook;
      readonly inputHash: string | null;
    }
  | { readonly status: 'not_valid'; readonly problems: readonly WorkbookProblem[] }
  | { readonly status: 'stopped' };

export type PlannerOptions = {
  readonly signal?: AbortSignal;
  /** `stage` is `read`, the name of a goal's stage, `explain` or `frontier`. */
  readonly onProgress?: (progress: RunProgress) => void;
};

/** Plans workbooks given as text, one at a time, with an engine that stays open in threads of its own. */
export type Planner = {
  readonly plan: (request: PlanRequest, options?: PlannerOptions) => Promise<PlanReply>;
  readonly close: () => Promise<void>;
};

/** Opens a planner. Reading a workbook and checking a plan happen in the calling thread; programs that serve pages use it in a thread. */
export function openPlanner(): Planner {
  const engine = openSolver('highs', { threaded: true });
  return { plan: (request, options = {}) => planText(engine, request, options), close: () => engine.close() };
}

async function planText(engine: Solver, request: PlanRequest, options: PlannerOptions): Promise<PlanReply> {
  const { raw, scenario, kind, found = [] } = request;
  const { signal } = options;
  const started = performance.now();
  options.onProgress?.({ stage: 'read', share: 0, gap: null });
  const isWhole = scenario === null || found.length > 0;
  const read = isWhole ? parseWorkbook(raw, found) : applyScenario(raw, scenario);
  if (!read.ok) return { status: 'not_valid', problems: read.problems };
  const readSeconds = (performance.now() - started) / 1000;
  const result =
    kind === 'plan'
      ? await planOnce(engine, read.workbook, { ...options, scenario, readSeconds })
      : await planBudgets(engine, read.workbook, options);
  if (signal?.aborted) return { status: 'stopped' };
  const inputHash = 'inputHash' in result ? result.inputHash : null;
  return { status: 'planned', result, planned: read.raw, inputHash };
}

function planOnce(
  engine: Solver,
  workbook: Workbook,
  options: PlannerOptions & { readonly scenario: string | null; readonly readSeconds: number },
): Promise<Answer> {
  const { onProgress, ...rest } = options;
  const seen: StageName[] = [];
  return planWorkbook(workbook, {
    ...rest,
    engine,
    onProgress: ({ stage, gap }) => {
      if (!seen.includes(stage)) seen.push(stage);
      // Of four stages and the explanation, each counts the same: how long one takes cannot be told.
      onProgress?.({ stage, share: (seen.length - 1) / 5, gap });
    },
    onExplain: () => onProgress?.({ stage: 'explain', share: 4 / 5, gap: null }),
  });
}

async function planBudgets(engine: Solver, workbook: Workbook, options: PlannerOptions): Promise<Frontier> {
  const { signal, onProgress } = options;
  const tell = (share: number) => onProgress?.({ stage: 'frontier', share, gap: null });
  const asked = { engine, ...(signal ? { signal } : {}) };
  tell(0);
  const budgets = await frontierBudgets(workbook, asked);
  return planFrontier(workbook, budgets, { ...asked, onProgress: tell });
}
