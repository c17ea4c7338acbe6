import { paths } from '../paths.ts';

type NoAnswerProps = {
  /** What the planner said. */
  readonly message: string;
  /** The authority's code. */
  readonly authority: string;
};

/** In place of the figures where the time ran out: that this says nothing about whether there is a plan, and what to try. */
export function NoAnswer({ message, authority }: NoAnswerProps) {
  return (
    <div class="skillmix-state">
      <h2 class="govuk-heading-m">No answer in the time allowed</h2>
      <p class="govuk-body">{message}</p>
      <p class="govuk-body">
        This does not mean that there is no plan. Allow more time (<code>time_limit_seconds</code>) or a
        larger gap to the best possible (<code>mip_gap</code>) in the{' '}
        <a class="govuk-link" href={paths.sheet(authority, 'settings')}>
          settings
        </a>
        , or plan again.
      </p>
    </div>
  );
}
