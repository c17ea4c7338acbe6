import type { LinearModel } from '../linear-model.ts';

/** The engines behind the interface. */
export type SolverName = 'highs' | 'jslp';

/**
 * What a solve came to. `optimal`: proven (for whole-number models: within the asked gap). `feasible`: an answer whose gap is
 * stated but not closed. `infeasible` is said only after a second solve without presolve agrees. `no_answer`: the time ran out, or a
 * safeguard refused what the engine returned (`message` says which). `refused`: the model is beyond the engine's safe limits.
 * `cancelled` and `feasible` carry the best point found, where there is one. javascript-lp-solver states no bound: its `optimal` is a
 * checked point and its own claim.
 */
export type SolveStatus =
  | 'optimal'
  | 'feasible'
  | 'infeasible'
  | 'unbounded'
  | 'no_answer'
  | 'cancelled'
  | 'refused';

export type SolveAnswer = {
  readonly status: SolveStatus;
  /** Column values, recomputed and checked against the model's own rows and bounds; null without an answer. */
  readonly x: Float64Array | null;
  /** cost·x, recomputed from x. */
  readonly objective: number | null;
  /** Proven lower bound on the objective, or null. Continuous: the dual objective. */
  readonly bound: number | null;
  /** (objective − bound) ÷ max(1e-9, |objective|), 0 where they differ only by rounding, or null. */
  readonly gap: number | null;
  /** Change of the objective per unit of a row's active side (minimisation sign); continuous models only. */
  readonly rowDual: Float64Array | null;
  /** Reduced costs; continuous models only. */
  readonly columnDual: Float64Array | null;
  readonly iterations: number;
  readonly seconds: number;
  readonly message: string | null;
};

export type SolveProgress = {
  readonly seconds: number;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
};

/** What a solve looks at to know whether to stop. An `AbortSignal` is one; a worker passes a flag in shared memory. */
export type StopSignal = {
  readonly aborted: boolean;
  addEventListener?(type: 'abort', listener: () => void): void;
  removeEventListener?(type: 'abort', listener: () => void): void;
};

export type SolveOptions = {
  readonly timeLimitSeconds?: number;
  /** Relative gap at which a whole-number model counts as solved; 0 by default. */
  readonly mipGap?: number;
  /** Gap in units of the objective at which it counts as solved as well; 0 by default. For objectives near 0, where a relative gap means nothing. */
  readonly mipAbsoluteGap?: number;
  /** Ignore integrality: solve the continuous relaxation of the model as it stands. */
  readonly relaxed?: boolean;
  /**
   * `auto`: simplex from the last basis where there is one that is of use, else by size. `primal`: primal simplex from the last basis, quickest
   * from a point that is still feasible after a change of costs. `ipm` always starts afresh.
   */
  readonly method?: 'auto' | 'simplex' | 'primal' | 'ipm';
  readonly presolve?: boolean;
  /** Keep the basis of this continuous answer, for later solves to start from. One is kept at a time. */
  readonly keepBasis?: boolean;
  /** Start from the kept basis instead of the last one, where there is one: for asking again and again around the same answer. */
  readonly fromKeptBasis?: boolean;
  /** `false`: an engine without duals need not prove its continuous answer by solving the dual as well. */
  readonly proof?: boolean;
  /** A feasible point to start a whole-number model from. */
  readonly start?: Float64Array;
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: StopSignal;
};

/** Changes made in place; the last basis is kept, so the next solve is a re-solve. Lists are parallel. */
export type ModelEdit =
  | {
      readonly kind: 'columnBounds';
      readonly columns: Int32Array;
      readonly lower: Float64Array;
      readonly upper: Float64Array;
    }
  | {
      readonly kind: 'rowBounds';
      readonly rows: Int32Array;
      readonly lower: Float64Array;
      readonly upper: Float64Array;
    }
  | { readonly kind: 'costs'; readonly columns: Int32Array; readonly costs: Float64Array }
  | {
      readonly kind: 'values';
      readonly rows: Int32Array;
      readonly columns: Int32Array;
      readonly values: Float64Array;
    };

/** The range of a row's active bound within which its dual value holds, and the objective at both ends. */
export type RowRange = {
  readonly row: number;
  readonly dual: number;
  readonly lower: number;
  readonly upper: number;
};

/** One model held by an engine: edited in place and solved again. Close it when done; it owns memory outside the JavaScript heap. */
export type SolverSession = {
  readonly solver: SolverName;
  edit(edits: readonly ModelEdit[]): Promise<void>;
  solve(options?: SolveOptions): Promise<SolveAnswer>;
  /** Ranges of the given rows' bounds at the last optimal continuous answer; empty where the engine has none. */
  ranges(rows: readonly number[]): Promise<readonly RowRange[]>;
  close(): Promise<void>;
};

/** An engine. `open` copies the model; several sessions may be open at once. */
export type Solver = {
  readonly name: SolverName;
  open(model: LinearModel): Promise<SolverSession>;
  /** Ends the engine and its threads; open sessions end with it. */
  close(): Promise<void>;
};
