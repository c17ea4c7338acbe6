import { type FieldProps, fieldParts } from './field.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

export type NumberFieldProps = FieldProps &
  Pick<TextFieldProps, 'width' | 'form'> & {
    /** The text that was typed, or the number. */
    readonly value?: string | number | null | undefined;
    /** Shown behind the field and said with its label; '' where there is none. */
    readonly unit: string;
    /** Whole numbers only: a plain number pad on phones. */
    readonly whole?: boolean | undefined;
  };

/** A number with its unit. Text, so that a mistyped number comes back as it was typed. */
export function NumberField({ value, unit, whole, label, width, ...rest }: NumberFieldProps) {
  const pounds = unit === '£';
  return (
    <TextField
      {...rest}
      label={unit === '' || label.includes(unit) ? label : `${label} (${unit})`}
      value={value === null || value === undefined ? '' : String(value)}
      inputmode={whole ? 'numeric' : 'decimal'}
      autocomplete="off"
      width={width ?? 5}
      prefix={pounds ? '£' : undefined}
      suffix={pounds || unit === '' ? undefined : unit}
    />
  );
}

export type SliderFieldProps = Omit<NumberFieldProps, 'value'> & {
  readonly value: string | number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
};

/**
 * A number field with a slider above it that moves with it. The number field is what the form sends; the slider appears only where the script runs. A change of
 * either fires `change` on the number field when the slider is let go.
 */
export function SliderField({ min, max, step, ...field }: SliderFieldProps) {
  const { id } = fieldParts(field);
  return (
    <div class="skillmix-slider" data-slider>
      <NumberField {...field} id={id} />
      <input
        class="skillmix-slider__range"
        type="range"
        min={String(min)}
        max={String(max)}
        step={String(step)}
        value={String(field.value)}
        data-slider-for={id}
        aria-label={`${field.label}: slider`}
        hidden
      />
    </div>
  );
}
