import { momentWords } from '../time-words.ts';

/** A finished plan that a document can be compared with. */
export type EarlierPlan = {
  readonly run: string;
  /** The scenario's name; null = the baseline. */
  readonly scenario: string | null;
  readonly finishedAt: Date;
};

/** The value of a chooser for comparing with nothing. */
export const NO_PLAN = 'none';

/** The plans as choices, newest first, with what is taken unless one is chosen. */
export function planChoices(
  plans: readonly EarlierPlan[],
  usual: string,
): readonly { readonly value: string; readonly text: string }[] {
  return [
    { value: '', text: plans.length === 0 ? 'There is no earlier plan' : usual },
    ...plans.map(({ run, scenario, finishedAt }) => ({
      value: run,
      text: `${momentWords(finishedAt)}, ${scenario ?? 'baseline'}`,
    })),
    ...(plans.length === 0 ? [] : [{ value: NO_PLAN, text: 'Compare with nothing' }]),
  ];
}
