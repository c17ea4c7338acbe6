import type { Child } from 'hono/jsx';

type SummaryRow = {
  readonly key: Child;
  readonly value: Child;
  /** `hidden` completes the link's text for screen readers: Change *the name*. */
  readonly action?: { readonly href: string; readonly text: string; readonly hidden?: string | undefined };
};

/** Facts as pairs of a name and a value. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const anyAction = rows.some(({ action }) => action !== undefined);
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ key, value, action }) => (
        <div
          class={`govuk-summary-list__row${anyAction && !action ? ' govuk-summary-list__row--no-actions' : ''}`}
        >
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {action ? (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={action.href}>
                {action.text}
                {action.hidden ? <span class="govuk-visually-hidden"> {action.hidden}</span> : null}
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
