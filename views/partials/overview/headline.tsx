import { number, percent } from '../../format.ts';
import type { Overview } from '../../overview.ts';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

type Props = { readonly view: ShownPlan; readonly overview: Overview; readonly authority: string };

/** The plan in a sentence or two. */
export function Headline({ view, overview, authority }: Props) {
  const { totals } = view.answer;
  const { worstOff } = overview;
  const mean = view.planned.settings.periods > 1 ? ', on average over its periods' : '';
  if (totals.unmetHours < 0.05) {
    return (
      <p class="skillmix-lead">
        With this plan families get all of the {number(totals.requiredHours)} hours a week they need{mean}.
      </p>
    );
  }
  return (
    <p class="skillmix-lead">
      With this plan families get {percent(totals.coverage)} of the hours they need{mean}.
      {worstOff === null ? null : (
        <>
          {' '}
          Worst off is{' '}
          <a
            class="govuk-link"
            href={paths.locality(authority, worstOff.locality, { scenario: view.scenario?.code ?? null })}
          >
            {view.names.locality(worstOff.locality)}
          </a>{' '}
          with {percent(worstOff.coverage)}.
        </>
      )}
    </p>
  );
}
