/** Answers are rounded to 1e-6; a difference up to that is none. */
const ROUNDING = 1.5e-6;

type NumberKeys<Row> = { [K in keyof Row]: Row[K] extends number | null ? K : never }[keyof Row];

/**
 * A row of a comparison: the codes that name it, the differences of the numbers that changed, and which side it is on when only one has it.
 */
export type ChangedRow<Row, Key extends keyof Row> = Readonly<Pick<Row, Key>> & {
  readonly [K in Exclude<NumberKeys<Row>, Key>]?: number;
} & { readonly only?: 'baseline' | 'scenario' };

/** scenario − baseline of every number of two records; unchanged ones, and those that are null in either, are left out. */
export function changedNumbers<Row extends object>(baseline: Row, scenario: Row): Partial<Row> {
  const changes: Record<string, number> = {};
  for (const [name, after] of Object.entries(scenario)) {
    const before: unknown = baseline[name as keyof Row];
    if (typeof before !== 'number' || typeof after !== 'number') continue;
    if (Math.abs(after - before) > ROUNDING) changes[name] = rounded(after - before);
  }
  return changes as Partial<Row>;
}

/**
 * Compares two lists of rows that are named by `keys`. Rows come in the baseline's order, then those that only the scenario has in its
 * order. A row that only one side has carries all its numbers, negative for the baseline's.
 */
export function changedRows<Row extends object, Key extends keyof Row & string>(
  baseline: readonly Row[],
  scenario: readonly Row[],
  keys: readonly Key[],
): readonly ChangedRow<Row, Key>[] {
  const keyOf = (row: Row): string => JSON.stringify(keys.map((key) => row[key]));
  const after = new Map(scenario.map((row) => [keyOf(row), row]));
  const before = new Set(baseline.map(keyOf));
  const named = (row: Row) => Object.fromEntries(keys.map((key) => [key, row[key]]));
  const numbersOf = (row: Row, sign: 1 | -1) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([name, value]) => typeof value === 'number' && !keys.includes(name as Key))
        .map(([name, value]) => [name, rounded(sign * value)]),
    );
  const changes: object[] = [];
  for (const row of baseline) {
    const other = after.get(keyOf(row));
    if (!other) {
      changes.push({ ...named(row), ...numbersOf(row, -1), only: 'baseline' });
      continue;
    }
    const numbers = Object.entries(changedNumbers(row, other)).filter(
      ([name]) => !keys.includes(name as Key),
    );
    if (numbers.length > 0) changes.push({ ...named(row), ...Object.fromEntries(numbers) });
  }
  for (const row of scenario) {
    if (!before.has(keyOf(row))) changes.push({ ...named(row), ...numbersOf(row, 1), only: 'scenario' });
  }
  return changes as readonly ChangedRow<Row, Key>[];
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
