import type { TableRow } from '../domain/raw-workbook.ts';
import { type AuthorityDemand, demandByLocality } from './demand.ts';
import { local, modelled } from './sources.ts';

/** The cohort of Rotherham's minutes, in families. The shares overlap there and are not made to add up to 100 %. */
export const cohort = {
  childProtection: 11,
  childInNeed: 41,
  riskOfSexualExploitation: 14,
  familyRecovery: 7,
  waitingForFamilyRecovery: 4,
  knownToSocialCareShare: 0.15,
  earlyHelpShare: 0.85,
};

/** What the minutes say of the cohort, for source cells. */
export const cohortMinutes = {
  cohort: local(
    'about 15 % of the cohort are known to social care, 85 % are likely in early help and about 10 % have an active CAF; the shares overlap',
  ),
  childProtection: local('11 families with a Child Protection Plan'),
  childInNeed: local('41 families with Children in Need'),
  exploitation: local('14 at risk of sexual exploitation'),
  recovery: local('7 families with the Family Recovery Programme and 4 waiting'),
};

/** Direct hours per family per week, by the status of the family. Example values. */
export type HoursByStatus = {
  readonly earlyHelp: number;
  readonly childInNeed: number;
  readonly childProtection: number;
  readonly familyRecovery: number;
  readonly exploitation: number;
};

const knownToSocialCare = cohort.childProtection + cohort.childInNeed;

/** Families likely in early help: those with a plan are about 15 % of the cohort, and about 85 % are in early help. */
export const earlyHelpFamilies = Math.round(
  (knownToSocialCare / cohort.knownToSocialCareShare) * cohort.earlyHelpShare,
);

/** Demand rows of lead work by the status of the family, and of the families at risk of sexual exploitation. */
export function cohortDemandRows(hoursPerWeek: HoursByStatus): readonly TableRow[] {
  const demand: readonly AuthorityDemand[] = [
    {
      need: 'lead_early_help',
      level: 2,
      families: earlyHelpFamilies,
      hoursPerWeek: hoursPerWeek.earlyHelp,
      source: modelled(
        `the minutes' ${knownToSocialCare} families with a plan ÷ about 15 % known to social care × 85 % likely in early help`,
        'the size of the cohort is not in the minutes; hours per family are an example',
      ),
    },
    {
      need: 'lead_child_in_need',
      level: 2,
      families: cohort.childInNeed,
      hoursPerWeek: hoursPerWeek.childInNeed,
      source: `${cohortMinutes.childInNeed}; example: hours per family`,
    },
    {
      need: 'lead_child_protection',
      level: 3,
      families: cohort.childProtection,
      hoursPerWeek: hoursPerWeek.childProtection,
      source: `${cohortMinutes.childProtection}; example: hours per family`,
    },
    {
      need: 'family_recovery',
      level: 2,
      families: cohort.familyRecovery + cohort.waitingForFamilyRecovery,
      hoursPerWeek: hoursPerWeek.familyRecovery,
      source: `${cohortMinutes.recovery}: both are families in need of it; example: hours per family, about 6 for a full-time worker`,
    },
    {
      need: 'exploitation_missing',
      level: 3,
      families: cohort.riskOfSexualExploitation,
      hoursPerWeek: hoursPerWeek.exploitation,
      source: `${cohortMinutes.exploitation}, who may be in other groups as well; example: hours per family`,
    },
  ];
  return demand.flatMap((each) => demandByLocality('rotherham', each));
}
