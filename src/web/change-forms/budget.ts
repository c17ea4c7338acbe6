import { pounds } from '../../../views/format.ts';
import { plainNumber, withoutNoise } from '../../domain/number-text.ts';
import { type ChangeForm, settingEdit } from './change-form.ts';
import { readValues } from './read-values.ts';

const ways = [
  { value: 'set', text: 'Set it to (£)' },
  { value: 'more_pounds', text: 'Raise it by (£)' },
  { value: 'less_pounds', text: 'Cut it by (£)' },
  { value: 'more_percent', text: 'Raise it by (%)' },
  { value: 'less_percent', text: 'Cut it by (%)' },
];

/** The new money that the plan may spend. */
export const budgetForm: ChangeForm = {
  kind: 'budget',
  title: 'The budget changes',
  hint: 'The new money that the plan may spend on posts, training and partners',
  unavailable: () => null,
  fields: ({ settings }) => [
    {
      kind: 'select',
      name: 'way',
      label: 'What happens to the budget',
      hint: `It is ${pounds(settings.budget)} over the whole plan so far${settings.goal === 'least_cost' ? ', and no limit: this plan looks for the least cost' : ''}.`,
      options: ways,
    },
    { kind: 'number', name: 'amount', label: 'Amount', unit: '', hint: 'In £ or %, as chosen above' },
  ],
  edits: (values, { settings }) => {
    const read = readValues(values);
    const way = read.choice(
      'way',
      'what happens to the budget',
      ways.map(({ value }) => value),
    );
    const most =
      way === 'less_percent'
        ? { max: 100 }
        : way === 'less_pounds'
          ? { max: settings.budget }
          : { max: 1e12 };
    const amount = read.number(
      'amount',
      'the amount',
      { min: 0, ...most },
      way.endsWith('percent') ? '10' : '50000',
    );
    if (read.errors.length > 0) return { ok: false, errors: read.errors };
    return { ok: true, edits: [budgetEdit(way, amount)] };
  },
};

function budgetEdit(way: string, amount: number) {
  const sign = way.startsWith('less') ? -1 : 1;
  if (way === 'set') return settingEdit('budget', 'set', plainNumber(amount), 'amount');
  if (way.endsWith('pounds')) return settingEdit('budget', 'add', plainNumber(sign * amount), 'amount');
  return settingEdit('budget', 'multiply', plainNumber(withoutNoise(1 + (sign * amount) / 100)), 'amount');
}
