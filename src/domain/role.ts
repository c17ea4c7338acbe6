import type { Code, Skills } from './units.ts';

export type Role = {
  readonly role: Code;
  readonly name: string;
  /** £ per FTE a year with on-costs. */
  readonly annualCost: number;
  /** Most new FTE that start in one period over all localities; 0 = never. */
  readonly recruitMax: number;
  /** £ once per FTE recruited. */
  readonly recruitCost: number;
  readonly recruitLeadPeriods: number;
  /** Expected share of FTE that leaves in a year (0–0.95). */
  readonly leaversPerYear: number;
  readonly reducible: boolean;
  /** £ once per FTE removed. */
  readonly reductionCost: number;
  /** Levels that a new recruit brings. */
  readonly skills: Skills;
  readonly source: string | null;
};
