import type { ConstraintFamily } from './family.ts';

/**
 * An offer has so many hours a week, shared by its needs and localities: Σ_j bought[p,j] ≤ hours_per_week. Where it has a minimum, contract[p,t] says whether it is used in t:
 * minimum_hours·contract ≤ Σ_j bought[p,j] ≤ hours_per_week·contract.
 */
export const provision: ConstraintFamily = {
  name: 'provision',
  formula: 'minimum_hours·contract[p,t] ≤ Σ_j bought[p,j] ≤ hours_per_week·contract[p,t]',
  unit: 'h/week',
  shadowPrice: 'weighted unmet hours saved by one more hour a week of the offer',
  rows: (inputs, { bought, contract }, writer) => {
    const contractColumn = new Map<string, number>();
    for (let i = 0; i < contract.count; i++) {
      contractColumn.set(`${contract.offer[i]} ${contract.period[i]}`, contract.first + i);
    }
    inputs.offers.forEach((offer, p) => {
      const row = inputs.workbook.providers[p]!;
      for (let period = offer.fromPeriod; period <= offer.untilPeriod; period++) {
        const name = `${row.offer},${period}`;
        const used = contractColumn.get(`${p} ${period}`);
        addHours(p, period);
        if (writer.terms() === 0) continue;
        if (used === undefined) {
          writer.close(`provision[${name}]`, Number.NEGATIVE_INFINITY, row.hoursPerWeek);
          continue;
        }
        writer.add(used, -row.hoursPerWeek);
        writer.close(`provision[${name}]`, Number.NEGATIVE_INFINITY, 0);
        addHours(p, period);
        writer.add(used, -row.minimumHours);
        writer.close(`provision_minimum[${name}]`, 0, Number.POSITIVE_INFINITY);
      }
    });

    function addHours(offer: number, period: number): void {
      for (let i = bought.offerStart[offer]!; i < bought.offerStart[offer + 1]!; i++) {
        if (inputs.work[bought.work[i]!]!.period === period) writer.add(bought.first + i, 1);
      }
    }
  },
};
