import { Button } from '../components/button.tsx';
import { Radios } from '../components/choices.tsx';
import { SelectField } from '../components/select-field.tsx';
import { counted } from '../format.ts';
import type { FieldError } from '../frame.ts';
import type { BulkForm, MatrixSkill } from '../skills-view.ts';

type BulkSkillFieldsProps = {
  readonly bulk: BulkForm;
  /** Every skill, also those that the matrix does not show. */
  readonly skills: readonly MatrixSkill[];
  /** Rows that match the filter and that the visitor may change. */
  readonly matching: number;
  readonly errors: readonly FieldError[];
};

/** Sets one skill for several rows at once: the fields below a matrix with boxes to tick, in its form. */
export function BulkSkillFields({ bulk, skills, matching, errors }: BulkSkillFieldsProps) {
  return (
    <fieldset class="govuk-fieldset skillmix-bulk">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        Set one skill for several people at once
      </legend>
      <input type="hidden" name="act" value="bulk" />
      <Radios
        name="scope"
        legend="For whom"
        value={bulk.scope}
        errors={errors}
        small
        options={[
          { value: 'ticked', text: 'the rows ticked above' },
          {
            value: 'matching',
            text: `all ${counted(matching, 'row', 'rows')} shown by the filter that you may change`,
          },
        ]}
      />
      <div class="skillmix-inline-form">
        <SelectField
          name="need"
          id="bulk-need"
          label="Skill"
          value={bulk.need}
          errors={errors}
          options={[
            { value: '', text: 'Choose' },
            ...skills.map(({ need, name }) => ({ value: need, text: name })),
          ]}
        />
        <SelectField
          name="level"
          id="bulk-level"
          label="Level"
          value={bulk.level}
          errors={errors}
          options={[
            { value: '', text: 'Choose' },
            { value: '1', text: '1 aware' },
            { value: '2', text: '2 skilled' },
            { value: '3', text: '3 specialist' },
            { value: 'none', text: 'no skill (clear)' },
          ]}
        />
        <Button>Set the skill</Button>
      </div>
    </fieldset>
  );
}
