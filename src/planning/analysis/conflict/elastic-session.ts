import type { LinearModel } from '../../linear-model.ts';
import type { PlanModel } from '../../model.ts';
import type { SolveAnswer, Solver, SolverSession } from '../../solver/solver.ts';
import type { StageOptions } from '../../stages/staged-answer.ts';
import { requiredHours } from './reached-value.ts';
import { placesOf, type Target, wholeRulesOf } from './targets.ts';

/**
 * A plan's model in which every hard rule can give: a column for each target says by how much. The column is 0 where the rule must hold, free where it is let
 * go, and has a cost where giving way is to be as small as possible. All questions are asked of one session, so that each is a re-solve.
 */
export type ElasticSession = {
  readonly model: PlanModel;
  readonly session: SolverSession;
  readonly places: readonly Target[];
  readonly wholeRules: readonly Target[];
  /** Hours a week, FTE or £1,000 of the target's largest row for one unit of its column. */
  readonly rowUnits: (target: Target) => number;
  /** By how much a target gives way in an answer, in the units of its rows. */
  readonly givesWay: (target: Target, x: Float64Array) => number;
  /**
   * Solves with targets free at a cost per row unit (0 = let go); all others must hold. Stops with the time that is left.
   */
  readonly ask: (costs: ReadonlyMap<Target, number>, whole: boolean) => Promise<SolveAnswer>;
  /** Lets every rule give way by the same number of its own unit and makes that number as small as possible; the objective is in the units of rows. */
  readonly askAlike: () => Promise<SolveAnswer>;
  /** Whether time is left and nobody has asked to stop. */
  readonly hasTime: () => boolean;
};

/** A rule that gives way by less than this many hours a week, FTE or £1,000 holds. */
export const HOLDS = 1e-6;

/** Opens an elastic session on an engine; `seconds` is the time for all its questions together. */
export async function openElastic(
  engine: Solver,
  model: PlanModel,
  options: StageOptions,
  seconds: number,
): Promise<ElasticSession> {
  const places = placesOf(model);
  const wholeRules = wholeRulesOf(model, places);
  const targets = [...places, ...wholeRules];
  const column = new Map(targets.map((target, at) => [target, model.linear.columnCount + at]));
  const units = new Map(
    targets.map((target) => {
      const sizes = target.rows.map((row) => Math.abs(coefficientOf(model, target, row)));
      return [target, Math.max(...sizes)];
    }),
  );
  const rowUnits = (target: Target) => units.get(target)!;
  const session = await engine.open(withElasticColumns(model, targets, places));
  const columns = Int32Array.from([...column.values(), model.linear.columnCount + targets.length]);
  const alike = targets.length;
  const largest = Math.max(...places.map(rowUnits));
  const deadline = performance.now() + seconds * 1000;
  const left = () => (deadline - performance.now()) / 1000;
  return {
    model,
    session,
    places,
    wholeRules,
    rowUnits,
    givesWay: (target, x) => x[column.get(target)!]! * rowUnits(target),
    ask: (costs, whole) => {
      const upper = new Float64Array(columns.length);
      const cost = new Float64Array(columns.length);
      targets.forEach((target, at) => {
        if (costs.has(target)) upper[at] = Number.POSITIVE_INFINITY;
        cost[at] = (costs.get(target) ?? 0) * rowUnits(target);
      });
      // With every place free only costs differ from the question before: its point still holds.
      return solve(upper, cost, whole, !whole && costs.size === places.length ? 'primal' : 'auto');
    },
    askAlike: () => {
      const upper = new Float64Array(columns.length);
      const cost = new Float64Array(columns.length);
      upper[alike] = Number.POSITIVE_INFINITY;
      cost[alike] = largest;
      return solve(upper, cost, false, 'auto');
    },
    hasTime: () => left() > 0 && options.signal?.aborted !== true,
  };

  async function solve(
    upper: Float64Array,
    costs: Float64Array,
    whole: boolean,
    method: 'auto' | 'primal',
  ): Promise<SolveAnswer> {
    await session.edit([
      { kind: 'columnBounds', columns, lower: new Float64Array(columns.length), upper },
      { kind: 'costs', columns, costs },
    ]);
    return session.solve({
      relaxed: !whole,
      method,
      timeLimitSeconds: Math.max(0.001, Math.min(options.timeLimitSeconds, left())),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  }
}

/** What one unit of a target's column adds to a row: a share gives the hours it stands for, everything else gives itself. */
function coefficientOf(model: PlanModel, { kind }: Target, row: number): number {
  if (kind === 'minimum_coverage') return -requiredHours(model, row);
  return Number.isFinite(model.linear.rowLower[row]!) ? 1 : -1;
}

/** The model without costs and with a column for every target and one for all places alike, shut until they are asked for. */
function withElasticColumns(
  model: PlanModel,
  targets: readonly Target[],
  places: readonly Target[],
): LinearModel {
  const { linear } = model;
  const added = new Map<number, { column: number; value: number }[]>();
  const addColumn = (column: number, target: Target) => {
    for (const row of target.rows) {
      const entries = added.get(row) ?? [];
      added.set(row, entries);
      entries.push({ column, value: coefficientOf(model, target, row) });
    }
  };
  targets.forEach((target, at) => {
    addColumn(linear.columnCount + at, target);
  });
  for (const place of places) addColumn(linear.columnCount + targets.length, place);
  const extra = [...added.values()].reduce((sum, entries) => sum + entries.length, 0);
  const rowStart = new Int32Array(linear.rowCount + 1);
  const columnIndex = new Int32Array(linear.value.length + extra);
  const value = new Float64Array(linear.value.length + extra);
  let end = 0;
  for (let row = 0; row < linear.rowCount; row++) {
    const from = linear.rowStart[row]!;
    const to = linear.rowStart[row + 1]!;
    columnIndex.set(linear.columnIndex.subarray(from, to), end);
    value.set(linear.value.subarray(from, to), end);
    end += to - from;
    for (const entry of added.get(row) ?? []) {
      columnIndex[end] = entry.column;
      value[end] = entry.value;
      end += 1;
    }
    rowStart[row + 1] = end;
  }
  const columnCount = linear.columnCount + targets.length + 1;
  const columnLower = new Float64Array(columnCount);
  const columnUpper = new Float64Array(columnCount);
  const integer = new Uint8Array(columnCount);
  columnLower.set(linear.columnLower);
  columnUpper.set(linear.columnUpper);
  integer.set(linear.integer);
  return {
    columnCount,
    rowCount: linear.rowCount,
    cost: new Float64Array(columnCount),
    columnLower,
    columnUpper,
    integer,
    rowLower: linear.rowLower,
    rowUpper: linear.rowUpper,
    rowStart,
    columnIndex,
    value,
  };
}
