import type { Inputs } from '../inputs.ts';
import type { Variables } from '../variables.ts';

/**
 * Stage `disruption`: Σ over periods of (1+tau)·hours away from base + h·FTE recruited, reduced or trained, in h/week. Among equally good plans the one that changes least.
 */
export function disruption(inputs: Inputs, variables: Variables): Float64Array {
  const costs = new Float64Array(variables.count);
  const { assigned, recruited, trained, reduced } = variables;
  const h = inputs.hoursPerFte;
  for (let column = 0; column < assigned.count; column++) {
    if (assigned.away[column]) costs[column] = assigned.hoursUsed[column]!;
  }
  costs.fill(h * variables.postUnitFte, recruited.first, recruited.first + recruited.count);
  costs.fill(h, reduced.first, reduced.first + reduced.count);
  trained.pool.forEach((g, i) => {
    costs[trained.first + i] = h * inputs.pools[g]!.fteEach;
  });
  return costs;
}
