import type { Code, Level } from '../domain/units.ts';

/** A rule as it is named in answers: one locality, need, role, level where it has them. */
export type RuleName = {
  readonly rule: string;
  readonly locality: Code | null;
  readonly need: Code | null;
  readonly role: Code | null;
  readonly level: Level | null;
};
