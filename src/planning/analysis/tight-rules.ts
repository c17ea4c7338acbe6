import type { Point } from '../facts/decisions.ts';
import type { LinearModel } from '../linear-model.ts';
import type { Block } from '../variables.ts';

/** Hours a week (or FTE) below this are the solver's rounding. */
export const SLIGHT = 1e-3;

/** What the hard rules (and the goal `fairest`) keep from being changed, read from the slack of their rows. */
export type TightRules = {
  /** Rule that keeps the hours of an assigned column where they are: reserve_hours. */
  readonly ofColumn: ReadonlyMap<number, string>;
  /** Rule that keeps a piece of work from losing any hours: minimum_coverage, or the goal fairest. */
  readonly ofWork: ReadonlyMap<number, string>;
  /** h/week that providers may still deliver on a piece of work (maximum_provider_share); Infinity without a rule. */
  readonly providerHoursLeft: (work: number) => number;
  /** FTE of a role that may still be added in a period (supervision_ratio), at role · periods + period − 1. */
  readonly fteLeft: Float64Array;
};

export function tightRulesOf(point: Point): TightRules {
  const { model, x } = point;
  const { inputs, variables, linear, ruleOfRow, familyRows } = model;
  const { unmet, fte } = variables;
  const ofColumn = new Map<number, string>();
  const ofWork = new Map<number, string>();
  const providerHours = new Map<number, number>();
  const fteLeft = new Float64Array(inputs.workbook.roles.length * inputs.periods).fill(
    Number.POSITIVE_INFINITY,
  );
  ruleOfRow.forEach((index, row) => {
    if (index === -1) return;
    const rule = inputs.rules[index]!;
    const activity = rowActivity(linear, x, row);
    const slack = linear.rowUpper[row]! - activity;
    const columns = columnsOfRow(linear, row);
    switch (rule.rule) {
      case 'reserve_hours':
        if (activity - linear.rowLower[row]! > SLIGHT) break;
        for (const column of columns) ofColumn.set(column, rule.rule);
        break;
      case 'minimum_coverage':
        if (slack > SLIGHT) break;
        for (const column of columns) ofWork.set(column - unmet.first, rule.rule);
        break;
      case 'maximum_provider_share':
        // An hour bought for unmet work adds 1 hour bought and takes `value` off the unmet hours counted in the row.
        for (const column of columns.filter(within(unmet))) {
          const hours = Math.max(0, slack) / Math.max(1e-9, 1 - rule.value);
          const work = column - unmet.first;
          providerHours.set(work, Math.min(hours, providerHours.get(work) ?? Number.POSITIVE_INFINITY));
        }
        break;
      case 'supervision_ratio': {
        const period = 1 + ((columns[0]! - fte.first) % inputs.periods);
        inputs.workbook.roles.forEach((_, r) => {
          const at = r * inputs.periods + period - 1;
          if (r !== rule.roleIndex) fteLeft[at] = Math.min(fteLeft[at]!, Math.max(0, slack));
        });
        break;
      }
      case 'minimum_role_fte':
      case 'minimum_people':
        // They keep people in post, which no gap is the worse for.
        break;
    }
  });
  const fairness = familyRows.get('fairness');
  if (inputs.goal === 'fairest' && fairness) {
    for (let row = fairness.first; row < fairness.first + fairness.count; row++) {
      if (linear.rowUpper[row]! - rowActivity(linear, x, row) > SLIGHT) continue;
      for (const column of columnsOfRow(linear, row).filter(within(unmet))) {
        ofWork.set(column - unmet.first, 'fairest');
      }
    }
  }
  return {
    ofColumn,
    ofWork,
    providerHoursLeft: (work) => providerHours.get(work) ?? Number.POSITIVE_INFINITY,
    fteLeft,
  };
}

/** Value of a row at a point. */
export function rowActivity(linear: LinearModel, x: Float64Array, row: number): number {
  let activity = 0;
  for (let at = linear.rowStart[row]!; at < linear.rowStart[row + 1]!; at++) {
    activity += linear.value[at]! * x[linear.columnIndex[at]!]!;
  }
  return activity;
}

function columnsOfRow(linear: LinearModel, row: number): readonly number[] {
  return [...linear.columnIndex.subarray(linear.rowStart[row]!, linear.rowStart[row + 1]!)];
}

function within(block: Block): (column: number) => boolean {
  return (column) => column >= block.first && column < block.first + block.count;
}
