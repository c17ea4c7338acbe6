import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/domain/workbook.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { planWorkbook } from '../../src/planning/plan.ts';
import { trainingWorth } from '../../src/web/training-facts.ts';
import { handTables, workbookOf } from '../builders/hand-tables.ts';

/**
 * Two years; one FTE has 20 hours a week. Three people without the skill; a course of £520 with one place a year, usable at once and without hours away.
 * 100 hours a week of care are wanted, so every place is taken and each trained person gives 20 hours.
 */
const workbook = workbookOf(
  handTables({
    settings: { periods: 2, budget: 10_000 },
    staff: [{ staff: 'three', role: 'worker', locality: 'north', fte: 1, count: 3 }],
    demand: [{ locality: 'north', need: 'care', level: 2, families: 100, hours_per_week: 1 }],
    training: [
      { course: 'care-2', need: 'care', to_level: 2, places_per_period: 1, cost_per_person: 520, periods: 0 },
      {
        course: 'care-3',
        need: 'care',
        to_level: 3,
        from_level: 2,
        places_per_period: 1,
        cost_per_person: 900,
      },
    ],
  }),
);

async function planOf(given: Workbook): Promise<Plan> {
  const answer = await planWorkbook(given);
  if (answer.outcome !== 'proven_best' && answer.outcome !== 'within_gap') throw new Error(answer.outcome);
  return answer;
}

let plan: Plan;
beforeAll(async () => {
  plan = await planOf(workbook);
});

describe('training in a plan', () => {
  test('says who takes which course when, what it costs, and the work it makes possible', () => {
    const { courses, ...all } = trainingWorth(plan, workbook);
    expect(courses[0]).toMatchObject({
      ...{ course: 'care-2', need: 'care', toLevel: 2, people: 2, places: 2, pounds: 1040, hoursAway: 0 },
      groups: [{ role: 'worker', locality: 'north', people: 2, periods: [1, 2] }],
    });
    // One person in the first year and two in the second: 20 and 40 hours a week.
    expect(courses[0]!.hoursPerWeek).toBeCloseTo(30, 6);
    expect(courses[0]!.poundsPerHour).toBeCloseTo(1040 / (30 * 104), 6);
    expect(all).toMatchObject({ people: 2, pounds: 1040 });
    expect(all.hoursPerWeek).toBeCloseTo(30, 6);
  });

  test('lists courses that nobody takes as well', () => {
    expect(trainingWorth(plan, workbook).courses[1]).toMatchObject({
      ...{ course: 'care-3', groups: [], people: 0, pounds: 0, hoursPerWeek: 0, poundsPerHour: null },
    });
  });

  test('says what one more place is worth, the most first', () => {
    const [course] = trainingWorth(plan, workbook).courses;
    // A place in the first year would give 20 hours a week in both years, in the second in one of two.
    expect(course!.morePlaces.map(({ period }) => period)).toEqual([1, 2]);
    expect(course!.morePlaces[0]!.improvement).toBeCloseTo(20, 3);
    expect(course!.morePlaces[1]!.improvement).toBeCloseTo(10, 3);
  });

  test('shares the hours of a row among the courses that allow the work, by their people', () => {
    const both: Plan = {
      ...plan,
      training: [
        { course: 'care-2', staff: 'three', period: 1, people: 1 },
        { course: 'care-3', staff: 'three', period: 1, people: 1 },
      ],
      assignments: [
        { staff: 'three', locality: 'north', need: 'care', level: 2, period: 1, hoursPerWeek: 40 },
        { staff: 'three', locality: 'north', need: 'care', level: 3, period: 1, hoursPerWeek: 8 },
      ],
    };
    const hours = Object.fromEntries(
      trainingWorth(both, workbook).courses.map(({ course, hoursPerWeek }) => [course, hoursPerWeek]),
    );
    expect(hours).toEqual({ 'care-2': 10, 'care-3': 10 + 4 });
  });
});

test('training that would close a gap is listed with whom, its hours and its price, the cheapest hours first', async () => {
  // No money at all: whatever would help is left as an option.
  const poor = workbookOf(
    handTables({
      settings: { periods: 1, budget: 0 },
      needs: [{ need: 'care' }, { need: 'spare' }],
      staff: [{ staff: 'one', role: 'worker', locality: 'north', fte: 1 }],
      demand: [
        { locality: 'north', need: 'care', level: 2, families: 10, hours_per_week: 1 },
        { locality: 'north', need: 'spare', level: 2, families: 5, hours_per_week: 1 },
      ],
      training: [
        {
          course: 'care-2',
          need: 'care',
          to_level: 2,
          places_per_period: 1,
          cost_per_person: 520,
          periods: 0,
        },
        {
          course: 'spare-2',
          need: 'spare',
          to_level: 2,
          places_per_period: 1,
          cost_per_person: 5200,
          periods: 0,
        },
      ],
    }),
  );
  const { options, poundsPerHour } = trainingWorth(await planOf(poor), poor);
  expect(poundsPerHour).toBeNull();
  expect(
    options.map(({ course, who, need, hoursPerWeek, pounds }) => [course, who, need, hoursPerWeek, pounds]),
  ).toEqual([
    ['care-2', 'worker@north', 'care', 10, 520],
    ['spare-2', 'worker@north', 'spare', 5, 5200],
  ]);
  expect(options[0]!.costPerHour).toBeCloseTo(520 / (10 * 52), 6);
});
