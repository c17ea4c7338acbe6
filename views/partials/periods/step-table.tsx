import { DataTable } from '../../components/data-table.tsx';
import { boughtLines, stepLines } from '../../period-words.ts';
import type { PeriodSteps } from '../../periods.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { periodName } from './period-table.tsx';

type Props = { readonly steps: readonly PeriodSteps[]; readonly view: ShownPlan };

/** What begins when: posts, courses, hours bought. */
export function StepTable({ steps, view }: Props) {
  const { names } = view;
  return (
    <DataTable
      caption="What begins in each period"
      captionHidden
      empty="The plan has no periods."
      rows={steps}
      columns={[
        {
          head: 'Period',
          rowHeader: true,
          cell: ({ period }) => periodName(period, view.planned.settings),
        },
        {
          head: 'Posts and training',
          wide: true,
          cell: (each) => <Lines lines={stepLines(each, names)} none="nothing new" />,
        },
        {
          head: 'Bought, hours a week',
          wide: true,
          cell: (each) => <Lines lines={boughtLines(each, names)} none="nothing" />,
        },
      ]}
    />
  );
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return <>{none}</>;
  return (
    <ul class="skillmix-plain-list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
