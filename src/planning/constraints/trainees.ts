import { poolName } from '../names.ts';
import { fteColumn } from '../variables.ts';
import type { ConstraintFamily } from './family.ts';
import { trainedPoolsByOrigin } from './pool-columns.ts';

/**
 * Nobody is on two courses, and only those in post train: Σ_c trained in progress − fte[g,t] ≤ 0. A course of m ≥ 1 periods begun in t' is in progress until t' + m − 1; by
 * t a share 1 − s_r^(t−t') of its trainees has left. With m = 0 trainees are in the trained pool at once; there a reduction could take them in the very period of
 * their course, so the pool must hold at least those who start.
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
      for (const destination of destinations) keepStarters(destination);
    }

    /** A course of 0 periods: those who start it in a period are in post in it. */
    function keepStarters(g: number): void {
      const { trainedFrom, fteEach } = inputs.pools[g]!;
      if (inputs.workbook.training[trainedFrom!.course]!.periods > 0) return;
      for (let period = 1; period <= inputs.periods; period++) {
        const column = variables.trained.at(g, period);
        if (column === -1 || variables.reduced.at(g, period) === -1) continue;
        writer.add(column, fteEach);
        writer.add(fteColumn(variables, inputs, g, period), -1);
        writer.close(`trainees[${poolName(inputs, g)},${period}]`, Number.NEGATIVE_INFINITY, 0);
      }
    }
  },
};
