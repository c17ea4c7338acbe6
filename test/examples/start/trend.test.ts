import { expect, test } from 'vitest';
import { councilByCode } from '../../../src/examples/published-councils.ts';
import { factorMeasures } from '../../../src/examples/start/measures.ts';
import { growthOf } from '../../../src/examples/start/trend.ts';

test('says of a year without a logarithm whether it was published as 0 or not at all', () => {
  const westSussex = growthOf(councilByCode('E10000032')!, factorMeasures['3B']!);
  expect(westSussex.words).toContain('without 2023, published as 0, which has no logarithm');
  expect(westSussex.words).not.toContain('does not have');
  const barnsley = growthOf(councilByCode('E08000016')!, factorMeasures['24A']!);
  expect(barnsley.words).toContain('without 2021, which the file does not have');
  expect(barnsley.words).toContain('without 2022, published as 0');
});

test('does not call published zeros years that a council lacks', () => {
  const newcastle = growthOf(councilByCode('E08000021')!, factorMeasures['24A']!);
  expect(newcastle.words).toContain('has only 1 of the years with a count above zero');
});
