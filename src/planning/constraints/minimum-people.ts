import { fteColumn } from '../variables.ts';
import { type ConstraintFamily, forEachRule, periodsOf } from './family.ts';

/**
 * Resilience: people based in a locality who hold the need at the level or above, Σ_g fte[g,t] ÷ FTE each ≥ value, for each listed locality × need and every period. A new post is one
 * person per FTE; a blank level means any level.
 */
export const minimumPeople: ConstraintFamily = {
  name: 'minimum_people',
  formula: 'Σ_{g based in l, a[g,k] ≥ v} fte[g,t] ÷ FTE each ≥ value',
  unit: 'people',
  shadowPrice: 'weighted unmet hours saved by asking one person less there',
  rows: (inputs, variables, writer) => {
    forEachRule(inputs, 'minimum_people', (rule, index) => {
      const level = rule.level ?? 1;
      for (const locality of rule.localityIndices) {
        for (const need of rule.needIndices) {
          for (const period of periodsOf(inputs)) {
            inputs.pools.forEach((pool, g) => {
              if (pool.base !== locality || pool.levelOfNeed[need]! < level) return;
              writer.add(fteColumn(variables, inputs, g, period), 1 / pool.fteEach);
            });
            const at = `${inputs.workbook.localities[locality]!.locality},${inputs.workbook.needs[need]!.need}`;
            writer.close(
              `minimum_people[${rule.row}:${at},${level},${period}]`,
              rule.value,
              Number.POSITIVE_INFINITY,
              { rule: index, locality, need, period },
            );
          }
        }
      }
    });
  },
};
