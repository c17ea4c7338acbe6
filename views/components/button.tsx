import type { Child } from 'hono/jsx';
import { classes, type Extra } from './extra.ts';

type ButtonProps = Extra & {
  readonly kind?: 'primary' | 'secondary' | 'warning' | undefined;
  /** Smaller, for rows of tables and bars. */
  readonly small?: boolean | undefined;
  readonly type?: 'submit' | 'button' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly id?: string | undefined;
  readonly form?: string | undefined;
  /** Where the form is sent by this button, if not where the form says. */
  readonly formaction?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** For buttons that a script brings out. */
  readonly hidden?: boolean | undefined;
  readonly class?: string | undefined;
  readonly children?: Child;
};

/** A button that sends its form; give several of one form a `name` and `value`. A second press while it is being sent does nothing. */
export function Button({ kind, small, type, class: own, children, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? 'submit'}
      class={classes(...buttonClasses(kind, small), own)}
      data-module="govuk-button"
      data-prevent-double-click="true"
      {...rest}
    >
      {children}
    </button>
  );
}

type ButtonLinkProps = Pick<ButtonProps, 'kind' | 'small' | 'id' | 'class' | 'children'> &
  Extra & { readonly href: string };

/** A link that looks like a button, for going on to a page where something begins. */
export function ButtonLink({ kind, small, class: own, children, ...rest }: ButtonLinkProps) {
  return (
    <a class={classes(...buttonClasses(kind, small), own)} {...rest}>
      {children}
    </a>
  );
}

/** Buttons and links side by side. */
export function ButtonGroup({ children }: { readonly children?: Child }) {
  return <div class="govuk-button-group">{children}</div>;
}

function buttonClasses(kind: ButtonProps['kind'] = 'primary', small = false): readonly (string | false)[] {
  return ['govuk-button', kind !== 'primary' && `govuk-button--${kind}`, small && 'skillmix-button--small'];
}
