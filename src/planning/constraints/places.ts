import { type ConstraintFamily, periodsOf } from './family.ts';

/** A course has so many places in a period: Σ_g people trained[g,c,t] ≤ places_per_period. */
export const places: ConstraintFamily = {
  name: 'places',
  formula: 'Σ_g trained[g,c,t] ÷ FTE each ≤ places_per_period[c]',
  unit: 'people',
  shadowPrice: 'weighted unmet hours saved by one more place on the course in the period',
  rows: (inputs, { trained }, writer) => {
    inputs.workbook.training.forEach((course, c) => {
      const pools = inputs.pools.flatMap((pool, g) => (pool.trainedFrom?.course === c ? [g] : []));
      for (const period of periodsOf(inputs)) {
        for (const g of pools) {
          const column = trained.at(g, period);
          if (column !== -1) writer.add(column, 1);
        }
        if (writer.terms() === 0) continue;
        writer.close(`places[${course.course},${period}]`, Number.NEGATIVE_INFINITY, course.placesPerPeriod);
      }
    });
  },
};
