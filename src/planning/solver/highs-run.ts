import type { Highs, HighsCallbackMap, Model, ModelStatusCode } from 'highs';
import type { LinearModel } from '../linear-model.ts';
import { objectiveSlack } from './check-point.ts';
import type { SolveProgress, StopSignal } from './solver.ts';

/** How one run of HiGHS is to be made. */
export type RunSettings = {
  readonly method: 'choose' | 'simplex' | 'primal' | 'ipm';
  readonly presolve: 'choose' | 'on' | 'off';
  readonly relaxed: boolean;
  /** Integer columns count: the run is a branch and bound. */
  readonly whole: boolean;
  readonly mipGap: number;
  readonly mipAbsoluteGap: number;
  readonly nodeLimit: number;
  readonly secondsLeft: number;
  readonly signal: StopSignal | undefined;
  readonly onProgress: ((progress: SolveProgress) => void) | undefined;
  /** Seconds that earlier runs of the same solve took; added to the progress. */
  readonly secondsBefore: number;
};

/** What one run came to, in HiGHS's own words and numbers: nothing here has been checked yet. */
export type RunOutcome = {
  readonly status: ModelStatusCode;
  readonly x: Float64Array | null;
  readonly rowDual: Float64Array | null;
  readonly columnDual: Float64Array | null;
  readonly mipBound: number | null;
  /** Best objective the engine announced while it ran; the returned point must be no worse. */
  readonly bestAnnounced: number | null;
  readonly iterations: number;
};

/** HiGHS's numbers for its simplex strategies. */
const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;
const NO_NODE_LIMIT = 2_147_483_647;
const NO_TIME_LIMIT = 1e9;
const PROGRESS_INTERVAL_MS = 200;
/** Difference of incumbent and bound, relative to the objective, at which an integer run has nothing left to prove. */
const CLOSED_GAP = 1e-9;

/** Builds HiGHS's input from a model; arrays are copied by HiGHS. */
export function createHighsModel(highs: Highs, model: LinearModel): Model {
  const whole = model.integer.includes(1);
  const native = highs.createModel({
    numCols: model.columnCount,
    numRows: model.rowCount,
    colCost: model.cost,
    colLower: model.columnLower,
    colUpper: model.columnUpper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csr',
      numRows: model.rowCount,
      numCols: model.columnCount,
      starts: model.rowStart,
      indices: model.columnIndex,
      values: model.value,
    },
    ...(whole ? { integrality: Int32Array.from(model.integer) } : {}),
  });
  native.options.set({
    output_flag: false,
    random_seed: 0,
    run_crossover: 'on',
    // The default of 1e-6 lets an integer plan fall short of its requirements by that much wherever that is cheaper.
    mip_feasibility_tolerance: 1e-7,
  });
  return native;
}

/** One run from whatever basis or start the model holds. Throws what HiGHS throws. */
export function runHighs(highs: Highs, model: Model, settings: RunSettings): RunOutcome {
  model.options.set({
    solver: settings.whole ? 'choose' : settings.method === 'primal' ? 'simplex' : settings.method,
    simplex_strategy: settings.method === 'primal' && !settings.whole ? PRIMAL_SIMPLEX : DUAL_SIMPLEX,
    presolve: settings.presolve,
    solve_relaxation: settings.relaxed,
    // Numbers given to HiGHS must be finite.
    time_limit: Math.min(Math.max(0, settings.secondsLeft), NO_TIME_LIMIT),
    mip_rel_gap: settings.mipGap,
    mip_abs_gap: settings.mipAbsoluteGap,
    mip_max_nodes: settings.nodeLimit > 0 ? settings.nodeLimit : NO_NODE_LIMIT,
  });
  // HiGHS adds up the time of all runs of a model and compares the sum with the limit.
  model.zeroAllClocks();
  const watch = watchRun(highs, settings);
  const { modelStatus } = model.run(watch.callbacks);
  const state = highs.constants.solutionStatus;
  const hasPoint = model.info.get('primal_solution_status') === state.feasible;
  const hasDual = !settings.whole && model.info.get('dual_solution_status') === state.feasible;
  const solution = hasPoint ? model.getSolution() : null;
  return {
    status: modelStatus,
    x: solution?.colValue ?? null,
    rowDual: hasDual ? (solution?.rowDual ?? null) : null,
    columnDual: hasDual ? (solution?.colDual ?? null) : null,
    mipBound: settings.whole ? bestBound(model, watch.lastBound()) : null,
    bestAnnounced: watch.bestAnnounced(),
    iterations: iterationsOf(model),
  };
}

function watchRun(highs: Highs, settings: RunSettings) {
  const started = performance.now();
  const { callbackType } = highs.constants;
  let lastReport = started;
  let bound: number | null = null;
  let best: number | null = null;

  const report = (objective: number | null): void => {
    const now = performance.now();
    if (settings.onProgress === undefined || now - lastReport < PROGRESS_INTERVAL_MS) return;
    lastReport = now;
    const gap =
      objective === null || bound === null ? null : (objective - bound) / Math.max(1e-9, Math.abs(objective));
    settings.onProgress({ seconds: settings.secondsBefore + (now - started) / 1000, objective, bound, gap });
  };
  const stopOrReport = (event: { interrupt(): void }): undefined => {
    report(null);
    // The callback may itself have led to a stop, so the flag is read after it.
    if (settings.signal?.aborted === true) event.interrupt();
  };
  const callbacks: HighsCallbackMap = {
    [callbackType.simplexInterrupt]: stopOrReport,
    [callbackType.ipmInterrupt]: stopOrReport,
    [callbackType.mipImprovingSolution]: (event) => {
      best = lower(best, finite(event.data.objective_function_value));
    },
    [callbackType.mipInterrupt]: (event) => {
      const objective = finite(event.data.mip_primal_bound);
      bound = finite(event.data.mip_dual_bound) ?? bound;
      report(objective);
      if (settings.signal?.aborted === true || isProven(objective, bound, settings)) event.interrupt();
    },
  };
  return { callbacks, lastBound: () => bound, bestAnnounced: () => best };
}

/** Some integer runs stay at the root for minutes although incumbent and bound already agree. */
function isProven(
  objective: number | null,
  bound: number | null,
  { mipGap, mipAbsoluteGap }: RunSettings,
): boolean {
  if (objective === null || bound === null) return false;
  const allowed = Math.max(mipGap * Math.abs(objective), mipAbsoluteGap);
  return objective - bound <= Math.max(allowed, objectiveSlack(objective, CLOSED_GAP));
}

function bestBound(model: Model, seen: number | null): number | null {
  return finite(model.info.get('mip_dual_bound')) ?? seen;
}

function iterationsOf(model: Model): number {
  const names = ['simplex_iteration_count', 'ipm_iteration_count', 'crossover_iteration_count'];
  return names.reduce((sum, name) => sum + Math.max(0, Number(model.info.get(name))), 0);
}

function finite(value: number | bigint | undefined): number | null {
  return value !== undefined && Number.isFinite(Number(value)) && Math.abs(Number(value)) < 1e300
    ? Number(value)
    : null;
}

function lower(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
