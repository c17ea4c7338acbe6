import { rawWorkbook } from '../domain/raw-workbook.ts';
import type { RawWorkbook } from '../domain/workbook.ts';
import type { Council } from './council.ts';
import { type CourseChoice, courseRows } from './courses.ts';
import { childrenPerFamily, demandByLocality, earlyYearsDemandRows, factorDemandRows } from './demand.ts';
import { localityRows } from './deprivation.ts';
import { leadNeedRows } from './lead-work.ts';
import { type CatalogueNeedCode, catalogueNeedRows, earlyYearsNeedRow } from './need-catalogue.ts';
import { type Offer, offer, offerRows } from './offers.ts';
import { publishedSocialWorkers, type RoleChoices, roleRows } from './roles.ts';
import { hardRule, ruleRows, softRule } from './rules.ts';
import { multiply, remove, scenarioRows, set, setSetting } from './scenarios.ts';
import { settingsRows } from './settings.ts';
import { example, local, modelled } from './sources.ts';
import { posts, socialWorkerPosts, staffRows } from './team.ts';
import { travelRows } from './travel.ts';

const code = 'bradford';
const onsCode = 'E08000032';

/** Example values chosen together so that the planned team meets most, not all, of the need. */
const calibration = {
  /** £ over the year: about eight posts' worth. */
  budgetPounds: 400_000,
  /** Direct hours per family per week: about 15 families for a full-time Family Key Worker. */
  keyWorkHoursPerWeek: 1.4,
  /** A Child in Need plan asks for a little more of its lead practitioner. */
  childInNeedHoursPerWeek: 1.6,
  extendShare: 0.2,
  /** Share of the assessed families with a need with whom these teams work on it. */
  workedShare: 0.45,
  earlyYears: { workedShare: 0.25, hoursPerWeek: 0.5 },
  /** Share of the council's social workers who are in these teams. */
  socialWorkerShare: 0.05,
};

/** Figures from the minutes; both are approximate there. */
const keyWorkFamilies = 1_000;
const childrenWithPlan = 1_000;
const familiesFirstFamilies = 1_500;

const factorNeeds: readonly CatalogueNeedCode[] = [
  'domestic_abuse',
  'neglect_parenting',
  'parental_mental_health',
  'child_mental_health',
  'substance_misuse',
  'exploitation_missing',
  'behaviour',
  'young_carers',
];
const needs = ['key_work', 'lead_child_in_need', ...factorNeeds, 'early_years'];

const minutes = {
  localities: local('four localities, one spanning Shipley and Keighley'),
  keyWork: local('Family Key Workers work with about 1,000 families (an approximate figure)'),
  childInNeed: local(
    'more than 1,000 children with a Child in Need plan; accurate figures would be provided',
  ),
  familiesFirst: local(
    '“1,500 families under its first-year target” of Families First: an ambiguous phrase, taken here as 1,500 families, a number under the target',
  ),
  strongerFamilies: local('Stronger Families is led by Barnardo’s and funded by Big Lottery and ESF'),
  reduced: local('a reduced service from 1 October 2018; risk of pressure on social services'),
  rural: local('pockets of deprivation in rural areas; home visits'),
  police: local('police referrals after domestic violence'),
};

const at = (keighley_shipley: number, east: number, south: number, west: number) => ({
  keighley_shipley,
  east,
  south,
  west,
});

const team = () => [
  posts('family_help_practitioner', 'general', 1, at(14, 14, 10, 12)),
  posts('family_help_practitioner', 'child_in_need', 1, at(3, 4, 3, 3)),
  posts('family_help_practitioner', 'mental_health', 1, at(1, 2, 1, 1)),
  posts('family_help_practitioner', 'substance_misuse', 1, at(0, 1, 0, 1)),
  ...socialWorkerPosts(code, onsCode, calibration.socialWorkerShare),
  posts('family_support_worker', 'general', 1, at(2, 2, 2, 2)),
  posts('early_years_practitioner', 'general', 1, at(2, 2, 1, 1)),
  posts('domestic_abuse_practitioner', 'general', 1, at(0, 1, 1, 1), {
    source: `${minutes.police}; example: numbers of these posts; nobody is based in Keighley and Shipley`,
  }),
  posts('youth_practitioner', 'exploitation', 1, at(0, 1, 0, 0)),
  posts('youth_practitioner', 'general', 1, at(1, 0, 1, 1)),
  posts('practice_supervisor', 'general', 1, at(3, 4, 2, 3)),
];

const roles: readonly RoleChoices[] = [
  {
    role: 'family_help_practitioner',
    name: 'Family Key Worker',
    recruitMax: 3,
    leadPeriods: 1,
    reducible: true,
  },
  { role: 'mental_health_practitioner', recruitMax: 1, leadPeriods: 1 },
  { role: 'social_worker' },
  { role: 'family_support_worker', reducible: true },
  { role: 'early_years_practitioner', reducible: true },
  { role: 'domestic_abuse_practitioner' },
  { role: 'youth_practitioner' },
  { role: 'practice_supervisor' },
];

const offers: readonly Offer[] = [
  {
    offer: 'stronger_families',
    provider: 'Stronger Families, led by Barnardo’s',
    kind: 'third_sector',
    needs: ['key_work', 'parental_mental_health'],
    level: 2,
    poundsPerHour: 0,
    hoursPerWeek: 120,
    untilPeriod: 3,
    source: `${minutes.strongerFamilies}, so it costs the council nothing; example: its hours, and an end of the grant after the third quarter`,
  },
  offer('domestic_abuse_support', 25, {
    minimumHours: 10,
    source: `${minutes.police}; example: hours and price`,
  }),
  offer('substance_misuse_families', 20),
  offer('family_mental_health', 45),
  offer('school_counselling', 40, { localities: ['east', 'west', 'south'] }),
  offer('young_carers_groups', 20),
  offer('parenting_programmes', 30, {
    localities: ['keighley_shipley'],
    source: `${minutes.rural}; example: an offer in the villages`,
  }),
];

const courses: readonly CourseChoice[] = [
  { course: 'childrens_mental_health_specialist', roles: ['family_help_practitioner'], placesPerPeriod: 1 },
  { course: 'substance_misuse_skills', roles: ['family_help_practitioner'], placesPerPeriod: 1 },
  { course: 'exploitation_specialist', roles: ['youth_practitioner'], placesPerPeriod: 1 },
];

const rules = [
  hardRule(
    'minimum_coverage',
    0.6,
    { locality: '*', need: 'lead_child_in_need' },
    `${minutes.childInNeed}; example: the least that must keep its lead practitioner in every locality`,
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
    { locality: '*', need: 'domestic_abuse', level: 3 },
    `${minutes.police}; example: a specialist in every locality`,
  ),
  softRule(
    'minimum_coverage',
    0.8,
    { locality: 'keighley_shipley', need: 'key_work' },
    `${minutes.rural}; example: the share`,
  ),
];

const scenarios = [
  ...scenarioRows('no_new_money', 'No new money', example('what do the teams of today meet?'), [
    setSetting('budget', 0),
  ]),
  ...scenarioRows(
    'cut_8_percent',
    'Eight per cent fewer hours of key and support workers, and more families with a plan',
    `${minutes.reduced}; example: the cut, and 5 % more families with a Child in Need plan as the demand it displaces`,
    [
      multiply('staff', { role: 'family_help_practitioner' }, 'fte', 0.92),
      multiply('staff', { role: 'family_support_worker' }, 'fte', 0.92),
      multiply('demand', { need: 'lead_child_in_need' }, 'families', 1.05),
      setSetting('budget', 0),
    ],
  ),
  ...scenarioRows(
    'grant_ends',
    'The grant of Stronger Families ends before the year begins',
    minutes.strongerFamilies,
    [remove('providers', { offer: 'stronger_families' })],
  ),
  ...scenarioRows(
    'demand_growth',
    'Demand grows by a tenth a year',
    example('the question of a growing cohort'),
    [set('demand', {}, 'growth_per_year', 0.1)],
  ),
  ...scenarioRows(
    'first_year_target',
    `Key workers reach the ${familiesFirstFamilies.toLocaleString('en-GB')} families of Families First`,
    minutes.familiesFirst,
    [multiply('demand', { need: 'key_work' }, 'families', familiesFirstFamilies / keyWorkFamilies)],
  ),
  ...scenarioRows(
    'fairest',
    'The worst-off locality first',
    example('is the plan fair across the localities?'),
    [setSetting('goal', 'fairest')],
  ),
];

/** Bradford's workbook: four localities with rural pockets, Family Key Workers and a grant-funded provider. */
function build(): RawWorkbook {
  return rawWorkbook({
    settings: settingsRows({
      authority: 'Bradford',
      onsCode,
      periods: 4,
      periodWeeks: 13,
      periodReason: 'four quarters, so that the end of a grant falls inside the year',
      budgetPounds: calibration.budgetPounds,
      budgetReason: 'about eight posts’ worth of new money; not in the minutes',
    }),
    localities: localityRows(
      code,
      onsCode,
      `${minutes.localities}; example: drawn here along today's constituencies`,
      {
        keighley_shipley: 'Keighley and Shipley family hub',
        east: 'East family hub',
        south: 'South family hub',
        west: 'West family hub',
      },
    ),
    travel: travelRows(code, { kmPerHour: 25, longestMinutes: 20, ruralLocalities: ['keighley_shipley'] }),
    needs: [
      ...leadNeedRows([
        { need: 'key_work', name: 'Family Key Work', weight: 1.05, source: minutes.keyWork },
        {
          need: 'lead_child_in_need',
          name: 'Lead practitioner of a Child in Need plan',
          weight: 1.5,
          source: minutes.childInNeed,
        },
      ]),
      ...catalogueNeedRows(factorNeeds),
      earlyYearsNeedRow(1),
    ],
    roles: roleRows(publishedSocialWorkers(onsCode), roles, needs),
    staff: staffRows('B', team(), needs),
    demand: [
      ...demandByLocality(code, {
        need: 'key_work',
        level: 2,
        families: keyWorkFamilies,
        hoursPerWeek: calibration.keyWorkHoursPerWeek,
        source: `${minutes.keyWork}; ${minutes.familiesFirst}, not added here because the families overlap; hours per family are an example`,
      }),
      ...demandByLocality(code, {
        need: 'lead_child_in_need',
        level: 2,
        families: childrenWithPlan / childrenPerFamily,
        hoursPerWeek: calibration.childInNeedHoursPerWeek,
        source: modelled(
          `the minutes' 1,000 or more children with a Child in Need plan ÷ ${childrenPerFamily} children a family`,
          'the minutes say that accurate figures would be provided; hours per family are an example',
        ),
      }),
      ...factorDemandRows(code, onsCode, factorNeeds, calibration),
      ...earlyYearsDemandRows(code, onsCode, calibration.earlyYears),
    ],
    providers: offerRows(offers),
    training: courseRows(courses),
    rules: ruleRows(rules),
    scenarios,
  });
}

/** Bradford: Family Hubs, prevention and early help. */
export const bradford: Council = { code, name: 'Bradford', build };
