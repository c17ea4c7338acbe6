import { expect, test } from 'vitest';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import type { Gap } from '../../src/planning/answer.ts';
import { longWhyWords } from '../../views/gap-words.ts';
import { longGaps } from '../../views/long-gaps.ts';
import { namesOf } from '../../views/names.ts';
import { tinyTables } from '../builders/workbook.ts';

const read = parseWorkbook(rawWorkbook(tinyTables()));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { workbook } = read;

test('a reason that holds in some periods of a gap only is told with them, so that reasons of others do not contradict it', () => {
  const gap = (period: number, reasons: Gap['reasons']): Gap => ({
    ...{ locality: 'north', need: 'substance_misuse', level: 2, period },
    ...{ requiredHours: 4, unmetHours: 4, familiesWaiting: 2, reasons, options: [] },
  });
  const money = { reason: 'budget', what: null } as const;
  const [long] = longGaps(
    [
      gap(1, [{ reason: 'no_one_within_reach', what: null }, money]),
      gap(2, [{ reason: 'used_on_equal_or_higher_weight', what: null }, money]),
    ],
    workbook,
  );
  expect(longWhyWords(long!, namesOf([workbook]))).toBe(
    'nobody within reach has the skill in period 1; the money is spent; those with the skill work on need that presses as much or more in period 2',
  );
});
