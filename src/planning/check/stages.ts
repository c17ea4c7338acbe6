import type { Goal } from '../../domain/settings.ts';
import type { Cost, PlanFacts, Stage, StageName } from '../answer.ts';
import type { Book } from './book.ts';
import type { Delivery } from './delivery.ts';
import {
  expectAtMost,
  expectEqual,
  type Findings,
  figure,
  gapThresholdHours,
  type Recomputed,
  refuse,
  roundingError,
} from './findings.ts';
import type { Work } from './work.ts';

/** The stages of each goal in the order solved. FORMULATION.md, Goals. */
const stagesOfGoal: Readonly<Record<Goal, readonly StageName[]>> = {
  most_need_met: ['unmet_need', 'worst_locality', 'cost', 'disruption'],
  fairest: ['worst_locality', 'unmet_need', 'cost', 'disruption'],
  least_cost: ['cost', 'unmet_need', 'worst_locality', 'disruption'],
};

/** A stage is proven when value and bound agree to this. */
const provenGap = 1e-6;

/** Values below this are not held to a relative gap closer than their six printed decimals allow. */
const smallestValue = 0.01;

/** Checks the stages' order, values, bounds and gaps, the two weighted totals, and that "proven best" is proven. */
export function checkStages(
  book: Book,
  work: Work,
  delivery: Delivery,
  unmetHours: Float64Array,
  cost: Recomputed,
  plan: PlanFacts,
  findings: Findings,
): void {
  const unmetNeed = weightedUnmetHours(book, work, unmetHours);
  const worst = worstLocalityShare(book, work, unmetHours);
  const values: Readonly<Record<StageName, Recomputed>> = {
    unmet_need: unmetNeed,
    worst_locality: worst,
    cost,
    disruption: disruptionHours(book, delivery, plan),
  };
  const { totals } = plan;
  const weighted = () => 'weighted unmet hours of the authority';
  expectEqual(findings, totals.weightedUnmetHours, unmetNeed.value, weighted, unmetNeed.slack);
  const share = () => 'worst locality share';
  expectEqual(findings, totals.worstLocalityShare, worst.value, share, worst.slack);
  const asked = stagesOfGoal[plan.goal];
  if (asked === undefined) {
    refuse(findings, `no such goal: ${plan.goal}`);
    return;
  }
  const solved = plan.stages.map((stage) => stage.name);
  if (solved.join() !== asked.join()) {
    refuse(findings, `the stages of ${plan.goal} are ${asked.join(', ')}, not ${solved.join(', ')}`);
  }
  for (const stage of plan.stages) {
    const known = values[stage.name];
    if (known) checkStage(stage, known, plan.cost, findings);
  }
  const open = plan.stages.filter((stage) => !(stage.gap <= provenGap));
  if (plan.outcome === 'proven_best' && open.length > 0) {
    const gaps = open.map((stage) => `${stage.name} ${figure(stage.gap)}`).join(', ');
    refuse(findings, `the plan is called proven best with gaps left: ${gaps}`);
  }
  if (plan.outcome !== 'proven_best' && plan.outcome !== 'within_gap') {
    refuse(findings, `a plan is proven best or within a gap, not ${plan.outcome}`);
  }
}

/** The gap is relative to the value; that of the cost to the larger of what is spent and what is saved. */
function checkStage(stage: Stage, known: Recomputed, cost: Cost, findings: Findings): void {
  const { name, value, bound, gap } = stage;
  expectEqual(findings, value, known.value, () => `value of stage ${name}`, known.slack);
  const above = () =>
    `bound ${figure(bound)} of stage ${name} is worse than the value ${figure(value)} reached`;
  if (!Number.isFinite(bound)) refuse(findings, `bound of stage ${name} is ${bound}`);
  else expectAtMost(findings, bound, value, above, known.slack);
  const spent = cost.newPosts + cost.recruitment + cost.training + cost.providers + cost.reductions;
  const size = name === 'cost' ? Math.max(spent, cost.savings) : Math.abs(value);
  const recomputed = (value - bound) / Math.max(1e-9, size);
  const slack = (2 * roundingError) / Math.max(smallestValue, size);
  expectEqual(findings, gap, recomputed, () => `gap of stage ${name}`, slack);
}

/** Σ weight·unmet hours, mean over periods. */
function weightedUnmetHours(book: Book, work: Work, unmetHours: Float64Array): Recomputed {
  let value = 0;
  let slack = roundingError;
  for (let piece = 0; piece < work.count; piece += 1) {
    value += (work.weight[piece]! * unmetHours[piece]!) / book.periods;
    slack += (work.weight[piece]! * gapThresholdHours) / book.periods;
  }
  return { value, slack };
}

/** Largest Σ weight·unmet ÷ Σ weight·required of a locality in a period; 0 where nothing of weight is required. */
function worstLocalityShare(book: Book, work: Work, unmetHours: Float64Array): Recomputed {
  const cells = book.workbook.localities.length * book.periods;
  const required = new Float64Array(cells);
  const unmet = new Float64Array(cells);
  const unlisted = new Float64Array(cells);
  for (let piece = 0; piece < work.count; piece += 1) {
    const cell = work.locality[piece]! * book.periods + work.period[piece]!;
    required[cell]! += work.weight[piece]! * work.requiredHours[piece]!;
    unmet[cell]! += work.weight[piece]! * unmetHours[piece]!;
    unlisted[cell]! += work.weight[piece]! * gapThresholdHours;
  }
  let value = 0;
  let slack = roundingError;
  for (let cell = 0; cell < cells; cell += 1) {
    if (required[cell] === 0) continue;
    value = Math.max(value, unmet[cell]! / required[cell]!);
    slack = Math.max(slack, unlisted[cell]! / required[cell]!);
  }
  return { value, slack };
}

/** Σ over periods of casework hours away from base + h·FTE recruited, reduced or trained. */
function disruptionHours(book: Book, delivery: Delivery, plan: PlanFacts): Recomputed {
  let value = 0;
  let slack = roundingError;
  delivery.awayHours.forEach((hours, slot) => {
    if (hours === 0) return;
    value += hours;
    slack += delivery.usedSlack[slot]!;
  });
  const changedFte = [
    ...plan.posts.map((post) => post.fte),
    ...plan.reductions.map((reduction) => reduction.fte),
    ...plan.training.map(
      (place) => place.people * (book.workbook.staff[book.rowOf.get(place.staff) ?? -1]?.fte ?? 0),
    ),
  ];
  for (const fte of changedFte) {
    value += book.caseworkHours * fte;
    slack += book.caseworkHours * roundingError;
  }
  return { value, slack };
}
