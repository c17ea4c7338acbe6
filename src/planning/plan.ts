import type { Goal } from '../domain/settings.ts';
import type { Workbook } from '../domain/workbook.ts';
import { explainConflict } from './analysis/conflict.ts';
import { explainPlan } from './analysis/explain.ts';
import type { Answer, Checks, Plan } from './answer.ts';
import { checkPlan } from './check.ts';
import { type AnswerHead, factsOf, inputHash } from './facts.ts';
import { inputsOf } from './inputs.ts';
import { modelOf, type PlanModel } from './model.ts';
import { askSecondOpinion, compareOpinions } from './second-opinion.ts';
import { openSolver } from './solver/open-solver.ts';
import type { Solver, SolverName } from './solver/solver.ts';
import { solveStages } from './stages/solve-stages.ts';
import type { StagedAnswer, StageProgress } from './stages/staged-answer.ts';
import { stopwatch } from './stopwatch.ts';

export type PlanOptions = {
  /** Code of the scenario whose edits the workbook carries; null for the baseline. */
  readonly scenario?: string | null;
  /** Replaces the workbook's own goal. */
  readonly goal?: Goal;
  readonly solver?: SolverName;
  /** An engine that is already open; it stays open. */
  readonly engine?: Solver;
  /** False plans every person apart: slower, and the same objective. */
  readonly pooling?: boolean;
  /** False is for quick answers: no reasons, options, prices or single points of failure, and no second opinion. */
  readonly explain?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StageProgress) => void;
  /** Told once the plan is found and checked and only its explanation is to come. */
  readonly onExplain?: () => void;
  /** Seconds that reading took, to be stated in the answer. */
  readonly readSeconds?: number;
};

/**
 * Plans a valid workbook: model, solve, check, explain. The answer is one of four outcomes: proven best, within a gap of the best, no answer in the time
 * given, or impossible with the rules in conflict. A plan that fails its check is not shown: it is reported as no answer, with what failed.
 */
export async function planWorkbook(given: Workbook, options: PlanOptions = {}): Promise<Answer> {
  const clock = stopwatch(options.readSeconds ?? 0);
  const goal = options.goal ?? given.settings.goal;
  const workbook: Workbook = { ...given, settings: { ...given.settings, goal } };
  const model = modelOf(inputsOf(workbook, { pooling: options.pooling ?? true }));
  const solverName = options.solver ?? options.engine?.name ?? 'highs';
  const head: AnswerHead = {
    authority: workbook.settings.authority,
    scenario: options.scenario ?? null,
    goal,
    solver: solverName,
    inputHash: inputHash(workbook),
  };
  clock.lap('model');
  const engine = options.engine ?? openSolver(solverName, { threaded: true });
  const explain = options.explain ?? true;
  const opinion = solverName === 'highs' && explain ? askSecondOpinion(model.linear) : null;
  const session = await engine.open(model.linear);
  try {
    const ask = {
      timeLimitSeconds: workbook.settings.timeLimitSeconds,
      mipGap: workbook.settings.mipGap,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    };
    const staged = await solveStages(session, model, ask);
    clock.lap('solve');
    if (staged.status === 'infeasible') {
      const conflict = await explainConflict(engine, model, ask);
      clock.lap('explain');
      return { ...head, outcome: 'impossible', ...conflict, seconds: clock.seconds() };
    }
    if (staged.status !== 'solved') {
      return { ...head, outcome: 'no_answer', message: staged.message, seconds: clock.seconds() };
    }
    const facts = factsOf(head, model, staged.x, staged.bounds);
    const report = checkPlan(workbook, facts);
    clock.lap('check');
    if (!report.ok) {
      const message = `The plan failed its check and is not shown. ${report.problems.slice(0, 5).join(' ')}`;
      return { ...head, outcome: 'no_answer', message, seconds: clock.seconds() };
    }
    if (explain) options.onExplain?.();
    const explanation = explain
      ? await explainPlan({ model, session, staged, facts, ask })
      : { gaps: facts.gaps, prices: [], singlePoints: [] };
    clock.lap('explain');
    const checks: Checks = { ...report, ...certificate(model, staged, (await opinion?.value) ?? null) };
    clock.lap('check');
    return { ...facts, ...explanation, checks, seconds: clock.seconds() } satisfies Plan;
  } finally {
    opinion?.cancel();
    await session.close();
    if (!options.engine) await engine.close();
  }
}

/** What proves the first stage: the duality gap of a continuous plan, and whether a second solver agrees. */
function certificate(
  model: PlanModel,
  staged: Extract<StagedAnswer, { status: 'solved' }>,
  second: number | null,
): Pick<Checks, 'dualityGap' | 'secondOpinion'> {
  const { first } = staged;
  const whole = model.linear.integer.includes(1);
  const unit = model.stages[0] === 'cost' ? 1000 : 1;
  return {
    dualityGap: whole ? null : first.gap,
    secondOpinion: compareOpinions(first.objective!, second, unit),
  };
}
