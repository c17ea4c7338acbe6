import type { Model as JslpModel } from 'javascript-lp-solver';
import type { LinearModel } from '../linear-model.ts';

/** A column as javascript-lp-solver sees it: x = offset + Σ sign·part, every part ≥ 0. Parts are the names of its variables. */
type ColumnParts = { readonly offset: number; readonly parts: readonly { name: string; sign: 1 | -1 }[] };

/** A model in javascript-lp-solver's form, and the way back. */
export type TranslatedModel = {
  readonly input: JslpModel;
  /** What fixed and shifted columns add to the solver's objective. */
  readonly constant: number;
  /** The point of the original model that the solver's values stand for; absent values are 0. */
  readonly pointOf: (values: Readonly<Record<string, unknown>>) => Float64Array;
};

const OBJECTIVE = 'objective';

/**
 * Translates a model. The solver knows only variables ≥ 0, and its own handling of free ones calls feasible models infeasible,
 * so: a finite lower bound is shifted to 0, a column with only an upper bound is mirrored, a free column becomes the difference
 * of two, a fixed one becomes a number. `elastic` gives every row and upper bound a slack at cost 1 instead of the model's own
 * costs: its optimum is the smallest total violation, and 0 exactly where the model has a point.
 */
export function translateModel(
  model: LinearModel,
  settings: { readonly relaxed: boolean; readonly elastic: boolean; readonly timeoutMs: number },
): TranslatedModel {
  const whole = (column: number) => !settings.relaxed && model.integer[column] === 1;
  const columns = Array.from({ length: model.columnCount }, (_, column) =>
    partsOf(model, column, whole(column)),
  );
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, { min?: number; max?: number; equal?: number }> = {};
  const ints: Record<string, 1> = {};

  columns.forEach(({ parts }, column) => {
    for (const { name, sign } of parts) {
      variables[name] = { [OBJECTIVE]: settings.elastic ? 0 : sign * model.cost[column]! };
      if (whole(column)) ints[name] = 1;
    }
    const { lower, upper } = columnRange(model, column, whole(column));
    if (parts.length === 1 && Number.isFinite(lower) && Number.isFinite(upper)) {
      addRow(`u${column}`, Number.NEGATIVE_INFINITY, upper - lower);
      variables[parts[0]!.name]![`u${column}`] = 1;
    }
  });
  for (let row = 0; row < model.rowCount; row += 1) {
    let constant = 0;
    const terms = new Map<string, number>();
    for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at += 1) {
      const value = model.value[at]!;
      const { offset, parts } = columns[model.columnIndex[at]!]!;
      constant += value * offset;
      for (const { name, sign } of parts) terms.set(name, (terms.get(name) ?? 0) + sign * value);
    }
    // A row without variables is no business of the solver: the check of the answer sees whether it holds.
    const isNeeded =
      terms.size > 0 && (Number.isFinite(model.rowLower[row]!) || Number.isFinite(model.rowUpper[row]!));
    if (!isNeeded) continue;
    addRow(`r${row}`, model.rowLower[row]! - constant, model.rowUpper[row]! - constant);
    for (const [name, value] of terms) variables[name]![`r${row}`] = value;
  }

  function addRow(name: string, lower: number, upper: number): void {
    constraints[name] =
      lower === upper
        ? { equal: lower }
        : {
            ...(Number.isFinite(lower) ? { min: lower } : {}),
            ...(Number.isFinite(upper) ? { max: upper } : {}),
          };
    if (!settings.elastic) return;
    if (Number.isFinite(lower)) variables[`short_${name}`] = { [OBJECTIVE]: 1, [name]: 1 };
    if (Number.isFinite(upper)) variables[`over_${name}`] = { [OBJECTIVE]: 1, [name]: -1 };
  }

  const input: JslpModel = {
    optimize: OBJECTIVE,
    opType: 'min',
    constraints,
    variables,
    ints,
    // Its presolve calls feasible models infeasible and misreports optima.
    options: { presolve: false, timeout: settings.timeoutMs, exitOnCycles: true },
  };
  const pointOf = (values: Readonly<Record<string, unknown>>): Float64Array =>
    Float64Array.from(columns, ({ offset, parts }) =>
      parts.reduce((sum, { name, sign }) => sum + sign * Number(values[name] ?? 0), offset),
    );
  const shifted = columns.reduce((sum, { offset }, column) => sum + model.cost[column]! * offset, 0);
  return { input, pointOf, constant: settings.elastic ? 0 : shifted };
}

/** Whole-number columns have whole bounds, or the shift to 0 would move the grid. */
function columnRange(model: LinearModel, column: number, whole: boolean) {
  const lower = model.columnLower[column]!;
  const upper = model.columnUpper[column]!;
  return whole ? { lower: Math.ceil(lower - 1e-9), upper: Math.floor(upper + 1e-9) } : { lower, upper };
}

function partsOf(model: LinearModel, column: number, whole: boolean): ColumnParts {
  const { lower, upper } = columnRange(model, column, whole);
  if (lower === upper) return { offset: lower, parts: [] };
  if (Number.isFinite(lower)) return { offset: lower, parts: [{ name: `x${column}`, sign: 1 }] };
  if (Number.isFinite(upper)) return { offset: upper, parts: [{ name: `x${column}`, sign: -1 }] };
  return {
    offset: 0,
    parts: [
      { name: `x${column}`, sign: 1 },
      { name: `y${column}`, sign: -1 },
    ],
  };
}
