import type { Child } from 'hono/jsx';
import type { FieldError } from '../frame.ts';
import { classes, type Extra } from './extra.ts';

/** What every field of a form takes. The field's errors are those of the list that name its id. */
export type FieldProps = Extra & {
  readonly name: string;
  readonly label: string;
  /** The same as the name unless given; errors and the error summary point at it. */
  readonly id?: string | undefined;
  readonly hint?: Child;
  readonly errors?: readonly FieldError[] | undefined;
  /** Seen by screen readers alone, where a table's headers say it to the eye. */
  readonly labelHidden?: boolean | undefined;
  readonly labelSize?: 's' | 'm' | 'l' | undefined;
  readonly disabled?: boolean | undefined;
};

/** The ids and texts around one field: `describedBy` for its `aria-describedby`. */
export type FieldParts = {
  readonly id: string;
  readonly error: string | null;
  readonly describedBy: string | undefined;
};

/** Finds a field's id, error and descriptions. */
export function fieldParts({
  name,
  id = name,
  hint,
  errors,
}: Pick<FieldProps, 'name' | 'id' | 'hint' | 'errors'>): FieldParts {
  const error = errors?.find(({ field }) => field === id)?.message ?? null;
  const described = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean);
  return { id, error, describedBy: described.length === 0 ? undefined : described.join(' ') };
}

type FormGroupProps = Pick<FieldProps, 'label' | 'hint' | 'labelHidden' | 'labelSize'> & {
  readonly parts: FieldParts;
  readonly children: Child;
};

/** Label, hint, error and the field itself. */
export function FormGroup({ label, hint, labelHidden, labelSize, parts, children }: FormGroupProps) {
  return (
    <div class={classes('govuk-form-group', parts.error !== null && 'govuk-form-group--error')}>
      <label
        class={classes(
          'govuk-label',
          labelSize && `govuk-label--${labelSize}`,
          labelHidden && 'govuk-visually-hidden',
        )}
        for={parts.id}
      >
        {label}
      </label>
      <HintAndError hint={hint} parts={parts} />
      {children}
    </div>
  );
}

/** The hint and the error of a field or a group of fields. */
export function HintAndError({ hint, parts }: { readonly hint?: Child; readonly parts: FieldParts }) {
  return (
    <>
      {hint === undefined ? null : (
        <div id={`${parts.id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {parts.error === null ? null : (
        <p id={`${parts.id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {parts.error}
        </p>
      )}
    </>
  );
}
