import { poolName } from '../names.ts';
import { fteColumn } from '../variables.ts';
import type { ConstraintFamily } from './family.ts';
import { trainedPoolsByOrigin } from './pool-columns.ts';

/**
 * Nobody is on two courses, and only those in post train: Σ_c trained in progress − fte[g,t] ≤ 0. A course of m ≥ 1 periods begun in t' is in progress until t' + m − 1; by
 * t a share 1 − s_r^(t−t') of its trainees has left. With m = 0 trainees leave the pool at once, and its fte ≥ 0 says the same.
 */
export const trainees: ConstraintFamily = {
  name: 'trainees',
  formula: 'Σ_c trained in progress ≤ fte[g,t]',
  unit: 'FTE',
  shadowPrice: 'weighted unmet hours saved by one more FTE free to be trained',
  rows: (inputs, variables, writer) => {
    for (const [g, destinations] of trainedPoolsByOrigin(inputs)) {
      const pool = inputs.pools[g]!;
      for (let period = 1; period <= pool.untilPeriod; period++) {
        for (const destination of destinations) {
          const course = inputs.workbook.training[inputs.pools[destination]!.trainedFrom!.course]!;
          for (let begun = Math.max(1, period - course.periods + 1); begun <= period; begun++) {
            const column = course.periods === 0 ? -1 : variables.trained.at(destination, begun);
            if (column !== -1) writer.add(column, pool.fteEach * pool.stay ** (period - begun));
          }
        }
        if (writer.terms() === 0) continue;
        writer.add(fteColumn(variables, inputs, g, period), -1);
        writer.close(`trainees[${poolName(inputs, g)},${period}]`, Number.NEGATIVE_INFINITY, 0);
      }
    }
  },
};
