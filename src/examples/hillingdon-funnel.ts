import type { TableRow } from '../domain/raw-workbook.ts';
import { childrenPerFamily, demandByLocality, episodeWeeks } from './demand.ts';
import { local, modelled } from './sources.ts';

/** The funnel of Hillingdon's minutes: counts of children in six months. */
export const sixMonths = {
  contacts: 11_541,
  referrals: 2_074,
  statutoryAssessments: 2_083,
  earlyHelpAssessments: 816,
};

/** Of the contacts out of hours, 27 % concern adults (73 % children). */
export const outOfHoursAdultShare = 0.27;

/** What the minutes say of the funnel, for source cells. */
export const funnelMinutes = {
  contacts: local('11,541 contacts and 2,074 referrals in 6 months'),
  assessments: local('2,083 statutory assessments in 6 months'),
  earlyHelp: local('816 Early Help Assessments in 6 months'),
  outOfHours: local('out-of-hours contacts: 73 % children, 27 % adults; adults are more complex'),
};

/** The locality where the hub's desk stands. */
export const hubLocality = 'uxbridge_west_drayton';

/** Example values that turn the funnel's counts into hours of work. Shares are 0–1. */
export type FunnelAssumptions = {
  readonly keyWorkHoursPerWeek: number;
  readonly extendShare: number;
  readonly languageShare: number;
  readonly assessmentWeeks: number;
  readonly assessmentHoursPerWeek: number;
  /** Hours for a contact, in the week in which it comes. */
  readonly triageHours: number;
  /** Hours for a contact about an adult out of hours, in the week in which it comes. */
  readonly adultHours: number;
  readonly outOfHoursShare: number;
  readonly specialistAdultShare: number;
};

/** Demand rows of the hub's desk, of statutory assessments, and of key work and its languages. */
export function funnelDemandRows(assumptions: FunnelAssumptions): readonly TableRow[] {
  return [...keyWorkRows(assumptions), ...assessmentRows(assumptions), ...deskRows(assumptions)];
}

function keyWorkRows(assumptions: FunnelAssumptions): readonly TableRow[] {
  const familiesPerYear = (sixMonths.earlyHelpAssessments * 2) / childrenPerFamily;
  const keyWork = demandByLocality('hillingdon', {
    need: 'key_work',
    level: 2,
    startsPerYear: familiesPerYear,
    weeks: episodeWeeks,
    extendShare: assumptions.extendShare,
    hoursPerWeek: assumptions.keyWorkHoursPerWeek,
    source: modelled(
      `the minutes' 816 Early Help Assessments in 6 months × 2 ÷ ${childrenPerFamily} children a family`,
      'assessments are counted by child and key work by family; weeks and hours per family are examples',
    ),
  });
  const language = demandByLocality('hillingdon', {
    need: 'language',
    level: 2,
    startsPerYear: familiesPerYear * assumptions.languageShare,
    weeks: episodeWeeks,
    extendShare: assumptions.extendShare,
    hoursPerWeek: 1,
    source: modelled(
      `the families with key work × an example share of ${100 * assumptions.languageShare} % × 1 hour a week`,
      'the minutes name interpreters and a diverse workforce but no number',
    ),
  });
  return [...keyWork, ...language];
}

function assessmentRows(assumptions: FunnelAssumptions): readonly TableRow[] {
  return demandByLocality('hillingdon', {
    need: 'assessment',
    level: 3,
    startsPerYear: (sixMonths.statutoryAssessments * 2) / childrenPerFamily,
    weeks: assumptions.assessmentWeeks,
    hoursPerWeek: assumptions.assessmentHoursPerWeek,
    source: modelled(
      `the minutes' 2,083 statutory assessments in 6 months × 2 ÷ ${childrenPerFamily} children a family, open for ${assumptions.assessmentWeeks} weeks`,
      'an assessment may take 45 working days; hours per assessment are an example',
    ),
  });
}

function deskRows(assumptions: FunnelAssumptions): readonly TableRow[] {
  const contactsPerYear = sixMonths.contacts * 2;
  const adultsPerYear = contactsPerYear * assumptions.outOfHoursShare * outOfHoursAdultShare;
  const row = { locality: hubLocality, weeks: 1, extend_share: 0, growth_per_year: 0 };
  const adults = (level: 2 | 3, share: number) => ({
    ...row,
    need: 'out_of_hours_adults',
    level,
    starts_per_year: Math.round(adultsPerYear * share),
    hours_per_week: assumptions.adultHours,
    source: modelled(
      `the minutes' 11,541 contacts in 6 months × 2 × an example share of ${100 * assumptions.outOfHoursShare} % out of hours × 27 % about adults × ${100 * share} % at this level`,
      'the minutes give the share of adults but not the number of contacts out of hours',
    ),
  });
  return [
    {
      ...row,
      need: 'triage',
      level: 2,
      starts_per_year: contactsPerYear,
      hours_per_week: assumptions.triageHours,
      source: `${funnelMinutes.contacts}, taken twice for a year; example: hours per contact, and the hub's place in Uxbridge`,
    },
    adults(2, 1 - assumptions.specialistAdultShare),
    adults(3, assumptions.specialistAdultShare),
  ];
}
