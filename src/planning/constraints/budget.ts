import { addCost } from '../objective/cost.ts';
import type { ConstraintFamily } from './family.ts';

/** Name of the one row of the family; later goals hold the cost through it. */
export const budgetRow = 'budget';

/**
 * New money is limited: new posts + recruitment + courses + providers + reductions − pay saved ≤ budget, in £1,000 over the horizon. With least_cost the cost is the answer and the
 * row is open until the cost has been found.
 */
export const budget: ConstraintFamily = {
  name: 'budget',
  formula: 'cost of new posts + recruitment + courses + providers + reductions − pay saved ≤ budget',
  unit: '£1,000',
  shadowPrice: 'weighted unmet hours saved by £1,000 more',
  rows: (inputs, variables, writer) => {
    addCost(inputs, variables, (column, thousandPounds) => writer.add(column, thousandPounds));
    const limit = inputs.goal === 'least_cost' ? Number.POSITIVE_INFINITY : inputs.settings.budget / 1000;
    writer.close(budgetRow, Number.NEGATIVE_INFINITY, limit);
  },
};
