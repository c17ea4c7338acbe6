import type { Inputs } from '../inputs.ts';
import type { Variables } from '../variables.ts';

/** Stage `unmet_need`: Σ_j w_j·unmet[j] averaged over periods, weighted h/week. */
export function unmetNeed(inputs: Inputs, variables: Variables): Float64Array {
  const costs = new Float64Array(variables.count);
  inputs.work.forEach((work, j) => {
    costs[variables.unmet.first + j] = work.weight / inputs.periods;
  });
  return costs;
}
