import { rawWorkbook } from '../domain/raw-workbook.ts';
import type { RawWorkbook } from '../domain/workbook.ts';
import type { Council } from './council.ts';
import { type CourseChoice, courseRows } from './courses.ts';
import { factorDemandRows } from './demand.ts';
import { localityRows } from './deprivation.ts';
import { funnelDemandRows, funnelMinutes, hubLocality } from './hillingdon-funnel.ts';
import { leadNeedRows } from './lead-work.ts';
import { type CatalogueNeedCode, catalogueNeedRows, otherNeedRow } from './need-catalogue.ts';
import { type Offer, offer, offerRows } from './offers.ts';
import { publishedSocialWorkers, type RoleChoices, roleRows } from './roles.ts';
import { hardRule, ruleRows, softRule } from './rules.ts';
import { multiply, remove, scenarioRows, set, setSetting } from './scenarios.ts';
import { settingsRows } from './settings.ts';
import { local } from './sources.ts';
import { posts, socialWorkerPosts, staffRows } from './team.ts';
import { travelRows } from './travel.ts';

const code = 'hillingdon';
const onsCode = 'E09000017';

/** Example values chosen together so that the planned team meets most, not all, of the need. */
const calibration = {
  /** £ over the year: the out-of-hours contract and about five posts' worth. */
  budgetPounds: 420_000,
  /** Direct hours per family per week of the key worker: about 11 families for a full-time worker. */
  keyWorkHoursPerWeek: 1.8,
  extendShare: 0.15,
  /** Hours of triage for a contact, and for an adult out of hours, in the week in which it comes. */
  triageHours: 0.6,
  adultHours: 1.5,
  /** Share of all contacts that come out of hours. */
  outOfHoursShare: 0.3,
  /** Share of the contacts about adults that need a specialist. */
  specialistAdultShare: 0.3,
  /** An assessment lasts up to 45 working days, about nine weeks. */
  assessmentWeeks: 9,
  assessmentHoursPerWeek: 1.2,
  /** Share of families with key work who need another language. */
  languageShare: 0.2,
  /** Share of the assessed families with a need with whom the locality teams work on it. */
  workedShare: 0.6,
  /** Two seats round the clock. */
  seats: 2,
  /** Share of the council's social workers who are in the hub and the locality teams. */
  socialWorkerShare: 0.15,
  /** The Anchor contract: about a sixth of the seats' hours, at an out-of-hours price. */
  anchorHoursPerWeek: 60,
  anchorPoundsPerHour: 46,
  /** Outer London pay is about a tenth higher than the national spine. */
  payFactor: 1.1,
};

/** What the Anchor contract costs in a year. */
const anchorPounds = calibration.anchorHoursPerWeek * calibration.anchorPoundsPerHour * 52;

const factorNeeds: readonly CatalogueNeedCode[] = [
  'domestic_abuse',
  'neglect_parenting',
  'parental_mental_health',
  'child_mental_health',
  'substance_misuse',
  'exploitation_missing',
  'asylum_trafficking',
];
const needs = ['key_work', 'triage', 'out_of_hours_adults', 'assessment', 'language', ...factorNeeds];

const minutes = {
  hub: local(
    'the Stronger Families Hub is a single point of contact with triage round the clock in place of the emergency duty team',
  ),
  teams: local('three locality key-working teams'),
  ...funnelMinutes,
  anchor: local('the Anchor contract for out-of-hours calls ends'),
  language: local('interpreters and a diverse workforce'),
  value: local('value for money'),
};

const at = (hayes: number, uxbridge_west_drayton: number, north: number) => ({
  hayes,
  uxbridge_west_drayton,
  north,
});

const team = () => [
  posts('triage_officer', 'general', 1, at(0, 7, 0), {
    source: `${minutes.hub}; example: the number of posts`,
  }),
  posts('triage_officer', 'adults', 0.8, at(0, 2, 0), {
    source: `${minutes.outOfHours}; example: two officers trained for contacts about adults`,
  }),
  posts('family_help_practitioner', 'general', 1, at(6, 5, 3), {
    source: `${minutes.teams}; example: the number of posts`,
  }),
  posts('family_help_practitioner', 'language', 1, at(2, 1, 0), {
    source: `${minutes.language}; example: key workers who speak the languages of the families`,
  }),
  posts('family_help_practitioner', 'domestic_abuse', 0.8, at(1, 1, 0)),
  posts('family_help_practitioner', 'mental_health', 1, at(1, 0, 1)),
  ...socialWorkerPosts(code, onsCode, calibration.socialWorkerShare),
  posts('domestic_abuse_practitioner', 'general', 1, at(1, 1, 0)),
  posts('youth_practitioner', 'exploitation', 1, at(1, 0, 0)),
  posts('youth_practitioner', 'asylum', 1, at(0, 1, 0)),
  posts('mental_health_practitioner', 'general', 0.6, at(1, 0, 0), { employer: 'health' }),
  posts('practice_supervisor', 'general', 1, at(3, 3, 1)),
];

const roles: readonly RoleChoices[] = [
  { role: 'triage_officer', recruitMax: 3 },
  { role: 'family_help_practitioner', name: 'Family key worker', recruitMax: 2 },
  { role: 'social_worker' },
  { role: 'domestic_abuse_practitioner' },
  { role: 'youth_practitioner' },
  { role: 'mental_health_practitioner', recruitMax: 1 },
  { role: 'practice_supervisor' },
];

const offers: readonly Offer[] = [
  {
    offer: 'anchor_out_of_hours',
    provider: 'Anchor contract for out-of-hours calls',
    kind: 'third_sector',
    needs: ['triage', 'out_of_hours_adults'],
    level: 2,
    poundsPerHour: calibration.anchorPoundsPerHour,
    hoursPerWeek: calibration.anchorHoursPerWeek,
    minimumHours: 30,
    source: `${minutes.anchor}; example: kind, hours and price`,
  },
  offer('interpreters', 30, { source: `${minutes.language}; example: hours and price` }),
  offer('refugee_support', 15),
  offer('domestic_abuse_support', 30),
  offer('substance_misuse_families', 22, { minimumHours: 10 }),
  offer('family_mental_health', 30),
  offer('parenting_programmes', 10),
];

const courses: readonly CourseChoice[] = [
  { course: 'triage_skills', roles: ['family_help_practitioner'], placesPerPeriod: 2 },
  {
    course: 'childrens_mental_health_skills',
    roles: ['family_help_practitioner'],
    placesPerPeriod: 1,
  },
  {
    course: 'substance_misuse_skills',
    roles: ['family_help_practitioner'],
    placesPerPeriod: 1,
    periods: 1,
  },
];

const rules = [
  hardRule(
    'minimum_coverage',
    0.9,
    { locality: hubLocality, need: 'triage' },
    `${minutes.hub}; example: nine tenths of the seats always filled`,
  ),
  softRule(
    'minimum_people',
    2,
    { locality: hubLocality, need: 'out_of_hours_adults', level: 3 },
    `${minutes.outOfHours}; example: two people with the skill`,
  ),
  softRule('maximum_provider_share', 0.5, { need: 'language' }, `${minutes.language}; example: the share`),
];

const scenarios = [
  ...scenarioRows(
    'anchor_ends',
    'The Anchor contract ends and its money goes',
    `${minutes.anchor}; example: the money`,
    [
      remove('providers', { offer: 'anchor_out_of_hours' }),
      setSetting('budget', calibration.budgetPounds - anchorPounds),
    ],
  ),
  ...scenarioRows(
    'anchor_in_house',
    'Out-of-hours calls come in-house',
    `${minutes.anchor}; example: up to six new officers a half-year`,
    [
      remove('providers', { offer: 'anchor_out_of_hours' }),
      set('roles', { role: 'triage_officer' }, 'recruit_max', 6),
    ],
  ),
  ...scenarioRows('contacts_grow', 'A fifth more contacts', `${minutes.contacts}; example: the growth`, [
    multiply('demand', { need: 'triage' }, 'starts_per_year', 1.2),
    multiply('demand', { need: 'out_of_hours_adults' }, 'starts_per_year', 1.2),
  ]),
  ...scenarioRows('third_seat', 'A third seat round the clock', `${minutes.hub}; example: a third seat`, [
    set('cover', { need: 'triage' }, 'on_duty', 3),
  ]),
  ...scenarioRows('half_budget', 'Half of the new money', `${minutes.value}; example: the amount`, [
    setSetting('budget', calibration.budgetPounds / 2),
  ]),
];

/** Hillingdon's workbook: a hub with triage round the clock, three key-working teams, a contract that ends. */
function build(): RawWorkbook {
  return rawWorkbook({
    settings: settingsRows({
      authority: 'Hillingdon',
      onsCode,
      periods: 2,
      periodWeeks: 26,
      periodReason: 'two half-years, like the six months of the minutes’ figures',
      budgetPounds: calibration.budgetPounds,
      budgetReason: 'the out-of-hours contract and about five posts’ worth of new money; not in the minutes',
    }),
    localities: localityRows(
      code,
      onsCode,
      `${minutes.teams}; example: an illustrative grouping of today's wards`,
      { [hubLocality]: 'Stronger Families Hub' },
    ),
    travel: travelRows(code, { kmPerHour: 22, longestMinutes: 30, ruralLocalities: [] }),
    needs: [
      ...leadNeedRows([
        { need: 'key_work', name: 'Key work of the locality teams', weight: 1.05, source: minutes.teams },
      ]),
      otherNeedRow('triage', 'Triage at the Stronger Families Hub', 1.5, minutes.hub),
      otherNeedRow('out_of_hours_adults', 'Out-of-hours contacts about adults', 1.3, minutes.outOfHours),
      otherNeedRow('assessment', 'Statutory assessments', 1.5, minutes.assessments),
      otherNeedRow('language', "Work in the family's language", 1.1, minutes.language),
      ...catalogueNeedRows(factorNeeds),
    ],
    roles: roleRows(publishedSocialWorkers(onsCode), roles, needs, calibration.payFactor),
    staff: staffRows('H', team(), needs),
    demand: [...funnelDemandRows(calibration), ...factorDemandRows(code, onsCode, factorNeeds, calibration)],
    cover: [
      {
        locality: hubLocality,
        need: 'triage',
        level: 2,
        on_duty: calibration.seats,
        hours_per_week: 168,
        source: `${minutes.hub}: 168 hours a week a seat; example: two seats`,
      },
    ],
    providers: offerRows(offers),
    training: courseRows(courses),
    rules: ruleRows(rules),
    scenarios,
  });
}

/** Hillingdon: Stronger Families Hub. */
export const hillingdon: Council = { code, name: 'Hillingdon', build };
