/** Largest number a cell may hold; keeps every later product of a few cells finite. */
const largest = 1e12;

const plain = /^-?(\d+\.?\d*|\.\d+)$/;

/**
 * Says what is wrong with a number as written in a cell and how to write it, or null when it is fine: digits with `.` as
 * the decimal point. A thousands comma, a decimal comma, a `£`, a trailing `%`, an exponent or words are refused.
 */
export function numberTextProblem(text: string): string | null {
  if (plain.test(text)) {
    return Math.abs(Number(text)) <= largest
      ? null
      : `'${text}' is too large: at most ${largest} is possible.`;
  }
  const meant = likelyNumber(text);
  if (meant === null)
    return `'${text}' is not a number. Write digits with . as the decimal point, such as 12.5.`;
  return `'${text}' is not written as a plain number. Maybe ${plainNumber(meant)}?`;
}

/** The number that a text in another notation most likely means (`£1,200` → 1200, `15%` → 0.15, `0,5` → 0.5), or null. */
function likelyNumber(text: string): number | null {
  const percent = text.endsWith('%');
  const stripped = text.replace(/[£%\s\u00a0_+]/g, '').replace(/^\u2212/, '-');
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(stripped);
  const digits = grouped ? stripped.replaceAll(',', '') : stripped.replace(/^(-?\d*),(\d+)$/, '$1.$2');
  if (!plain.test(digits) && !/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(digits)) return null;
  const value = withoutNoise(percent ? Number(digits) / 100 : Number(digits));
  return Math.abs(value) <= largest ? value : null;
}

/** A finite number as a cell holds it: shortest digits that read back as the same number, never with an exponent. */
export function plainNumber(value: number): string {
  const text = String(value);
  const [, sign = '', whole = '', decimals = '', exponent] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + decimals;
  const places = Number(exponent);
  return places < 0 ? `${sign}0.${'0'.repeat(-places - 1)}${digits}` : sign + digits.padEnd(places + 1, '0');
}

/** Rounds to 12 significant digits, so that 0.1 + 0.2 is written back as 0.3. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
