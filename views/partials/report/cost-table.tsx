import type { Cost } from '../../../src/planning/answer.ts';
import { DataTable } from '../../components/data-table.tsx';
import { pounds } from '../../format.ts';

/** Kinds of cost in the order in which they add up. */
const kinds: readonly (readonly [string, (cost: Cost) => number])[] = [
  ['Pay of new posts', (cost) => cost.newPosts],
  ['Recruitment', (cost) => cost.recruitment],
  ['Training courses', (cost) => cost.training],
  ['Hours bought from partners', (cost) => cost.providers],
  ['Removing posts', (cost) => cost.reductions],
  ['Pay saved', (cost) => -cost.savings],
];

type Props = {
  readonly cost: Cost;
  /** Whether kinds that cost nothing are told as well. */
  readonly all?: boolean;
};

/** The cost of a plan by kind against its budget, over the whole time. */
export function CostTable({ cost, all = false }: Props) {
  const rows = kinds
    .map(([kind, of]) => ({ kind, amount: of(cost) }))
    .filter(({ amount }) => all || Math.abs(amount) >= 0.5);
  const left = cost.budget - cost.total;
  return (
    <DataTable
      caption={all ? 'Cost against budget in full' : 'Cost against budget'}
      captionHidden
      empty=""
      rows={[
        ...rows.map((row) => ({ ...row, total: false })),
        { kind: 'Cost of the plan', amount: cost.total, total: true },
        { kind: 'Budget of new money', amount: cost.budget, total: false },
        { kind: left < -0.5 ? 'Over the budget' : 'Left of the budget', amount: Math.abs(left), total: true },
      ]}
      rowClass={({ total }) => (total ? 'skillmix-report__total' : '')}
      columns={[
        { head: 'Kind of cost', rowHeader: true, cell: ({ kind }) => kind },
        { head: '£ over the whole time', numeric: true, cell: ({ amount }) => pounds(amount) },
      ]}
    />
  );
}
