import { describe, expect, test } from 'vitest';
import { ownWaysOf } from '../../../../src/planning/analysis/commissioning/own-ways.ts';
import { type TypedSheets, typedWorkbook } from '../../../builders/typed-workbook.ts';

/** Two years; one FTE has 20 casework hours a week and costs £52,000 a year, so £50 a casework hour; away costs half an hour an hour. */
const base = {
  settings: { periods: 2 },
  localities: [{ locality: 'north' }, { locality: 'south' }],
  travel: [{ from: 'north', to: 'south', minutes: 30 }],
  needs: [{ need: 'drugs' }],
  roles: [{ role: 'worker', annualCost: 52_000 }],
} as const satisfies TypedSheets;

const wanted = { need: 'drugs', level: 2, locality: 'north', hoursByPeriod: [10, 10] } as const;

function waysIn(sheets: Partial<TypedSheets>, asked: Parameters<ReturnType<typeof ownWaysOf>>[0] = wanted) {
  return ownWaysOf(typedWorkbook({ ...base, ...sheets }))(asked);
}

describe('recruiting', () => {
  const role = { role: 'worker', annualCost: 52_000, recruitMax: 1, skills: { drugs: 2 } } as const;

  test('costs the pay of an hour and the recruitment spread over the hours to the end of the plan', () => {
    const [way] = waysIn({ roles: [{ ...role, recruitCost: 2080 }] });
    expect(way).toMatchObject({ way: 'recruit', what: 'worker', who: 'worker@north', amount: 0.5 });
    expect(way).toMatchObject({ firstPeriod: 1, share: 1 });
    expect(way!.costPerHour).toBeCloseTo(50 + 2080 / (20 * 104));
  });

  test('delivers from the end of the lead time on, over fewer hours', () => {
    const [way] = waysIn({ roles: [{ ...role, recruitCost: 2080, recruitLeadPeriods: 1 }] });
    expect(way).toMatchObject({ firstPeriod: 2, share: 0.5 });
    expect(way!.costPerHour).toBeCloseTo(50 + 2080 / (20 * 52));
  });

  test('is limited by how many can be recruited in a period', () => {
    const [way] = waysIn({ roles: [{ ...role, recruitMax: 0.25 }] });
    expect(way).toMatchObject({ amount: 0.25, share: 0.5 });
    expect(way!.costPerHour).toBeCloseTo(50);
  });

  test('is no way for a role that brings less skill or is not recruited', () => {
    expect(waysIn({ roles: [{ ...role, skills: { drugs: 1 } }] })).toEqual([]);
    expect(waysIn({ roles: [{ ...role, recruitMax: 0 }] })).toEqual([]);
    expect(waysIn({ roles: [{ ...role, recruitLeadPeriods: 2 }] })).toEqual([]);
  });
});

describe('training', () => {
  const staff = [{ staff: 'A', role: 'worker', locality: 'north', skills: { drugs: 1 } }] as const;
  const course = { course: 'C', need: 'drugs', toLevel: 2, placesPerPeriod: 1, costPerPerson: 540 } as const;

  test('costs the pay of an hour, and the course with the time it takes spread over the hours after it', () => {
    const [way] = waysIn({ staff, training: [{ ...course, hoursPerPerson: 10 }] });
    expect(way).toMatchObject({ way: 'train', what: 'C', who: 'worker@north', amount: 0.5, firstPeriod: 2 });
    expect(way!.share).toBeCloseTo(0.5);
    expect(way!.costPerHour).toBeCloseTo(50 + (540 + 10 * 50) / (20 * 52));
  });

  test('of people who travel costs their time on the road as well', () => {
    const [way] = waysIn({ staff, training: [{ ...course, periods: 0 }] }, { ...wanted, locality: 'south' });
    expect(way).toMatchObject({ who: 'worker@north', amount: 0.75 }); // 10 hours in South use 15
    expect(way!.costPerHour).toBeCloseTo(1.5 * (50 + 540 / (20 * 104)));
  });

  test('in the first period itself loses the hours of the course there', () => {
    const [way] = waysIn({ staff, training: [{ ...course, periods: 0, hoursPerPerson: 52 }] });
    // One hour a week of the first year goes to the course: 19 + 20 hours a week are left.
    expect(way!.amount).toBeCloseTo(10 / 19);
    expect(way!.costPerHour).toBeCloseTo(50 + (540 + 52 * 50) / (39 * 52));
  });

  test('asks those to whom it comes cheapest', () => {
    const roles = [
      { role: 'worker', annualCost: 52_000 },
      { role: 'senior', annualCost: 72_800 },
    ];
    const both = [{ ...staff[0], staff: 'S', role: 'senior' }, ...staff];
    expect(waysIn({ roles, staff: both, training: [course] })).toMatchObject([{ who: 'worker@north' }]);
  });

  test('is no way for those who have the skill, cannot get there, or leave before it is usable', () => {
    const training = [course];
    expect(waysIn({ training, staff: [{ ...staff[0], skills: { drugs: 2 } }] })).toEqual([]);
    expect(waysIn({ training, staff: [{ ...staff[0], locality: 'south', movable: false }] })).toEqual([]);
    expect(waysIn({ training, staff: [{ ...staff[0], untilPeriod: 1 }] })).toEqual([]);
    expect(waysIn({ training: [{ ...course, toLevel: 1 }], staff: [{ ...staff[0], skills: {} }] })).toEqual(
      [],
    );
  });
});

test('own ways are listed cheapest first', () => {
  const ways = waysIn({
    roles: [{ role: 'worker', annualCost: 52_000, recruitMax: 1, recruitCost: 20_000, skills: { drugs: 3 } }],
    staff: [{ staff: 'A', role: 'worker', locality: 'north' }],
    training: [{ course: 'C', need: 'drugs', toLevel: 2, placesPerPeriod: 1 }],
  });
  expect(ways.map(({ way }) => way)).toEqual(['train', 'recruit']);
  expect(ways[0]!.costPerHour).toBeLessThan(ways[1]!.costPerHour);
});
