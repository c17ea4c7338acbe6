import type { Conflict } from '../answer.ts';
import type { PlanModel } from '../model.ts';
import type { Solver } from '../solver/solver.ts';
import type { StageOptions } from '../stages/staged-answer.ts';
import { type ElasticSession, openElastic } from './conflict/elastic-session.ts';
import {
  holdTogether,
  holdTogetherWhole,
  type MinimalConflict,
  minimalConflict,
} from './conflict/minimal-conflict.ts';
import { repairsOf } from './conflict/repairs.ts';
import { nameOf } from './conflict/targets.ts';

/** The explanation takes at most this many times the time limit of one solve. */
const TIME_LIMITS = 2;

/**
 * Why a workbook is impossible: a minimal set of hard rules that cannot all hold, and the smallest changes that make the plan possible. Rules are named place by place
 * (locality and need), as a rule for everywhere may fail in one place only. The budget counts as the rule `budget`, the full coverage that least_cost asks for
 * as `full_coverage`.
 *
 * One proof with fractions narrows the rules to those it uses; halving makes the set minimal; where posts, people or contracts are whole, the same is then asked
 * of whole numbers. Where fractions would be possible (`wholeOnly`) whole numbers are asked from the start. Within the time limit: what is not settled by
 * then is said in `minimal`, and the set is a conflict all the same.
 */
export async function explainConflict(
  engine: Solver,
  model: PlanModel,
  ask: StageOptions,
): Promise<Conflict> {
  const elastic = await openElastic(engine, model, ask, TIME_LIMITS * ask.timeLimitSeconds);
  try {
    const whole = model.linear.integer.includes(1);
    const { rules, minimal, wholeOnly } = await conflictOf(elastic, whole);
    const conflict = rules.map((target) => ({ ...nameOf(model, target), value: target.value }));
    return { conflict, minimal, wholeOnly, repairs: await repairsOf(elastic, rules, whole) };
  } finally {
    await elastic.session.close();
  }
}

async function conflictOf(
  elastic: ElasticSession,
  whole: boolean,
): Promise<MinimalConflict & { readonly wholeOnly: boolean }> {
  const relaxed = await holdTogether(elastic, elastic.places);
  if (relaxed.holds !== false) {
    const wholeOnly = whole && relaxed.holds === true;
    if (!wholeOnly) return { rules: elastic.places, minimal: false, wholeOnly };
    return { ...(await minimalConflict(elastic, elastic.places, holdTogetherWhole)), wholeOnly };
  }
  const found = await minimalConflict(elastic, relaxed.involved, holdTogether);
  if (!whole || found.rules.length === 1) return { ...found, wholeOnly: false };
  // Fewer rules may already be too many for whole numbers.
  const smaller = await minimalConflict(elastic, found.rules, holdTogetherWhole);
  const wholeOnly =
    smaller.rules.length < found.rules.length && (await holdTogether(elastic, smaller.rules)).holds === true;
  return { rules: smaller.rules, minimal: found.minimal && smaller.minimal, wholeOnly };
}
