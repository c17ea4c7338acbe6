import type { RuleKind } from '../../../domain/rule.ts';
import type { PlanModel } from '../../model.ts';
import type { ModelEdit } from '../../solver/solver.ts';
import { fteColumn } from '../../variables.ts';
import type { Target } from './targets.ts';

/** Units of each kind's value, the grid on which repairs are stated (steps per unit), and whether relaxing makes the value larger or smaller. */
export const scaleOf: Readonly<
  Record<
    RuleKind | 'budget',
    { readonly unit: string; readonly perUnit: number; readonly relaxes: 'up' | 'down' }
  >
> = {
  minimum_coverage: { unit: 'share', perUnit: 10_000, relaxes: 'down' },
  minimum_role_fte: { unit: 'FTE', perUnit: 100, relaxes: 'down' },
  minimum_people: { unit: 'people', perUnit: 100, relaxes: 'down' },
  reserve_hours: { unit: 'h/week', perUnit: 100, relaxes: 'down' },
  supervision_ratio: { unit: 'FTE per FTE', perUnit: 10_000, relaxes: 'up' },
  maximum_provider_share: { unit: 'share', perUnit: 10_000, relaxes: 'up' },
  budget: { unit: '£', perUnit: 1, relaxes: 'up' },
};

/** Difference, in steps of the grid, that is rounding. */
const NOISE = 1e-6;

/** Hours a week that are rounding. */
const HOURS_NOISE = 1e-6;

/** The tightest step of the grid that is no tighter than the value, counted so that more steps are more relaxed. */
export function stepAtLeast(kind: Target['kind'], value: number): number {
  const { perUnit, relaxes } = scaleOf[kind];
  return Math.ceil((relaxes === 'up' ? value : -value) * perUnit - NOISE);
}

/** The value at a step of the grid. */
export function valueAtStep(kind: Target['kind'], step: number): number {
  const { perUnit, relaxes } = scaleOf[kind];
  return step === 0 ? 0 : (relaxes === 'up' ? step : -step) / perUnit;
}

/** The tightest value of a rule that a point satisfies in all the target's rows; Infinity where no ratio is enough. */
export function reachedValue(model: PlanModel, target: Target, x: Float64Array): number {
  const values = target.rows.map((row) => reachedInRow(model, target, row, x));
  return scaleOf[target.kind].relaxes === 'up' ? Math.max(...values) : Math.min(...values);
}

function reachedInRow(model: PlanModel, { kind, value }: Target, row: number, x: Float64Array): number {
  const activity = activityOf(model, row, x);
  switch (kind) {
    case 'minimum_coverage':
      return 1 - activity / requiredHours(model, row);
    case 'minimum_role_fte':
    case 'minimum_people':
      return activity;
    case 'reserve_hours':
      // All the required hours are enough where the rule asks for more than there are.
      return activity < model.linear.rowLower[row]! - HOURS_NOISE ? activity : value;
    case 'supervision_ratio': {
      const { supervisors, others } = supervisionColumns(model, row);
      const asked = sum(others, x);
      return asked <= 0 ? 0 : asked / Math.max(0, sum(supervisors, x));
    }
    case 'maximum_provider_share': {
      const { bought, unmet, required } = provisionColumns(model, row);
      const hours = sum(bought, x);
      return hours <= 0 ? 0 : hours / (required - sum(unmet, x));
    }
    case 'budget':
      return activity * 1000;
  }
}

/** The edits that make a rule's rows ask for a value; for the kinds whose value does not enter as a mere bound of one column. */
export function askValue(model: PlanModel, target: Target, value: number): readonly ModelEdit[] {
  return target.rows
    .map((row): ModelEdit => {
      if (target.kind === 'reserve_hours') {
        return rowBounds(row, Math.min(value, model.linear.rowLower[row]!), Number.POSITIVE_INFINITY);
      }
      const columns =
        target.kind === 'supervision_ratio'
          ? supervisionColumns(model, row).supervisors
          : provisionColumns(model, row).unmet;
      const coefficient = target.kind === 'supervision_ratio' ? -value : value;
      return {
        kind: 'values',
        rows: new Int32Array(columns.length).fill(row),
        columns: Int32Array.from(columns),
        values: new Float64Array(columns.length).fill(coefficient),
      };
    })
    .concat(
      target.kind === 'maximum_provider_share'
        ? target.rows.map((row) =>
            rowBounds(row, Number.NEGATIVE_INFINITY, value * provisionColumns(model, row).required),
          )
        : [],
    );
}

/** Hours a week required of the work that a minimum_coverage row counts. */
export function requiredHours({ inputs, variables, linear }: PlanModel, row: number): number {
  let hours = 0;
  for (let at = linear.rowStart[row]!; at < linear.rowStart[row + 1]!; at++) {
    hours += inputs.work[linear.columnIndex[at]! - variables.unmet.first]!.hoursPerWeek;
  }
  return hours;
}

function supervisionColumns({ inputs, variables, rulePlaces }: PlanModel, row: number) {
  const { rule, period } = rulePlaces.get(row)!;
  const { roleIndex } = inputs.rules[rule]!;
  const supervisors: number[] = [];
  const others: number[] = [];
  inputs.pools.forEach((pool, g) => {
    (pool.role === roleIndex ? supervisors : others).push(fteColumn(variables, inputs, g, period));
  });
  return { supervisors, others };
}

function provisionColumns({ inputs, variables, rulePlaces }: PlanModel, row: number) {
  const place = rulePlaces.get(row)!;
  const bought: number[] = [];
  const unmet: number[] = [];
  let required = 0;
  inputs.work.forEach((work, j) => {
    if (work.need !== place.need || work.period !== place.period) return;
    required += work.hoursPerWeek;
    unmet.push(variables.unmet.first + j);
    const { workStart, workColumns } = variables.bought;
    bought.push(...workColumns.subarray(workStart[j], workStart[j + 1]));
  });
  return { bought, unmet, required };
}

function activityOf({ linear }: PlanModel, row: number, x: Float64Array): number {
  let activity = 0;
  for (let at = linear.rowStart[row]!; at < linear.rowStart[row + 1]!; at++) {
    activity += linear.value[at]! * x[linear.columnIndex[at]!]!;
  }
  return activity;
}

function sum(columns: readonly number[], x: Float64Array): number {
  return columns.reduce((total, column) => total + x[column]!, 0);
}

function rowBounds(row: number, lower: number, upper: number): ModelEdit {
  return {
    kind: 'rowBounds',
    rows: Int32Array.of(row),
    lower: Float64Array.of(lower),
    upper: Float64Array.of(upper),
  };
}
