import type { Child } from 'hono/jsx';
import { classes, type Extra } from './extra.ts';

type FieldsetProps = Extra & {
  readonly legend: Child;
  readonly size?: 's' | 'm' | 'l' | undefined;
  /** Seen by screen readers alone. */
  readonly hidden?: boolean | undefined;
  readonly children?: Child;
};

/** Fields that belong together, under a name. */
export function Fieldset({ legend, size, hidden, children, ...rest }: FieldsetProps) {
  return (
    <fieldset class="govuk-fieldset" {...rest}>
      <legend
        class={classes(
          'govuk-fieldset__legend',
          `govuk-fieldset__legend--${size ?? 's'}`,
          hidden && 'govuk-visually-hidden',
        )}
      >
        {legend}
      </legend>
      {children}
    </fieldset>
  );
}
