import { poolName } from '../names.ts';
import { fteColumn } from '../variables.ts';
import type { ConstraintFamily } from './family.ts';
import { columnsByPeriod, courseHoursByPool } from './pool-columns.ts';

/**
 * Nobody works more than their casework hours: Σ_j (1+tau[g,l])·assigned[g,j] + training hours a week − h·fte[g,t] ≤ 0. Training hours weigh on the pool
 * that trainees work in during the training period: the old one, or the trained one where the skill counts at once (periods = 0).
 */
export const availability: ConstraintFamily = {
  name: 'availability',
  formula: 'Σ_j (1+tau[g,l])·assigned[g,j] + training hours a week ≤ h·fte[g,t]',
  unit: 'h/week',
  shadowPrice: 'weighted unmet hours saved by one more casework hour a week of the pool',
  rows: (inputs, variables, writer) => {
    const { assigned, trained } = variables;
    const courseHours = courseHoursByPool(inputs);
    inputs.pools.forEach((pool, g) => {
      const columns = columnsByPeriod(inputs, variables, g);
      const courses = courseHours.get(g) ?? [];
      for (let period = pool.fromPeriod; period <= pool.untilPeriod; period++) {
        for (const column of columns[period]!) writer.add(column, assigned.hoursUsed[column]!);
        for (const { destination, hoursPerWeek } of courses) {
          const column = trained.at(destination, period);
          if (column !== -1) writer.add(column, hoursPerWeek);
        }
        if (writer.terms() === 0) continue;
        writer.add(fteColumn(variables, inputs, g, period), -inputs.hoursPerFte);
        writer.close(`availability[${poolName(inputs, g)},${period}]`, Number.NEGATIVE_INFINITY, 0);
      }
    });
  },
};
