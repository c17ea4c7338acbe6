import type { Model } from 'highs';
import type { ModelEdit } from './solver.ts';

/** Sends edits that have been validated to HiGHS, which keeps its basis. */
export function pushEdits(native: Model, edits: readonly ModelEdit[]): void {
  for (const edit of edits) {
    switch (edit.kind) {
      case 'columnBounds': {
        const { indices, lists } = ordered(edit.columns, edit.lower, edit.upper);
        native.changeColsBounds({ kind: 'set', indices }, lists[0]!, lists[1]!);
        break;
      }
      case 'rowBounds': {
        const { indices, lists } = ordered(edit.rows, edit.lower, edit.upper);
        native.changeRowsBounds({ kind: 'set', indices }, lists[0]!, lists[1]!);
        break;
      }
      case 'costs': {
        const { indices, lists } = ordered(edit.columns, edit.costs);
        native.changeColsCost({ kind: 'set', indices }, lists[0]!);
        break;
      }
      case 'values':
        edit.rows.forEach((row, at) => {
          native.changeCoefficient(row, edit.columns[at]!, edit.values[at]!);
        });
    }
  }
}

/** HiGHS takes index sets only in strictly increasing order; where an index is named twice the last value counts. */
function ordered(given: Int32Array, ...values: readonly Float64Array[]) {
  if (given.every((index, at) => at === 0 || given[at - 1]! < index))
    return { indices: given, lists: values };
  const lastPlace = new Map<number, number>();
  given.forEach((index, at) => {
    lastPlace.set(index, at);
  });
  const indices = Int32Array.from(lastPlace.keys()).sort();
  const places = [...indices].map((index) => lastPlace.get(index)!);
  return { indices, lists: values.map((list) => Float64Array.from(places, (place) => list[place]!)) };
}
