import { DataTable } from '../../components/data-table.tsx';
import { horizonWords } from '../../period-dates.ts';
import type { Report } from '../../report/report.ts';
import { Annex } from './annex.tsx';
import { CostTable } from './cost-table.tsx';
import { OptionTable } from './option-table.tsx';

/** What stands beside the plan's costs and is not in them: told apart, so that it is never taken for a saving. */
const apart = [
  {
    line: 'Results income (such as payment by results)',
    note: 'The data have no line for it: where it is part of the budget, it is not told apart there. State the council’s own figure; it is not a saving.',
  },
  {
    line: 'Cost avoidance (such as fewer children in care later)',
    note: 'Not in the plan, and never mixed with pay saved: a figure needs its own evidence, from the start and the end.',
  },
];

/** The costs in full, the options, and the lines that are told apart. */
export function MoneyAnnex({ report }: { readonly report: Report }) {
  return (
    <Annex number={2} title="Options and costs in full">
      <p class="govuk-body">
        £ of new money over {horizonWords(report.calendar)}. The pay of staff who are already in post is not
        charged to the plan.
      </p>
      <div class="skillmix-report__keep">
        <CostTable cost={report.cost} all />
      </div>
      <OptionTable options={report.options} names={report.names} most={null} />
      <DataTable
        caption="Told apart from costs and savings"
        empty=""
        rows={apart}
        columns={[
          { head: 'Line', rowHeader: true, cell: ({ line }) => line },
          { head: '£', numeric: true, cell: () => 'not known' },
          { head: 'What to know', cell: ({ note }) => note },
        ]}
      />
    </Annex>
  );
}
