import type { Child } from 'hono/jsx';
import type { WorkbookProblem } from '../../src/domain/workbook.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { PeriodFiguresPart } from '../partials/periods/period-figures.tsx';
import { PeriodFilterForm } from '../partials/periods/period-filter-form.tsx';
import { PlanBar } from '../partials/plan-bar.tsx';
import type { PeriodsView } from '../periods.ts';
import type { PlanInView, ShownPlan } from '../plan-in-view.ts';
import { UnshownPlan } from '../states/unshown-plan.tsx';

type FrameProps = {
  readonly frame: Frame;
  /** Whether the visitor may ask for a plan. */
  readonly canPlan: boolean;
};

/** Demand, capacity, posts and unmet hours over the periods of a plan. */
export function PeriodsPage({
  frame,
  canPlan,
  view,
  periods,
}: FrameProps & { readonly view: ShownPlan; readonly periods: PeriodsView }) {
  const authority = frame.authority!.code;
  return (
    <PeriodsFrame frame={frame} canPlan={canPlan} view={view}>
      <PeriodFilterForm view={view} filter={periods.filter} authority={authority} />
      <PeriodFiguresPart view={view} periods={periods} authority={authority} />
    </PeriodsFrame>
  );
}

/** The page where there is no plan to show. */
export function PeriodsWithoutPlan({
  problems,
  ...props
}: FrameProps & { readonly view: PlanInView; readonly problems: readonly WorkbookProblem[] }) {
  const { frame, view, canPlan } = props;
  return (
    <PeriodsFrame {...props}>
      <UnshownPlan
        standing={view}
        authority={frame.authority!.code}
        here={frame.here}
        canPlan={canPlan}
        problems={problems}
      />
    </PeriodsFrame>
  );
}

function PeriodsFrame({
  frame,
  view,
  canPlan,
  children,
}: FrameProps & { readonly view: PlanInView; readonly children?: Child }) {
  const bar = { standing: view, authority: frame.authority!.code, here: frame.here, canPlan };
  return (
    <Layout frame={frame} title="Periods" section="periods" planBar={<PlanBar {...bar} />}>
      <h1 class="govuk-heading-l">Need and capacity over time</h1>
      {children}
    </Layout>
  );
}
