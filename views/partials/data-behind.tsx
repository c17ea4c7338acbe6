import { counted } from '../format.ts';
import type { Frame } from '../frame.ts';
import { paths } from '../paths.ts';
import type { PlanInView } from '../plan-in-view.ts';
import { PlanForm } from './plan-bar.tsx';
import { RunUnderWay } from './run-under-way.tsx';

type DataBehindProps = {
  readonly frame: Frame;
  /** How the baseline's plan stands. */
  readonly standing: PlanInView;
  readonly canPlan: boolean;
};

/** On pages where data are changed: that the plan does not count the changes yet, and the way to plan again, which leads to the overview's figures. */
export function DataBehind({ frame, standing, canPlan }: DataBehindProps) {
  const { answer, editsSince, open } = standing;
  const { code } = frame.authority!;
  if (answer === null || (editsSince === 0 && open === null)) return null;
  return (
    <section class="skillmix-data-behind" aria-label="Plan and data">
      {open === null ? (
        <>
          <p class="govuk-body">
            The plan does not count {counted(editsSince, 'edit', 'edits')} of the data yet.
          </p>
          {canPlan ? <PlanForm standing={standing} authority={code} here={paths.overview(code)} /> : null}
        </>
      ) : (
        <RunUnderWay
          run={open}
          authority={code}
          back={paths.overview(code)}
          canCancel={canPlan}
          now={standing.now}
        />
      )}
    </section>
  );
}
