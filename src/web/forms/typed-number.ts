import { numberTextProblem } from '../../domain/number-text.ts';

/** A number as people type it into a form, in the unit that stands beside the field. */
export type TypedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string };

/**
 * Reads a number from `min` to `max`. More lenient than a sheet: a plus sign, the real minus sign, the unit typed along (`%`, `£`) and thousands commas are taken as meant. '' is not a number.
 */
export function typedNumber(
  text: string,
  { min, max, unit }: { readonly min: number; readonly max: number; readonly unit: string },
): TypedNumber {
  const meant = text
    .trim()
    .replace('\u2212', '-')
    .replace(/^\+/, '')
    .replace(unit === '%' ? /\s*%$/ : unit === '£' ? /£/ : /$^/, '')
    .replace(/,(?=\d{3}(\D|$))/g, '');
  const between = `Write a number from ${min} to ${max}${unit === '' ? '' : ` (${unit})`}.`;
  if (meant === '') return { ok: false, message: `There is no number. ${between}` };
  const problem = numberTextProblem(meant);
  if (problem) return { ok: false, message: `${problem} ${between}` };
  const value = Number(meant);
  if (value < min || value > max) {
    return { ok: false, message: `${text.trim()} is ${value < min ? 'too small' : 'too large'}. ${between}` };
  }
  return { ok: true, value };
}
