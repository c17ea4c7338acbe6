import type { ChangeField } from '../../../views/change-form.ts';
import { pounds } from '../../../views/format.ts';
import type { FieldError } from '../../../views/frame.ts';
import { plainNumber, withoutNoise } from '../../domain/number-text.ts';
import { weeksPerYear } from '../../domain/units.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { type DraftEdit, settingEdit } from './change-form.ts';
import type { ValueReader } from './read-values.ts';

/** Posts that a scenario adds to the team of today: `count` people of `fte` each. */
export type AddedPosts = {
  readonly role: string;
  readonly locality: string;
  readonly count: number;
  readonly fte: number;
};

/** How many posts, at how many FTE each. */
export const postCountFields: readonly ChangeField[] = [
  { kind: 'number', name: 'posts', label: 'How many posts', unit: 'posts', whole: true },
  { kind: 'number', name: 'fte', label: 'FTE of each post', unit: 'FTE', hint: '1 = full time' },
];

/** Who pays for what a scenario adds. */
export const payField: ChangeField = {
  kind: 'select',
  name: 'pay',
  label: 'Who pays',
  options: [
    { value: 'beside', text: 'Other money: the plan’s budget stays as it is' },
    { value: 'budget', text: 'The plan’s budget: it is lowered by the cost' },
  ],
};

/** Reads the fields of `postCountFields`. */
export function readPostCount(read: ValueReader): { readonly count: number; readonly fte: number } {
  return {
    count: read.number('posts', 'the number of posts', { min: 1, max: 500, whole: true }, '2'),
    fte: read.number('fte', 'the FTE of each post', { above: 0, max: 1.5, blank: 1 }, '1'),
  };
}

/** The row of the staff sheet that the posts are: with the skills that a new recruit of the role brings. */
export function staffEdit(posts: AddedPosts, workbook: Workbook): DraftEdit {
  const { role, locality, count, fte } = posts;
  const skills = workbook.roles.find((row) => row.role === role)?.skills ?? {};
  const cells = {
    staff: freeCode(`added-${locality}-${role}`, new Set(workbook.staff.map(({ staff }) => staff))),
    role,
    locality,
    fte: plainNumber(fte),
    count: plainNumber(count),
    ...Object.fromEntries(Object.entries(skills).map(([need, level]) => [`skill.${need}`, `${level}`])),
  };
  return {
    sheet: 'staff',
    where: '',
    column: '',
    change: 'insert',
    value: Object.entries(cells)
      .map(([column, value]) => `${column}=${value}`)
      .join(';'),
    fields: { where: 'role', value: 'posts' },
  };
}

/** £ over the whole plan that the posts' pay comes to. */
export function payPounds({ role, count, fte }: AddedPosts, workbook: Workbook): number {
  const annualCost = workbook.roles.find((row) => row.role === role)?.annualCost ?? 0;
  return overPlan(annualCost * count * fte, workbook);
}

/** £ over the whole plan of a cost in £ a year. */
export function overPlan(poundsPerYear: number, { settings }: Workbook): number {
  return (poundsPerYear * settings.periods * settings.periodWeeks) / weeksPerYear;
}

/** Lowers the budget by a cost in £ over the plan, or says that it is too small. */
export function chargeBudget(
  cost: number,
  { settings }: Workbook,
): { readonly edit: DraftEdit } | { readonly error: FieldError } {
  const rounded = Math.round(cost);
  if (rounded > settings.budget) {
    const message = `This costs ${pounds(rounded)} over the plan, and the budget is ${pounds(settings.budget)}. Raise the budget first, add less, or let other money pay.`;
    return { error: { field: 'pay', message } };
  }
  return { edit: settingEdit('budget', 'add', plainNumber(withoutNoise(-rounded)), 'pay') };
}

/** The code, or the first of code-2, code-3 … that is not taken; at most 64 characters. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `-${number}`;
    const code = wanted.slice(0, 64 - ending.length) + ending;
    if (!taken.has(code)) return code;
  }
}
