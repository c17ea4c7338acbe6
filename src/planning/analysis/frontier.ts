import type { Workbook } from '../../domain/workbook.ts';
import type { Answer, Outcome } from '../answer.ts';
import { inAnyFraction } from '../any-fraction.ts';
import { planWorkbook } from '../plan.ts';
import { openSolver } from '../solver/open-solver.ts';
import type { Solver } from '../solver/solver.ts';
import { warmSolver } from '../solver/warm.ts';

/** One plan of the frontier: what a budget buys. £ over the horizon; hours are h/week, mean over periods. */
export type FrontierPoint = {
  readonly budgetPounds: number;
  readonly spentPounds: number;
  readonly coverage: number;
  readonly unmetHours: number;
  readonly weightedUnmetHours: number;
  readonly outcome: Outcome;
};

/**
 * Plans of one workbook at several budgets, budgets ascending: what the next pound buys. A budget without a plan (its rules cannot be kept, or no answer in time) is left out.
 *
 * Each is the plan that meets the most need, whatever the workbook's own goal (with `least_cost` a budget has no say), with posts, people and contracts in any fraction, so that the points are
 * proven and compare like with like; a plan in whole posts reaches a little less. Weighted unmet hours never rise with the budget. Coverage counts hours without their weight: where
 * weights differ it may fall a little while the weighted need met rises.
 */
export type Frontier = { readonly points: readonly FrontierPoint[] };

export type FrontierOptions = {
  /** An engine that is already open; it stays open. */
  readonly engine?: Solver;
  /** Stopped, the points found so far are returned. */
  readonly signal?: AbortSignal;
  /** Told after each budget: the share done, 0–1. */
  readonly onProgress?: (share: number) => void;
};

/** Points of a frontier. */
const POINTS = 10;
/** The workbook's own budget is this point, counted from 0. */
const OWN_BUDGET_AT = 5;
/** £ that no council's plan comes to. */
const NO_OBJECT_POUNDS = 1e9;

/**
 * The budgets worth comparing, ascending, in £: tenths around the workbook's own budget, from 0 to 1.8 times as much, with the budget itself among them. A workbook without a budget gets
 * ten from 0 to the most that money can be spent on to any use; only 0 where nothing can be bought.
 */
export async function frontierBudgets(
  workbook: Workbook,
  options: FrontierOptions = {},
): Promise<readonly number[]> {
  const { budget } = workbook.settings;
  const step = budget > 0 ? budget / OWN_BUDGET_AT : (await usefulBudget(workbook, options)) / (POINTS - 1);
  const budgets = Array.from({ length: POINTS }, (_, i) => Math.round(step * i));
  return [...new Set(budgets)];
}

/** Plans a valid workbook at each of the budgets, from one warm engine. */
export async function planFrontier(
  workbook: Workbook,
  budgets: readonly number[],
  options: FrontierOptions = {},
): Promise<Frontier> {
  const points: FrontierPoint[] = [];
  await withWarmEngine(options, async (engine) => {
    for (const [index, budgetPounds] of [...budgets].sort((a, b) => a - b).entries()) {
      if (options.signal?.aborted) return;
      const answer = await planAt(workbook, budgetPounds, engine, options);
      if ('totals' in answer) points.push(pointOf(budgetPounds, answer));
      options.onProgress?.((index + 1) / budgets.length);
    }
  });
  return { points };
}

/** £ over the horizon beyond which more money meets no more need: what the plan that meets most need costs where money is no object. */
function usefulBudget(workbook: Workbook, options: FrontierOptions): Promise<number> {
  return withWarmEngine(options, async (engine) => {
    const answer = await planAt(workbook, NO_OBJECT_POUNDS, engine, options);
    return 'cost' in answer ? Math.max(0, Math.ceil(answer.cost.total)) : 0;
  });
}

function planAt(
  workbook: Workbook,
  budget: number,
  engine: Solver,
  { signal }: FrontierOptions,
): Promise<Answer> {
  const free = inAnyFraction(workbook);
  return planWorkbook(
    { ...free, settings: { ...free.settings, budget, goal: 'most_need_met' } },
    { engine, explain: false, ...(signal ? { signal } : {}) },
  );
}

function pointOf(budgetPounds: number, answer: Extract<Answer, { totals: unknown }>): FrontierPoint {
  const { coverage, unmetHours, weightedUnmetHours } = answer.totals;
  return {
    budgetPounds,
    spentPounds: answer.cost.total,
    coverage,
    unmetHours,
    weightedUnmetHours,
    outcome: answer.outcome,
  };
}

/** Keeps one model for all plans; ends an engine only where it was opened here. */
async function withWarmEngine<T>(
  { engine }: FrontierOptions,
  work: (warm: Solver) => Promise<T>,
): Promise<T> {
  const own = engine ?? openSolver('highs', { threaded: true });
  const warm = warmSolver(engine ? { ...own, close: async () => {} } : own);
  try {
    return await work(warm);
  } finally {
    await warm.close();
  }
}
