import { type PlanBarProps, PlanForm } from '../partials/plan-bar.tsx';
import { paths } from '../paths.ts';

/** In place of the figures while nothing has been planned: what to do, or what is being waited for. */
export function NoPlanYet({ standing, authority, here, canPlan }: PlanBarProps) {
  const what = standing.scenario === null ? 'the baseline' : `the scenario “${standing.scenario.name}”`;
  if (standing.open !== null) {
    return (
      <div class="skillmix-state">
        <h2 class="govuk-heading-m">The first plan is being made</h2>
        <p class="govuk-body">
          The figures of {what} appear here when it is ready; its progress is shown above.
        </p>
      </div>
    );
  }
  return (
    <div class="skillmix-state">
      <h2 class="govuk-heading-m">There is no plan yet</h2>
      <p class="govuk-body">
        Nothing has been planned for {what}, so there are no figures to show. Planning takes the{' '}
        <a class="govuk-link" href={paths.data(authority)}>
          data as they are
        </a>{' '}
        and usually lasts from a second to a few minutes.
      </p>
      {canPlan ? (
        <PlanForm standing={standing} authority={authority} here={here} />
      ) : (
        <p class="govuk-body">Someone who makes plans for this council has to ask for it.</p>
      )}
    </div>
  );
}
