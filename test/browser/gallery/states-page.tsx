import type { Frame } from '../../../views/frame.ts';
import { Layout } from '../../../views/layout.tsx';
import { PlanBar } from '../../../views/partials/plan-bar.tsx';
import type { PlanInView } from '../../../views/plan-in-view.ts';
import { ImpossiblePlan } from '../../../views/states/impossible-plan.tsx';
import { InvalidWorkbook } from '../../../views/states/invalid-workbook.tsx';
import { NoAnswer } from '../../../views/states/no-answer.tsx';
import { NoPlanYet } from '../../../views/states/no-plan-yet.tsx';
import { notPlanned, runOf } from './standing.ts';

const authority = 'rotherham';

/** What stands in place of the figures where there are none, under the bar of a run that is under way. */
export function StatesPage({ frame, view }: { readonly frame: Frame; readonly view: PlanInView }) {
  const open = runOf({
    status: 'running',
    finishedAt: null,
    progress: { stage: 'the worst-off locality', share: 0.42, gap: 0.013 },
  });
  const bar = { authority, here: frame.here, canPlan: true };
  const rule = { locality: 'wentworth_valley', need: 'neglect_parenting', role: null, level: null };
  return (
    <Layout
      frame={{ ...frame, notice: 'The scenario has been saved.' }}
      title="States"
      section="periods"
      planBar={<PlanBar {...bar} standing={{ ...view, open, failed: null }} />}
    >
      <h1 class="govuk-heading-l">States</h1>
      <NoPlanYet {...bar} standing={notPlanned(view)} />
      <ImpossiblePlan
        authority={authority}
        names={view.names}
        conflict={{
          conflict: [
            { ...rule, rule: 'minimum_coverage', value: 0.95, row: 4 },
            { ...rule, locality: null, need: null, rule: 'budget', value: 20_000, row: null },
          ],
          minimal: true,
          wholeOnly: false,
          repairs: [
            { ...rule, rule: 'minimum_coverage', row: 4, from: 0.95, to: 0.83, unit: 'share', alone: true },
            {
              ...rule,
              locality: null,
              need: null,
              rule: 'budget',
              row: null,
              from: 20_000,
              to: 61_000,
              unit: '£',
              alone: true,
            },
          ],
        }}
      />
      <NoAnswer
        authority={authority}
        message="Within 30 seconds no plan was found that keeps all the rules."
      />
      <InvalidWorkbook
        authority={authority}
        problems={[
          {
            sheet: 'staff',
            row: 7,
            column: 'fte',
            value: 'one',
            message: 'Give a number of FTE, such as 0.6.',
          },
          {
            sheet: 'demand',
            row: null,
            column: null,
            value: null,
            message: 'The sheet needs at least one row.',
          },
        ]}
      />
    </Layout>
  );
}
