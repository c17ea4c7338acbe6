import { codeCell, numberCell, referenceCell, textCell, wholeCell, yesNoCell } from './cell.ts';
import { describeSheet, optional, preset, required, sourceColumn, type Values } from './column.ts';
import type { Code, Skills } from './units.ts';

/** One row of the staff sheet: `count` identical people, each of `fte`. A pseudonymous reference, never a name. */
export type StaffRow = {
  readonly staff: Code;
  readonly role: Code;
  /** Base locality. */
  readonly locality: Code;
  /** FTE of one person. */
  readonly fte: number;
  readonly count: number;
  readonly employer: string;
  readonly movable: boolean;
  /** Last period in which this person works; null = throughout. */
  readonly untilPeriod: number | null;
  readonly skills: Skills;
  readonly source: string | null;
};

const fteCell = numberCell({
  above: 0,
  max: 1.5,
  hint: (value) => (value > 1.5 ? ' For several people write the FTE of one, and how many in count.' : ''),
});

/**
 * The staff sheet: one row a person or several identical ones, with a `skill.<need>` column for each need. It may be
 * empty or missing: a plan may start from nothing.
 */
export const staffSheet = describeSheet({
  name: 'staff',
  meaning: 'Who works today, where, and with which skills; references only, never names',
  key: ['staff'],
  skills: true,
  columns: {
    staff: required(codeCell, 'A pseudonymous reference or a post number; never a name'),
    role: required(referenceCell('roles'), 'Role'),
    locality: required(referenceCell('localities'), 'Base locality'),
    fte: required(fteCell, 'FTE of one person', 'FTE'),
    count: preset(wholeCell(1), '1', 'That many identical people or posts in this row', 'people'),
    employer: preset(textCell(), 'council', "E.g. council, health, school, or a provider's name"),
    movable: preset(yesNoCell, 'yes', 'May work outside the base locality'),
    until_period: optional(wholeCell(1), 'Last period in which this person works', 'period'),
    source: sourceColumn,
  },
});

/** A row of the staff sheet. */
export function toStaffRow(row: Values<typeof staffSheet.columns>, skills: Skills): StaffRow {
  const { staff, role, locality, fte, count, employer, movable, source } = row;
  return {
    staff,
    role,
    locality,
    fte,
    count,
    employer,
    movable,
    untilPeriod: row.until_period,
    skills,
    source,
  };
}
