import { growingFloats, growingInts } from '../growing-array.ts';
import type { LinearModel } from '../linear-model.ts';

/** The dual of a continuous model, as a model to be minimised, and how its points become row duals. */
export type DualModel = {
  readonly model: LinearModel;
  readonly rowDualOf: (point: Float64Array) => Float64Array;
};

/**
 * Writes the dual of a continuous model: a column for each finite side of each row (one free column for an equation) and one for the upper bound of each column with two bounds; a row for each
 * column, A_jᵀy − w_j ≤ c_j (= where the column is free). Its optimum, negated, is the model's: an engine without duals proves its answer by solving this too.
 * Columns with an upper bound alone are refused with null; planning models have none.
 */
export function dualModel(model: LinearModel): DualModel | null {
  const cost = growingFloats(64);
  const lower = growingFloats(64);
  const sides: { readonly row: number; readonly sign: 1 | -1 }[] = [];
  const sidesOfRow = Array.from({ length: model.rowCount }, () => [] as number[]);
  const addColumn = (price: number, least: number) => {
    cost.push(price);
    lower.push(least);
    return cost.length() - 1;
  };
  for (let row = 0; row < model.rowCount; row++) {
    const low = model.rowLower[row]!;
    const high = model.rowUpper[row]!;
    if (low === high) addSide(row, 1, -low, Number.NEGATIVE_INFINITY);
    else {
      if (Number.isFinite(low)) addSide(row, 1, -low, 0);
      if (Number.isFinite(high)) addSide(row, -1, high, 0);
    }
  }
  const entries = entriesByColumn(model);
  const rowStart = growingInts(64);
  const columnIndex = growingInts(64);
  const value = growingFloats(64);
  const rowLower = new Float64Array(model.columnCount).fill(Number.NEGATIVE_INFINITY);
  const shift = new Map<number, number>();
  rowStart.push(0);
  for (let column = 0; column < model.columnCount; column++) {
    const least = model.columnLower[column]!;
    const most = model.columnUpper[column]!;
    if (!Number.isFinite(least) && Number.isFinite(most)) return null;
    if (!Number.isFinite(least)) rowLower[column] = model.cost[column]!;
    for (const { row, coefficient } of entries[column]!) {
      for (const side of sidesOfRow[row]!) {
        const term = sides[side]!.sign * coefficient;
        columnIndex.push(side);
        value.push(term);
        // A lower bound other than 0 adds least·(c_j − A_jᵀy) to the dual's objective.
        if (least !== 0 && Number.isFinite(least)) shift.set(side, (shift.get(side) ?? 0) + least * term);
      }
    }
    if (Number.isFinite(least) && Number.isFinite(most)) {
      columnIndex.push(addColumn(most - least, 0));
      value.push(-1);
    }
    rowStart.push(columnIndex.length());
  }
  const costs = cost.done();
  for (const [side, amount] of shift) costs[side]! += amount;
  const dual: LinearModel = {
    columnCount: costs.length,
    rowCount: model.columnCount,
    cost: costs,
    columnLower: lower.done(),
    columnUpper: new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY),
    integer: new Uint8Array(costs.length),
    rowLower,
    rowUpper: model.cost.slice(),
    rowStart: rowStart.done(),
    columnIndex: columnIndex.done(),
    value: value.done(),
  };
  return { model: dual, rowDualOf };

  function addSide(row: number, sign: 1 | -1, price: number, least: number): void {
    sidesOfRow[row]!.push(addColumn(price, least));
    sides.push({ row, sign });
  }

  function rowDualOf(point: Float64Array): Float64Array {
    const duals = new Float64Array(model.rowCount);
    sides.forEach(({ row, sign }, side) => {
      duals[row]! += sign * point[side]!;
    });
    return duals;
  }
}

/** Reduced costs c − Aᵀy of a model's columns. */
export function reducedCosts(model: LinearModel, rowDual: Float64Array): Float64Array {
  const reduced = model.cost.slice();
  for (let row = 0; row < model.rowCount; row++) {
    for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at++) {
      reduced[model.columnIndex[at]!]! -= rowDual[row]! * model.value[at]!;
    }
  }
  return reduced;
}

function entriesByColumn(model: LinearModel) {
  const entries = Array.from(
    { length: model.columnCount },
    () => [] as { readonly row: number; readonly coefficient: number }[],
  );
  for (let row = 0; row < model.rowCount; row++) {
    for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at++) {
      entries[model.columnIndex[at]!]!.push({ row, coefficient: model.value[at]! });
    }
  }
  return entries;
}
