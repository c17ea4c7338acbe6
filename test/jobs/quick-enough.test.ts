import { expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { councils } from '../../src/examples/councils.ts';
import { openQuickEnough } from '../../src/jobs/quick-enough.ts';
import { tinyTables } from '../builders/workbook.ts';

const tiny = rawWorkbook(tinyTables());

test('a first plan is tried in the request where the workbook is tiny, not where it is that of a council', () => {
  const { isLikely } = openQuickEnough(0.3);
  expect(isLikely('tiny', tiny)).toBe(true);
  expect(councils.filter(({ code, build }) => isLikely(code, build()))).toEqual([]);
});

test('later plans are judged by how long the last one took', () => {
  const { isLikely, note } = openQuickEnough(0.3);
  note('tiny', 0.4);
  expect(isLikely('tiny', tiny)).toBe(false);
  note('tiny', 0.2);
  expect(isLikely('tiny', tiny)).toBe(true);
  expect(isLikely('another', tiny)).toBe(true);
});

test('without time for it no plan is tried in the request', () => {
  expect(openQuickEnough(0).isLikely('tiny', tiny)).toBe(false);
});
