import type { FieldError } from '../../../views/frame.ts';
import { sumOf } from '../../../views/group.ts';
import type { WhatIfChange, WhatIfField, WhatIfForm } from '../../../views/what-if-view.ts';
import { plainNumber, withoutNoise } from '../../domain/number-text.ts';
import type { Workbook } from '../../domain/workbook.ts';
import type { WhatIf } from '../what-if.ts';
import { typedNumber } from './typed-number.ts';

const PERCENT = { min: -100, max: 400 };
const PERCENT_SLIDER = { min: -50, max: 100, step: 5 };
/** Most FTE that can be added to a role, by typing and by sliding. */
const MOST_FTE = 50;
const SLIDER_FTE = { max: 5, step: 0.5 };
const MOST_POUNDS = 1e9;
/** The budget's slider reaches this far where there is no budget to double. */
const SLIDER_POUNDS = 200_000;

/** A what-if as its form sent it: `whatIf` null where a number could not be read. */
export type ReadWhatIf = { readonly form: WhatIfForm; readonly whatIf: WhatIf | null };

/** Reads the fields of a what-if, by name; a field that is not there is as it was in the workbook. */
export function readWhatIf(
  workbook: Workbook,
  locality: string,
  sent: Readonly<Record<string, string>>,
): ReadWhatIf {
  const errors: FieldError[] = [];
  const read = (field: WhatIfField, unit: string, range: { min: number; max: number }): number => {
    const typed = typedNumber(field.text, { ...range, unit });
    if (!typed.ok) errors.push({ field: field.name, message: typed.message });
    return typed.ok ? typed.value : Number.NaN;
  };
  const percentField = (name: string): WhatIfField => ({
    name,
    text: sent[name] ?? '0',
    ...PERCENT_SLIDER,
  });
  const needs = workbook.needs
    .filter(({ need }) => workbook.demand.some((row) => row.need === need && row.locality === locality))
    .map(({ need }) => ({ need, field: percentField(`need-${need}`) }));
  const demand = needs.length === 0 ? null : percentField('demand');
  const posts = workbook.roles.map((role) => postOf(workbook, locality, role, sent));
  const budget = workbook.settings.goal === 'least_cost' ? null : budgetOf(workbook.settings.budget, sent);
  const whatIf: WhatIf = {
    demandPercent: demand === null ? 0 : read(demand, '%', PERCENT),
    needPercent: Object.fromEntries(needs.map(({ need, field }) => [need, read(field, '%', PERCENT)])),
    postFte: Object.fromEntries(
      posts.map(({ role, fteToday, field }) => [
        role,
        read(field, 'FTE', { min: fteToday === 0 ? 0 : -fteToday, max: MOST_FTE }),
      ]),
    ),
    budgetPounds: budget === null ? null : read(budget.field, '£', { min: 0, max: MOST_POUNDS }),
  };
  return {
    form: { demand, needs, posts, budget, errors },
    whatIf: errors.length === 0 ? whatIf : null,
  };
}

/** What a what-if changes, in the order of its form. */
export function whatIfChanges({ settings }: Workbook, whatIf: WhatIf): readonly WhatIfChange[] {
  const { demandPercent, needPercent, postFte, budgetPounds } = whatIf;
  const demand = [[null, demandPercent] as const, ...Object.entries(needPercent)];
  return [
    ...demand.flatMap(([need, percent]) => (percent === 0 ? [] : { what: 'demand' as const, need, percent })),
    ...Object.entries(postFte).flatMap(([role, fte]) =>
      fte === 0 ? [] : { what: 'post' as const, role, fte },
    ),
    ...(budgetPounds === null || budgetPounds === settings.budget
      ? []
      : [{ what: 'budget' as const, from: settings.budget, to: budgetPounds }]),
  ];
}

function postOf(
  { staff }: Workbook,
  locality: string,
  { role, annualCost, skills }: Workbook['roles'][number],
  sent: Readonly<Record<string, string>>,
): WhatIfForm['posts'][number] {
  const rows = staff.filter((row) => row.role === role && row.locality === locality);
  const fteToday = withoutNoise(sumOf(rows, ({ fte, count }) => fte * count));
  const name = `post-${role}`;
  // A multiple of the step, so that the slider can stand on 0.
  const min = 0 - Math.floor(fteToday / SLIDER_FTE.step) * SLIDER_FTE.step;
  const skilled = Object.keys(skills).length > 0;
  return {
    role,
    fteToday,
    annualCost,
    skilled,
    field: { name, text: sent[name] ?? '0', min, ...SLIDER_FTE },
  };
}

function budgetOf(now: number, sent: Readonly<Record<string, string>>): NonNullable<WhatIfForm['budget']> {
  const max = now === 0 ? SLIDER_POUNDS : Math.ceil(now / 50_000) * 100_000;
  return {
    now,
    field: { name: 'budget', text: sent.budget ?? plainNumber(now), min: 0, max, step: 5000 },
  };
}
