import type { Inputs } from '../inputs.ts';
import type { Variables } from '../variables.ts';

/** Stage `worst_locality`: the largest share of a locality's weighted hours left unmet, over localities and periods. */
export function worstLocality(_: Inputs, variables: Variables): Float64Array {
  const costs = new Float64Array(variables.count);
  costs[variables.worst] = 1;
  return costs;
}
