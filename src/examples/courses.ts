import type { TableRow } from '../domain/raw-workbook.ts';
import type { RoleCode } from './skills.ts';
import { example } from './sources.ts';

/** A course of the bundled councils: it takes trainees from `fromLevel` to `toLevel` in a need. */
type ExampleCourse = {
  readonly need: string;
  readonly fromLevel: 0 | 1 | 2;
  readonly toLevel: 1 | 2 | 3;
  readonly poundsPerPerson: number;
  readonly hoursPerPerson: number;
  /** Quarters until the skill is usable. */
  readonly periods: number;
};

/** Courses that the bundled councils choose from; lengths and prices are examples. */
const courseCatalogue = {
  substance_misuse_skills: course('substance_misuse', 1, 2, 1_200, 42, 2),
  domestic_abuse_skills: course('domestic_abuse', 1, 2, 700, 30, 1),
  childrens_mental_health_skills: course('child_mental_health', 1, 2, 900, 40, 1),
  parental_mental_health_skills: course('parental_mental_health', 1, 2, 900, 40, 1),
  send_skills: course('send', 1, 2, 800, 35, 1),
  early_years_skills: course('early_years', 1, 2, 600, 30, 1),
  exploitation_specialist: course('exploitation_missing', 2, 3, 1_500, 50, 1),
  childrens_mental_health_specialist: course('child_mental_health', 2, 3, 1_500, 42, 1),
  parental_mental_health_specialist: course('parental_mental_health', 2, 3, 1_500, 42, 1),
  domestic_abuse_specialist: course('domestic_abuse', 2, 3, 1_500, 42, 1),
  intensive_family_work: course('family_recovery', 0, 2, 1_800, 70, 1),
  triage_skills: course('triage', 1, 2, 500, 20, 0),
} as const satisfies Readonly<Record<string, ExampleCourse>>;

function course(
  need: string,
  fromLevel: 0 | 1 | 2,
  toLevel: 1 | 2 | 3,
  poundsPerPerson: number,
  hoursPerPerson: number,
  periods: number,
): ExampleCourse {
  return { need, fromLevel, toLevel, poundsPerPerson, hoursPerPerson, periods };
}

/** What a council decides about a course: who may go, and the places in a period. */
export type CourseChoice = {
  readonly course: keyof typeof courseCatalogue;
  readonly roles: readonly RoleCode[];
  readonly placesPerPeriod: number;
  /** Periods until the skill is usable, where the council's are longer than a quarter. */
  readonly periods?: number;
};

/** The training sheet for the courses chosen. */
export function courseRows(choices: readonly CourseChoice[]): readonly TableRow[] {
  return choices.map((choice) => {
    const chosen = courseCatalogue[choice.course];
    return {
      course: choice.course,
      need: chosen.need,
      to_level: chosen.toLevel,
      from_level: chosen.fromLevel,
      roles: choice.roles.join(';'),
      cost_per_person: chosen.poundsPerPerson,
      hours_per_person: chosen.hoursPerPerson,
      places_per_period: choice.placesPerPeriod,
      periods: choice.periods ?? chosen.periods,
      source: example('length, price and places of courses are not published'),
    };
  });
}
