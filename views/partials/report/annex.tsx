import type { Child } from 'hono/jsx';

/** One annex of a report: a heading that says what it answers, and its content. */
export function Annex({
  number,
  title,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly children?: Child;
}) {
  return (
    <section class="skillmix-report__annex" aria-labelledby={`annex-${number}`}>
      <h2 class="govuk-heading-m" id={`annex-${number}`}>
        Annex {number}. {title}
      </h2>
      {children}
    </section>
  );
}
