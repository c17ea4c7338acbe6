import type { Code, Level } from './units.ts';

export type Course = {
  readonly course: Code;
  readonly need: Code;
  readonly toLevel: Level;
  /** Least level in the need a trainee must hold (0 = none). */
  readonly fromLevel: 0 | Level;
  /** Role codes that may go; `*` already expanded to all roles. */
  readonly roles: readonly Code[];
  /** £ per person. */
  readonly costPerPerson: number;
  /** Hours away from work in the training period, per person. */
  readonly hoursPerPerson: number;
  readonly placesPerPeriod: number;
  /** The skill is usable this many periods after the training period; 0 = the same period. */
  readonly periods: number;
  readonly source: string | null;
};
