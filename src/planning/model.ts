import type { StageName } from './answer.ts';
import { budgetRow } from './constraints/budget.ts';
import { constraintFamilies } from './constraints/index.ts';
import type { Inputs } from './inputs.ts';
import type { LinearModel } from './linear-model.ts';
import { columnName } from './names.ts';
import { objectives, stagesOfGoal } from './objective/stages.ts';
import { type RulePlace, rowWriter } from './row-writer.ts';
import { type Variables, variablesOf } from './variables.ts';

/** The model of a plan: the sparse program with the first stage as its objective, and what its rows and columns mean. */
export type PlanModel = {
  readonly inputs: Inputs;
  readonly variables: Variables;
  readonly linear: LinearModel;
  readonly rowNames: readonly string[];
  /** Rows of each constraint family: first … first + count − 1. */
  readonly familyRows: ReadonlyMap<string, { readonly first: number; readonly count: number }>;
  /** Index of the hard rule that a row states, or −1. */
  readonly ruleOfRow: Int32Array;
  /** The rows that state hard rules, in order: which rule, and where. */
  readonly rulePlaces: ReadonlyMap<number, RulePlace>;
  readonly stages: readonly StageName[];
  /** Costs per column of each stage. */
  readonly stageCosts: Readonly<Record<StageName, Float64Array>>;
  /** Row through which a solved stage is held; the worst locality is held by the bound of its column instead. */
  readonly holdRow: { readonly cost: number; readonly unmet_need: number };
};

/** Name of the row that holds the weighted unmet hours once they have been minimised. */
export const heldUnmetNeedRow = 'held_unmet_need';

/** Assembles the model: every family in its order, then the row that holds the first goal. Throws when a number is not finite or a row's name repeats: both would be bugs. */
export function modelOf(inputs: Inputs): PlanModel {
  const variables = variablesOf(inputs);
  const writer = rowWriter();
  const familyRows = new Map<string, { first: number; count: number }>();
  for (const family of constraintFamilies) {
    const first = writer.next();
    family.rows(inputs, variables, writer);
    familyRows.set(family.name, { first, count: writer.next() - first });
  }
  const stageCosts = {
    unmet_need: objectives.unmet_need(inputs, variables),
    worst_locality: objectives.worst_locality(inputs, variables),
    cost: objectives.cost(inputs, variables),
    disruption: objectives.disruption(inputs, variables),
  };
  stageCosts.unmet_need.forEach((coefficient, column) => {
    writer.add(column, coefficient);
  });
  const heldUnmetNeed = writer.close(heldUnmetNeedRow, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  const rows = writer.done();
  const stages = stagesOfGoal[inputs.goal];
  const linear: LinearModel = {
    columnCount: variables.count,
    rowCount: rows.names.length,
    cost: stageCosts[stages[0]!].slice(),
    ...columnBounds(inputs, variables),
    rowLower: rows.lower,
    rowUpper: rows.upper,
    rowStart: rows.start,
    columnIndex: rows.columnIndex,
    value: rows.value,
  };
  refuseBadNumbers(linear, rows.names);
  return {
    inputs,
    variables,
    linear,
    rowNames: rows.names,
    familyRows,
    ruleOfRow: Int32Array.from(rows.names, (_, row) => rows.places.get(row)?.rule ?? -1),
    rulePlaces: rows.places,
    stages,
    stageCosts,
    holdRow: { cost: familyRows.get(budgetRow)!.first, unmet_need: heldUnmetNeed },
  };
}

/** Names for printing the model. */
export function namesOf(model: PlanModel) {
  return {
    column: (index: number) => columnName(model.inputs, model.variables, index),
    row: (index: number) => model.rowNames[index]!,
  };
}

function columnBounds(inputs: Inputs, variables: Variables) {
  const columnLower = new Float64Array(variables.count);
  const columnUpper = new Float64Array(variables.count).fill(Number.POSITIVE_INFINITY);
  const integer = new Uint8Array(variables.count);
  const { unmet, fte, recruited, trained, reduced, contract, worst } = variables;
  inputs.work.forEach((work, j) => {
    columnUpper[unmet.first + j] = work.hoursPerWeek;
  });
  inputs.pools.forEach((pool, g) => {
    for (let period = 1; period <= inputs.periods; period++) {
      if (period < pool.fromPeriod || period > pool.untilPeriod) {
        columnUpper[fte.first + g * inputs.periods + period - 1] = 0;
      }
    }
  });
  recruited.pool.forEach((g, i) => {
    const { recruitMax } = inputs.workbook.roles[inputs.pools[g]!.role]!;
    const units = recruitMax / variables.postUnitFte;
    columnUpper[recruited.first + i] = inputs.settings.postStep > 0 ? Math.floor(units + 1e-9) : units;
  });
  trained.pool.forEach((g, i) => {
    const { placesPerPeriod } = inputs.workbook.training[inputs.pools[g]!.trainedFrom!.course]!;
    columnUpper[trained.first + i] = inputs.settings.wholePeople
      ? Math.floor(placesPerPeriod + 1e-9)
      : placesPerPeriod;
  });
  reduced.pool.forEach((g, i) => {
    // No more than there ever were: implied, but it bounds the cost where a solver states no bound.
    const pool = inputs.pools[g]!;
    columnUpper[reduced.first + i] = (
      pool.trainedFrom ? inputs.pools[pool.trainedFrom.pool]! : pool
    ).fteToday;
  });
  columnUpper.fill(1, contract.first, contract.first + contract.count);
  columnUpper[worst] = 1;
  if (inputs.settings.postStep > 0) integer.fill(1, recruited.first, recruited.first + recruited.count);
  if (inputs.settings.wholePeople) integer.fill(1, trained.first, trained.first + trained.count);
  integer.fill(1, contract.first, contract.first + contract.count);
  return { columnLower, columnUpper, integer };
}

function refuseBadNumbers(linear: LinearModel, rowNames: readonly string[]): void {
  for (const list of [linear.value, linear.cost]) {
    const bad = list.findIndex((number) => !Number.isFinite(number));
    if (bad !== -1) throw new Error(`The model holds ${list[bad]} as coefficient ${bad}.`);
  }
  for (const list of [linear.rowLower, linear.rowUpper, linear.columnLower, linear.columnUpper]) {
    const bad = list.findIndex((number) => Number.isNaN(number));
    if (bad !== -1) throw new Error(`The model holds NaN as bound ${bad}.`);
  }
  const seen = new Set<string>();
  for (const name of rowNames) {
    if (seen.has(name)) throw new Error(`The model states the row ${name} twice.`);
    seen.add(name);
  }
}
