import { poolName } from '../names.ts';
import { fteColumn } from '../variables.ts';
import type { ConstraintFamily } from './family.ts';
import { columnsByPeriod, courseHoursByPool } from './pool-columns.ts';

/**
 * Movable people keep part of their time for their base: Σ_{l≠base} (1+tau)·assigned[g,j] − max_moved_share·h·fte[g,t] ≤ 0. With a share of 1 availability
 * says the same, so no rows are written. The share is each person's own: someone on a course who has less time left than that share cannot pass the rest on to the
 * others of the pool, so what a course takes beyond the time kept for the base is taken off.
 */
export const movement: ConstraintFamily = {
  name: 'movement',
  formula:
    'Σ_{l≠base} (1+tau)·assigned[g,j] + training hours beyond the time kept ≤ max_moved_share·h·fte[g,t]',
  unit: 'h/week',
  shadowPrice:
    'weighted unmet hours saved by one more hour a week that the pool may spend away from its base',
  rows: (inputs, variables, writer) => {
    const { maxMovedShare } = inputs.settings;
    if (maxMovedShare >= 1) return;
    const { assigned, trained } = variables;
    const courseHours = courseHoursByPool(inputs);
    inputs.pools.forEach((pool, g) => {
      const columns = columnsByPeriod(inputs, variables, g);
      const keptForBase = (1 - maxMovedShare) * inputs.hoursPerFte * pool.fteEach;
      for (let period = pool.fromPeriod; period <= pool.untilPeriod; period++) {
        for (const column of columns[period]!) {
          if (assigned.away[column]) writer.add(column, assigned.hoursUsed[column]!);
        }
        if (writer.terms() === 0) continue;
        for (const { destination, hoursPerWeek } of courseHours.get(g) ?? []) {
          const column = trained.at(destination, period);
          if (column !== -1) writer.add(column, Math.max(0, hoursPerWeek - keptForBase));
        }
        writer.add(fteColumn(variables, inputs, g, period), -maxMovedShare * inputs.hoursPerFte);
        writer.close(`movement[${poolName(inputs, g)},${period}]`, Number.NEGATIVE_INFINITY, 0);
      }
    });
  },
};
