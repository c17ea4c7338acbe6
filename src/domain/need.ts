import type { Code } from './units.ts';

export type Need = {
  readonly need: Code;
  readonly name: string;
  /** Priority weight of an hour of unmet need. */
  readonly weight: number;
  /** Lead-practitioner work, counted in families. */
  readonly lead: boolean;
  /** Children-in-need assessment factor codes that belong here. */
  readonly factorCodes: readonly string[];
  readonly source: string | null;
};
