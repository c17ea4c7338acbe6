import type { Goal } from '../src/domain/settings.ts';

/** What a plan is made to do, after "to". */
export const goalWords: Readonly<Record<Goal, string>> = {
  most_need_met: 'meet the most need, the most pressing first',
  fairest: 'be fair: do best by the worst-off locality',
  least_cost: 'keep the coverage rules at the least cost',
};
