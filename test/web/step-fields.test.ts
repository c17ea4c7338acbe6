import { describe, expect, test } from 'vitest';
import type { ScenarioEditText } from '../../src/domain/scenario.ts';
import { changedStep, stepFields } from '../../src/web/step-fields.ts';
import { tinyWorkbook } from '../builders/workbook.ts';

const workbook = tinyWorkbook();

/** The fields of an edit, and the edit again after some of them were typed over. */
function edited(edit: ScenarioEditText, typed: Readonly<Record<string, string>> = {}) {
  const { fields, values } = stepFields(edit, workbook);
  const drafted = changedStep(edit, { ...values, ...typed });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.errors));
  const { fields: _, ...after } = drafted.edits[0]!;
  return { names: fields.map(({ name }) => name), fields, after };
}

const edits: readonly ScenarioEditText[] = [
  { sheet: 'demand', where: 'need=key_work;period=2', column: 'families', change: 'multiply', value: '1.15' },
  {
    sheet: 'demand',
    where: 'locality=south;families=',
    column: 'starts_per_year',
    change: 'multiply',
    value: '0.9',
  },
  { sheet: 'settings', where: 'key=budget', column: 'value', change: 'add', value: '-5000' },
  { sheet: 'settings', where: 'key=goal', column: 'value', change: 'set', value: 'fairest' },
  { sheet: 'providers', where: 'offer=recovery', column: '', change: 'remove', value: '' },
  {
    sheet: 'providers',
    where: '',
    column: '',
    change: 'insert',
    value: 'offer=new;need=key_work;substance_misuse;hours_per_week=4',
  },
];

describe('the fields of a change', () => {
  test.each(edits.map((edit) => [`${edit.change} ${edit.sheet} ${edit.where}`, edit] as const))(
    'left as they are make the same change: %s',
    (_, edit) => {
      expect(edited(edit).after).toEqual({ ...edit, where: expect.anything() });
      expect(edited(edit).after.where.split(';').toSorted()).toEqual(edit.where.split(';').toSorted());
    },
  );

  test('show a factor as per cent more or less', () => {
    expect(stepFields(edits[0]!, workbook).values.percent).toBe('15');
    expect(edited(edits[0]!, { percent: '-40 %' }).after.value).toBe('0.6');
  });

  test('choose other rows, or all, and leave conditions that have no field', () => {
    const { names, after } = edited(edits[0]!, { need: '', locality: 'north' });
    expect(names).toEqual(['need', 'locality', 'percent']);
    expect(after.where).toBe('period=2;locality=north');
  });

  test('offer what a column can hold', () => {
    const [goal] = edited(edits[3]!).fields;
    expect(goal).toMatchObject({ kind: 'select', name: 'value' });
    const insert = stepFields(
      { sheet: 'staff', where: '', column: '', change: 'insert', value: 'staff=x;role=specialist;fte=1' },
      workbook,
    );
    expect(insert.fields.map(({ kind, name }) => `${name} ${kind}`)).toEqual([
      'cell-staff text',
      'cell-role select',
      'cell-fte number',
    ]);
  });

  test('keep a code that nothing has any more, so that it is not changed by accident', () => {
    const gone: ScenarioEditText = { ...edits[4]!, where: 'offer=gone' };
    const [offer] = edited(gone).fields;
    expect(offer?.kind === 'select' && offer.options.at(-1)).toEqual({ value: 'gone', text: 'gone' });
    expect(edited(gone).after.where).toBe('offer=gone');
  });

  test('refuse what is not a number, at the field', () => {
    const refused = changedStep(edits[0]!, { percent: 'half' });
    expect(refused.ok ? [] : refused.errors.map(({ field }) => field)).toEqual(['percent']);
  });
});
