import type { ChangeField, ChangeValues } from '../../../views/change-form.ts';
import type { FieldError } from '../../../views/frame.ts';
import type { ScenarioEditText } from '../../domain/scenario.ts';
import type { Workbook } from '../../domain/workbook.ts';

/** An edit that a form makes, and the fields at which its problems are shown: those of its rows and those of its value. */
export type DraftEdit = ScenarioEditText & {
  readonly fields: { readonly where: string; readonly value: string };
};

export type Drafted =
  | { readonly ok: true; readonly edits: readonly DraftEdit[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** A plain form that becomes one or more edits of a scenario. `workbook` is the baseline with the scenario's edits so far. */
export type ChangeForm = {
  readonly kind: string;
  readonly title: string;
  readonly hint: string;
  /** Why it makes no sense for this workbook, and what to do instead; null where it does. */
  readonly unavailable: (workbook: Workbook) => string | null;
  readonly fields: (workbook: Workbook) => readonly ChangeField[];
  readonly edits: (values: ChangeValues, workbook: Workbook) => Drafted;
};

/** `need=a;locality=b`, as a scenario names rows; blank values are left out. */
export function whereText(cells: Readonly<Record<string, string>>): string {
  const given = Object.entries(cells).filter(([, value]) => value !== '');
  return given.map(([column, value]) => `${column}=${value}`).join(';');
}

/** An edit of one setting of the plan, whose problems are shown at one field. */
export function settingEdit(
  key: string,
  change: 'set' | 'add' | 'multiply',
  value: string,
  field: string,
): DraftEdit {
  return {
    sheet: 'settings',
    where: `key=${key}`,
    column: 'value',
    change,
    value,
    fields: { where: field, value: field },
  };
}
