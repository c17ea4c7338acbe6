import { expect, test } from 'vitest';
import { breakEven } from '../../../../src/planning/analysis/commissioning/break-even.ts';
import type { GapOption } from '../../../../src/planning/answer.ts';

function option(way: GapOption['way'], hoursPerWeek: number, costPerHour: number): GapOption {
  return {
    ...{ way, what: way, who: null, period: 1, hoursPerWeek, costPerHour },
    ...{ pounds: hoursPerWeek * costPerHour * 13, verifiedHoursPerWeek: null },
  };
}

test('the break-even price of hours that one own way delivers whole is what an hour of it costs', () => {
  const found = breakEven({ unmetHours: 8, options: [option('buy', 8, 30), option('recruit', 8, 52)] });
  expect(found).toMatchObject({ pricePerHour: 52, hoursPerWeek: 8 });
});

test('own ways are taken cheapest first, and none for more hours than are left', () => {
  const options = [option('recruit', 10, 60), option('train', 2, 10)];
  const found = breakEven({ unmetHours: 8, options })!;
  expect(found.ways.map(({ option: { way }, hoursPerWeek }) => [way, hoursPerWeek])).toEqual([
    ['train', 2],
    ['recruit', 6],
  ]);
  expect(found.pricePerHour).toBeCloseTo((2 * 10 + 6 * 60) / 8);
});

test('buying the hours at the break-even price costs as much as the own ways do', () => {
  const options = [option('move', 1, 0), option('train', 3, 12), option('recruit', 2, 70)];
  const found = breakEven({ unmetHours: 9, options })!;
  expect(found.hoursPerWeek).toBe(6); // 3 of the 9 hours have no own way
  expect(found.pricePerHour * found.hoursPerWeek).toBeCloseTo(0 + 36 + 140);
});

test('a gap that only buying could close has no break-even price', () => {
  expect(breakEven({ unmetHours: 8, options: [option('buy', 8, 30)] })).toBeNull();
  expect(breakEven({ unmetHours: 8, options: [] })).toBeNull();
});
