import { payPerPeriod } from '../inputs/working-time.ts';
import type { Inputs } from '../inputs.ts';
import { fteColumn, type Variables } from '../variables.ts';

/**
 * Cost of a plan over the horizon, in £1,000: new posts (annual_cost·period_weeks ÷ 52 per FTE in post in each period) + recruitment (once per FTE) + courses (per
 * person) + providers (per hour) + reductions (once per FTE) − pay saved (per FTE removed in each period from then on, less those who would have left anyway).
 */
export function addCost(
  inputs: Inputs,
  variables: Variables,
  add: (column: number, thousandPounds: number) => void,
): void {
  const { workbook, settings } = inputs;
  const { bought, recruited, trained, reduced } = variables;
  inputs.pools.forEach((pool, g) => {
    if (pool.kind !== 'new') return;
    const pay = payPerPeriod(workbook.roles[pool.role]!, settings);
    for (let period = pool.fromPeriod; period <= pool.untilPeriod; period++) {
      add(fteColumn(variables, inputs, g, period), pay / 1000);
    }
  });
  recruited.pool.forEach((g, i) => {
    const role = workbook.roles[inputs.pools[g]!.role]!;
    add(recruited.first + i, (role.recruitCost * variables.postUnitFte) / 1000);
  });
  trained.pool.forEach((g, i) => {
    const course = workbook.training[inputs.pools[g]!.trainedFrom!.course]!;
    add(trained.first + i, course.costPerPerson / 1000);
  });
  bought.offer.forEach((p, i) => {
    add(bought.first + i, (workbook.providers[p]!.costPerHour * settings.periodWeeks) / 1000);
  });
  reduced.pool.forEach((g, i) => {
    const pool = inputs.pools[g]!;
    const role = workbook.roles[pool.role]!;
    let paySaved = 0;
    for (let period = reduced.period[i]!; period <= pool.untilPeriod; period++) {
      paySaved += payPerPeriod(role, settings) * pool.stay ** (period - reduced.period[i]!);
    }
    add(reduced.first + i, (role.reductionCost - paySaved) / 1000);
  });
}

/** Stage `cost`: £1,000 over the horizon. */
export function cost(inputs: Inputs, variables: Variables): Float64Array {
  const costs = new Float64Array(variables.count);
  addCost(inputs, variables, (column, thousandPounds) => {
    costs[column]! += thousandPounds;
  });
  return costs;
}
