import type { PlanFacts } from '../answer.ts';
import { type Book, isPeriod } from './book.ts';
import { expectAtMost, type Findings, figure, isQuantity, refuse, roundingError } from './findings.ts';

/** People of one staff row who take one course in one period. */
export type Cohort = {
  readonly need: number;
  readonly toLevel: number;
  /** Training period and first period in which the skill is usable, from 0. */
  readonly period: number;
  readonly usableFrom: number;
  readonly people: number;
  /** FTE of these people in the training period. */
  readonly fte: number;
  /** Hours a week lost in the training period, by all of them. */
  readonly hoursLost: number;
};

/**
 * Checks every line of the training list against the course (level, roles, places) and the staff row (one course per
 * person, whole people), and returns who is trained, per staff row.
 */
export function checkTraining(
  book: Book,
  plan: PlanFacts,
  findings: Findings,
): ReadonlyMap<number, readonly Cohort[]> {
  const { staff, training, settings } = book.workbook;
  const cohortsOfRow = new Map<number, Cohort[]>();
  const peopleOfRow = new Map<number, number>();
  const placesTaken = new Map<string, { people: number; lines: number; places: number }>();
  const seen = new Set<string>();
  for (const place of plan.training) {
    const { period, people } = place;
    const line = `${place.staff} on course ${place.course} in period ${period}`;
    const row = book.rowOf.get(place.staff);
    const courseIndex = book.courseOf.get(place.course);
    if (row === undefined) refuse(findings, `${line}: no such staff row`);
    else if (courseIndex === undefined) refuse(findings, `${line}: no such course`);
    else if (!isPeriod(book, period)) refuse(findings, `${line}: no such period`);
    else if (seen.has(line)) refuse(findings, `${line} is listed twice`);
    else if (isQuantity(findings, people, () => `people of ${line}`)) {
      seen.add(line);
      const person = staff[row]!;
      const course = training[courseIndex]!;
      checkMayTrain(book, row, courseIndex, line, findings);
      const until = person.untilPeriod ?? book.periods;
      if (period > until) refuse(findings, `${line}: nobody of the row works after period ${until}`);
      if (settings.wholePeople && !Number.isInteger(people)) {
        refuse(findings, `${line}: ${figure(people)} is not a whole number of people`);
      }
      const sent = (peopleOfRow.get(row) ?? 0) + people;
      peopleOfRow.set(row, sent);
      const once = () =>
        `${line}: ${figure(sent)} people trained of ${person.count}, each may take one course`;
      expectAtMost(findings, sent, person.count, once, book.periods * training.length * roundingError);
      const key = `course ${place.course} in period ${period}`;
      const taken = placesTaken.get(key) ?? { people: 0, lines: 0, places: course.placesPerPeriod };
      placesTaken.set(key, taken);
      taken.people += people;
      taken.lines += 1;
      const cohorts = cohortsOfRow.get(row) ?? [];
      cohortsOfRow.set(row, cohorts);
      cohorts.push({
        need: book.needOf.get(course.need)!,
        toLevel: course.toLevel,
        period: period - 1,
        usableFrom: period - 1 + course.periods,
        people,
        fte: people * person.fte,
        hoursLost: (people * course.hoursPerPerson) / settings.periodWeeks,
      });
    }
  }
  for (const [key, { people, lines, places }] of placesTaken) {
    const what = () => `${key}: ${figure(people)} people for ${figure(places)} places`;
    expectAtMost(findings, people, places, what, lines * roundingError);
  }
  return cohortsOfRow;
}

function checkMayTrain(book: Book, row: number, courseIndex: number, line: string, findings: Findings): void {
  const course = book.workbook.training[courseIndex]!;
  const { role } = book.workbook.staff[row]!;
  if (!course.roles.includes(role)) refuse(findings, `${line}: the course is not for ${role}`);
  const level = book.levelHeld[row * book.workbook.needs.length + book.needOf.get(course.need)!]!;
  if (level < course.fromLevel) {
    refuse(findings, `${line}: holds level ${level} in ${course.need}, the course asks ${course.fromLevel}`);
  }
  if (level >= course.toLevel) {
    refuse(
      findings,
      `${line}: holds level ${level} in ${course.need}, the course leads only to ${course.toLevel}`,
    );
  }
}
