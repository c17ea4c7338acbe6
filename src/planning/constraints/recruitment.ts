import { type ConstraintFamily, periodsOf } from './family.ts';

/** No more new posts start in a period than can be recruited: Σ_l recruited[r,l,t] ≤ recruit_max. None start before 1 + recruit_lead_periods (there is no column). */
export const recruitment: ConstraintFamily = {
  name: 'recruitment',
  formula: 'Σ_l recruited[r,l,t] ≤ recruit_max[r]',
  unit: 'FTE',
  shadowPrice: 'weighted unmet hours saved by one more FTE that may be recruited in the period',
  rows: (inputs, { recruited, postUnitFte }, writer) => {
    inputs.workbook.roles.forEach((role, r) => {
      const pools = inputs.pools.flatMap((pool, g) => (pool.kind === 'new' && pool.role === r ? [g] : []));
      for (const period of periodsOf(inputs)) {
        for (const g of pools) {
          const column = recruited.at(g, period);
          if (column !== -1) writer.add(column, postUnitFte);
        }
        if (writer.terms() === 0) continue;
        writer.close(`recruitment[${role.role},${period}]`, Number.NEGATIVE_INFINITY, role.recruitMax);
      }
    });
  },
};
