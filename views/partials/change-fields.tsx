import type { ChangeField, ChangeValues } from '../change-form.ts';
import { NumberField } from '../components/number-field.tsx';
import { SelectField } from '../components/select-field.tsx';
import { TextField } from '../components/text-field.tsx';
import type { FieldError } from '../frame.ts';

type ChangeFieldsProps = {
  readonly fields: readonly ChangeField[];
  readonly values: ChangeValues;
  readonly errors: readonly FieldError[];
};

/** The fields of a form that changes a scenario, with what was typed and what was wrong. */
export function ChangeFields({ fields, values, errors }: ChangeFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <OneField field={field} value={values[field.name] ?? ''} errors={errors} />
      ))}
    </>
  );
}

type OneFieldProps = {
  readonly field: ChangeField;
  readonly value: string;
  readonly errors: readonly FieldError[];
};

function OneField({ field, value, errors }: OneFieldProps) {
  const { name, label, hint } = field;
  const shared = { name, label, errors, value, ...(hint ? { hint } : {}) };
  if (field.kind === 'select') return <SelectField {...shared} options={field.options} />;
  if (field.kind === 'text') return <TextField {...shared} autocomplete="off" />;
  return <NumberField {...shared} unit={field.unit} whole={field.whole} width={10} />;
}
