import type { ConstraintFamily } from './family.ts';

/** No locality is left behind unseen: Σ_{j at l,t} w_j·unmet[j] − worst·Σ_{j at l,t} w_j·D_j ≤ 0, w_j = needs.weight·localities.weight. */
export const fairness: ConstraintFamily = {
  name: 'fairness',
  formula: 'Σ_{j at l,t} w_j·unmet[j] ≤ worst·Σ_{j at l,t} w_j·D_j',
  unit: 'weighted h/week',
  shadowPrice: 'rise of the worst share per weighted hour that the locality is let off',
  rows: (inputs, { unmet, worst }, writer) => {
    const groups = new Map<string, number[]>();
    inputs.work.forEach((work, j) => {
      const key = `${inputs.workbook.localities[work.locality]!.locality},${work.period}`;
      const group = groups.get(key);
      if (group) group.push(j);
      else groups.set(key, [j]);
    });
    for (const [key, group] of groups) {
      let weightedHours = 0;
      for (const j of group) {
        const { weight, hoursPerWeek } = inputs.work[j]!;
        writer.add(unmet.first + j, weight);
        weightedHours += weight * hoursPerWeek;
      }
      if (writer.terms() === 0) continue;
      writer.add(worst, -weightedHours);
      writer.close(`fairness[${key}]`, Number.NEGATIVE_INFINITY, 0);
    }
  },
};
