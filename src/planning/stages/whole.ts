import type { PlanModel } from '../model.ts';
import type { ModelEdit, SolveAnswer, SolverSession } from '../solver/solver.ts';
import { solveContinuousStages, solveOptions } from './continuous.ts';
import { boundsEdit, dive, wholeColumns } from './dive.ts';
import {
  applyToBounds,
  boundsOf,
  changeCosts,
  FINE_HOLD_SLACK,
  HOLD_SLACK,
  holdByValue,
  restore,
} from './hold.ts';
import {
  plainBound,
  type StagedAnswer,
  type StageOptions,
  stageSize,
  stageValue,
  tightenWorst,
  withoutAnswer,
} from './staged-answer.ts';
import { tightenByReducedCosts } from './tighten.ts';

/** Values this close, relative to their size, are the same. */
const ROUNDING = 1e-6;
/** Models up to this many columns are solved to the end whatever gap is accepted: it takes no time worth saving. */
const SMALL_COLUMNS = 1_000;

/**
 * Solves the stages of a model with whole posts and whole people. A first plan comes from the relaxation by rounding and repairing, with its proven gap; branch and bound
 * improves it until the gap is closed or the time is up. Each stage is held at the value its plan reaches, which is within its proven gap of the
 * best. The session is left as it was found.
 */
export async function solveWholeStages(
  session: SolverSession,
  model: PlanModel,
  asked: StageOptions,
): Promise<StagedAnswer> {
  const { linear } = model;
  const options = linear.columnCount <= SMALL_COLUMNS ? { ...asked, mipGap: 0 } : asked;
  const slack = session.solver === 'highs' ? FINE_HOLD_SLACK : HOLD_SLACK;
  const firstCosts = model.stageCosts[model.stages[0]!];
  const bounds = boundsOf(linear);
  const changed: ModelEdit[] = [];
  const proven: number[] = [];
  let costs = firstCosts;
  let first: SolveAnswer | null = null;
  let plan: Float64Array | null = null;
  let message: string | null = null;
  const change = async (edits: readonly ModelEdit[]) => {
    changed.push(...edits);
    for (const edit of edits) applyToBounds(bounds, edit);
    await session.edit(edits);
  };
  try {
    for (const stage of model.stages) {
      await session.edit([changeCosts(costs, model.stageCosts[stage])]);
      costs = model.stageCosts[stage];
      const valueAt = (point: Float64Array) => stageValue(model, stage, point);
      const report = solveOptions(options, (progress) => options.onProgress?.({ ...progress, stage }));
      const relaxation = await session.solve({ ...report, relaxed: true, keepBasis: first === null });
      if (first === null) {
        if (relaxation.x === null) return withoutAnswer(relaxation);
        first = relaxation;
      }
      let bound = relaxation.bound ?? plainBound(model, stage);
      const allowedGap = (point: Float64Array) => options.mipGap * stageSize(model, stage, point);
      const isClosed = () => plan !== null && closed(valueAt(plan), bound, allowedGap(plan));
      if (!isClosed() && relaxation.x !== null) {
        const rounded = await dive(session, linear, bounds, relaxation, report);
        if (rounded?.x) plan = better(plan, tightenWorst(model, rounded.x), valueAt);
      }
      if (plan !== null) reportPlan(valueAt(plan), bound, report.onProgress);
      if (!isClosed()) {
        if (plan !== null && relaxation.columnDual !== null && relaxation.bound !== null) {
          await change([tightenByReducedCosts(linear, bounds, relaxation, valueAt(plan))]);
        }
        const answer = await session.solve({
          ...report,
          // Presolve took longer than the tree it saved on planning models, and has returned wrong answers on mixed ones.
          presolve: false,
          ...(plan === null ? {} : { start: plan, mipAbsoluteGap: allowedGap(plan) }),
        });
        if (answer.x !== null) plan = tightenWorst(model, answer.x);
        if (plan === null) return withoutAnswer(answer);
        if (answer.status !== 'optimal') message ??= answer.message;
        bound = Math.max(bound, answer.bound ?? Number.NEGATIVE_INFINITY);
      }
      proven.push(bound);
      const value = valueAt(plan!);
      await change(holdByValue(model, stage, value, slack));
      if (relaxation.columnDual !== null && relaxation.bound !== null) {
        await change([
          tightenByReducedCosts(
            linear,
            bounds,
            relaxation,
            value + HOLD_SLACK * Math.max(1, Math.abs(value)),
          ),
        ]);
      }
    }
  } finally {
    await session.edit([...restore(linear, changed), changeCosts(costs, firstCosts)]);
  }
  const exact = await solveAroundWholeNumbers(session, model, plan!, options);
  return { status: 'solved', x: exact ?? plan!, bounds: proven, first: first!, message };
}

/**
 * Keeps a plan's whole numbers and solves the continuous rest exactly through all stages, which clears the rounding that holding values leaves (a hundred-thousandth of an hour here for one there). Null where that is
 * worse in any stage by more than rounding, as it can be when the first stage was not solved to the end.
 */
async function solveAroundWholeNumbers(
  session: SolverSession,
  model: PlanModel,
  plan: Float64Array,
  { onProgress: _, ...options }: StageOptions,
): Promise<Float64Array | null> {
  const { linear } = model;
  const columns = wholeColumns(linear);
  const columnLower = linear.columnLower.slice();
  const columnUpper = linear.columnUpper.slice();
  for (const column of columns) {
    columnLower[column] = Math.round(plan[column]!);
    columnUpper[column] = columnLower[column]!;
  }
  await session.edit([boundsEdit(columns, columnLower, columnUpper)]);
  try {
    const fixed = { ...model, linear: { ...linear, columnLower, columnUpper } };
    const answer = await solveContinuousStages(session, fixed, options);
    if (answer.status !== 'solved' || answer.message !== null) return null;
    const isWorse = model.stages.some((stage) => {
      const value = stageValue(model, stage, plan);
      return stageValue(model, stage, answer.x) > value + ROUNDING * Math.max(1, Math.abs(value));
    });
    return isWorse ? null : answer.x;
  } finally {
    await session.edit([boundsEdit(columns, linear.columnLower, linear.columnUpper)]);
  }
}

/** The point with the smaller value; the first when equal. */
function better(
  first: Float64Array | null,
  second: Float64Array,
  valueAt: (point: Float64Array) => number,
): Float64Array {
  return first === null || valueAt(second) < valueAt(first) ? second : first;
}

/** Is the difference between a plan and the bound within what is accepted (or mere rounding)? */
function closed(value: number, bound: number, allowed: number): boolean {
  return value - bound <= Math.max(allowed, HOLD_SLACK * Math.max(1, Math.abs(value)));
}

function reportPlan(
  value: number,
  bound: number,
  onProgress: ReturnType<typeof solveOptions>['onProgress'],
): void {
  const gap = (value - bound) / Math.max(1e-9, Math.abs(value));
  onProgress?.({ seconds: 0, objective: value, bound, gap: Math.max(0, gap) });
}
