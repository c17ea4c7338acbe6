import type { ChangeValues } from '../../../views/change-form.ts';
import type { FieldError } from '../../../views/frame.ts';

type Range = {
  readonly min?: number;
  readonly max?: number;
  /** Exclusive. */
  readonly above?: number;
  readonly whole?: boolean;
  /** The number that a blank field stands for; without it a blank field is a mistake. */
  readonly blank?: number;
};

/** Reads the fields of a form; mistakes gather in `errors`, and a number with a mistake reads as NaN. */
export type ValueReader = {
  readonly errors: FieldError[];
  readonly text: (name: string) => string;
  /** `label` names the field in messages: `the change`. `example` is a number that could be written. */
  readonly number: (name: string, label: string, range: Range, example: string) => number;
  /** One of the values, or a mistake and ''. */
  readonly choice: (name: string, label: string, values: readonly string[]) => string;
};

/** A reader of what was typed. Numbers may be written with `£`, `%`, spaces and thousands commas. */
export function readValues(values: ChangeValues): ValueReader {
  const errors: FieldError[] = [];
  const text = (name: string) => (values[name] ?? '').trim();
  const refuse = (field: string, message: string) => {
    errors.push({ field, message });
    return Number.NaN;
  };
  return {
    errors,
    text,
    number: (name, label, range, example) => {
      const typed = text(name);
      if (typed === '') {
        if (range.blank !== undefined) return range.blank;
        return refuse(name, `Enter ${label}, such as ${example}.`);
      }
      const plain = typed.replace(/[£%\s]/g, '').replace(/^[−–]/, '-');
      const digits = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
      if (!/^-?(\d+\.?\d*|\.\d+)$/.test(digits)) {
        return refuse(name, `'${typed.slice(0, 40)}' is not a number. Enter ${label}, such as ${example}.`);
      }
      const value = Number(digits);
      const problem = outOfRange(value, range);
      return problem === null
        ? value
        : refuse(name, `${digits} is not possible here: ${label} must be ${problem}.`);
    },
    choice: (name, label, allowed) => {
      const chosen = text(name);
      if (allowed.includes(chosen)) return chosen;
      refuse(name, `Choose ${label}.`);
      return '';
    },
  };
}

function outOfRange(value: number, { min, max, above, whole }: Range): string | null {
  if (whole && !Number.isInteger(value)) return 'a whole number';
  if (above !== undefined && value <= above) return `above ${above}`;
  if (min !== undefined && value < min) return `at least ${min}`;
  if (max !== undefined && value > max) return `at most ${max}`;
  return null;
}
