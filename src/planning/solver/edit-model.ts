import type { LinearModel } from '../linear-model.ts';
import type { ModelEdit } from './solver.ts';

/** A session's own copy of a model: the answer is checked against this copy, never against what the engine holds. */
export type EditableModel = { -readonly [Key in keyof LinearModel]: LinearModel[Key] };

/** Copies a model so that later changes to the caller's arrays cannot reach the session. */
export function copyModel(model: LinearModel): EditableModel {
  return {
    columnCount: model.columnCount,
    rowCount: model.rowCount,
    cost: model.cost.slice(),
    columnLower: model.columnLower.slice(),
    columnUpper: model.columnUpper.slice(),
    integer: model.integer.slice(),
    rowLower: model.rowLower.slice(),
    rowUpper: model.rowUpper.slice(),
    rowStart: model.rowStart.slice(),
    columnIndex: model.columnIndex.slice(),
    value: model.value.slice(),
  };
}

/**
 * Applies edits to a session's copy, in order. Throws a RangeError, before anything is changed, when an edit names a row or
 * column outside the model, holds NaN, or has lists of unequal length.
 */
export function editModel(model: EditableModel, edits: readonly ModelEdit[]): void {
  for (const edit of edits) refuseBrokenEdit(model, edit);
  for (const edit of edits) applyEdit(model, edit);
}

function applyEdit(model: EditableModel, edit: ModelEdit): void {
  switch (edit.kind) {
    case 'columnBounds':
      edit.columns.forEach((column, at) => {
        model.columnLower[column] = edit.lower[at]!;
        model.columnUpper[column] = edit.upper[at]!;
      });
      return;
    case 'rowBounds':
      edit.rows.forEach((row, at) => {
        model.rowLower[row] = edit.lower[at]!;
        model.rowUpper[row] = edit.upper[at]!;
      });
      return;
    case 'costs':
      edit.columns.forEach((column, at) => {
        model.cost[column] = edit.costs[at]!;
      });
      return;
    case 'values':
      changeValues(model, edit.rows, edit.columns, edit.values);
  }
}

function changeValues(
  model: EditableModel,
  rows: Int32Array,
  columns: Int32Array,
  values: Float64Array,
): void {
  const added = new Map<number, Map<number, number>>();
  rows.forEach((row, at) => {
    const place = model.columnIndex
      .subarray(model.rowStart[row], model.rowStart[row + 1])
      .indexOf(columns[at]!);
    if (place >= 0) {
      model.value[model.rowStart[row]! + place] = values[at]!;
      return;
    }
    const entries = added.get(row) ?? new Map<number, number>();
    added.set(row, entries.set(columns[at]!, values[at]!));
  });
  if (added.size > 0) insertEntries(model, added);
}

function insertEntries(model: EditableModel, added: ReadonlyMap<number, ReadonlyMap<number, number>>): void {
  const extra = [...added.values()].reduce((sum, entries) => sum + entries.size, 0);
  const rowStart = new Int32Array(model.rowCount + 1);
  const columnIndex = new Int32Array(model.value.length + extra);
  const value = new Float64Array(model.value.length + extra);
  let end = 0;
  for (let row = 0; row < model.rowCount; row += 1) {
    const from = model.rowStart[row]!;
    const to = model.rowStart[row + 1]!;
    columnIndex.set(model.columnIndex.subarray(from, to), end);
    value.set(model.value.subarray(from, to), end);
    end += to - from;
    for (const [column, entry] of added.get(row) ?? []) {
      columnIndex[end] = column;
      value[end] = entry;
      end += 1;
    }
    rowStart[row + 1] = end;
  }
  Object.assign(model, { rowStart, columnIndex, value });
}

function refuseBrokenEdit(model: LinearModel, edit: ModelEdit): void {
  const numbers =
    edit.kind === 'costs' ? [edit.costs] : edit.kind === 'values' ? [edit.values] : [edit.lower, edit.upper];
  const indices =
    edit.kind === 'values'
      ? [
          { list: edit.rows, count: model.rowCount, noun: 'row' },
          { list: edit.columns, count: model.columnCount, noun: 'column' },
        ]
      : edit.kind === 'rowBounds'
        ? [{ list: edit.rows, count: model.rowCount, noun: 'row' }]
        : [{ list: edit.columns, count: model.columnCount, noun: 'column' }];
  const length = numbers[0]!.length;
  for (const { list, count, noun } of indices) {
    if (list.length !== length) {
      throw new RangeError(`A ${edit.kind} edit names ${list.length} ${noun}s but gives ${length} values.`);
    }
    const outside = list.find((index) => index < 0 || index >= count);
    if (outside !== undefined) {
      throw new RangeError(`A ${edit.kind} edit names ${noun} ${outside}; the model has ${count}.`);
    }
  }
  for (const list of numbers) {
    if (list.length !== length || list.some(Number.isNaN)) {
      throw new RangeError(`A ${edit.kind} edit holds NaN or lists of unequal length.`);
    }
  }
}
