import type { BrokenRule } from '../src/planning/answer.ts';
import { groupBy } from './group.ts';

/** Broken soft rules that say the same of several localities together, each locality once, at its worst period. */
export function alikeBrokenRules(broken: readonly BrokenRule[]): readonly (readonly BrokenRule[])[] {
  const distance = ({ asked, reached }: BrokenRule) => Math.abs(reached - asked);
  const worstOfEach = [...groupBy(broken, (rule) => `${keyOf(rule)} ${rule.locality}`).values()].map(
    (group) => group.reduce((a, b) => (distance(b) > distance(a) ? b : a)),
  );
  return [...groupBy(worstOfEach, (rule) => `${keyOf(rule)} ${rule.asked}`).values()];
}

function keyOf({ rule, need, role, level }: BrokenRule): string {
  return [rule, need, role, level].join(' ');
}
