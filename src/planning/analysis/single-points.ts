import type { SinglePoint } from '../answer.ts';
import { round6 } from '../facts/round.ts';
import type { PlanModel } from '../model.ts';
import type { SolveAnswer } from '../solver/solver.ts';
import { type Candidate, candidatesOf } from './loss/candidates.ts';
import { largestLossOf } from './loss/largest-loss.ts';
import { openMeasure, rulesLetGo } from './loss/measure.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** How many are listed. */
const LISTED = 5;
/** Weighted hours a week below which nothing is lost. */
const LEAST_LOSS = 1e-6;
/** Re-solves at most in models above this many columns, where each takes its time. */
const LARGE_COLUMNS = 20_000;
/** How many re-solves a large model gets: this many columns' worth, but enough to fill the list. */
const LARGE_RESOLVED_COLUMNS = 2_000_000;

/** How single points are looked for. */
export type SinglePointOptions = {
  /** False re-solves without everyone and every offer, whatever the bounds say: slower, and the same list. */
  readonly bounds?: boolean;
};

/**
 * The people and offers whose loss costs most weighted need: one person of a pool of existing people from period 1 on, or an offer altogether. Each is found by solving
 * `unmet_need` again without it, from the last basis of the plan's own session, under the plan's hard rules and (but for least_cost, which has none) its
 * budget; whole posts, people and contracts stay as the plan decided, as the loss comes after the decision. At most five, largest loss first, those of equal loss
 * in the order of the sheets; nothing below 1e-6 weighted hours a week. Rows of interchangeable people are one entry.
 *
 * Where no plan without it keeps the hard rules, the loss is that between plans with the rules let go (`breaksRule`).
 *
 * Those whose bound (`largestLossOf`) is below the fifth loss found so far cannot enter the list and are not solved: the list is the same as that of
 * solving all. The most promising come first, by the price of their FTE, which is a lower bound of the loss as the optimum is convex in the people there are. Above
 * 20,000 columns only the first 2 million ÷ columns are solved (at least five): every loss listed is then exact, and what is not listed may still lose up to its bound. The session is left with the model's
 * bounds and the first stage's costs.
 */
export async function singlePointsOf(
  plan: SolvedPlan,
  { bounds = true }: SinglePointOptions = {},
): Promise<readonly SinglePoint[]> {
  const { model, staged, ask } = plan;
  const measure = await openMeasure(plan.session, model, staged.x, ask);
  try {
    const base = await measure.unmetNeed([]);
    if (base.status !== 'optimal') return [];
    const found: Loss[] = [];
    const bound = largestLossOf(model, base.x!);
    const most = mostResolves(model.linear.columnCount);
    let solved = 0;
    for (const candidate of inOrderOfPromise(candidatesOf(model, staged.x), base, bound)) {
      if (solved >= most || ask.signal?.aborted === true) break;
      const fifth = found[LISTED - 1]?.hours ?? 0;
      if (bounds && bound(candidate) < Math.max(2 * LEAST_LOSS, fifth) - LEAST_LOSS) continue;
      solved += 1;
      const loss = await lossOf(candidate, base);
      if (loss === null) continue;
      found.push(loss);
      found.sort((a, b) => b.hours - a.hours || a.candidate.order - b.candidate.order);
    }
    const listed = found.slice(0, LISTED).filter((loss) => loss.hours > LEAST_LOSS || loss.breaksRule);
    const weightedHours = weightedRequiredHours(model);
    return listed.map(({ candidate, hours, breaksRule }) => ({
      kind: candidate.kind,
      what: candidate.what,
      weightedHoursLost: hours,
      coverageLost: weightedHours > 0 ? round6(hours / weightedHours) : 0,
      breaksRule,
    }));
  } finally {
    await measure.close();
  }

  async function lossOf(candidate: Candidate, base: SolveAnswer): Promise<Loss | null> {
    const after = await measure.unmetNeed(candidate.edits);
    if (after.status === 'optimal') return lossBetween(candidate, false, base, after);
    if (after.status !== 'infeasible') return null;
    const letGo = rulesLetGo(model);
    const before = await measure.unmetNeed(letGo);
    const without = await measure.unmetNeed([...candidate.edits, ...letGo]);
    if (before.status !== 'optimal' || without.status !== 'optimal') return null;
    return lossBetween(candidate, true, before, without);
  }
}

/** A loss that was solved for, between two plans' weighted unmet hours. */
type Loss = {
  readonly candidate: Candidate;
  readonly hours: number;
  readonly breaksRule: boolean;
};

function lossBetween(
  candidate: Candidate,
  breaksRule: boolean,
  { objective: before }: SolveAnswer,
  { objective: after }: SolveAnswer,
): Loss {
  return {
    candidate,
    hours: Math.max(0, round6(after! - before!)),
    breaksRule,
  };
}

/** The candidates with the highest price first. */
function inOrderOfPromise(
  candidates: readonly Candidate[],
  { rowDual }: SolveAnswer,
  bound: (candidate: Candidate) => number,
): readonly Candidate[] {
  return candidates
    .map((candidate) => {
      const { row } = candidate;
      return { candidate, promise: row === null ? bound(candidate) : rowDual![row.index]! * row.change };
    })
    .sort((a, b) => b.promise - a.promise || a.candidate.order - b.candidate.order)
    .map(({ candidate }) => candidate);
}

/** Weighted required hours a week, mean over periods: what weighted coverage is a share of. */
function weightedRequiredHours({ inputs }: PlanModel): number {
  return inputs.work.reduce((sum, work) => sum + (work.weight * work.hoursPerWeek) / inputs.periods, 0);
}

/** A count, not a time, so that the same plan gives the same list on any machine. */
function mostResolves(columnCount: number): number {
  if (columnCount <= LARGE_COLUMNS) return Number.POSITIVE_INFINITY;
  return Math.max(LISTED, Math.round(LARGE_RESOLVED_COLUMNS / columnCount));
}
