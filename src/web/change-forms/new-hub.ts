import type { FieldError } from '../../../views/frame.ts';
import { plainNumber, withoutNoise } from '../../domain/number-text.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { type ChangeForm, type DraftEdit, whereText } from './change-form.ts';
import { chooseLocality, chooseRole, valuesOf } from './choose.ts';
import {
  chargeBudget,
  overPlan,
  payField,
  payPounds,
  postCountFields,
  readPostCount,
  staffEdit,
} from './posts.ts';
import { readValues } from './read-values.ts';

const chooseStaff = (workbook: Workbook) => chooseRole(workbook, 'Posts that come with it: role', 'No posts');

/**
 * A family hub in a locality that there is. Its name alone changes no figure; what it brings does: posts, shorter journeys, its running cost. A new
 * locality of its own (its families, journeys and rules) is for the Data page.
 */
export const newHubForm: ChangeForm = {
  kind: 'hub',
  title: 'A family hub opens',
  hint: 'A hub in one of the localities, with its posts, its running cost and shorter journeys',
  unavailable: () => null,
  fields: (workbook) => [
    {
      ...chooseLocality(workbook, 'In which locality', null),
      hint: 'The hub opens with the first period. The figures change by what it brings, below; a new locality is added on the Data page.',
    },
    { kind: 'text', name: 'hub', label: 'Name of the hub' },
    chooseStaff(workbook),
    ...postCountFields.map((field) => ({
      ...field,
      label: `Posts that come with it: ${field.label.toLowerCase().replace('fte', 'FTE')}`,
    })),
    {
      kind: 'number',
      name: 'shorter',
      label: 'Journeys to and from this locality become shorter by',
      unit: '%',
      hint: 'Blank = journeys stay as they are',
    },
    {
      kind: 'number',
      name: 'running',
      label: 'Running cost in a year',
      unit: '£',
      hint: 'Rent, heating and so on, without the posts. Counts only where the plan’s budget pays.',
    },
    payField,
  ],
  edits: (values, workbook) => {
    const read = readValues(values);
    const locality = read.choice(
      'locality',
      'a locality',
      workbook.localities.map((row) => row.locality),
    );
    const hub = read.text('hub');
    if (hub === '') read.errors.push({ field: 'hub', message: 'Enter the name of the hub.' });
    const role = read.choice('role', 'a role or no posts', valuesOf(chooseStaff(workbook)));
    const posts = role === '' ? null : { role, locality, ...readPostCount(read) };
    const shorter = read.number('shorter', 'how much shorter', { min: 0, max: 100, blank: 0 }, '20');
    const running = read.number('running', 'the running cost', { min: 0, blank: 0 }, '40000');
    const pay = read.choice('pay', 'who pays', ['beside', 'budget']);
    if (read.errors.length > 0) return { ok: false, errors: inFieldOrder(read.errors) };
    const edits: DraftEdit[] = [
      {
        sheet: 'localities',
        where: whereText({ locality }),
        column: 'hub',
        change: 'set',
        value: hub,
        fields: { where: 'locality', value: 'hub' },
      },
      ...(posts === null ? [] : [staffEdit(posts, workbook)]),
      ...(shorter === 0 ? [] : journeyEdits(locality, shorter, workbook)),
    ];
    const cost = overPlan(running, workbook) + (posts === null ? 0 : payPounds(posts, workbook));
    if (pay === 'budget' && cost > 0) {
      const charged = chargeBudget(cost, workbook);
      if ('error' in charged) return { ok: false, errors: [charged.error] };
      edits.push(charged.edit);
    }
    return { ok: true, edits };
  },
};

/** One edit a journey, as a row of the travel sheet may serve both directions. */
function journeyEdits(locality: string, shorterPercent: number, { travel }: Workbook): readonly DraftEdit[] {
  return travel
    .filter(({ from, to }) => from === locality || to === locality)
    .map(({ from, to }) => ({
      sheet: 'travel',
      where: whereText({ from, to }),
      column: 'minutes',
      change: 'multiply',
      value: plainNumber(withoutNoise(1 - shorterPercent / 100)),
      fields: { where: 'locality', value: 'shorter' },
    }));
}

const order = ['locality', 'hub', 'role', 'posts', 'fte', 'shorter', 'running', 'pay'];

function inFieldOrder(errors: readonly FieldError[]): readonly FieldError[] {
  return errors.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}
