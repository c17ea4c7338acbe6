import type { Answer, Cost, Plan, PlanFacts, Totals } from '../answer.ts';
import { type ChangedRow, changedNumbers, changedRows } from './changed-rows.ts';

/** Which plan a side of a comparison is. */
export type PlanSide = Pick<
  PlanFacts,
  'authority' | 'scenario' | 'goal' | 'solver' | 'inputHash' | 'outcome'
>;

/**
 * How a plan differs from a baseline: the shape of a plan, but every number is scenario − baseline and only what changed is there. A row is
 * named by its codes; one that only one plan has carries `only` and its full number, negative when it is the baseline's. Equal plans give
 * empty lists and objects. Differences of up to 1e-6, the rounding of answers, count as none.
 */
export type PlanDiff = {
  readonly baseline: PlanSide;
  readonly scenario: PlanSide;
  readonly stages: readonly ChangedRow<PlanFacts['stages'][number], 'name'>[];
  readonly totals: Partial<Totals>;
  readonly cost: Partial<Cost>;
  /** `caseload` only where both plans have one. */
  readonly localities: readonly ChangedRow<PlanFacts['localities'][number], 'locality'>[];
  /** Reasons and options are left out: they are not numbers. */
  readonly gaps: readonly ChangedRow<
    Omit<PlanFacts['gaps'][number], 'reasons' | 'options'>,
    'locality' | 'need' | 'level' | 'period'
  >[];
  readonly team: readonly ChangedRow<PlanFacts['team'][number], 'locality' | 'role' | 'period'>[];
  readonly posts: readonly ChangedRow<PlanFacts['posts'][number], 'role' | 'locality' | 'period'>[];
  readonly training: readonly ChangedRow<PlanFacts['training'][number], 'course' | 'staff' | 'period'>[];
  readonly provision: readonly ChangedRow<
    PlanFacts['provision'][number],
    'offer' | 'locality' | 'need' | 'level' | 'period'
  >[];
  readonly assignments: readonly ChangedRow<
    PlanFacts['assignments'][number],
    'staff' | 'locality' | 'need' | 'level' | 'period'
  >[];
  readonly reductions: readonly ChangedRow<PlanFacts['reductions'][number], 'staff' | 'period'>[];
  readonly rulesBroken: readonly ChangedRow<
    PlanFacts['rulesBroken'][number],
    'rule' | 'locality' | 'need' | 'role' | 'level' | 'period'
  >[];
};

/** The difference scenario − baseline of two plans. */
export function diffPlans(baseline: PlanFacts, scenario: PlanFacts): PlanDiff {
  const work = ['locality', 'need', 'level', 'period'] as const;
  return {
    baseline: sideOf(baseline),
    scenario: sideOf(scenario),
    stages: changedRows(baseline.stages, scenario.stages, ['name']),
    totals: changedNumbers(baseline.totals, scenario.totals),
    cost: changedNumbers(baseline.cost, scenario.cost),
    localities: changedRows(baseline.localities, scenario.localities, ['locality']),
    gaps: changedRows(baseline.gaps.map(figuresOfGap), scenario.gaps.map(figuresOfGap), work),
    team: changedRows(baseline.team, scenario.team, ['locality', 'role', 'period']),
    posts: changedRows(baseline.posts, scenario.posts, ['role', 'locality', 'period']),
    training: changedRows(baseline.training, scenario.training, ['course', 'staff', 'period']),
    provision: changedRows(baseline.provision, scenario.provision, ['offer', ...work]),
    assignments: changedRows(baseline.assignments, scenario.assignments, ['staff', ...work]),
    reductions: changedRows(baseline.reductions, scenario.reductions, ['staff', 'period']),
    rulesBroken: changedRows(baseline.rulesBroken, scenario.rulesBroken, [
      'rule',
      'locality',
      'need',
      'role',
      'level',
      'period',
    ]),
  };
}

/** Whether an answer holds a plan: only plans can be compared. */
export function isPlan(answer: Answer): answer is Plan {
  return answer.outcome === 'proven_best' || answer.outcome === 'within_gap';
}

function sideOf({ authority, scenario, goal, solver, inputHash, outcome }: PlanFacts): PlanSide {
  return { authority, scenario, goal, solver, inputHash, outcome };
}

function figuresOfGap({ reasons: _, options: __, ...figures }: PlanFacts['gaps'][number]) {
  return figures;
}
