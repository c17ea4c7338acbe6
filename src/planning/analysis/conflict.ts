import type { Conflict } from '../answer.ts';
import type { PlanModel } from '../model.ts';
import type { Solver } from '../solver/solver.ts';
import type { StageOptions } from '../stages/staged-answer.ts';
import { type ElasticSession, openElastic } from './conflict/elastic-session.ts';
import {
  allHold,
  holdTogether,
  type MinimalConflict,
  minimalConflict,
  minimalConflictWhole,
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
 * One proof with fractions narrows the rules to those it uses; letting go of one after another makes the set minimal; where posts, people or contracts are whole, the
 * same is then asked of whole numbers. Where fractions would be possible (`wholeOnly`) whole numbers are asked from the start. Within the time limit: what is not settled by
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
  const relaxed = await allHold(elastic);
  if (relaxed.holds !== false) {
    // The solver that called this impossible and this one do not agree, or there was no time: nothing is claimed.
    if (!whole || relaxed.holds === null) return { rules: [], minimal: false, wholeOnly: false };
    return { ...(await minimalConflictWhole(elastic, elastic.places)), wholeOnly: true };
  }
  const found = await minimalConflict(elastic, relaxed.involved);
  if (!whole || found.rules.length === 1) return { ...found, wholeOnly: false };
  // Fewer rules may already be too many for whole numbers.
  const smaller = await minimalConflictWhole(elastic, found.rules);
  const wholeOnly =
    smaller.rules.length < found.rules.length && (await holdTogether(elastic, smaller.rules)).holds === true;
  return { rules: smaller.rules, minimal: found.minimal && smaller.minimal, wholeOnly };
}
