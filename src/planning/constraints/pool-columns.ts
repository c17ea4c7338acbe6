import type { Inputs } from '../inputs.ts';
import type { Variables } from '../variables.ts';

/** The assigned columns of a pool, listed by period (index 0 is unused). */
export function columnsByPeriod(inputs: Inputs, { assigned }: Variables, pool: number): readonly number[][] {
  const byPeriod: number[][] = Array.from({ length: inputs.periods + 1 }, () => []);
  for (let column = assigned.poolStart[pool]!; column < assigned.poolStart[pool + 1]!; column++) {
    byPeriod[inputs.work[assigned.work[column]!]!.period]!.push(column);
  }
  return byPeriod;
}

/** The trained pools that start from each pool. */
export function trainedPoolsByOrigin(inputs: Inputs): ReadonlyMap<number, readonly number[]> {
  const byOrigin = new Map<number, number[]>();
  inputs.pools.forEach((pool, index) => {
    if (!pool.trainedFrom) return;
    const list = byOrigin.get(pool.trainedFrom.pool);
    if (list) list.push(index);
    else byOrigin.set(pool.trainedFrom.pool, [index]);
  });
  return byOrigin;
}

/** A course as it weighs on a pool in the period it is taken: the trained pool it leads to, and hours a week per person. */
export type CourseHours = { readonly destination: number; readonly hoursPerWeek: number };

/**
 * The courses whose hours weigh on each pool: those of 1 period or more on the old pool, those of 0 periods, whose skill counts at once, on
 * the trained one.
 */
export function courseHoursByPool(inputs: Inputs): ReadonlyMap<number, readonly CourseHours[]> {
  const byPool = new Map<number, CourseHours[]>();
  inputs.pools.forEach(({ trainedFrom }, destination) => {
    if (!trainedFrom) return;
    const { periods, hoursPerPerson } = inputs.workbook.training[trainedFrom.course]!;
    const pool = periods === 0 ? destination : trainedFrom.pool;
    const hours = { destination, hoursPerWeek: hoursPerPerson / inputs.settings.periodWeeks };
    const list = byPool.get(pool);
    if (list) list.push(hours);
    else byPool.set(pool, [hours]);
  });
  return byPool;
}
