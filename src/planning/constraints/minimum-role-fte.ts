import { fteColumn } from '../variables.ts';
import { type ConstraintFamily, forEachRule, periodsOf } from './family.ts';

/** A team keeps a core: Σ_{g of role r based in l} fte[g,t] ≥ value, for each listed locality and every period. */
export const minimumRoleFte: ConstraintFamily = {
  name: 'minimum_role_fte',
  formula: 'Σ_{g of role r based in l} fte[g,t] ≥ value',
  unit: 'FTE',
  shadowPrice: 'weighted unmet hours saved by asking one FTE less of the role there',
  rows: (inputs, variables, writer) => {
    forEachRule(inputs, 'minimum_role_fte', (rule, index) => {
      for (const locality of rule.localityIndices) {
        for (const period of periodsOf(inputs)) {
          inputs.pools.forEach((pool, g) => {
            if (pool.role === rule.roleIndex && pool.base === locality) {
              writer.add(fteColumn(variables, inputs, g, period), 1);
            }
          });
          const code = inputs.workbook.localities[locality]!.locality;
          writer.close(
            `minimum_role_fte[${rule.row}:${code},${rule.role},${period}]`,
            rule.value,
            Number.POSITIVE_INFINITY,
            { rule: index, locality, need: -1, period },
          );
        }
      }
    });
  },
};
