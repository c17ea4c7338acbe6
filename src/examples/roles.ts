import { roundTo } from '../domain/apportion.ts';
import type { TableRow } from '../domain/raw-workbook.ts';
import { annualCostPounds, payReason } from './pay.ts';
import { socialWorkWorkforceOf } from './published-figures.ts';
import { type RoleCode, skillColumns, skillsReason } from './skills.ts';
import { citations, example, published } from './sources.ts';

/** Name, post prefix and pay point of each role; the pay points are examples. */
export const roleCatalogue: Readonly<
  Record<RoleCode, { readonly name: string; readonly post: string; readonly payPoint: number }>
> = {
  family_help_practitioner: { name: 'Family Help practitioner', post: 'KW', payPoint: 24 },
  social_worker: { name: 'Social worker', post: 'SW', payPoint: 34 },
  family_support_worker: { name: 'Family support worker', post: 'FS', payPoint: 18 },
  early_years_practitioner: { name: 'Early years practitioner', post: 'EY', payPoint: 20 },
  domestic_abuse_practitioner: { name: 'Domestic abuse practitioner', post: 'DA', payPoint: 26 },
  youth_practitioner: { name: 'Youth practitioner', post: 'YP', payPoint: 24 },
  mental_health_practitioner: { name: 'Mental health practitioner', post: 'MH', payPoint: 30 },
  inclusion_practitioner: { name: 'Inclusion practitioner (SEND)', post: 'IN', payPoint: 26 },
  coordinator: { name: 'Family co-ordinator', post: 'CO', payPoint: 30 },
  outreach_worker: { name: 'Outreach worker', post: 'OW', payPoint: 12 },
  triage_officer: { name: 'Triage officer', post: 'TR', payPoint: 26 },
  practice_supervisor: { name: 'Practice supervisor', post: 'PS', payPoint: 38 },
};

/** What a council may decide about a role. */
export type RoleChoices = {
  readonly role: RoleCode;
  readonly name?: string;
  /** Most new FTE that start in a period; blank: the role is not advertised. */
  readonly recruitMax?: number;
  /** Periods from the decision to the first day at work. */
  readonly leadPeriods?: number;
  readonly reducible?: boolean;
};

const recruitCostPounds = 2_500;
const leaversPerYear = 0.12;
const reductionCostPounds = 8_000;

/** What is published of a council's social workers, for the row of their role. */
export type SocialWorkerFacts = {
  /** Share (0–1) of FTE that leaves in a year. */
  readonly leaversPerYear: number;
  /** Beginning of the source cell. */
  readonly source: string;
};

/** Turnover and the other published figures of the social workers of a council. */
export function publishedSocialWorkers(onsCode: string): SocialWorkerFacts {
  const workforce = socialWorkWorkforceOf(onsCode);
  const facts = [
    `${workforce.inPostFte} FTE in post`,
    `${workforce.vacancyFte} FTE vacant (${workforce.vacancyPercent} %)`,
    `${workforce.agencyFte} FTE agency (${workforce.agencyPercent} %)`,
    `turnover ${workforce.turnoverPercent} % (leavers_per_year)`,
    `${workforce.cases} cases, caseload ${workforce.caseload}`,
  ];
  return {
    leaversPerYear: roundTo(workforce.turnoverPercent / 100, 4),
    source: published(citations.workforce, facts.join(', ')),
  };
}

/**
 * The roles sheet. Social workers carry the council's published turnover; every other figure is an example. `payFactor`
 * raises every cost where pay is higher, as in London.
 */
export function roleRows(
  socialWorkers: SocialWorkerFacts,
  choices: readonly RoleChoices[],
  needs: readonly string[],
  payFactor = 1,
): readonly TableRow[] {
  return choices.map((choice) => {
    const { name, payPoint } = roleCatalogue[choice.role];
    const isSocialWorker = choice.role === 'social_worker';
    return {
      role: choice.role,
      name: choice.name ?? name,
      annual_cost: roundTo(annualCostPounds(payPoint) * payFactor, 0),
      recruit_max: choice.recruitMax ?? 0,
      recruit_cost: recruitCostPounds,
      recruit_lead_periods: choice.leadPeriods ?? 0,
      leavers_per_year: isSocialWorker ? socialWorkers.leaversPerYear : leaversPerYear,
      reducible: choice.reducible ? 'yes' : 'no',
      reduction_cost: reductionCostPounds,
      ...skillColumns(choice.role, 'general', needs),
      source: isSocialWorker
        ? `${socialWorkers.source}; ${roleSource(payPoint, payFactor)}`
        : `${roleSource(payPoint, payFactor)}${choice.role === 'practice_supervisor' ? supervisorReason : ''}`,
    };
  });
}

const supervisorReason =
  '; practice supervisors hold no families here: their time goes to supervision, so it is not counted as casework';

function roleSource(payPoint: number, payFactor: number): string {
  const weighting = payFactor === 1 ? '' : `, times ${payFactor} for London pay`;
  return example(
    `${payReason(payPoint)}${weighting}; recruitment, leavers and reduction costs are not published for these posts; ${skillsReason}`,
  );
}
