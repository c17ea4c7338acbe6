import { classes } from './extra.ts';
import { type FieldProps, FormGroup, fieldParts } from './field.tsx';

export type TextAreaProps = FieldProps & {
  readonly value?: string | null | undefined;
  readonly rows?: number | undefined;
};

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, label, id: _id, hint, errors: _errors, labelHidden, labelSize, value, rows, ...rest } = props;
  const parts = fieldParts(props);
  return (
    <FormGroup label={label} hint={hint} labelHidden={labelHidden} labelSize={labelSize} parts={parts}>
      <textarea
        class={classes('govuk-textarea', parts.error !== null && 'govuk-textarea--error')}
        id={parts.id}
        name={name}
        rows={rows ?? 4}
        aria-describedby={parts.describedBy}
        {...rest}
      >
        {/* A line break first: browsers drop one at the beginning. */}
        {`\n${value ?? ''}`}
      </textarea>
    </FormGroup>
  );
}
