import { workAt } from '../inputs.ts';
import { type ConstraintFamily, forEachRule, periodsOf } from './family.ts';

/** A share of the hours must be met, for each listed locality × need and period: Σ_v unmet[j] ≤ (1 − value)·Σ_v D_j. A level in the rule means work of that level alone. */
export const minimumCoverage: ConstraintFamily = {
  name: 'minimum_coverage',
  formula: 'Σ_v unmet[l,k,v,t] ≤ (1 − value)·Σ_v D[l,k,v,t]',
  unit: 'h/week',
  shadowPrice: 'what one more unmet hour allowed at that locality and need would save elsewhere',
  rows: (inputs, { unmet }, writer) => {
    forEachRule(inputs, 'minimum_coverage', (rule, index) => {
      for (const locality of rule.localityIndices) {
        for (const need of rule.needIndices) {
          const work = workAt(inputs, locality, need);
          for (const period of periodsOf(inputs)) {
            let required = 0;
            for (const j of work) {
              const item = inputs.work[j]!;
              if (item.period !== period || (rule.level !== null && item.level !== rule.level)) continue;
              writer.add(unmet.first + j, 1);
              required += item.hoursPerWeek;
            }
            if (writer.terms() === 0) continue;
            const at = `${inputs.workbook.localities[locality]!.locality},${inputs.workbook.needs[need]!.need}`;
            writer.close(
              `minimum_coverage[${rule.row}:${at},${rule.level ?? '*'},${period}]`,
              Number.NEGATIVE_INFINITY,
              (1 - rule.value) * required,
              { rule: index, locality, need, period },
            );
          }
        }
      }
    });
  },
};
