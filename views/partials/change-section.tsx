import type { ChangeFormInView, ChangeKind } from '../change-form.ts';
import { Radios } from '../components/choices.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { TextField } from '../components/text-field.tsx';
import type { FieldError } from '../frame.ts';
import { ChangeFields } from './change-fields.tsx';

type ChangeSectionProps = {
  readonly kinds: readonly ChangeKind[];
  /** The form of the kind that is chosen; null while none is. */
  readonly form: ChangeFormInView | null;
  /** The page itself, which shows the form of the kind in its query. */
  readonly here: string;
  readonly errors: readonly FieldError[];
  readonly legend: string;
};

/** Id of the part that is swapped when another kind is chosen. */
export const CHANGE_FIELDS = 'change-fields';

/** Inside a form: what changes, and the fields of that kind. Without a script a button shows the fields of another kind. */
export function ChangeSection({ kinds, form, here, errors, legend }: ChangeSectionProps) {
  return (
    <div class="skillmix-columns">
      <div>
        {/* The first button of a form is the one that the Enter key presses. */}
        <input type="submit" hidden />
        <Radios
          name="kind"
          legend={legend}
          legendSize="m"
          errors={errors}
          value={form?.kind ?? null}
          small
          options={kinds.map(({ kind, title, hint }) => ({ value: kind, text: title, hint }))}
          hx-get={here}
          hx-trigger="change"
          hx-target={`#${CHANGE_FIELDS}`}
          hx-swap="outerHTML"
          hx-include="closest form"
        />
        <div class="skillmix-without-script">
          <button
            type="submit"
            class="govuk-button govuk-button--secondary"
            formmethod="get"
            formaction={here}
            formnovalidate
          >
            Show the fields of this change
          </button>
        </div>
      </div>
      <ChangeFieldsOf form={form} />
    </div>
  );
}

/** The fields of the kind that is chosen: the part that a choice swaps. */
export function ChangeFieldsOf({ form }: { readonly form: ChangeFormInView | null }) {
  return (
    <div id={CHANGE_FIELDS} aria-live="polite">
      {form === null ? null : form.unavailable !== null ? (
        <InsetText>{form.unavailable}</InsetText>
      ) : (
        <fieldset class="govuk-fieldset skillmix-change">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{form.title}</legend>
          <ChangeFields fields={form.fields} values={form.values} errors={form.errors} />
          <TextField
            name="reason"
            label="Why, or where the figure comes from (optional)"
            value={form.values.reason ?? ''}
            errors={form.errors}
            autocomplete="off"
          />
        </fieldset>
      )}
    </div>
  );
}
