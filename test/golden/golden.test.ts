import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StageName } from '../../src/planning/answer.ts';
import { constraintFamilies } from '../../src/planning/constraints/index.ts';
import { objectives } from '../../src/planning/objective/stages.ts';
import { familyCases, objectiveCases } from './golden-cases.ts';
import { familyText, objectiveText } from './golden-text.ts';

/**
 * The model as algebra, one LP file for each constraint family and objective, checked by hand against the formulation. A changed model shows as a changed file:
 * `GOLDEN=write npx vitest run test/golden` writes them anew, and the difference is to be checked by hand again.
 */
const folder = new URL('./', import.meta.url);
const rewrites = process.env.GOLDEN === 'write';
const families = constraintFamilies.map((family) => family.name);
const stages = Object.keys(objectives) as StageName[];

function expectGolden(file: string, text: string): void {
  const place = new URL(file, folder);
  if (rewrites) writeFileSync(place, text);
  expect(text).toBe(readFileSync(place, 'utf8'));
}

describe('the model', () => {
  test.each(families)('states %s as checked by hand', (family) => {
    expect(familyCases, `Give ${family} a case in golden-cases.ts.`).toHaveProperty(family);
    expectGolden(`${family}.lp`, familyText(familyCases[family]!, family));
  });

  test.each(stages)('minimises %s as checked by hand', (stage) => {
    expectGolden(`minimise-${stage}.lp`, objectiveText(objectiveCases[stage], stage));
  });
});

describe('the golden files', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.lp'));

  test('are one for each constraint family and objective, and no other', () => {
    const expected = [
      ...families.map((name) => `${name}.lp`),
      ...stages.map((stage) => `minimise-${stage}.lp`),
    ];
    expect(files.sort()).toEqual(expected.sort());
    expect(Object.keys(familyCases).sort()).toEqual(families.toSorted());
  });

  test.each(files)('%s says something', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const [objective, rows] = text.split('Subject To\n') as [string, string];
    if (file.startsWith('minimise-')) expect(objective).toMatch(/[+-] [0-9.e-]+ \w+/);
    else expect(rows.split('Bounds\n')[0]!.trim()).toMatch(/^\w+:.* [+-] [0-9.e-]+ \w+/);
  });
});
