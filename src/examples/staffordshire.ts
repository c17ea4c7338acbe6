import { rawWorkbook } from '../domain/raw-workbook.ts';
import type { RawWorkbook } from '../domain/workbook.ts';
import type { Council } from './council.ts';
import { type CourseChoice, courseRows } from './courses.ts';
import { demandByLocality, earlyYearsDemandRows, episodeWeeks, factorDemandRows } from './demand.ts';
import { localityProfilesOf, localityRows } from './deprivation.ts';
import { familiesStartingPerYear, leadNeedRows } from './lead-work.ts';
import {
  type CatalogueNeedCode,
  catalogueNeedRows,
  earlyYearsNeedRow,
  otherNeedRow,
} from './need-catalogue.ts';
import { offer, offerRows } from './offers.ts';
import { publishedSocialWorkers, type RoleChoices, roleRows } from './roles.ts';
import { hardRule, ruleRows, softRule } from './rules.ts';
import { multiply, remove, scenarioRows, set, setSetting } from './scenarios.ts';
import { settingsRows } from './settings.ts';
import { example, local, published } from './sources.ts';
import { triageDemandRows, triageMinutes, triageStarts } from './staffordshire-triage.ts';
import { posts, socialWorkerPosts, staffRows } from './team.ts';
import { travelRows } from './travel.ts';

const code = 'staffordshire';
const onsCode = 'E10000028';

/** Example values chosen together so that the planned team meets most, not all, of the need. */
const calibration = {
  /** £ over the year: about eight posts' worth. */
  budgetPounds: 390_000,
  /** Direct hours per family per week of the lead practitioner: about 13 families for a full-time worker. */
  leadHoursPerWeek: 1.6,
  extendShare: 0.15,
  /** Share of the assessed families with a need with whom the district teams work on it. */
  workedShare: 0.5,
  earlyYears: { workedShare: 0.6, hoursPerWeek: 0.5 },
  /** Hours of triage for a family in the week in which it is referred. */
  triageHours: 1.5,
  /** Hours a week in each district that early years practitioners keep for children aged 0–4. */
  reservedEarlyYearsHours: 24,
  /** Share of the council's social workers who are in the district teams. */
  socialWorkerShare: 0.05,
};

const periods = 4;

const factorNeeds: readonly CatalogueNeedCode[] = [
  'send',
  'domestic_abuse',
  'neglect_parenting',
  'parental_mental_health',
  'child_mental_health',
  'substance_misuse',
  'exploitation_missing',
  'parental_disability',
];
const needs = ['key_work', 'early_years', 'triage', ...factorNeeds];

const minutes = {
  districts: local('eight districts, each with a Family Improvement Board'),
  triage: triageMinutes,
  earlyYears: local('0–5 work is not to be watered down'),
  send: local('family hubs for ages 0–19, and to 25 with SEND'),
  skillSet: local('a workforce with a skill set that matched all aspects of the core delivery model'),
  hubs: local('hubs in the areas of highest deprivation'),
  prediction: local('FIDO shows patterns and trends in an area, to target resources'),
};

/** People by district in the order of the published file. */
const at = (
  cannock_chase: number,
  east_staffordshire: number,
  lichfield: number,
  newcastle_under_lyme: number,
  south_staffordshire: number,
  stafford: number,
  staffordshire_moorlands: number,
  tamworth: number,
) => ({
  cannock_chase,
  east_staffordshire,
  lichfield,
  newcastle_under_lyme,
  south_staffordshire,
  stafford,
  staffordshire_moorlands,
  tamworth,
});

const team = () => [
  posts('family_help_practitioner', 'general', 1, at(4, 4, 2, 4, 3, 3, 3, 3)),
  posts('family_help_practitioner', 'domestic_abuse', 1, at(1, 1, 0, 1, 1, 1, 1, 1)),
  posts('family_help_practitioner', 'mental_health', 1, at(1, 1, 1, 1, 0, 1, 0, 1)),
  posts('family_help_practitioner', 'substance_misuse', 0.8, at(0, 1, 0, 0, 0, 1, 0, 0)),
  ...socialWorkerPosts(code, onsCode, calibration.socialWorkerShare),
  posts('early_years_practitioner', 'whole_family', 0.8, at(3, 3, 2, 3, 2, 3, 2, 2)),
  posts('inclusion_practitioner', 'general', 1, at(1, 1, 0, 1, 1, 1, 0, 1)),
  posts('coordinator', 'general', 1, at(1, 1, 0, 1, 0, 2, 0, 1), {
    employer: 'Family Improvement Board partners',
    source: `${minutes.triage}; example: the numbers of triage co-ordinators`,
  }),
  posts('youth_practitioner', 'exploitation', 1, at(0, 0, 0, 1, 0, 0, 0, 0)),
  posts('youth_practitioner', 'general', 1, at(0, 1, 0, 0, 0, 0, 0, 0)),
  posts('practice_supervisor', 'general', 1, at(2, 2, 1, 2, 1, 2, 1, 1)),
];

const roles: readonly RoleChoices[] = [
  { role: 'family_help_practitioner', recruitMax: 2, leadPeriods: 1 },
  { role: 'early_years_practitioner', recruitMax: 1, leadPeriods: 1 },
  { role: 'mental_health_practitioner', recruitMax: 1, leadPeriods: 1 },
  { role: 'social_worker' },
  { role: 'inclusion_practitioner' },
  { role: 'coordinator', name: 'Triage co-ordinator' },
  { role: 'youth_practitioner' },
  { role: 'practice_supervisor' },
];

const offers = [
  offer('health_visiting', 40, { source: `${minutes.earlyYears}; example: hours and price` }),
  offer('send_advice', 30, { source: `${minutes.send}; example: hours and price` }),
  offer('domestic_abuse_support', 18, { minimumHours: 8 }),
  offer('substance_misuse_families', 25, { minimumHours: 10 }),
  offer('family_mental_health', 40),
  offer('parenting_programmes', 25, {
    localities: ['newcastle_under_lyme', 'staffordshire_moorlands'],
  }),
];

const courses: readonly CourseChoice[] = [
  { course: 'substance_misuse_skills', roles: ['family_help_practitioner'], placesPerPeriod: 1 },
  { course: 'domestic_abuse_specialist', roles: ['family_help_practitioner'], placesPerPeriod: 1 },
  { course: 'exploitation_specialist', roles: ['youth_practitioner'], placesPerPeriod: 1 },
];

const rules = [
  hardRule(
    'reserve_hours',
    calibration.reservedEarlyYearsHours,
    { locality: '*', need: 'early_years', role: 'early_years_practitioner' },
    `${minutes.earlyYears}; example: the hours`,
  ),
  hardRule(
    'supervision_ratio',
    12,
    { role: 'practice_supervisor' },
    example('a usual span of a practice supervisor'),
  ),
  softRule(
    'minimum_people',
    1,
    { locality: '*', need: 'send', level: 2 },
    `${minutes.send}; example: a SEND practitioner in every hub`,
  ),
  softRule('minimum_coverage', 0.7, { locality: '*', need: '*' }, `${minutes.skillSet}; example: the share`),
];

const scenarios = [
  ...scenarioRows('triage_at_once', 'Triage in all eight districts from the first quarter', minutes.triage, [
    remove('demand', { need: 'triage', starts_per_year: 0 }),
  ]),
  ...scenarioRows('early_years_not_protected', 'Without the protected 0–5 hours', minutes.earlyYears, [
    remove('rules', { rule: 'reserve_hours' }),
  ]),
  ...scenarioRows(
    'predicted_growth',
    'Domestic abuse and SEND grow by 15 % a year',
    `${minutes.prediction}; example: the growth`,
    [
      set('demand', { need: 'domestic_abuse' }, 'growth_per_year', 0.15),
      set('demand', { need: 'send' }, 'growth_per_year', 0.15),
    ],
  ),
  ...scenarioRows('train_more', 'Twice the training places', minutes.skillSet, [
    multiply('training', {}, 'places_per_period', 2),
  ]),
  ...scenarioRows('half_budget', 'Half of the new money', example('what does less money mean?'), [
    setSetting('budget', calibration.budgetPounds / 2),
  ]),
];

/** Family hubs where at least a fifth of the LSOAs are in deciles 1–3, and in Stafford, where triage starts. */
function hubsInDeprivedDistricts(): Readonly<Record<string, string>> {
  const chosen = localityProfilesOf(code).filter(
    (profile) => profile.deprivedShare >= 0.2 || profile.locality === 'stafford',
  );
  return Object.fromEntries(chosen.map((profile) => [profile.locality, `${profile.name} family hub`]));
}

/** Staffordshire's workbook: eight districts over four quarters, triage rolled out from Stafford, 0–5 work protected. */
function build(): RawWorkbook {
  const starts = familiesStartingPerYear(onsCode);
  return rawWorkbook({
    settings: settingsRows({
      authority: 'Staffordshire',
      onsCode,
      periods,
      periodWeeks: 13,
      periodReason: 'four quarters: triage reaches more districts in each',
      budgetPounds: calibration.budgetPounds,
      budgetReason: 'about eight posts’ worth of new money; not in the minutes',
    }),
    localities: localityRows(
      code,
      onsCode,
      `${published('ONS', 'the districts of the county')}; ${minutes.hubs}; example: which districts have one`,
      hubsInDeprivedDistricts(),
    ),
    travel: travelRows(code, {
      kmPerHour: 45,
      longestMinutes: 40,
      ruralLocalities: Object.keys(triageStarts),
    }),
    needs: [
      ...leadNeedRows([
        {
          need: 'key_work',
          name: 'Lead practitioner work',
          weight: 1.05,
          source: `${minutes.districts}; example: the weight is a starting point`,
        },
      ]),
      earlyYearsNeedRow(1),
      otherNeedRow('triage', 'Multi-agency triage', 1.4, `${minutes.triage}; example: the weight`),
      ...catalogueNeedRows(factorNeeds),
    ],
    roles: roleRows(publishedSocialWorkers(onsCode), roles, needs),
    staff: staffRows('S', team(), needs),
    demand: [
      ...demandByLocality(code, {
        need: 'key_work',
        level: 2,
        startsPerYear: starts.families,
        weeks: episodeWeeks,
        extendShare: calibration.extendShare,
        hoursPerWeek: calibration.leadHoursPerWeek,
        source: starts.source,
      }),
      ...earlyYearsDemandRows(code, onsCode, calibration.earlyYears),
      ...triageDemandRows(onsCode, calibration.triageHours),
      ...factorDemandRows(code, onsCode, factorNeeds, calibration),
    ],
    providers: offerRows(offers),
    training: courseRows(courses),
    rules: ruleRows(rules),
    scenarios,
  });
}

/** Staffordshire: Family Hubs. */
export const staffordshire: Council = { code, name: 'Staffordshire', build };
