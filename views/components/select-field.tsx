import { classes } from './extra.ts';
import { type FieldProps, FormGroup, fieldParts } from './field.tsx';

export type Option = {
  readonly value: string;
  readonly text: string;
  readonly disabled?: boolean | undefined;
};

export type SelectFieldProps = FieldProps & {
  readonly value?: string | null | undefined;
  readonly options: readonly Option[];
  readonly form?: string | undefined;
};

/** A choice of one out of a list that is too long for radios. */
export function SelectField(props: SelectFieldProps) {
  const {
    name,
    label,
    id: _id,
    hint,
    errors: _errors,
    labelHidden,
    labelSize,
    value,
    options,
    ...rest
  } = props;
  const parts = fieldParts(props);
  return (
    <FormGroup label={label} hint={hint} labelHidden={labelHidden} labelSize={labelSize} parts={parts}>
      <select
        class={classes('govuk-select', parts.error !== null && 'govuk-select--error')}
        id={parts.id}
        name={name}
        aria-describedby={parts.describedBy}
        {...rest}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === (value ?? '')} disabled={option.disabled}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
