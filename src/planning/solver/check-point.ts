import type { LinearModel } from '../linear-model.ts';

/** Largest violation of a row, bound or integrality that counts as rounding, relative to the numbers involved. */
export const FEASIBILITY_TOLERANCE = 1e-6;

/** A point that was checked, or what is wrong with it. */
export type CheckedPoint =
  | { readonly ok: true; readonly x: Float64Array; readonly objective: number }
  | { readonly ok: false; readonly fault: string };

/** cost·x. */
export function objectiveOf(model: LinearModel, x: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < model.columnCount; column += 1) sum += model.cost[column]! * x[column]!;
  return sum;
}

/**
 * Checks a point against the model's own bounds, rows and integrality. Values a rounding error outside a bound are moved onto
 * it and near-whole numbers become whole before the rows are checked, so what is returned is exactly what was checked.
 */
export function checkPoint(model: LinearModel, point: Float64Array, relaxed: boolean): CheckedPoint {
  if (point.length !== model.columnCount) {
    return { ok: false, fault: `${point.length} values for ${model.columnCount} columns` };
  }
  const x = point.slice();
  for (let column = 0; column < model.columnCount; column += 1) {
    const lower = model.columnLower[column]!;
    const upper = model.columnUpper[column]!;
    const given = x[column]!;
    if (!Number.isFinite(given)) return { ok: false, fault: `column ${column} is ${given}` };
    const whole = !relaxed && model.integer[column] === 1;
    const snapped = whole ? Math.round(given) : given;
    if (Math.abs(snapped - given) > FEASIBILITY_TOLERANCE) {
      return { ok: false, fault: `column ${column} is ${given}, not a whole number` };
    }
    // Adding 0 turns −0 into 0, which would otherwise show up in tables.
    const kept = (whole ? snapped : Math.min(Math.max(snapped, lower), upper)) + 0;
    const slack = FEASIBILITY_TOLERANCE * Math.max(1, Math.abs(kept));
    if (Math.abs(kept - given) > slack || kept < lower - slack || kept > upper + slack) {
      return { ok: false, fault: `column ${column} is ${given}, outside ${lower} to ${upper}` };
    }
    x[column] = kept;
  }
  const fault = rowFault(model, x);
  return fault === null ? { ok: true, x, objective: objectiveOf(model, x) } : { ok: false, fault };
}

function rowFault(model: LinearModel, x: Float64Array): string | null {
  for (let row = 0; row < model.rowCount; row += 1) {
    let activity = 0;
    let scale = 1;
    for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at += 1) {
      const term = model.value[at]! * x[model.columnIndex[at]!]!;
      activity += term;
      scale = Math.max(scale, Math.abs(term));
    }
    const lower = model.rowLower[row]!;
    const upper = model.rowUpper[row]!;
    const slack = FEASIBILITY_TOLERANCE * scale;
    if (!(activity >= lower - slack && activity <= upper + slack)) {
      return `row ${row} comes to ${activity}, outside ${lower} to ${upper}`;
    }
  }
  return null;
}

/**
 * A bound that no point of the continuous model can beat, from row duals alone: reduced costs are recomputed as cost − Aᵀy, and
 * each row and column adds its dual times the bound that the dual's sign makes active. Null when a dual leans on a bound that
 * does not exist by more than rounding.
 */
export function dualBound(model: LinearModel, rowDual: Float64Array): number | null {
  const reduced = model.cost.slice();
  let sum = 0;
  for (let row = 0; row < model.rowCount; row += 1) {
    const dual = rowDual[row]!;
    if (dual === 0) continue;
    const share = boundShare(dual, model.rowLower[row]!, model.rowUpper[row]!);
    if (share === null) return null;
    // A dual that is dropped as rounding must be dropped from the reduced costs as well, or the bound proves nothing.
    if (!Number.isFinite(dual > 0 ? model.rowLower[row]! : model.rowUpper[row]!)) continue;
    sum += share;
    for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at += 1) {
      reduced[model.columnIndex[at]!]! -= dual * model.value[at]!;
    }
  }
  for (let column = 0; column < model.columnCount; column += 1) {
    const share = boundShare(reduced[column]!, model.columnLower[column]!, model.columnUpper[column]!);
    if (share === null) return null;
    sum += share;
  }
  return sum;
}

function boundShare(dual: number, lower: number, upper: number): number | null {
  const bound = dual > 0 ? lower : upper;
  if (dual === 0) return 0;
  if (Number.isFinite(bound)) return dual * bound;
  return Math.abs(dual) <= FEASIBILITY_TOLERANCE ? 0 : null;
}

/** How far two objective values may differ and still be the same number, for this objective. */
export function objectiveSlack(objective: number, relative: number): number {
  return relative * Math.max(1, Math.abs(objective));
}

/** The stated gap; a difference that is only rounding counts as none, so that an objective of 0 can have a closed gap. */
export function relativeGap(objective: number, bound: number): number {
  const difference = objective - bound;
  if (Math.abs(difference) <= objectiveSlack(objective, 1e-9)) return 0;
  return Math.max(0, difference) / Math.max(1e-9, Math.abs(objective));
}

/** Names the first row or column whose lower bound lies above its upper bound, or null. */
export function crossedBounds(model: LinearModel): string | null {
  for (let row = 0; row < model.rowCount; row += 1) {
    if (model.rowLower[row]! > model.rowUpper[row]!) {
      return `Row ${row} must be at least ${model.rowLower[row]} and at most ${model.rowUpper[row]}.`;
    }
  }
  for (let column = 0; column < model.columnCount; column += 1) {
    if (model.columnLower[column]! > model.columnUpper[column]!) {
      return `Column ${column} must be at least ${model.columnLower[column]} and at most ${model.columnUpper[column]}.`;
    }
  }
  return null;
}
