import { type Situation, teamName } from '../situation.ts';
import { spareTimeFor } from '../spare-time.ts';
import { type Candidate, candidateOf } from './candidate.ts';

/**
 * People within reach who have the skill and time for it, by role and base: hours = Σ over their pools of (idle hours + hours on work of less weight per casework hour that no rule
 * keeps there) ÷ (1 + tau). It costs no money; what is displaced weighs less, and verification counts it. A plan at its optimum leaves none
 * of these unless its goal or its accepted gap does.
 */
export function moveOptions(situation: Situation, work: number): readonly Candidate[] {
  const { inputs, point } = situation;
  const { assigned } = situation.model.variables;
  const { period } = inputs.work[work]!;
  const teams = new Map<string, { hours: number; force: { column: number; by: number }[] }>();
  for (let i = assigned.workStart[work]!; i < assigned.workStart[work + 1]!; i++) {
    const column = assigned.workColumns[i]!;
    const { movable } = spareTimeFor(situation, column);
    if (movable === 0) continue;
    const name = teamName(inputs, inputs.pools[assigned.pool[column]!]!);
    const team = teams.get(name) ?? { hours: 0, force: [] };
    const hours = Math.min(
      movable / assigned.hoursUsed[column]!,
      Math.max(0, point.unmetHours(work) - team.hours),
    );
    if (hours > 0) team.force.push({ column, by: hours });
    team.hours += hours;
    teams.set(name, team);
  }
  return [...teams].flatMap(([what, { hours, force }]) => {
    const delivered = hours * inputs.settings.periodWeeks;
    const found = { way: 'move', what, who: null, period, hours, pounds: 0, delivered } as const;
    return candidateOf(situation, work, { ...found, leastPounds: 0, force }) ?? [];
  });
}
