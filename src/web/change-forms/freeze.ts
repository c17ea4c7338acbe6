import { plainNumber } from '../../domain/number-text.ts';
import { type ChangeForm, whereText } from './change-form.ts';
import { chooseRole, valuesOf } from './choose.ts';
import { readValues } from './read-values.ts';

/** Recruitment that is stopped or limited. */
export const freezeForm: ChangeForm = {
  kind: 'freeze',
  title: 'Posts are frozen',
  hint: 'No new posts of a role, or only so many in a period',
  unavailable: () => null,
  fields: (workbook) => [
    chooseRole(workbook, 'Role', 'Every role'),
    {
      kind: 'number',
      name: 'most',
      label: 'Most new posts in a period, over all localities',
      unit: 'FTE',
      hint: '0 = none: recruitment is frozen',
    },
  ],
  edits: (values, workbook) => {
    const read = readValues(values);
    const role = read.choice('role', 'a role', valuesOf(chooseRole(workbook, '', '')));
    const most = read.number('most', 'the most new FTE in a period', { min: 0, max: 1000, blank: 0 }, '0');
    if (read.errors.length > 0) return { ok: false, errors: read.errors };
    const fields = { where: 'role', value: 'most' };
    const where = whereText({ role });
    return {
      ok: true,
      edits: [
        { sheet: 'roles', where, column: 'recruit_max', change: 'set', value: plainNumber(most), fields },
      ],
    };
  },
};
