import { poolName } from '../names.ts';
import { fteColumn } from '../variables.ts';
import type { ConstraintFamily } from './family.ts';
import { trainedPoolsByOrigin } from './pool-columns.ts';

/**
 * Posts and people carry over: fte[g,t] = s_r·fte[g,t−1] + recruited + trained in − trained out − reduced, from n[g] in period 1. Someone who took a course of m
 * periods in t − m moves to the trained pool in t; those who left in between (1 − s_r^m) took the skill along.
 */
export const establishment: ConstraintFamily = {
  name: 'establishment',
  formula: 'fte[g,t] = s_r·fte[g,t−1] + recruited[g,t] + trained in − trained out − reduced[g,t]',
  unit: 'FTE',
  shadowPrice: 'weighted unmet hours saved by one more FTE in the pool from that period on',
  rows: (inputs, variables, writer) => {
    const { recruited, trained, reduced } = variables;
    const coursesFrom = trainedPoolsByOrigin(inputs);
    inputs.pools.forEach((pool, g) => {
      for (let period = pool.fromPeriod; period <= pool.untilPeriod; period++) {
        writer.add(fteColumn(variables, inputs, g, period), 1);
        if (period > pool.fromPeriod) writer.add(fteColumn(variables, inputs, g, period - 1), -pool.stay);
        const post = recruited.at(g, period);
        if (post !== -1) writer.add(post, -variables.postUnitFte);
        if (pool.trainedFrom) addTrained(g, period, -1);
        for (const destination of coursesFrom.get(g) ?? []) addTrained(destination, period, 1);
        const removed = reduced.at(g, period);
        if (removed !== -1) writer.add(removed, 1);
        const today = period === 1 ? pool.fteToday : 0;
        writer.close(`establishment[${poolName(inputs, g)},${period}]`, today, today);
      }
    });

    /** FTE whose course bears fruit in the period: those trained m periods before, less leavers. */
    function addTrained(destination: number, period: number, sign: 1 | -1): void {
      const { trainedFrom, stay, fteEach } = inputs.pools[destination]!;
      const { periods } = inputs.workbook.training[trainedFrom!.course]!;
      const column = trained.at(destination, period - periods);
      if (column !== -1) writer.add(column, sign * fteEach * stay ** periods);
    }
  },
};
