import type { LinearModel } from '../linear-model.ts';
import type { ModelEdit, Solver, SolverSession } from './solver.ts';

/**
 * An engine that keeps its last model: a model of the same shape (the same rows, columns and places of coefficients) is not loaded again but edited into the one it holds, and solved
 * from its last basis. One model at a time: opening a second one ends the first. A plan made again after an edit is answered several times as fast.
 */
export function warmSolver(engine: Solver): Solver {
  let held: { model: LinearModel; session: SolverSession } | null = null;
  const letGo = async () => {
    const old = held;
    held = null;
    await old?.session.close();
  };
  return {
    name: engine.name,
    open: async (model) => {
      const edits = held === null ? null : editsBetween(held.model, model);
      if (held === null || edits === null) {
        await letGo();
        held = { model, session: await engine.open(model) };
      } else {
        if (edits.length > 0) await held.session.edit(edits);
        held = { model, session: held.session };
      }
      return { ...held.session, close: async () => {} };
    },
    close: async () => {
      await letGo();
      await engine.close();
    },
  };
}

/** The edits that turn one model into another of the same shape; null where the shapes differ. */
export function editsBetween(from: LinearModel, to: LinearModel): readonly ModelEdit[] | null {
  const sameShape =
    from.columnCount === to.columnCount &&
    from.rowCount === to.rowCount &&
    equal(from.rowStart, to.rowStart) &&
    equal(from.columnIndex, to.columnIndex) &&
    equal(from.integer, to.integer);
  if (!sameShape) return null;
  const edits: ModelEdit[] = [];
  const columns = differences(from.columnLower, to.columnLower, from.columnUpper, to.columnUpper);
  if (columns.length > 0) {
    edits.push({
      kind: 'columnBounds',
      columns,
      lower: pick(to.columnLower, columns),
      upper: pick(to.columnUpper, columns),
    });
  }
  const rows = differences(from.rowLower, to.rowLower, from.rowUpper, to.rowUpper);
  if (rows.length > 0) {
    edits.push({ kind: 'rowBounds', rows, lower: pick(to.rowLower, rows), upper: pick(to.rowUpper, rows) });
  }
  const costs = differences(from.cost, to.cost);
  if (costs.length > 0) edits.push({ kind: 'costs', columns: costs, costs: pick(to.cost, costs) });
  const values = differences(from.value, to.value);
  if (values.length > 0) {
    edits.push({
      kind: 'values',
      rows: rowsOf(to, values),
      columns: Int32Array.from(values, (at) => to.columnIndex[at]!),
      values: pick(to.value, values),
    });
  }
  return edits;
}

function equal(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** Positions at which either of two pairs of lists differs. */
function differences(
  from: Float64Array,
  to: Float64Array,
  alsoFrom: Float64Array = from,
  alsoTo: Float64Array = to,
): Int32Array {
  const found: number[] = [];
  for (let i = 0; i < to.length; i++) {
    if (from[i] !== to[i] || alsoFrom[i] !== alsoTo[i]) found.push(i);
  }
  return Int32Array.from(found);
}

function pick(list: Float64Array, indices: Int32Array): Float64Array {
  return Float64Array.from(indices, (index) => list[index]!);
}

/** The row of each position of the value list; positions ascend. */
function rowsOf(model: LinearModel, positions: Int32Array): Int32Array {
  let row = 0;
  return positions.map((at) => {
    while (model.rowStart[row + 1]! <= at) row += 1;
    return row;
  });
}
