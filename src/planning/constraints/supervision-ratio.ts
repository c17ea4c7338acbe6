import { fteColumn } from '../variables.ts';
import { type ConstraintFamily, forEachRule, periodsOf } from './family.ts';

/** Enough supervisors: FTE of all other roles ≤ value · FTE of the role, over the authority, in every period. */
export const supervisionRatio: ConstraintFamily = {
  name: 'supervision_ratio',
  formula: 'Σ_{g not of role r} fte[g,t] ≤ value·Σ_{g of role r} fte[g,t]',
  unit: 'FTE',
  shadowPrice: 'weighted unmet hours saved by one more FTE allowed beside the supervisors',
  rows: (inputs, variables, writer) => {
    forEachRule(inputs, 'supervision_ratio', (rule, index) => {
      for (const period of periodsOf(inputs)) {
        inputs.pools.forEach((pool, g) => {
          const column = fteColumn(variables, inputs, g, period);
          writer.add(column, pool.role === rule.roleIndex ? -rule.value : 1);
        });
        writer.close(`supervision_ratio[${rule.row}:${rule.role},${period}]`, Number.NEGATIVE_INFINITY, 0, {
          rule: index,
          locality: -1,
          need: -1,
          period,
        });
      }
    });
  },
};
