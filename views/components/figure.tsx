import type { Child } from 'hono/jsx';

type FigureProps = {
  readonly label: string;
  /** With its unit: `88.2 %`, `£120,000`, `12.4 hours a week`. */
  readonly value: Child;
  /** What it is compared with, in words: `3.1 points more than without the plan`. */
  readonly note?: Child;
  readonly href?: string | undefined;
};

/** Figures beside each other. */
export function Figures({ label, children }: { readonly label: string; readonly children?: Child }) {
  return (
    <section aria-label={label}>
      <dl class="skillmix-figures">{children}</dl>
    </section>
  );
}

/** One figure that matters, with its unit and what it is compared with. Only inside `Figures`. */
export function Figure({ label, value, note, href }: FigureProps) {
  return (
    <div class="skillmix-figure">
      <dt class="skillmix-figure__label">
        {href === undefined ? (
          label
        ) : (
          <a class="govuk-link" href={href}>
            {label}
          </a>
        )}
      </dt>
      <dd class="skillmix-figure__value">{value}</dd>
      {note === undefined ? null : <dd class="skillmix-figure__note">{note}</dd>}
    </div>
  );
}
