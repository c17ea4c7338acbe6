import type { Run } from '../../src/domain/run.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { PlanBar } from '../partials/plan-bar.tsx';
import { RunUnderWay } from '../partials/run-under-way.tsx';
import { paths } from '../paths.ts';
import type { PlanInView } from '../plan-in-view.ts';

/** How far one run of planning is, for those who watch it without JavaScript. */
export function RunPage({
  frame,
  run,
  view,
  canPlan,
}: {
  frame: Frame;
  run: Run;
  view: PlanInView;
  canPlan: boolean;
}) {
  const { code } = frame.authority!;
  const back = paths.overview(code, { scenario: run.scenario });
  return (
    <Layout frame={frame} title="Planning" section={null}>
      <h1 class="govuk-heading-l">Planning {view.scenario === null ? 'the baseline' : view.scenario.name}</h1>
      {view.open?.id === run.id ? null : (
        <RunUnderWay run={run} authority={code} back={back} canCancel={canPlan} />
      )}
      <PlanBar standing={view} authority={code} canPlan={canPlan} here={back} />
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          See the plan
        </a>
      </p>
    </Layout>
  );
}
