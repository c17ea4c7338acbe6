import type { HardRule, Inputs } from '../inputs.ts';
import type { RowWriter } from '../row-writer.ts';
import type { Variables } from '../variables.ts';

/** A family of constraints: one formula, stated for every index it ranges over. */
export type ConstraintFamily = {
  readonly name: string;
  /** The formula, as in FORMULATION: what a row says. */
  readonly formula: string;
  /** Unit of both sides of a row. */
  readonly unit: string;
  /** What one more unit of a row's right-hand side is worth, in words. */
  readonly shadowPrice: string;
  readonly rows: (inputs: Inputs, variables: Variables, writer: RowWriter) => void;
};

/** Calls `write` for every hard rule of one kind, with its index among the hard rules. */
export function forEachRule(
  inputs: Inputs,
  kind: HardRule['rule'],
  write: (rule: HardRule, index: number) => void,
): void {
  inputs.rules.forEach((rule, index) => {
    if (rule.rule === kind) write(rule, index);
  });
}

/** All periods of the plan, from 1. */
export function periodsOf(inputs: Inputs): readonly number[] {
  return Array.from({ length: inputs.periods }, (_, index) => index + 1);
}
