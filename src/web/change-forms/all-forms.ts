import type { ChangeFormInView, ChangeValues } from '../../../views/change-form.ts';
import type { FieldError } from '../../../views/frame.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { addPostsForm } from './add-posts.ts';
import { budgetForm } from './budget.ts';
import type { ChangeForm } from './change-form.ts';
import { cutTeamForm } from './cut-team.ts';
import { demandForm, growthForm } from './demand.ts';
import { freezeForm } from './freeze.ts';
import { goalForm } from './goal.ts';
import { newHubForm } from './new-hub.ts';
import { providerEndsForm } from './provider-ends.ts';

/** Every kind of change, in the order offered. */
export const changeForms: readonly ChangeForm[] = [
  demandForm,
  growthForm,
  budgetForm,
  addPostsForm,
  cutTeamForm,
  freezeForm,
  providerEndsForm,
  newHubForm,
  goalForm,
];

/** The form of a kind, or null. */
export function changeForm(kind: string | undefined): ChangeForm | null {
  return changeForms.find((form) => form.kind === kind) ?? null;
}

/** A form as a page shows it, with what was typed and what was wrong with it. */
export function formInView(
  form: ChangeForm,
  workbook: Workbook,
  values: ChangeValues = {},
  errors: readonly FieldError[] = [],
): ChangeFormInView {
  const { kind, title, hint } = form;
  const unavailable = form.unavailable(workbook);
  const fields = unavailable === null ? form.fields(workbook) : [];
  return { kind, title, hint, fields, values, errors, unavailable };
}
