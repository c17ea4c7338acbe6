import { amountCell, codeCell, numberCell, shareHint, textCell, wholeCell, yesNoCell } from './cell.ts';
import { describeSheet, preset, required, sourceColumn, type Values } from './column.ts';
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

/** The roles sheet: one row a role, with a `skill.<need>` column for each need. */
export const rolesSheet = describeSheet({
  name: 'roles',
  meaning: 'The roles of staff, what they cost, and whether more can be recruited',
  key: ['role'],
  required: true,
  skills: true,
  columns: {
    role: required(codeCell, 'Code of the role'),
    name: required(textCell(), 'Name of the role'),
    annual_cost: required(amountCell, 'Cost of one FTE with on-costs', '£ a year'),
    recruit_max: preset(amountCell, '0', 'Most new FTE in one period over all localities; 0 = never', 'FTE'),
    recruit_cost: preset(amountCell, '0', 'Once per FTE recruited', '£'),
    recruit_lead_periods: preset(
      wholeCell(),
      '0',
      'Between the decision and the first working period',
      'periods',
    ),
    leavers_per_year: preset(
      numberCell({ min: 0, max: 0.95, hint: shareHint }),
      '0',
      'Expected share of FTE that leaves in a year',
      'share',
    ),
    reducible: preset(yesNoCell, 'no', 'May be reduced when allow_reductions is yes'),
    reduction_cost: preset(amountCell, '0', 'Once per FTE removed', '£'),
    source: sourceColumn,
  },
});

/** A row of the roles sheet as a role. */
export function toRole(row: Values<typeof rolesSheet.columns>, skills: Skills): Role {
  const { role, name, reducible, source } = row;
  return {
    role,
    name,
    annualCost: row.annual_cost,
    recruitMax: row.recruit_max,
    recruitCost: row.recruit_cost,
    recruitLeadPeriods: row.recruit_lead_periods,
    leaversPerYear: row.leavers_per_year,
    reducible,
    reductionCost: row.reduction_cost,
    skills,
    source,
  };
}
