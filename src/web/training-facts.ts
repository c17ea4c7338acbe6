import { groupBy, sumOf } from '../../views/group.ts';
import { longGaps } from '../../views/long-gaps.ts';
import type { CourseUse, TrainingOption, TrainingWorth } from '../../views/training-view.ts';
import type { Course } from '../domain/training.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { Plan } from '../planning/answer.ts';

/** Amounts below these are the rounding of an answer. */
const LEAST_PEOPLE = 0.005;
const LEAST_HOURS = 0.05;

/** What training is worth in a plan. `workbook` is the one that was planned. */
export function trainingWorth(plan: Plan, workbook: Workbook): TrainingWorth {
  const courses = workbook.training
    .map((course) => courseUse(course, plan, workbook))
    .sort((a, b) => b.hoursPerWeek - a.hoursPerWeek || b.people - a.people);
  const pounds = sumOf(courses, (each) => each.pounds);
  const hoursPerWeek = sumOf(courses, (each) => each.hoursPerWeek);
  return {
    courses,
    people: sumOf(courses, (each) => each.people),
    pounds,
    hoursPerWeek,
    poundsPerHour: perHour(pounds, hoursPerWeek, workbook),
    options: trainingOptions(plan, workbook),
  };
}

function courseUse(course: Course, plan: Plan, workbook: Workbook): CourseUse {
  const { periods } = workbook.settings;
  const rows = new Map(workbook.staff.map((row) => [row.staff, row]));
  const taken = plan.training.filter(
    (place) => place.course === course.course && place.people >= LEAST_PEOPLE,
  );
  const people = sumOf(taken, (place) => place.people);
  const pounds = people * course.costPerPerson;
  const hoursPerWeek = hoursGained(course, plan, workbook);
  const groups = groupBy(taken, ({ staff }) => `${rows.get(staff)?.role} ${rows.get(staff)?.locality}`);
  return {
    ...{ course: course.course, need: course.need, fromLevel: course.fromLevel, toLevel: course.toLevel },
    groups: [...groups.values()].map((group) => ({
      role: rows.get(group[0]!.staff)?.role ?? '',
      locality: rows.get(group[0]!.staff)?.locality ?? '',
      people: sumOf(group, (place) => place.people),
      periods: [...new Set(group.map(({ period }) => period))].sort((a, b) => a - b),
    })),
    people,
    places: course.placesPerPeriod * periods,
    pounds,
    hoursAway: people * course.hoursPerPerson,
    hoursPerWeek,
    poundsPerHour: perHour(pounds, hoursPerWeek, workbook),
    morePlaces: plan.prices
      .filter(({ of, what, improvement }) => of === 'places' && what === course.course && improvement > 0)
      .map(({ period, improvement }) => ({ period: period ?? 1, improvement }))
      .sort((a, b) => b.improvement - a.improvement),
  };
}

/**
 * Hours a week, mean over periods, of work above the level that its staff row brings: without a course nobody of the row could do it. Where people of a row take
 * several courses that allow the work, its hours are shared out by their people.
 */
function hoursGained({ course, need, toLevel }: Course, plan: Plan, workbook: Workbook): number {
  const levelOf = new Map(workbook.staff.map(({ staff, skills }) => [staff, skills[need] ?? 0]));
  const reaching = new Map(
    workbook.training.filter((each) => each.need === need).map((each) => [each.course, each.toLevel]),
  );
  const peopleOn = (staff: string, level: number, only?: string) =>
    sumOf(
      plan.training.filter(
        (place) =>
          place.staff === staff &&
          (reaching.get(place.course) ?? 0) >= level &&
          (only === undefined || place.course === only),
      ),
      ({ people }) => people,
    );
  const hours = sumOf(plan.assignments, (row) => {
    const before = levelOf.get(row.staff);
    if (row.need !== need || before === undefined || row.level <= before || row.level > toLevel) return 0;
    const all = peopleOn(row.staff, row.level);
    return all === 0 ? 0 : (row.hoursPerWeek * peopleOn(row.staff, row.level, course)) / all;
  });
  return hours / workbook.settings.periods;
}

/** £ for an hour, over the whole horizon. */
function perHour(pounds: number, hoursPerWeek: number, { settings }: Workbook): number | null {
  if (hoursPerWeek < LEAST_HOURS) return null;
  return pounds / (hoursPerWeek * settings.periods * settings.periodWeeks);
}

function trainingOptions(plan: Plan, workbook: Workbook): readonly TrainingOption[] {
  // A gap's options are those of the period in which most is unmet.
  const mostUnmet = (gap: Pick<TrainingOption, 'locality' | 'need' | 'level'>) =>
    Math.max(
      ...plan.gaps
        .filter(
          (each) => each.locality === gap.locality && each.need === gap.need && each.level === gap.level,
        )
        .map(({ unmetHours }) => unmetHours),
    );
  return longGaps(plan.gaps, workbook)
    .flatMap(({ locality, need, level, options }) =>
      options
        .filter(({ way, hoursPerWeek }) => way === 'train' && hoursPerWeek >= LEAST_HOURS)
        .map(({ what, who, period, hoursPerWeek, pounds, costPerHour, verifiedHoursPerWeek }) => ({
          ...{
            locality,
            need,
            level,
            unmetHours: mostUnmet({ locality, need, level }),
            course: what,
            who,
            period,
          },
          ...{ hoursPerWeek, pounds, costPerHour, verifiedHoursPerWeek },
        })),
    )
    .sort((a, b) => a.costPerHour - b.costPerHour || b.hoursPerWeek - a.hoursPerWeek);
}
