import { classes } from './extra.ts';
import { type FieldProps, FormGroup, fieldParts } from './field.tsx';

type FileFieldProps = FieldProps & {
  /** What the browser offers for choosing: `.xlsx,.csv`. */
  readonly accept?: string | undefined;
  /** Several files at once. */
  readonly multiple?: boolean | undefined;
};

/** A file to send; its form needs `enctype="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  const { name, label, id: _id, hint, errors: _errors, labelHidden, labelSize, ...input } = props;
  const parts = fieldParts(props);
  return (
    <FormGroup label={label} hint={hint} labelHidden={labelHidden} labelSize={labelSize} parts={parts}>
      <input
        class={classes('govuk-file-upload', parts.error !== null && 'govuk-file-upload--error')}
        id={parts.id}
        name={name}
        type="file"
        aria-describedby={parts.describedBy}
        {...input}
      />
    </FormGroup>
  );
}
