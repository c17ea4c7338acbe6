import { type ConstraintFamily, forEachRule, periodsOf } from './family.ts';

/**
 * Not everything is bought: Σ bought ≤ value · Σ met over the authority, for each listed need and every period. As met = D − unmet, the row reads Σ bought + value·Σ unmet ≤ value·Σ D.
 */
export const maximumProviderShare: ConstraintFamily = {
  name: 'maximum_provider_share',
  formula: 'Σ_j bought[p,j] + value·Σ_j unmet[j] ≤ value·Σ_j D_j',
  unit: 'h/week',
  shadowPrice: 'weighted unmet hours saved by one more hour a week that providers may deliver',
  rows: (inputs, { bought, unmet }, writer) => {
    forEachRule(inputs, 'maximum_provider_share', (rule, index) => {
      for (const need of rule.needIndices) {
        for (const period of periodsOf(inputs)) {
          let required = 0;
          inputs.work.forEach((work, j) => {
            if (work.need !== need || work.period !== period) return;
            required += work.hoursPerWeek;
            writer.add(unmet.first + j, rule.value);
            for (let i = bought.workStart[j]!; i < bought.workStart[j + 1]!; i++)
              writer.add(bought.workColumns[i]!, 1);
          });
          if (writer.terms() === 0) continue;
          const code = inputs.workbook.needs[need]!.need;
          writer.close(
            `maximum_provider_share[${rule.row}:${code},${period}]`,
            Number.NEGATIVE_INFINITY,
            rule.value * required,
            { rule: index, locality: -1, need, period },
          );
        }
      }
    });
  },
};
