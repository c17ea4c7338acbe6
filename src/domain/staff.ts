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
