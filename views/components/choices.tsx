import type { Child } from 'hono/jsx';
import { classes, type Extra } from './extra.ts';
import { type FieldProps, fieldParts, HintAndError } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

export type Choice = {
  readonly value: string;
  readonly text: Child;
  readonly hint?: Child;
  readonly disabled?: boolean | undefined;
};

type ChoicesProps = Omit<FieldProps, 'label' | 'labelHidden' | 'labelSize'> & {
  readonly legend: string;
  readonly legendSize?: 's' | 'm' | 'l' | undefined;
  readonly legendHidden?: boolean | undefined;
  readonly options: readonly Choice[];
  /** Smaller, for filters. */
  readonly small?: boolean | undefined;
};

/** A choice of exactly one. The first one has the field's id, where the error summary leads. */
export function Radios({
  value,
  inline,
  ...props
}: ChoicesProps & { readonly value?: string | null | undefined; readonly inline?: boolean | undefined }) {
  return <Choices {...props} kind="radio" chosen={(each) => each === value} inline={inline} />;
}

/** A choice of any number; the form sends one `name` for each that is ticked. */
export function Checkboxes({
  values,
  ...props
}: ChoicesProps & { readonly values?: readonly string[] | undefined }) {
  return <Choices {...props} kind="checkbox" chosen={(each) => values?.includes(each) ?? false} />;
}

/** One box to tick, by itself: yes or no. */
export function Checkbox(
  props: {
    readonly name: string;
    readonly value: string;
    readonly label: Child;
    readonly id?: string | undefined;
    readonly checked?: boolean | undefined;
    readonly labelHidden?: boolean | undefined;
    readonly form?: string | undefined;
  } & Extra,
) {
  const { name, value, label, id = name, checked, labelHidden, ...rest } = props;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={checked}
          {...rest}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class={labelHidden ? 'govuk-visually-hidden' : undefined}>{label}</span>
        </label>
      </div>
    </div>
  );
}

type DrawnProps = ChoicesProps & {
  readonly kind: 'radio' | 'checkbox';
  readonly chosen: (value: string) => boolean;
  readonly inline?: boolean | undefined;
};

function Choices({
  kind,
  chosen,
  inline,
  small,
  options,
  legend,
  legendSize,
  legendHidden,
  ...field
}: DrawnProps) {
  const { name, id: _id, hint, errors: _errors, disabled, ...rest } = field;
  const parts = fieldParts(field);
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  return (
    <div class={classes('govuk-form-group', parts.error !== null && 'govuk-form-group--error')}>
      <Fieldset legend={legend} size={legendSize} hidden={legendHidden} aria-describedby={parts.describedBy}>
        <HintAndError hint={hint} parts={parts} />
        <div class={classes(block, small && `${block}--small`, inline && `${block}--inline`)}>
          {options.map((option, index) => {
            const id = index === 0 ? parts.id : `${parts.id}-${index + 1}`;
            return (
              <div class={`${block}__item`}>
                <input
                  class={`${block}__input`}
                  type={kind}
                  id={id}
                  name={name}
                  value={option.value}
                  checked={chosen(option.value)}
                  disabled={disabled || option.disabled}
                  aria-describedby={option.hint === undefined ? undefined : `${id}-item-hint`}
                  {...rest}
                />
                <label class={`govuk-label ${block}__label`} for={id}>
                  {option.text}
                </label>
                {option.hint === undefined ? null : (
                  <div id={`${id}-item-hint`} class={`govuk-hint ${block}__hint`}>
                    {option.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </Fieldset>
    </div>
  );
}
