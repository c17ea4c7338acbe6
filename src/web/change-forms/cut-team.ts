import { short } from '../../../views/format.ts';
import { plainNumber } from '../../domain/number-text.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { type ChangeForm, whereText } from './change-form.ts';
import { chooseLocality, chooseRole, valuesOf } from './choose.ts';
import { readValues } from './read-values.ts';

const chooseWho = (workbook: Workbook) => chooseRole(workbook, 'Role', 'Every role');
const chooseWhere = (workbook: Workbook) => chooseLocality(workbook, 'Based in', 'Every locality');

/** Fewer hours of the people there are, the same share of each: whose post goes is not for a scenario to say. */
export const cutTeamForm: ChangeForm = {
  kind: 'cut',
  title: 'Teams are cut',
  hint: 'Fewer FTE of a role, in one locality or all, spread evenly over the people there',
  unavailable: ({ staff }) => (staff.length > 0 ? null : 'The staff sheet is empty: there is nobody to cut.'),
  fields: (workbook) => [
    chooseWho(workbook),
    chooseWhere(workbook),
    { kind: 'number', name: 'amount', label: 'Cut by', unit: '', hint: 'For example 8' },
    {
      kind: 'select',
      name: 'unit',
      label: 'Of what',
      options: [
        { value: 'percent', text: 'Per cent of their time' },
        { value: 'fte', text: 'FTE in all' },
      ],
    },
  ],
  edits: (values, workbook) => {
    const read = readValues(values);
    const role = read.choice('role', 'a role', valuesOf(chooseWho(workbook)));
    const locality = read.choice('locality', 'a locality', valuesOf(chooseWhere(workbook)));
    const unit = read.choice('unit', 'per cent or FTE', ['percent', 'fte']);
    const amount = read.number('amount', 'how much is cut', { above: 0 }, '8');
    if (read.errors.length > 0) return { ok: false, errors: read.errors };
    const people = workbook.staff.filter(
      (row) => (role === '' || row.role === role) && (locality === '' || row.locality === locality),
    );
    const fte = people.reduce((sum, row) => sum + row.fte * row.count, 0);
    if (people.length === 0) {
      const message = 'Nobody of this role is based there. Choose another role or locality.';
      return { ok: false, errors: [{ field: 'role', message }] };
    }
    const share = unit === 'percent' ? amount / 100 : amount / fte;
    if (share > 1 + 1e-9) {
      const message = `Only ${short(fte)} FTE are there, 100 % of them. Enter ${unit === 'percent' ? 100 : short(fte)} or less.`;
      return { ok: false, errors: [{ field: 'amount', message }] };
    }
    const where = whereText({ role, locality });
    const fields = { where: 'role', value: 'amount' };
    // People of no FTE are not allowed in the staff sheet: cutting all of it removes the rows.
    if (share > 1 - 1e-9) {
      return {
        ok: true,
        edits: [{ sheet: 'staff', where, column: '', change: 'remove', value: '', fields }],
      };
    }
    const factor = plainNumber(Math.round((1 - share) * 1e6) / 1e6);
    return {
      ok: true,
      edits: [{ sheet: 'staff', where, column: 'fte', change: 'multiply', value: factor, fields }],
    };
  },
};
