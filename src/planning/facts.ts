import { createHash } from 'node:crypto';
import type { Workbook } from '../domain/workbook.ts';
import type { Cost, PlanFacts, Stage, StageName } from './answer.ts';
import { newPosts, pointOf, purchases } from './facts/decisions.ts';
import { cost, gaps, localityResults, team, totals } from './facts/figures.ts';
import { round6 } from './facts/round.ts';
import { shareOut } from './facts/share-out.ts';
import { brokenRules } from './facts/soft-rules.ts';
import type { PlanModel } from './model.ts';
import { stageValue } from './stages/staged-answer.ts';

/** A difference below this, relative to the value, is rounding: the stage is proven. */
const PROVEN = 1e-6;

/** Who planned what: the part of an answer that every outcome has. */
export type AnswerHead = Pick<PlanFacts, 'authority' | 'scenario' | 'goal' | 'solver' | 'inputHash'>;

/** SHA-256 of a workbook's content with defaults applied (scenarios left out: a plan does not depend on those it does not apply). */
export function inputHash(workbook: Workbook): string {
  const { scenarios: _, ...content } = workbook;
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The facts of a plan: ids and numbers in a stable order, from a point of the model. Gaps are not yet explained. */
export function factsOf(
  head: AnswerHead,
  model: PlanModel,
  x: Float64Array,
  bounds: readonly number[],
): PlanFacts {
  const point = pointOf(model, x);
  const spent = cost(point);
  const stages = model.stages.map((name, i) => stageOf(model, name, point.x, bounds[i]!, spent));
  return {
    ...head,
    outcome: stages.every((stage) => stage.gap <= PROVEN) ? 'proven_best' : 'within_gap',
    stages,
    totals: totals(point),
    cost: spent,
    localities: localityResults(point),
    gaps: gaps(point).map(({ work: _, ...gap }) => gap),
    team: team(point),
    posts: newPosts(point),
    provision: purchases(point),
    ...shareOut(point),
    rulesBroken: brokenRules(point),
  };
}

/**
 * A stage as it is stated: the finished plan's own value, the proven bound, and the gap between them relative to the value. Cost is stated in £ (the model counts £1,000), and its gap
 * is relative to the money that moves, as a plan that saves what it spends costs about nothing.
 */
function stageOf(model: PlanModel, name: StageName, x: Float64Array, modelBound: number, spent: Cost): Stage {
  const unit = name === 'cost' ? 1000 : 1;
  const value = round6(stageValue(model, name, x) * unit);
  const bound = Math.min(value, round6(modelBound * unit));
  const rounding = PROVEN * Math.max(1, Math.abs(value));
  // The same but for rounding: stated as the same, or a cost of nothing would have an endless relative gap.
  if (value - bound <= rounding) return { name, value, bound: value, gap: 0 };
  const size = name === 'cost' ? moneyMoved(spent) : Math.abs(value);
  return { name, value, bound, gap: round6((value - bound) / Math.max(1e-9, size)) };
}

/** The larger of what a plan spends and what it saves, in £. */
function moneyMoved(spent: Cost): number {
  const { newPosts, recruitment, training, providers, reductions, savings } = spent;
  return Math.max(newPosts + recruitment + training + providers + reductions, savings);
}
