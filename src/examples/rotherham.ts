import { rawWorkbook } from '../domain/raw-workbook.ts';
import type { RawWorkbook } from '../domain/workbook.ts';
import type { Council } from './council.ts';
import { type CourseChoice, courseRows } from './courses.ts';
import { factorDemandRows } from './demand.ts';
import { localityRows } from './deprivation.ts';
import { leadNeedRows } from './lead-work.ts';
import { type CatalogueNeedCode, catalogueNeedRows } from './need-catalogue.ts';
import { offer, offerRows } from './offers.ts';
import { publishedSocialWorkers, type RoleChoices, roleRows } from './roles.ts';
import { cohortDemandRows, cohortMinutes } from './rotherham-cohort.ts';
import { hardRule, ruleRows, softRule } from './rules.ts';
import { insert, multiply, remove, scenarioRows, setSetting } from './scenarios.ts';
import { settingsRows } from './settings.ts';
import { example, local } from './sources.ts';
import { posts, socialWorkerPosts, staffRows } from './team.ts';
import { travelRows } from './travel.ts';

const code = 'rotherham';
const onsCode = 'E08000018';

/** Example values chosen together so that the planned team meets most, not all, of the need. */
const calibration = {
  /** £ over the year: about five posts' worth. */
  budgetPounds: 240_000,
  /** Direct hours per family per week of the lead practitioner, by status. */
  hoursPerWeek: {
    earlyHelp: 1.5,
    childInNeed: 2.2,
    childProtection: 3,
    familyRecovery: 3.5,
    exploitation: 3,
  },
  extendShare: 0.15,
  /** Share of the assessed families with a need with whom these teams work on it. */
  workedShare: 0.6,
  /** Share of the council's social workers who are in these teams. */
  socialWorkerShare: 0.06,
};

const factorNeeds: readonly CatalogueNeedCode[] = [
  'domestic_abuse',
  'neglect_parenting',
  'parental_mental_health',
  'child_mental_health',
  'substance_misuse',
  'behaviour',
  'young_carers',
];
const leadNeeds = ['lead_early_help', 'lead_child_in_need', 'lead_child_protection', 'family_recovery'];
const needs = [...leadNeeds, 'exploitation_missing', ...factorNeeds];

const minutes = {
  areas: local('seven Area Assemblies'),
  ...cohortMinutes,
  coordinators: local('6 FTE co-ordinators'),
  mind: local('1 more FTE commissioned from Rotherham and Barnsley MIND for Maltby and Wickersley'),
  outreach: local('4 outreach workers funded'),
  lead: local('the most appropriate practitioner as lead worker'),
  results: local('payment by results; cost avoidance kept apart from savings'),
};

/** People by area in the order of the published file. */
const at = (
  rother_valley_south: number,
  rother_valley_west: number,
  rotherham_south: number,
  wentworth_valley: number,
  wentworth_north: number,
  rotherham_north: number,
  wentworth_south: number,
) => ({
  rother_valley_south,
  rother_valley_west,
  rotherham_south,
  wentworth_valley,
  wentworth_north,
  rotherham_north,
  wentworth_south,
});

const team = () => [
  posts('coordinator', 'general', 1, at(1, 1, 1, 0, 1, 1, 1), { source: minutes.coordinators }),
  posts('coordinator', 'mental_health', 1, at(0, 0, 0, 1, 0, 0, 0), {
    employer: 'Rotherham and Barnsley MIND',
    movable: false,
    source: minutes.mind,
  }),
  posts('outreach_worker', 'general', 1, at(0, 0, 1, 0, 1, 1, 1), {
    source: `${minutes.outreach}; example: the areas where they are based`,
  }),
  posts('family_help_practitioner', 'early_help', 1, at(2, 1, 1, 2, 1, 2, 2)),
  posts('family_help_practitioner', 'mental_health', 0.8, at(0, 0, 1, 0, 0, 0, 1)),
  posts('family_help_practitioner', 'substance_misuse', 1, at(0, 0, 1, 0, 0, 0, 0)),
  posts('family_help_practitioner', 'intensive', 0.6, at(0, 0, 1, 0, 0, 0, 1), {
    employer: 'Family Recovery Programme',
    source: `${minutes.recovery}; example: hours enough for 7 families`,
  }),
  ...socialWorkerPosts(code, onsCode, calibration.socialWorkerShare),
  posts('family_support_worker', 'general', 1, at(1, 0, 1, 1, 1, 1, 1)),
  posts('youth_practitioner', 'exploitation', 1, at(0, 0, 1, 0, 0, 0, 0)),
  posts('youth_practitioner', 'general', 1, at(0, 0, 0, 1, 0, 0, 0)),
  posts('practice_supervisor', 'general', 1, at(1, 0, 1, 1, 0, 1, 1)),
];

const roles: readonly RoleChoices[] = [
  { role: 'coordinator', name: 'Families for Change co-ordinator' },
  { role: 'outreach_worker', recruitMax: 1 },
  { role: 'family_help_practitioner', name: 'Early help practitioner', recruitMax: 1 },
  { role: 'social_worker' },
  { role: 'family_support_worker', reducible: true },
  { role: 'youth_practitioner' },
  { role: 'practice_supervisor' },
];

const offers = [
  offer('domestic_abuse_support', 26, { minimumHours: 10 }),
  offer('substance_misuse_families', 18),
  offer('exploitation_outreach', 20, { source: `${minutes.exploitation}; example: hours and price` }),
  offer('family_mental_health', 20, {
    provider: 'Rotherham and Barnsley MIND',
    kind: 'third_sector',
    level: 2,
    needs: ['parental_mental_health'],
    poundsPerHour: 52,
    localities: ['wentworth_valley', 'rother_valley_south'],
    source: `${minutes.mind}; example: further hours and their price`,
  }),
  offer('school_counselling', 10),
  offer('young_carers_groups', 12),
];

const courses: readonly CourseChoice[] = [
  { course: 'intensive_family_work', roles: ['coordinator'], placesPerPeriod: 1 },
  {
    course: 'substance_misuse_skills',
    roles: ['outreach_worker'],
    placesPerPeriod: 1,
    periods: 1,
  },
  { course: 'exploitation_specialist', roles: ['youth_practitioner'], placesPerPeriod: 1 },
];

const rules = [
  hardRule(
    'minimum_coverage',
    1,
    { locality: '*', need: 'lead_child_protection' },
    `${minutes.childProtection}; example: every one of them has a lead practitioner at all times`,
  ),
  hardRule(
    'minimum_role_fte',
    1,
    { locality: 'wentworth_valley', role: 'social_worker' },
    example('a social worker based in Maltby and Wickersley'),
  ),
  softRule(
    'minimum_people',
    2,
    { locality: '*', need: 'domestic_abuse', level: 2 },
    example('nobody should be the only person with the skill in an area'),
  ),
];

const scenarios = [
  ...scenarioRows('mind_ends', 'The co-ordinator from Rotherham and Barnsley MIND leaves', minutes.mind, [
    remove('staff', { employer: 'Rotherham and Barnsley MIND' }),
  ]),
  ...scenarioRows(
    'second_mind_post',
    'A second FTE from Rotherham and Barnsley MIND',
    `${minutes.mind}; example: a second post, paid for out of the budget`,
    [
      insert('staff', {
        staff: 'R-CO-90',
        role: 'coordinator',
        locality: 'wentworth_valley',
        fte: 1,
        employer: 'Rotherham and Barnsley MIND',
        movable: 'no',
        'skill.lead_early_help': 2,
        'skill.parental_mental_health': 2,
        source: 'example: a second commissioned post',
      }),
      setSetting('budget', calibration.budgetPounds - 55_000),
    ],
  ),
  ...scenarioRows('no_new_money', 'No new money', example('what do the teams of today meet?'), [
    setSetting('budget', 0),
  ]),
  ...scenarioRows(
    'cohort_grows',
    'A fifth more families in early help',
    `${minutes.cohort}; example: the growth`,
    [multiply('demand', { need: 'lead_early_help' }, 'families', 1.2)],
  ),
  ...scenarioRows(
    'results_income',
    'Results income of £60,000 is re-invested',
    `${minutes.results}; example: the amount`,
    [setSetting('budget', calibration.budgetPounds + 60_000)],
  ),
];

/** Rotherham's workbook: seven areas, lead practitioners by status and skill, a commissioned co-ordinator. */
function build(): RawWorkbook {
  return rawWorkbook({
    settings: settingsRows({
      authority: 'Rotherham',
      onsCode,
      periods: 2,
      periodWeeks: 26,
      periodReason: 'two half-years',
      budgetPounds: calibration.budgetPounds,
      budgetReason:
        'about five posts’ worth of new money; results income and cost avoidance are separate lines and are not in it',
    }),
    localities: localityRows(
      code,
      onsCode,
      `${minutes.areas}; example: an illustrative grouping of today's wards`,
      { wentworth_valley: 'Maltby', rotherham_south: 'Rotherham town centre', wentworth_south: 'Rawmarsh' },
    ),
    travel: travelRows(code, { kmPerHour: 30, longestMinutes: 20, ruralLocalities: [] }),
    needs: [
      ...leadNeedRows([
        {
          need: 'lead_early_help',
          name: 'Lead practitioner, early help',
          weight: 1.05,
          source: minutes.cohort,
        },
        {
          need: 'lead_child_in_need',
          name: 'Lead practitioner, Children in Need',
          weight: 1.5,
          source: minutes.childInNeed,
        },
        {
          need: 'lead_child_protection',
          name: 'Lead practitioner, Child Protection Plan',
          weight: 2,
          source: minutes.childProtection,
        },
        {
          need: 'family_recovery',
          name: 'Family Recovery Programme (intensive)',
          weight: 1.6,
          source: minutes.recovery,
        },
      ]),
      ...catalogueNeedRows(['exploitation_missing', ...factorNeeds]),
    ],
    roles: roleRows(publishedSocialWorkers(onsCode), roles, needs),
    staff: staffRows('R', team(), needs),
    demand: [
      ...cohortDemandRows(calibration.hoursPerWeek),
      ...factorDemandRows(code, onsCode, factorNeeds, calibration),
    ],
    providers: offerRows(offers),
    training: courseRows(courses),
    rules: ruleRows(rules),
    scenarios,
  });
}

/** Rotherham: Families for Change. */
export const rotherham: Council = { code, name: 'Rotherham', build };
