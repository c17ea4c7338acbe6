import { describe, expect, test } from 'vitest';
import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawWorkbook, type Tables } from '../../src/domain/raw-workbook.ts';
import { withScenario } from '../../src/domain/with-scenario.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { councils } from '../../src/examples/councils.ts';
import { changeForm, changeForms, formInView } from '../../src/web/change-forms/all-forms.ts';
import { problemsOfEdits } from '../../src/web/change-forms/check-edits.ts';
import { tinyTables, tinyWorkbook } from '../builders/workbook.ts';

/** The workbook after one form was filled in; throws where the form or the workbook refuses. */
function after(kind: string, values: Record<string, string>, overrides: Partial<Tables> = {}): Workbook {
  const raw = rawWorkbook(tinyTables(overrides));
  const drafted = changeForm(kind)!.edits(values, tinyWorkbook(overrides));
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.errors));
  const edits = drafted.edits.map(({ fields: _, ...edit }) => edit);
  const result = applyScenario(withScenario(raw, 'x', 'X', edits), 'x');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
}

function errorsOf(kind: string, values: Record<string, string>, overrides: Partial<Tables> = {}) {
  const drafted = changeForm(kind)!.edits(values, tinyWorkbook(overrides));
  return drafted.ok ? [] : drafted.errors.map(({ field, message }) => `${field}: ${message}`);
}

describe('demand', () => {
  const values = { need: 'substance_misuse', locality: 'south', direction: 'more', percent: '20' };

  test('a fifth more families of one need in one locality', () => {
    const { demand } = after('demand', values);
    expect(demand.map(({ families }) => families)).toEqual([20, 15, expect.closeTo(7.2)]);
  });

  test('fewer families everywhere', () => {
    const { demand } = after('demand', { need: '', locality: '', direction: 'fewer', percent: '50 %' });
    expect(demand.map(({ families }) => families)).toEqual([10, 7.5, 3]);
  });

  test('families given as starts in a year change beside those given as open', () => {
    const demand = [
      { locality: 'north', need: 'key_work', families: '20', starts_per_year: '', hours_per_week: '1' },
      { locality: 'south', need: 'key_work', families: '', starts_per_year: '100', hours_per_week: '1' },
    ];
    const changed = after(
      'demand',
      { ...values, need: '', locality: '', percent: '10' },
      { demand, scenarios: [] },
    );
    expect(changed.demand.map((row) => [row.families, row.startsPerYear])).toEqual([
      [22, null],
      [null, 110],
    ]);
  });

  test('a need without families there is refused at the need', () => {
    expect(errorsOf('demand', { ...values, locality: 'north' })).toEqual([
      expect.stringMatching(/^need: There are no families with Substance misuse in North/),
    ]);
  });

  test.each([
    ['', 'Enter by how many per cent, such as 10.'],
    ['lots', "'lots' is not a number. Enter by how many per cent, such as 10."],
    ['-5', '-5 is not possible here: by how many per cent must be above 0.'],
    ['101', '101 is not possible here: by how many per cent must be at most 100.'],
  ])('a percentage of "%s" is refused at its field', (percent, message) => {
    expect(errorsOf('demand', { ...values, direction: 'fewer', percent })).toEqual([`percent: ${message}`]);
  });

  test('growth takes the place of the growth in the data', () => {
    const grown = after('growth', { need: '', locality: 'south', percent: '5' });
    expect(grown.demand.map(({ growthPerYear }) => growthPerYear)).toEqual([0, 0.05, 0.05]);
  });

  test('growth is not offered for a plan of one period, where it shows nothing', () => {
    const settings = [{ key: 'authority', value: 'Tinyshire' }];
    const view = formInView(changeForm('growth')!, tinyWorkbook({ settings }));
    expect(view.unavailable).toMatch(/one period/);
    expect(view.fields).toEqual([]);
  });
});

describe('posts', () => {
  const values = { role: 'specialist', locality: 'south', posts: '2', fte: '0.5', pay: 'beside' };

  test('added posts bring the skills of a new recruit and leave the budget alone', () => {
    const { staff, settings } = after('posts', values);
    expect(staff.at(-1)).toMatchObject({
      role: 'specialist',
      locality: 'south',
      fte: 0.5,
      count: 2,
      skills: { substance_misuse: 3 },
    });
    expect(settings.budget).toBe(50_000);
  });

  test('posts paid from the budget lower it by their pay over the plan', () => {
    // 1 FTE × £46,000 × 2 periods × 13 weeks ÷ 52
    expect(after('posts', { ...values, pay: 'budget' }).settings.budget).toBe(50_000 - 23_000);
  });

  test('posts that the budget cannot pay are refused with both sums', () => {
    expect(errorsOf('posts', { ...values, posts: '10', pay: 'budget' })).toEqual([
      expect.stringMatching(/^pay: This costs £115,000 over the plan, and the budget is £50,000\./),
    ]);
  });

  test('posts added twice have codes of their own', () => {
    const raw = rawWorkbook(tinyTables());
    const form = changeForm('posts')!;
    const first = form.edits(values, tinyWorkbook());
    const edits = first.ok ? first.edits : [];
    const once = applyScenario(withScenario(raw, 'x', 'X', edits), 'x');
    const second = form.edits(values, once.ok ? once.workbook : tinyWorkbook());
    expect(problemsOfEdits(raw, edits, second.ok ? second.edits : [], 'kind')).toEqual([]);
  });

  test('frozen posts: nobody of the role is recruited', () => {
    const { roles } = after('freeze', { role: 'specialist', most: '' });
    expect(roles.map(({ recruitMax }) => recruitMax)).toEqual([2, 0]);
  });
});

describe('cuts', () => {
  test('by a share of everyone’s time', () => {
    const { staff } = after('cut', { role: 'family_worker', locality: '', amount: '10', unit: 'percent' });
    expect(staff.map(({ fte }) => fte)).toEqual([0.9, 0.72, 0.5]);
  });

  test('by FTE in all, spread evenly over the people there', () => {
    const { staff } = after('cut', { role: '', locality: 'north', amount: '0.5', unit: 'fte' });
    const fte = staff
      .filter(({ locality }) => locality === 'north')
      .reduce((sum, row) => sum + row.fte * row.count, 0);
    expect(fte).toBeCloseTo(2, 5);
  });

  test('of everyone: they are left out', () => {
    const { staff } = after('cut', { role: 'specialist', locality: '', amount: '100', unit: 'percent' });
    expect(staff.map((row) => row.staff)).toEqual(['fw-1', 'fw-2']);
  });

  test('of more than there is: refused with what there is', () => {
    expect(errorsOf('cut', { role: '', locality: 'south', amount: '3', unit: 'fte' })).toEqual([
      'amount: Only 0.8 FTE are there, 100 % of them. Enter 0.8 or less.',
    ]);
  });
});

describe('budget', () => {
  test.each([
    ['set', '£20,000', 20_000],
    ['more_pounds', '5000', 55_000],
    ['less_pounds', '5000', 45_000],
    ['more_percent', '10', 55_000],
    ['less_percent', '100', 0],
  ])('%s %s', (way, amount, budget) => {
    expect(after('budget', { way, amount }).settings.budget).toBeCloseTo(budget);
  });

  test('cannot be cut by more than there is', () => {
    expect(errorsOf('budget', { way: 'less_pounds', amount: '60000' })).toEqual([
      'amount: 60000 is not possible here: the amount must be at most 50000.',
    ]);
  });
});

describe('providers, hubs and goals', () => {
  test('a provider that ends before the plan is left out; later, it has a last period', () => {
    expect(after('provider', { offer: 'recovery', from: '1' }).providers).toEqual([]);
    expect(after('provider', { offer: 'recovery', from: '2' }).providers[0]!.untilPeriod).toBe(1);
  });

  test('no offer: the form says so instead of asking', () => {
    expect(formInView(changeForm('provider')!, tinyWorkbook({ providers: [] })).unavailable).toMatch(
      /no offers/,
    );
  });

  test('a hub has a name, posts, shorter journeys and a cost', () => {
    const changed = after('hub', {
      locality: 'south',
      hub: 'South hub; by the park',
      role: 'family_worker',
      posts: '1',
      fte: '',
      shorter: '25',
      running: '10,000',
      pay: 'budget',
    });
    expect(changed.localities[1]!.hub).toBe('South hub; by the park');
    expect(changed.staff.at(-1)).toMatchObject({
      role: 'family_worker',
      locality: 'south',
      fte: 1,
      count: 1,
    });
    expect(changed.travel.map(({ minutes }) => minutes)).toEqual([15]);
    expect(changed.settings.budget).toBe(50_000 - 19_000 - 5_000);
  });

  test('a hub without a name and place is refused at both, in the order of the form', () => {
    expect(errorsOf('hub', { role: '', pay: 'beside' })).toEqual([
      'locality: Choose a locality.',
      'hub: Enter the name of the hub.',
    ]);
  });

  test('the goal', () => {
    expect(after('goal', { goal: 'fairest' }).settings.goal).toBe('fairest');
  });
});

test('what the workbook refuses is told at the field that made it', () => {
  const raw = rawWorkbook(tinyTables());
  const edit = {
    sheet: 'staff' as const,
    where: 'role=family_worker',
    column: 'fte',
    change: 'multiply' as const,
    value: '2',
    fields: { where: 'role', value: 'amount' },
  };
  const [error] = problemsOfEdits(raw, [], [edit], 'kind');
  expect(error).toMatchObject({ field: 'amount', message: expect.stringContaining('1.5') });
  const nowhere = { ...edit, where: 'role=nobody' };
  expect(problemsOfEdits(raw, [], [nowhere], 'kind')[0]).toMatchObject({ field: 'role' });
});

test('an earlier change that can no longer be made is told as such', () => {
  const raw = rawWorkbook(tinyTables());
  const gone = {
    sheet: 'providers' as const,
    where: 'offer=gone',
    column: '',
    change: 'remove' as const,
    value: '',
  };
  const errors = problemsOfEdits(raw, [gone], [], 'kind');
  expect(errors).toEqual([
    { field: 'kind', message: expect.stringMatching(/^Change 1 of this scenario cannot be made/) },
  ]);
});

test.each(councils.map(({ code, build }) => [code, build] as const))(
  'every form can be drawn for %s',
  (_, build) => {
    const read = parseWorkbook(build());
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    for (const form of changeForms) {
      const view = formInView(form, read.workbook);
      expect(view.fields.length > 0 || view.unavailable !== null).toBe(true);
      for (const field of view.fields) {
        if (field.kind === 'select') expect(field.options.length).toBeGreaterThan(0);
      }
    }
  },
);
