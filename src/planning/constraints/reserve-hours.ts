import { workAt } from '../inputs.ts';
import { type ConstraintFamily, forEachRule, periodsOf } from './family.ts';

/**
 * Protected work: hours that people of the role give to the need in a locality, Σ_{g of role r} Σ_v assigned[g,(l,k,v,t)] ≥ min(value, Σ_v D), for each listed locality × need and
 * every period. A level in the rule means work of that level alone.
 */
export const reserveHours: ConstraintFamily = {
  name: 'reserve_hours',
  formula: 'Σ_{g of role r} Σ_v assigned[g,(l,k,v,t)] ≥ min(value, Σ_v D[l,k,v,t])',
  unit: 'h/week',
  shadowPrice: 'weighted unmet hours saved by protecting one hour less there',
  rows: (inputs, { assigned }, writer) => {
    forEachRule(inputs, 'reserve_hours', (rule, index) => {
      for (const locality of rule.localityIndices) {
        for (const need of rule.needIndices) {
          for (const period of periodsOf(inputs)) {
            let required = 0;
            for (const j of workAt(inputs, locality, need)) {
              const item = inputs.work[j]!;
              if (item.period !== period || (rule.level !== null && item.level !== rule.level)) continue;
              required += item.hoursPerWeek;
              for (let i = assigned.workStart[j]!; i < assigned.workStart[j + 1]!; i++) {
                const column = assigned.workColumns[i]!;
                if (inputs.pools[assigned.pool[column]!]!.role === rule.roleIndex) writer.add(column, 1);
              }
            }
            const reserved = Math.min(rule.value, required);
            if (reserved <= 0) {
              writer.drop();
              continue;
            }
            const at = `${inputs.workbook.localities[locality]!.locality},${inputs.workbook.needs[need]!.need}`;
            writer.close(
              `reserve_hours[${rule.row}:${at},${rule.role},${period}]`,
              reserved,
              Number.POSITIVE_INFINITY,
              { rule: index, locality, need, period },
            );
          }
        }
      }
    });
  },
};
