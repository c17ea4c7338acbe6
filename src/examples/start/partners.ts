import { roundTo } from '../../domain/apportion.ts';
import type { CourseChoice } from '../courses.ts';
import { type Offer, type OfferCode, offer } from '../offers.ts';
import { type RuleChoice, softRule } from '../rules.ts';
import { example } from '../sources.ts';
import type { HoursOfNeed } from './need-hours.ts';

/** Which share of the hours of which needs each example offer has. */
const offered: readonly (readonly [OfferCode, number, readonly string[]])[] = [
  ['substance_misuse_families', 0.2, ['substance_misuse']],
  ['domestic_abuse_support', 0.15, ['domestic_abuse']],
  ['exploitation_outreach', 0.15, ['exploitation_missing']],
  ['parenting_programmes', 0.1, ['neglect_parenting']],
  ['young_carers_groups', 0.25, ['young_carers']],
  ['school_counselling', 0.15, ['child_mental_health']],
  ['family_mental_health', 0.15, ['child_mental_health', 'parental_mental_health']],
  ['send_advice', 0.15, ['send']],
  ['refugee_support', 0.15, ['asylum_trafficking']],
];

/** Offers of partners, each a share of the hours of its needs; offers of less than half an hour a week are left out. */
export function startOffers(hours: readonly HoursOfNeed[]): readonly Offer[] {
  return offered.flatMap(([code, share, needs]) => {
    const asked = hours.filter(({ need }) => needs.includes(need));
    const whole = share * asked.reduce((sum, { two, three }) => sum + two + three, 0);
    const hoursPerWeek = whole > 5 ? roundTo(whole, 0) : roundTo(whole, 1);
    return hoursPerWeek < 0.5 ? [] : [offer(code, hoursPerWeek, { needs })];
  });
}

/** Below so many FTE a team is too small to send somebody on a course. */
const LEAST_TEAM_FTE = 2;

/** Courses with a place for each so many practitioners of the team, at least one; none for a team of a person or two. */
export function startCourses(teamFte: number): readonly CourseChoice[] {
  if (teamFte < LEAST_TEAM_FTE) return [];
  const placesPerPeriod = Math.max(1, Math.round(teamFte / 60));
  const practitioners = ['family_help_practitioner'] as const;
  return [
    { course: 'substance_misuse_skills', roles: practitioners, placesPerPeriod },
    { course: 'domestic_abuse_skills', roles: practitioners, placesPerPeriod },
    { course: 'childrens_mental_health_skills', roles: practitioners, placesPerPeriod },
    { course: 'send_skills', roles: ['early_years_practitioner'], placesPerPeriod: 1 },
    { course: 'domestic_abuse_specialist', roles: practitioners, placesPerPeriod: 1 },
  ];
}

/** Rules to begin with, each reported when it is broken: an example never makes a council's own team impossible to plan. */
export function startRules(): readonly RuleChoice[] {
  return [
    softRule(
      'supervision_ratio',
      12,
      { role: 'practice_supervisor' },
      example('a usual span of a practice supervisor'),
    ),
    softRule(
      'minimum_coverage',
      0.7,
      { locality: '*', need: 'key_work' },
      example('most families should have a lead practitioner in every locality'),
    ),
    softRule(
      'minimum_people',
      1,
      { locality: '*', need: 'domestic_abuse', level: 2 },
      example('somebody with the skill in every locality'),
    ),
  ];
}
