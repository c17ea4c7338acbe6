import { expect, test } from 'vitest';
import { coverageByNeed } from '../../../src/planning/analysis/coverage-by-need.ts';
import { tinyWorkbook } from '../../builders/workbook.ts';

const gap = {
  locality: 'south',
  need: 'substance_misuse',
  level: 2,
  period: 1,
  requiredHours: 6,
  unmetHours: 3,
  familiesWaiting: 3,
  reasons: [],
  options: [],
} as const;

test('coverage by need and locality is a mean over periods and leaves out pairs without need', () => {
  const cells = coverageByNeed(tinyWorkbook(), [gap]);
  expect(cells.map(({ locality, need }) => `${locality} ${need}`)).toEqual([
    'north key_work',
    'south key_work',
    'south substance_misuse',
  ]);
  expect(cells[2]).toMatchObject({ requiredHours: 6, unmetHours: 1.5, coverage: 0.75 });
  expect(cells[0]).toMatchObject({ requiredHours: 30, coverage: 1 });
});
