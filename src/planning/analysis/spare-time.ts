import { type Situation, weightPerHour } from './situation.ts';
import { SLIGHT } from './tight-rules.ts';

/** What keeps the people of a pool from a piece of work that they could do. Casework hours a week. */
export type SpareTime = {
  /** Hours that are idle or on work of less weight per casework hour, and that no hard rule or the goal keeps there. */
  readonly movable: number;
  /** Hours on work of at least as much weight per casework hour, or in training. */
  readonly wellUsed: number;
  /** What keeps idle or less weighty hours where they are: rules by name, `max_moved_share`, `fairest`. */
  readonly keptBy: readonly string[];
};

const EQUAL = 1e-9;

/**
 * Looks at everything a pool does in the period of one assigned column (the work in question): which hours could go to that work, and what keeps the others. Weight per casework
 * hour is w_j ÷ (1 + tau), so that a far-off hour counts for less.
 */
export function spareTimeFor(situation: Situation, column: number): SpareTime {
  const { inputs, point, rules } = situation;
  const { assigned } = situation.model.variables;
  const pool = assigned.pool[column]!;
  const { period } = inputs.work[assigned.work[column]!]!;
  const at = pool * inputs.periods + period - 1;
  const isAway = assigned.away[column] === 1;
  const own = weightPerHour(situation, column);
  const keptBy = new Set<string>();
  let fromBase = Math.max(0, situation.freeHours[at]!);
  let fromAway = 0;
  let kept = 0;
  for (const use of situation.uses(pool, period)) {
    if (use === column || weightPerHour(situation, use) >= own - EQUAL) continue;
    const hours = point.x[use]! * assigned.hoursUsed[use]!;
    const rule = rules.ofColumn.get(use) ?? rules.ofWork.get(assigned.work[use]!);
    if (rule !== undefined) {
      keptBy.add(rule);
      kept += hours;
    } else if (assigned.away[use]) fromAway += hours;
    else fromBase += hours;
  }
  if (isAway && fromBase > SLIGHT) {
    const allowed = Math.max(0, situation.awayHoursLeft[at]!);
    if (allowed <= SLIGHT) keptBy.add('max_moved_share');
    kept += Math.max(0, fromBase - allowed);
    fromBase = Math.min(fromBase, allowed);
  }
  const movable = fromBase + fromAway;
  const all = inputs.hoursPerFte * point.fte(pool, period);
  return {
    movable: movable > SLIGHT ? movable : 0,
    wellUsed: Math.max(0, all - movable - kept),
    keptBy: [...keptBy].sort(),
  };
}
