import type { PlanModel } from '../../model.ts';
import type { Candidate } from './candidates.ts';

/** A limit may be passed by this much, relative to its size, before it counts as passed. */
const TOLERANCE = 1e-9;

/** Hours of a pool may move from one of its columns to another. */
type Step = { readonly from: number; readonly to: number };

/**
 * The most that losing a candidate can cost at a plan x, in weighted unmet hours, without solving: what it delivers in x, less what others
 * there would do instead of less weighty work. A function, so that the rows are indexed once.
 *
 * Proof. Take x and let the pool and its trained pools shrink to 1 − θ, θ = one person's share of the pool: fte, assigned, trained and reduced of all periods; for
 * an offer bought and contract become 0. What is no longer delivered is done by people who leave less weighty work in the same locality and period for it (their hours, travel and share away from base stay the
 * same), or becomes unmet. Of the rows, establishment (linear in the pool's own
 * columns and n[g]), availability, movement and trainees hold as they scale; coverage holds by the added unmet hours, which stay below the hours required;
 * places, recruitment and provision only get emptier; worst is free up to 1. So where the hard rules and the budget still hold, the shrunken plan is
 * possible, and the best plan without the candidate is no worse: the loss is at most the weight of what is left undone. The budget may fail (a reduction that saved pay
 * shrinks too), and rules may (fewer people, less coverage, a larger share bought): these rows are worked out, and where one fails there is no bound (Infinity).
 */
export function largestLossOf(model: PlanModel, x: Float64Array): (candidate: Candidate) => number {
  const { linear, variables } = model;
  const { assigned, bought, unmet } = variables;
  const costs = model.stageCosts.unmet_need;
  const watched = [...model.rulePlaces.keys(), model.holdRow.cost];
  const entries = new Map<number, { row: number; value: number }[]>();
  const activity = new Map<number, number>();
  const stepsOfWork = new Map<number, readonly Step[]>();
  for (const row of watched) {
    let sum = 0;
    for (let at = linear.rowStart[row]!; at < linear.rowStart[row + 1]!; at++) {
      const column = linear.columnIndex[at]!;
      const value = linear.value[at]!;
      sum += value * x[column]!;
      const known = entries.get(column);
      if (known) known.push({ row, value });
      else entries.set(column, [{ row, value }]);
    }
    activity.set(row, sum);
  }
  return (candidate) => {
    const loss = lossWhere(candidate, true);
    // Those who step in may leave work that a rule protects.
    return Number.isFinite(loss) ? loss : lossWhere(candidate, false);
  };

  function lossWhere({ columns, share }: Candidate, othersStepIn: boolean): number {
    let loss = 0;
    const own = new Set(columns);
    const taken = new Map<number, number>();
    const change = new Map<number, number>();
    const move = (column: number, by: number) => {
      for (const { row, value } of entries.get(column) ?? []) {
        change.set(row, (change.get(row) ?? 0) + value * by);
      }
    };
    for (const column of columns) {
      const by = share * x[column]!;
      if (by === 0) continue;
      move(column, -by);
      const work = workOf(column);
      if (work === -1) continue;
      const steps = othersStepIn ? stepsIn(work) : [];
      loss += replaced(work, by, steps, taken, own, move);
    }
    for (const [row, by] of change) {
      const reached = activity.get(row)! + by;
      const lower = linear.rowLower[row]!;
      const upper = linear.rowUpper[row]!;
      if (reached < lower - TOLERANCE * Math.max(1, Math.abs(lower))) return Number.POSITIVE_INFINITY;
      if (reached > upper + TOLERANCE * Math.max(1, Math.abs(upper))) return Number.POSITIVE_INFINITY;
    }
    return loss;
  }

  /**
   * Weighted hours lost where hours of a piece of work are no longer delivered: another pool, where it does less weighty work in the same place and period, moves from
   * the least weighty over. What is left becomes unmet.
   */
  function replaced(
    work: number,
    hours: number,
    steps: readonly Step[],
    taken: Map<number, number>,
    own: ReadonlySet<number>,
    move: (column: number, by: number) => void,
  ): number {
    const weight = costs[unmet.first + work]!;
    let left = hours;
    let loss = 0;
    for (const { from, to } of steps) {
      if (left <= 0) break;
      if (own.has(from)) continue;
      const room = x[from]! - (taken.get(from) ?? 0);
      if (room <= 0) continue;
      const moved = Math.min(room, left);
      taken.set(from, (taken.get(from) ?? 0) + moved);
      move(from, -moved);
      move(to, moved);
      move(unmet.first + assigned.work[from]!, moved);
      loss += costs[unmet.first + assigned.work[from]!]! * moved;
      left -= moved;
    }
    if (left > 0) move(unmet.first + work, left);
    return loss + weight * Math.max(0, left);
  }

  /** For a piece of work, the columns of less weighty work in the same place and period whose pools could do it, least weighty first. */
  function stepsIn(work: number): readonly Step[] {
    const known = stepsOfWork.get(work);
    if (known) return known;
    const { locality, period } = model.inputs.work[work]!;
    const weight = costs[unmet.first + work]!;
    const list: Step[] = [];
    for (let i = assigned.workStart[work]!; i < assigned.workStart[work + 1]!; i++) {
      const to = assigned.workColumns[i]!;
      const pool = assigned.pool[to]!;
      for (let from = assigned.poolStart[pool]!; from < assigned.poolStart[pool + 1]!; from++) {
        const other = model.inputs.work[assigned.work[from]!]!;
        if (x[from]! <= 0 || other.locality !== locality || other.period !== period) continue;
        if (costs[unmet.first + assigned.work[from]!]! < weight) list.push({ from, to });
      }
    }
    const cost = ({ from }: Step) => costs[unmet.first + assigned.work[from]!]!;
    list.sort((a, b) => cost(a) - cost(b) || a.from - b.from);
    stepsOfWork.set(work, list);
    return list;
  }

  function workOf(column: number): number {
    if (column < assigned.count) return assigned.work[column]!;
    if (column >= bought.first && column < bought.first + bought.count) {
      return bought.work[column - bought.first]!;
    }
    return -1;
  }
}
