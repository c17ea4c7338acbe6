import type { WorkbookProblem } from '../../src/domain/workbook.ts';
import { PeriodFiguresPart } from '../partials/periods/period-figures.tsx';
import { PeriodFilterForm } from '../partials/periods/period-filter-form.tsx';
import { PlanPage, type PlanPageFrame } from '../partials/plan-page.tsx';
import type { PeriodsView } from '../periods.ts';
import type { PlanInView, ShownPlan } from '../plan-in-view.ts';

const words = { section: 'periods', title: 'Periods', heading: 'Need and capacity over time' } as const;

/** Demand, capacity, posts and unmet hours over the periods of a plan. */
export function PeriodsPage({
  frame,
  canPlan,
  view,
  periods,
}: PlanPageFrame & { readonly view: ShownPlan; readonly periods: PeriodsView }) {
  const authority = frame.authority!.code;
  return (
    <PlanPage {...words} frame={frame} canPlan={canPlan} view={view}>
      <PeriodFilterForm view={view} filter={periods.filter} authority={authority} />
      <PeriodFiguresPart view={view} periods={periods} authority={authority} />
    </PlanPage>
  );
}

/** The page where there is no plan to show. */
export function PeriodsWithoutPlan(
  props: PlanPageFrame & { readonly view: PlanInView; readonly problems: readonly WorkbookProblem[] },
) {
  return <PlanPage {...words} {...props} />;
}
