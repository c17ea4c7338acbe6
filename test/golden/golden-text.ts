import type { StageName } from '../../src/planning/answer.ts';
import { inputsOf } from '../../src/planning/inputs.ts';
import type { LinearModel } from '../../src/planning/linear-model.ts';
import { writeLpFile } from '../../src/planning/lp-file.ts';
import { modelOf, namesOf, type PlanModel } from '../../src/planning/model.ts';
import { type HandTables, workbookOf } from '../builders/hand-tables.ts';
import { goldenTables } from './golden-cases.ts';

/** One constraint family of a case as an LP file: its rows alone, and the bounds of the columns in them. */
export function familyText(changes: HandTables, family: string): string {
  const model = goldenModel(changes);
  const { first, count } = model.familyRows.get(family)!;
  return textOf(model, first, first + count, new Float64Array(model.linear.columnCount));
}

/** One objective of a case as an LP file without rows. */
export function objectiveText(changes: HandTables, stage: StageName): string {
  const model = goldenModel(changes);
  return textOf(model, 0, 0, model.stageCosts[stage]);
}

function goldenModel(changes: HandTables): PlanModel {
  return modelOf(inputsOf(workbookOf(goldenTables(changes))));
}

/** The rows from `first` to before `end` and the costs, with only the columns that occur in them. */
function textOf(model: PlanModel, first: number, end: number, costs: Float64Array): string {
  const { linear } = model;
  const start = linear.rowStart[first]!;
  const entries = linear.columnIndex.slice(start, linear.rowStart[end]);
  const used = new Set(entries);
  costs.forEach((cost, column) => {
    if (cost !== 0) used.add(column);
  });
  const columns = [...used].sort((a, b) => a - b);
  const place = new Map(columns.map((column, index) => [column, index]));
  const pick = <List extends Float64Array | Uint8Array>(list: List) => columns.map((column) => list[column]!);
  const part: LinearModel = {
    columnCount: columns.length,
    rowCount: end - first,
    cost: Float64Array.from(pick(costs)),
    columnLower: Float64Array.from(pick(linear.columnLower)),
    columnUpper: Float64Array.from(pick(linear.columnUpper)),
    integer: Uint8Array.from(pick(linear.integer)),
    rowLower: linear.rowLower.slice(first, end),
    rowUpper: linear.rowUpper.slice(first, end),
    rowStart: linear.rowStart.slice(first, end + 1).map((at) => at - start),
    columnIndex: entries.map((column) => place.get(column)!),
    value: linear.value.slice(start, linear.rowStart[end]),
  };
  const names = namesOf(model);
  return writeLpFile(part, {
    column: (index) => names.column(columns[index]!),
    row: (index) => names.row(first + index),
  });
}
