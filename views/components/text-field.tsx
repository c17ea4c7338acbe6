import { classes } from './extra.ts';
import { type FieldProps, FormGroup, fieldParts } from './field.tsx';

export type TextFieldProps = FieldProps & {
  readonly value?: string | null | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'search' | undefined;
  /** Room for so many characters; the whole width unless given. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'decimal' | 'numeric' | 'email' | 'search' | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly list?: string | undefined;
  readonly form?: string | undefined;
  readonly readonly?: boolean | undefined;
};

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, label, id: _id, hint, errors: _errors, labelHidden, labelSize, ...input } = props;
  const { value, type, width, prefix, suffix, ...rest } = input;
  const parts = fieldParts(props);
  const field = (
    <input
      class={classes(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        parts.error !== null && 'govuk-input--error',
      )}
      id={parts.id}
      name={name}
      type={type ?? 'text'}
      value={value ?? ''}
      aria-describedby={parts.describedBy}
      {...rest}
    />
  );
  return (
    <FormGroup label={label} hint={hint} labelHidden={labelHidden} labelSize={labelSize} parts={parts}>
      {prefix === undefined && suffix === undefined ? (
        field
      ) : (
        <div class="govuk-input__wrapper">
          {prefix === undefined ? null : (
            <div class="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {field}
          {suffix === undefined ? null : (
            <div class="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      )}
    </FormGroup>
  );
}
