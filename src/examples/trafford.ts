import { rawWorkbook } from '../domain/raw-workbook.ts';
import type { RawWorkbook } from '../domain/workbook.ts';
import type { Council } from './council.ts';
import { type CourseChoice, courseRows } from './courses.ts';
import { demandByLocality, earlyYearsDemandRows, episodeWeeks, factorDemandRows } from './demand.ts';
import { localityRows } from './deprivation.ts';
import { familiesStartingPerYear, leadNeedRows } from './lead-work.ts';
import { type CatalogueNeedCode, catalogueNeedRows, earlyYearsNeedRow } from './need-catalogue.ts';
import { offer, offerRows } from './offers.ts';
import { publishedSocialWorkers, type RoleChoices, roleRows } from './roles.ts';
import { hardRule, ruleRows, softRule } from './rules.ts';
import { remove, scenarioRows, set, setSetting } from './scenarios.ts';
import { settingsRows } from './settings.ts';
import { example, local, published } from './sources.ts';
import { posts, socialWorkerPosts, staffRows } from './team.ts';
import { travelRows } from './travel.ts';

const code = 'trafford';
const onsCode = 'E08000009';

/** Example values chosen together so that the planned team meets most, not all, of the need. */
const calibration = {
  /** £ over the year: about five posts' worth, the scale of a first bid. */
  budgetPounds: 250_000,
  /** Direct hours per family per week of the lead practitioner: about 11 families for a full-time worker. */
  leadHoursPerWeek: 1.8,
  /** One episode in five goes on after the 12-week review. */
  extendShare: 0.2,
  /** Share of the assessed families with a need with whom the hub teams work on it. */
  workedShare: 0.85,
  earlyYears: { workedShare: 0.6, hoursPerWeek: 0.5 },
  /** Share of the council's social workers who are in the hub teams. */
  socialWorkerShare: 0.1,
};

const factorNeeds: readonly CatalogueNeedCode[] = [
  'substance_misuse',
  'domestic_abuse',
  'parental_mental_health',
  'child_mental_health',
  'send',
  'exploitation_missing',
  'neglect_parenting',
  'behaviour',
  'young_carers',
];
const needs = ['key_work', ...factorNeeds, 'early_years'];

const minutes = {
  hubs: local('Trafford Team Together and two family hubs; each hub’s team differs with its community'),
  episode: local('an initial 12 weeks with a family, then a review'),
  skillMix: local('a skill mix of teams instead of a set number of social workers'),
  substanceMisuse: local('a skills gap in substance misuse, to be met with third-sector partners'),
  reinvest: local('existing resources re-invested; savings from early help captured'),
  evaluation: local('evaluation needs data from the start as well as the end'),
};

const at = (north: number, west: number, central: number, south: number) => ({ north, west, central, south });

const team = () => [
  posts('family_help_practitioner', 'general', 1, at(3, 2, 1, 1)),
  posts('family_help_practitioner', 'domestic_abuse', 0.8, at(1, 1, 0, 0)),
  posts('family_help_practitioner', 'mental_health', 1, at(1, 1, 1, 0)),
  posts('family_help_practitioner', 'substance_misuse', 0.6, at(1, 0, 0, 0), {
    source: `${minutes.substanceMisuse}; example: one practitioner with the skill, nobody at specialist level`,
  }),
  posts('family_help_practitioner', 'send', 1, at(0, 0, 1, 1)),
  ...socialWorkerPosts(code, onsCode, calibration.socialWorkerShare),
  posts('family_support_worker', 'general', 1, at(2, 1, 1, 0)),
  posts('early_years_practitioner', 'general', 0.8, at(2, 1, 1, 1)),
  posts('domestic_abuse_practitioner', 'general', 1, at(1, 0, 0, 0)),
  posts('youth_practitioner', 'exploitation', 1, at(1, 0, 0, 0)),
  posts('youth_practitioner', 'general', 0.5, at(0, 1, 0, 0), {
    employer: 'Trafford Team Together partner school',
    movable: false,
  }),
  posts('practice_supervisor', 'general', 1, at(2, 1, 1, 1)),
];

const roles: readonly RoleChoices[] = [
  { role: 'family_help_practitioner', recruitMax: 1, leadPeriods: 1 },
  { role: 'mental_health_practitioner', recruitMax: 1, leadPeriods: 1 },
  { role: 'early_years_practitioner', recruitMax: 1, leadPeriods: 1, reducible: true },
  { role: 'social_worker', reducible: true },
  { role: 'family_support_worker', reducible: true },
  { role: 'domestic_abuse_practitioner' },
  { role: 'youth_practitioner' },
  { role: 'practice_supervisor' },
];

const offers = [
  offer('substance_misuse_families', 45, {
    minimumHours: 10,
    source: `${minutes.substanceMisuse}; example: hours and price`,
  }),
  offer('young_people_substances', 15, { localities: ['north', 'west'] }),
  offer('domestic_abuse_support', 15, { minimumHours: 5 }),
  offer('school_counselling', 20, { provider: 'Trafford Team Together partner schools' }),
  offer('family_mental_health', 30),
  offer('young_carers_groups', 12),
  offer('send_advice', 12),
];

const courses: readonly CourseChoice[] = [
  {
    course: 'substance_misuse_skills',
    roles: ['family_help_practitioner'],
    placesPerPeriod: 1,
  },
  { course: 'send_skills', roles: ['early_years_practitioner'], placesPerPeriod: 1 },
  { course: 'domestic_abuse_specialist', roles: ['family_help_practitioner'], placesPerPeriod: 1 },
];

const rules = [
  hardRule(
    'minimum_coverage',
    0.7,
    { locality: '*', need: 'key_work' },
    example('most families should have a lead practitioner in every locality'),
  ),
  hardRule(
    'supervision_ratio',
    11,
    { role: 'practice_supervisor' },
    `${minutes.skillMix}; example: the ratio`,
  ),
  hardRule(
    'maximum_provider_share',
    0.5,
    { need: 'domestic_abuse' },
    example('the teams keep at least half of the work themselves'),
  ),
  softRule(
    'minimum_people',
    1,
    { locality: '*', need: 'substance_misuse', level: 2 },
    `${minutes.substanceMisuse}; example: somebody with the skill in every locality`,
  ),
];

const scenarios = [
  ...scenarioRows('frozen_baseline', 'Frozen baseline: today’s team and no new money', minutes.evaluation, [
    setSetting('budget', 0),
  ]),
  ...scenarioRows('reinvest', 'Budget-neutral: re-invest existing posts', minutes.reinvest, [
    setSetting('budget', 0),
    setSetting('allow_reductions', 'yes'),
  ]),
  ...scenarioRows(
    'no_substance_misuse_partner',
    'The substance misuse partners withdraw',
    minutes.substanceMisuse,
    [
      remove('providers', { offer: 'substance_misuse_families' }),
      remove('providers', { offer: 'young_people_substances' }),
    ],
  ),
  ...scenarioRows(
    'longer_episodes',
    'Two in five episodes go on after the review',
    `${minutes.episode}; example: the share`,
    [set('demand', { need: 'key_work' }, 'extend_share', 0.4)],
  ),
];

/** Trafford's workbook: two family hubs over four localities, 12-week episodes and a substance-misuse gap. */
function build(): RawWorkbook {
  const starts = familiesStartingPerYear(onsCode);
  return rawWorkbook({
    settings: settingsRows({
      authority: 'Trafford',
      onsCode,
      periods: 4,
      periodWeeks: 13,
      periodReason: 'four quarters: one episode of 12 weeks and its review fit into each',
      budgetPounds: calibration.budgetPounds,
      budgetReason: 'about five posts’ worth of new money for the Family Help offer; not in the minutes',
    }),
    localities: localityRows(code, onsCode, published('Trafford Council', 'its four localities'), {
      north: 'First family hub (north and west)',
      west: 'First family hub (north and west)',
      central: 'Second family hub (central and south)',
      south: 'Second family hub (central and south)',
    }),
    travel: travelRows(code, { kmPerHour: 25, longestMinutes: 20, ruralLocalities: [] }),
    needs: [
      ...leadNeedRows([
        {
          need: 'key_work',
          name: 'Lead practitioner work of Trafford Team Together',
          weight: 1.05,
          source: `${minutes.hubs}; example: the weight is a starting point`,
        },
      ]),
      ...catalogueNeedRows(factorNeeds, {
        substance_misuse: {
          weight: 1.6,
          source: `${minutes.substanceMisuse}; example: the weight, the highest here because the minutes name this gap`,
        },
      }),
      earlyYearsNeedRow(1),
    ],
    roles: roleRows(publishedSocialWorkers(onsCode), roles, needs),
    staff: staffRows('T', team(), needs),
    demand: [
      ...demandByLocality(code, {
        need: 'key_work',
        level: 2,
        startsPerYear: starts.families,
        weeks: episodeWeeks,
        extendShare: calibration.extendShare,
        hoursPerWeek: calibration.leadHoursPerWeek,
        source: `${starts.source}; ${minutes.episode}`,
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

/** Trafford: Family Help offer. */
export const trafford: Council = { code, name: 'Trafford', build };
