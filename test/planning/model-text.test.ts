import { expect, test } from 'vitest';
import { inputsOf } from '../../src/planning/inputs.ts';
import { modelOf } from '../../src/planning/model.ts';
import { familyNames, familyProblem, modelText } from '../../src/planning/model-text.ts';
import { tinyWorkbook } from '../builders/workbook.ts';

const model = modelOf(inputsOf(tinyWorkbook()));
const textOf = (family: string) => [...modelText(model, family)].join('');

test('a family begins with its formula, its unit and what its shadow price means', () => {
  expect(textOf('places')).toMatch(
    /^places \(\d+ rows?\)\n {2}formula .+\n {2}unit .+\n {2}shadow price .+\n/,
  );
});

test('a row reads as algebra with the names of its columns', () => {
  const row = textOf('coverage').split('\n\n').at(-1)!.replace(/\s+/g, ' ');
  expect(row).toMatch(
    /^coverage\[south,substance_misuse,2,2\]: assigned\[.+ \+ unmet\[south,substance_misuse,2,2\] = 6 $/,
  );
  expect(textOf('budget')).toMatch(/≤ 50\n$/);
  expect(textOf('availability')).toMatch(/− [\d.]+ · fte\[/);
});

test('a family without rows says so, and all families come one after the other', () => {
  expect(textOf('supervision_ratio')).toContain('This workbook has no such row.');
  const all = textOf('all');
  for (const name of familyNames) expect(all).toContain(`${name} (`);
});

test('an unknown family is refused with the nearest one', () => {
  expect(familyProblem('coverge')).toContain("Maybe 'coverage'?");
  expect(familyProblem('all')).toBeNull();
});
