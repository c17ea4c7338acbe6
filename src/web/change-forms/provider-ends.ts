import { pounds, short } from '../../../views/format.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { type ChangeForm, whereText } from './change-form.ts';
import { readValues } from './read-values.ts';

/** A partner's offer that is there no longer, from the start or from a later period on. */
export const providerEndsForm: ChangeForm = {
  kind: 'provider',
  title: 'A provider ends',
  hint: 'A partner’s offer is no longer there, at once or from a later period on',
  unavailable: ({ providers }) =>
    providers.length > 0
      ? null
      : 'There are no offers of providers in the data (or none is left in this scenario).',
  fields: (workbook) => [
    {
      kind: 'select',
      name: 'offer',
      label: 'Which offer',
      options: [
        { value: '', text: 'Choose an offer' },
        ...workbook.providers.map(({ offer, provider, hoursPerWeek, costPerHour }) => ({
          value: offer,
          text: `${provider} (up to ${short(hoursPerWeek)} h a week, ${pounds(costPerHour)} an hour)`,
        })),
      ],
    },
    { kind: 'select', name: 'from', label: 'From when', options: endings(workbook) },
  ],
  edits: (values, workbook) => {
    const read = readValues(values);
    const offer = read.choice(
      'offer',
      'an offer',
      workbook.providers.map((row) => row.offer),
    );
    const from = read.choice(
      'from',
      'when it ends',
      endings(workbook).map(({ value }) => value),
    );
    if (read.errors.length > 0) return { ok: false, errors: read.errors };
    const where = whereText({ offer });
    const fields = { where: 'offer', value: 'from' };
    if (from === '1') {
      return {
        ok: true,
        edits: [{ sheet: 'providers', where, column: '', change: 'remove', value: '', fields }],
      };
    }
    const until = `${Number(from) - 1}`;
    return {
      ok: true,
      edits: [{ sheet: 'providers', where, column: 'until_period', change: 'set', value: until, fields }],
    };
  },
};

function endings({ settings }: Workbook) {
  const later = Array.from({ length: settings.periods - 1 }, (_, index) => index + 2);
  return [
    { value: '1', text: 'Before the plan begins' },
    ...later.map((period) => ({ value: `${period}`, text: `From period ${period} on` })),
  ];
}
