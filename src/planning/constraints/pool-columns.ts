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
