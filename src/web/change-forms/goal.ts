import { type ChangeForm, settingEdit } from './change-form.ts';
import { readValues } from './read-values.ts';

const goals = [
  { value: 'most_need_met', text: 'Meet the most need, the most pressing first' },
  { value: 'fairest', text: 'Be fair: the worst-off locality first' },
  { value: 'least_cost', text: 'Spend least while the coverage rules are kept' },
];

/** What the plan looks for first. */
export const goalForm: ChangeForm = {
  kind: 'goal',
  title: 'Something else matters most',
  hint: 'Plan for the most need met, for fairness between localities, or for the least cost',
  unavailable: () => null,
  fields: ({ settings }) => [
    {
      kind: 'select',
      name: 'goal',
      label: 'What matters most',
      hint: `So far: ${goals.find(({ value }) => value === settings.goal)?.text.toLowerCase()}`,
      options: goals.toSorted(
        (a, b) => Number(a.value === settings.goal) - Number(b.value === settings.goal),
      ),
    },
  ],
  edits: (values) => {
    const read = readValues(values);
    const goal = read.choice(
      'goal',
      'what matters most',
      goals.map(({ value }) => value),
    );
    if (read.errors.length > 0) return { ok: false, errors: read.errors };
    return { ok: true, edits: [settingEdit('goal', 'set', goal, 'goal')] };
  },
};
