import { describe, expect, test } from 'vitest';
import type { Assignment, PlanFacts } from '../../src/planning/answer.ts';
import { checkPlan } from '../../src/planning/check.ts';
import { type TypedSheets, typedWorkbook } from '../builders/typed-workbook.ts';
import { threeYearPlan, threeYearSheets } from './three-year-plan.ts';

/** The three-year workbook with the first row that holds `match` in a sheet changed. */
function changed<S extends Exclude<keyof TypedSheets, 'settings'>>(
  sheet: S,
  match: string,
  change: object,
): TypedSheets {
  const rows = (threeYearSheets[sheet] ?? []) as readonly object[];
  const index = rows.findIndex((row) => (Object.values(row) as unknown[]).includes(match));
  expect(index, `a row of ${sheet} with ${match}`).toBeGreaterThanOrEqual(0);
  return { ...threeYearSheets, [sheet]: rows.with(index, { ...rows[index], ...change }) };
}

function settings(change: NonNullable<TypedSheets['settings']>): TypedSheets {
  return { ...threeYearSheets, settings: { ...threeYearSheets.settings, ...change } };
}

function rule(row: NonNullable<TypedSheets['rules']>[number]): TypedSheets {
  return { ...threeYearSheets, rules: [...(threeYearSheets.rules ?? []), row] };
}

function problemsOf(sheets: TypedSheets, plan: PlanFacts = threeYearPlan): string {
  return checkPlan(typedWorkbook(sheets), plan).problems.join('\n');
}

const assignment: Assignment = {
  staff: 'B',
  locality: 'north',
  need: 'key',
  level: 2,
  period: 1,
  hoursPerWeek: 1,
};

describe('a plan is refused when, by the workbook,', () => {
  const cases: readonly (readonly [string, () => TypedSheets, RegExp])[] = [
    [
      'a row works more than its hours',
      () => changed('staff', 'A', { count: 1 }),
      /staff A in period 1: 34 casework hours a week of 20/,
    ],
    [
      'a group works more than its expected leavers allow',
      () => changed('roles', 'worker', { leaversPerYear: 0.5 }),
      /the worker in north \(staff A, B\) in period 2: 44 casework hours a week of 30/,
    ],
    [
      'a single row works more than its hours after a reduction',
      () => changed('roles', 'visitor', { leaversPerYear: 0.5 }),
      /the visitor in south \(staff C\) in period 2: 8 casework hours a week of 5$/m,
    ],
    [
      'a new post works more than its hours',
      () => ({
        ...threeYearSheets,
        travel: [
          { from: 'north', to: 'south', minutes: 30 },
          { from: 'south', to: 'north', minutes: 120 },
        ],
      }),
      /new posts of worker in south in period 2: 12 casework hours a week of 10/,
    ],
    [
      'a locality is out of reach',
      () => ({ ...threeYearSheets, travel: [] }),
      /assignment of A to abuse at level 2 in south in period 1: out of reach from north/,
    ],
    [
      'a person may not move',
      () => changed('staff', 'A', { movable: false }),
      /assignment of A to abuse at level 2 in south in period 1: may work only in north/,
    ],
    [
      'more of their time is spent away than allowed',
      () => settings({ maxMovedShare: 0.25 }),
      /the worker in north \(staff A, B\) in period 1: 18 casework hours a week away from base, at most 15/,
    ],
    [
      'one row of a group is away for more than allowed',
      () => settings({ maxMovedShare: 0.31 }),
      /staff B in period 1: 12 casework hours a week away from base, at most 6.2/,
    ],
    [
      'trained people are away for more than allowed',
      () => settings({ maxMovedShare: 0.31 }),
      /staff A in period 2: 9 casework hours a week away from base on abuse, at most 5.58 by those trained/,
    ],
    [
      'nobody of a row works any more',
      () => changed('staff', 'C', { untilPeriod: 1 }),
      /assignment of C to key at level 1 in south in period 2: nobody of the row works after period 1/,
    ],
    [
      'a skill is not held',
      () => changed('staff', 'C', { skills: {} }),
      /staff C in period 1: 12 casework hours a week on key at level 1 or above, not held and trained for 0/,
    ],
    [
      'work is above the level held',
      () => changed('staff', 'B', { skills: { key: 1 } }),
      /staff B in period 1: 4 casework hours a week on key at level 2 or above, held at level 1 and trained for 0/,
    ],
    [
      'a new post does not bring the level',
      () => changed('roles', 'worker', { skills: { key: 1 } }),
      /assignment of new:worker@south to key at level 2 in north in period 2: new posts of this role bring level 1/,
    ],
    [
      'the skill of a course is not usable yet',
      () => changed('training', 'year-long', { periods: 2 }),
      /staff B in period 3: 6 casework hours a week on abuse at level 2 or above, not held and trained for 0/,
    ],
    [
      'too few of those trained have stayed',
      () => changed('roles', 'worker', { leaversPerYear: 0.6 }),
      /staff A in period 3: 6 casework hours a week on abuse at level 2 or above, not held and trained for 3.2/,
    ],
    [
      'a course that counts at once leaves too few hours',
      () => changed('training', 'at-once', { hoursPerPerson: 780 }),
      /staff A in period 1: 6 casework hours a week on abuse at level 2 or above, not held and trained for 5/,
    ],
    [
      'hours of a course are not there',
      () => changed('training', 'year-long', { hoursPerPerson: 52 * 14 }),
      /staff B in period 2: 21 casework hours a week of 20/,
    ],
    [
      'a course is not for the role',
      () => changed('training', 'year-long', { roles: ['visitor'] }),
      /B on course year-long in period 2: the course is not for worker/,
    ],
    [
      'a course asks for a level',
      () => changed('training', 'year-long', { fromLevel: 1 }),
      /B on course year-long in period 2: holds level 0 in abuse, the course asks 1/,
    ],
    [
      'a course leads no further',
      () => changed('staff', 'B', { skills: { key: 2, abuse: 2 } }),
      /B on course year-long in period 2: holds level 2 in abuse, the course leads only to 2/,
    ],
    [
      'a course has too few places',
      () => changed('training', 'at-once', { placesPerPeriod: 0 }),
      /course at-once in period 1: 1 people for 0 places/,
    ],
    [
      'posts start before they can',
      () => changed('roles', 'worker', { recruitLeadPeriods: 2 }),
      /posts of worker in south in period 2: the first possible period is 3/,
    ],
    [
      'more posts start than can be recruited',
      () => changed('roles', 'worker', { recruitMax: 0.4 }),
      /posts of worker that start in period 2: 0.5 FTE, at most 0.4/,
    ],
    [
      'posts are not whole steps',
      () => settings({ postStep: 0.3 }),
      /posts of worker in south in period 2: 0.5 FTE is not a multiple of 0.3 FTE/,
    ],
    [
      'reductions are not allowed',
      () => settings({ allowReductions: false }),
      /reduction of C in period 2: the settings allow no reductions/,
    ],
    [
      'a role may not be reduced',
      () => changed('roles', 'visitor', { reducible: false }),
      /reduction of C in period 2: posts of visitor may not be reduced/,
    ],
    [
      'more is removed than is there',
      () => changed('staff', 'C', { fte: 0.2 }),
      /reduction of C in period 2: 0.25 FTE removed of a row that has 0.2/,
    ],
    [
      'leavers have left less than is removed',
      () => changed('roles', 'visitor', { leaversPerYear: 0.8 }),
      /the visitor in south \(staff C\) have -0.05 FTE left in period 2: more was removed than is in post/,
    ],
    [
      'an offer serves other needs',
      () => changed('providers', 'charity', { needs: ['key'] }),
      /purchase of charity for abuse at level 2 in south in period 1: the offer does not serve this need/,
    ],
    [
      'an offer serves other localities',
      () => changed('providers', 'charity', { localities: ['north'] }),
      /the offer does not serve this locality/,
    ],
    [
      'an offer works at a lower level',
      () => changed('providers', 'charity', { level: 2 }),
      /purchase of charity for abuse at level 3 in north in period 1: the offer works up to level 2/,
    ],
    [
      'an offer is not usable yet',
      () => changed('providers', 'charity', { leadPeriods: 1 }),
      /in period 1: first usable in period 2/,
    ],
    [
      'an offer has ended',
      () => changed('providers', 'charity', { untilPeriod: 2 }),
      /in period 3: last usable in period 2/,
    ],
    [
      'an offer has fewer hours',
      () => changed('providers', 'charity', { hoursPerWeek: 7.5 }),
      /8 hours a week of offer charity in period 1: it has at most 7.5/,
    ],
    [
      'an offer must be bought in larger part',
      () => changed('providers', 'charity', { minimumHours: 7.5 }),
      /7 hours a week of offer charity in period 2: if bought at all, at least 7.5/,
    ],
    [
      'hours are priced otherwise',
      () => changed('providers', 'charity', { costPerHour: 31 }),
      /£ of purchase of charity for abuse at level 2 in south in period 1 is 4680 in the plan but 4836 when/,
    ],
    [
      'it costs more than the budget',
      () => settings({ budget: 60_000 }),
      /the plan costs £67770, which is over the budget of £60000/,
    ],
    [
      'families are waiting that the gaps leave out',
      () => changed('demand', 'north', { growthPerYear: 0.1 }),
      /key at level 2 in north in period 2: 3 hours a week unmet but not listed as a gap/,
    ],
    [
      'more is delivered than is required',
      () => changed('demand', 'north', { families: 9 }),
      /key at level 2 in north in period 1: 30 hours met and 0 unmet are more than the 27 required/,
    ],
    [
      'work is not required at all',
      () => ({ ...threeYearSheets, cover: [] }),
      /purchase of charity for abuse at level 3 in north in period 1: no such work is required/,
    ],
    [
      'a hard minimum_role_fte is missed',
      () => rule({ rule: 'minimum_role_fte', role: 'worker', localities: ['north'], value: 2.5 }),
      /hard rule minimum_role_fte worker north in period 3: asks 2.5 FTE, the plan reaches 2.43/,
    ],
    [
      'a hard minimum_coverage is missed',
      () => rule({ rule: 'minimum_coverage', localities: ['south'], needs: ['abuse'], value: 0.9 }),
      /hard rule minimum_coverage abuse south in period 1: asks 0.9 share, the plan reaches 0.875/,
    ],
    [
      'a hard minimum_coverage at one level is missed',
      () => rule({ rule: 'minimum_coverage', localities: ['north'], needs: ['abuse'], level: 3, value: 0.9 }),
      /hard rule minimum_coverage abuse level 3 north in period 3: asks 0.9 share, the plan reaches 0.8/,
    ],
    [
      'a hard minimum_people is missed',
      () => rule({ rule: 'minimum_people', localities: ['north'], needs: ['abuse'], level: 2, value: 1 }),
      /hard rule minimum_people abuse level 2 north in period 2: asks 1 people, the plan reaches 0.9/,
    ],
    [
      'a hard reserve_hours is missed',
      () => rule({ rule: 'reserve_hours', role: 'worker', localities: ['north'], needs: ['key'], value: 28 }),
      /hard rule reserve_hours worker key north in period 3: asks 28 hours a week, the plan reaches 26/,
    ],
    [
      'a hard reserve_hours of more than all the need is missed',
      () => rule({ rule: 'reserve_hours', role: 'worker', localities: ['north'], needs: ['key'], value: 99 }),
      /hard rule reserve_hours worker key north in period 3: asks 30 hours a week, the plan reaches 26/,
    ],
    [
      'a hard supervision_ratio is missed',
      () => rule({ rule: 'supervision_ratio', role: 'worker', value: 0.3 }),
      /hard rule supervision_ratio worker in period 1: asks 0.3 FTE per FTE, the plan reaches 0.333333/,
    ],
    [
      'a hard maximum_provider_share is missed',
      () => rule({ rule: 'maximum_provider_share', needs: ['abuse'], value: 0.6 }),
      /hard rule maximum_provider_share abuse in period 1: asks 0.6 share, the plan reaches 0.666667/,
    ],
    [
      'a soft rule is broken and not listed',
      () =>
        rule({
          rule: 'minimum_people',
          localities: ['north'],
          needs: ['abuse'],
          level: 2,
          value: 1,
          hard: false,
        }),
      /soft rule minimum_people abuse level 2 north is broken in period 2 \(asks 1 people, reached 0.9\) but not listed/,
    ],
    [
      'a soft rule listed as broken holds',
      () => changed('rules', 'visitor', { value: 0 }),
      /soft rule minimum_role_fte visitor south in period 3 is listed as broken \(twice, or it is no soft rule, or it holds\)/,
    ],
  ];
  test.each(cases)('%s', (_, sheets, message) => {
    expect(problemsOf(sheets())).toMatch(message);
  });
});

describe('a plan is refused when it', () => {
  const cases: readonly (readonly [string, Partial<PlanFacts>, RegExp])[] = [
    ['is for another authority', { authority: 'Elsewhere' }, /the plan is for Elsewhere/],
    [
      'gives work to nobody known',
      { assignments: [...threeYearPlan.assignments, { ...assignment, staff: 'Z' }] },
      /assignment of Z to key .*: no such staff row or new post/,
    ],
    [
      'gives work to posts that are not there',
      { assignments: [...threeYearPlan.assignments, { ...assignment, staff: 'new:worker@north' }] },
      /new posts of worker in north in period 1: 1 casework hours a week of 0/,
    ],
    [
      'trains part of a person',
      {
        training: [
          { course: 'at-once', staff: 'A', period: 1, people: 0.5 },
          { course: 'at-once', staff: 'A', period: 2, people: 0.5 },
          { course: 'year-long', staff: 'B', period: 2, people: 1 },
        ],
      },
      /A on course at-once in period 1: 0.5 is not a whole number of people/,
    ],
    [
      'trains a person twice',
      { training: [...threeYearPlan.training, { course: 'at-once', staff: 'B', period: 3, people: 1 }] },
      /B on course at-once in period 3: 2 people trained of 1, each may take one course/,
    ],
    [
      'trains more people than are expected to be there',
      {
        training: [
          { course: 'at-once', staff: 'A', period: 1, people: 1 },
          { course: 'at-once', staff: 'A', period: 3, people: 1 },
          { course: 'year-long', staff: 'B', period: 3, people: 1 },
        ],
      },
      /the worker in north \(staff A, B\): 2.81 FTE have started a course by period 3, but only 2.43 FTE are in post/,
    ],
    [
      'trains people who have gone',
      { training: [...threeYearPlan.training, { course: 'at-once', staff: 'C', period: 3, people: 1 }] },
      /C on course at-once in period 3: nobody of the row works after period 2/,
    ],
    [
      'reduces posts that have ended',
      { reductions: [{ staff: 'C', period: 3, fte: 0.25 }] },
      /reduction of C in period 3: nobody of the row works after period 2/,
    ],
    [
      'is called proven best with a gap',
      { outcome: 'proven_best' },
      /the plan is called proven best with gaps left: unmet_need 0.05/,
    ],
    [
      'has a bound beyond its value',
      { stages: threeYearPlan.stages.with(0, { name: 'unmet_need', value: 14, bound: 14.7, gap: -0.05 }) },
      /bound 14.7 of stage unmet_need is worse than the value 14 reached/,
    ],
    [
      'has its stages in the order of another goal',
      { goal: 'fairest' },
      /the stages of fairest are worst_locality, unmet_need, cost, disruption, not unmet_need/,
    ],
    [
      'leaves work at least cost without a coverage rule',
      { goal: 'least_cost', stages: stagesInOrder(2, 0, 1, 3) },
      /least cost without a coverage rule meets everything, but 1 hours a week of abuse at level 2 in south in period 1 are unmet/,
    ],
  ];
  test.each(cases)('%s', (_, change, message) => {
    expect(problemsOf(threeYearSheets, { ...threeYearPlan, ...change })).toMatch(message);
  });

  test('breaks everything, with the first 200 problems listed', () => {
    const line = { ...assignment, staff: 'Z' };
    const plan = { ...threeYearPlan, assignments: Array.from({ length: 1_000 }, () => line) };
    const { problems } = checkPlan(typedWorkbook(threeYearSheets), plan);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatch(/^… and \d+ more problems$/);
  });
});

describe('other goals', () => {
  test('fairest takes the same plan with its own stage order', () => {
    const plan: PlanFacts = { ...threeYearPlan, goal: 'fairest', stages: stagesInOrder(1, 0, 2, 3) };
    expect(problemsOf(threeYearSheets, plan)).toBe('');
  });

  test('least_cost has no budget and may leave work where a hard coverage rule says how much', () => {
    const sheets = rule({ rule: 'minimum_coverage', value: 0.4 });
    const poor = { ...sheets, settings: { ...sheets.settings, budget: 1_000 } };
    const plan: PlanFacts = {
      ...threeYearPlan,
      goal: 'least_cost',
      stages: stagesInOrder(2, 0, 1, 3),
      cost: { ...threeYearPlan.cost, budget: 1_000 },
    };
    expect(problemsOf(poor, plan)).toBe('');
  });
});

function stagesInOrder(...order: readonly number[]): PlanFacts['stages'] {
  return order.map((index) => threeYearPlan.stages[index]!);
}
