import type { Plan, StageName } from '../src/planning/answer.ts';
import { percent } from './format.ts';

const stageWords: Readonly<Record<StageName, string>> = {
  unmet_need: 'unmet need',
  worst_locality: 'the worst-off locality',
  cost: 'the cost',
  disruption: 'moves between localities',
};

/** How good a plan is known to be, in a sentence. */
export function outcomeWords({ outcome, stages }: Pick<Plan, 'outcome' | 'stages'>): string {
  const open = stages.filter(({ gap }) => gap > 0);
  if (outcome === 'proven_best' || open.length === 0) return 'Proven best: no other plan does better.';
  const [first, ...others] = stages;
  if (first!.gap > 0) return `Within ${upTo(first!.gap)} of the best possible.`;
  const worst = others.reduce((a, b) => (b.gap > a.gap ? b : a));
  return `Proven best for ${stageWords[first!.name]}; ${stageWords[worst.name]} within ${upTo(worst.gap)} of the best possible.`;
}

/** A gap rounded up, so that it is never stated too small. */
function upTo(gap: number): string {
  return percent(Math.ceil(gap * 1000 - 1e-9) / 1000);
}
