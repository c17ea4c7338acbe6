import type { Child } from 'hono/jsx';

type DetailsProps = {
  readonly summary: Child;
  readonly id?: string | undefined;
  readonly open?: boolean | undefined;
  readonly children?: Child;
};

/** More, for those who ask for it. Works without a script. */
export function Details({ summary, id, open, children }: DetailsProps) {
  return (
    <details class="govuk-details" id={id} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
