import { workName } from '../names.ts';
import type { ConstraintFamily } from './family.ts';

/** Every required hour is delivered by staff, bought, or counted as unmet: Σ_g assigned[g,j] + Σ_p bought[p,j] + unmet[j] = D_j. */
export const coverage: ConstraintFamily = {
  name: 'coverage',
  formula: 'Σ_g assigned[g,j] + Σ_p bought[p,j] + unmet[j] = D_j',
  unit: 'h/week',
  shadowPrice: 'weighted hours a week that one more required hour would leave unmet',
  rows: (inputs, { assigned, bought, unmet }, writer) => {
    inputs.work.forEach((work, j) => {
      for (let i = assigned.workStart[j]!; i < assigned.workStart[j + 1]!; i++)
        writer.add(assigned.workColumns[i]!, 1);
      for (let i = bought.workStart[j]!; i < bought.workStart[j + 1]!; i++)
        writer.add(bought.workColumns[i]!, 1);
      writer.add(unmet.first + j, 1);
      writer.close(`coverage[${workName(inputs, j)}]`, work.hoursPerWeek, work.hoursPerWeek);
    });
  },
};
