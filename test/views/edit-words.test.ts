import { expect, test } from 'vitest';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { councils } from '../../src/examples/councils.ts';
import { editWords } from '../../views/edit-words.ts';
import { namesOf } from '../../views/names.ts';

function wordsOf(code: string): Readonly<Record<string, readonly string[]>> {
  const read = parseWorkbook(councils.find((council) => council.code === code)!.build());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const names = namesOf([read.workbook]);
  return Object.fromEntries(
    read.workbook.scenarios.map(({ scenario, edits }) => [
      scenario,
      edits.map((edit) => editWords(edit, names)),
    ]),
  );
}

test('the scenarios of Bradford read as sentences', () => {
  expect(wordsOf('bradford')).toMatchInlineSnapshot(`
    {
      "cut_8_percent": [
        "FTE of Family Key Worker: 8 % less (× 0.92)",
        "FTE of Family support worker: 8 % less (× 0.92)",
        "Demand for Lead practitioner of a Child in Need plan: 5 % more (× 1.05)",
        "Budget: £0",
      ],
      "demand_growth": [
        "Growth of demand in a year: 10 %",
      ],
      "fairest": [
        "What matters most: fairness, the worst-off locality first",
      ],
      "first_year_target": [
        "Demand for Family Key Work: 50 % more (× 1.5)",
      ],
      "grant_ends": [
        "Stronger Families, led by Barnardo’s ends before the plan begins",
      ],
      "no_new_money": [
        "Budget: £0",
      ],
    }
  `);
});

test('the scenarios of Rotherham read as sentences', () => {
  expect(wordsOf('rotherham')).toMatchInlineSnapshot(`
    {
      "cohort_grows": [
        "Demand for Lead practitioner, early help: 20 % more (× 1.2)",
      ],
      "mind_ends": [
        "The people employed by Rotherham and Barnsley MIND are left out",
      ],
      "no_new_money": [
        "Budget: £0",
      ],
      "results_income": [
        "Budget: £300,000",
      ],
      "second_mind_post": [
        "A post of Families for Change co-ordinator in Wentworth Valley (Maltby and Wickersley), 1 FTE (Rotherham and Barnsley MIND)",
        "Budget: £185,000",
      ],
    }
  `);
});

test.each(councils.map(({ code }) => code))('no scenario of %s shows a code or a column', (code) => {
  for (const words of Object.values(wordsOf(code)).flat()) expect(words).not.toMatch(/_|undefined|NaN/);
});

test('amounts have their units and directions', () => {
  const names = namesOf([]);
  const budget = { sheet: 'settings', where: { key: 'budget' }, column: 'value' };
  expect(editWords({ ...budget, change: 'add', value: '-5000' }, names)).toBe('Budget: £5,000 less');
  expect(editWords({ ...budget, change: 'multiply', value: '0.9' }, names)).toBe('Budget: 10 % less (× 0.9)');
  const journey = { sheet: 'travel', where: { from: 'a', to: 'b' }, column: 'minutes' };
  expect(editWords({ ...journey, change: 'set', value: '12' }, names)).toBe(
    'Journeys between a and b: 12 minutes',
  );
});

test('families given as starts are demand like those given as open, and told apart only where both are meant', () => {
  const names = namesOf([]);
  const edit = { sheet: 'demand', column: 'starts_per_year', change: 'multiply', value: '1.2' } as const;
  expect(editWords({ ...edit, where: { need: 'send' } }, names)).toBe('Demand for send: 20 % more (× 1.2)');
  expect(editWords({ ...edit, where: { families: '' } }, names)).toBe(
    'All demand (given as families starting in a year): 20 % more (× 1.2)',
  );
});
