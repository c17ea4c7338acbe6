import { Button } from '../components/button.tsx';
import { Details } from '../components/details.tsx';
import { Fieldset } from '../components/fieldset.tsx';
import { SliderField } from '../components/number-field.tsx';
import { pounds, short } from '../format.ts';
import type { FieldError } from '../frame.ts';
import type { Names } from '../names.ts';
import { paths } from '../paths.ts';
import type { WhatIfForm as Form, WhatIfField } from '../what-if-view.ts';
import { WHAT_IF_RESULT } from './what-if-result.tsx';

type WhatIfFormProps = {
  readonly authority: string;
  readonly locality: string;
  readonly form: Form;
  readonly names: Names;
};

/**
 * Sliders with number fields. With a script a change asks for new figures: while a slider is dragged, at once when it is let go, and a moment after typing. Without,
 * the button sends the form. `had-errors` has the answer bring the whole form again, so that errors that are mended go away.
 */
export function WhatIfForm({ authority, locality, form, names }: WhatIfFormProps) {
  const { demand, needs, posts, budget, errors } = form;
  const place = names.locality(locality);
  const here = posts.filter(({ fteToday, field }) => fteToday > 0 || isChanged(field));
  const others = posts.filter((each) => !here.includes(each));
  const changedNeed = needs.some(({ field }) => isChanged(field));
  return (
    <form
      id="what-if-form"
      class="skillmix-what-if__form"
      method="get"
      action={paths.localityWhatIf(authority, locality)}
      autocomplete="off"
      hx-get={paths.localityWhatIf(authority, locality)}
      hx-target={`#${WHAT_IF_RESULT}`}
      hx-swap="outerHTML"
      hx-indicator={`#${WHAT_IF_RESULT}`}
      hx-sync="this:queue last"
      hx-trigger="input delay:80ms target:[type=range], change target:[type=text], keyup changed delay:700ms target:[type=text], submit"
    >
      {errors.length > 0 ? <input type="hidden" name="had-errors" value="yes" /> : null}
      {demand === null ? (
        <p class="govuk-body">The data have no families in {place} yet, so demand cannot be changed here.</p>
      ) : (
        <Fieldset legend="Families here" size="s">
          <Slider field={demand} label="With every need" unit="%" errors={errors} />
          <Details summary="Single needs" open={changedNeed}>
            <p class="govuk-body-s">On top of the change for every need.</p>
            {needs.map(({ need, field }) => (
              <Slider field={field} label={names.need(need)} unit="%" errors={errors} />
            ))}
          </Details>
        </Fieldset>
      )}
      <Fieldset legend="Posts here, added or taken away" size="s">
        {here.map((post) => (
          <PostSlider post={post} names={names} errors={errors} />
        ))}
        {others.length === 0 ? null : (
          <Details
            summary={here.length === 0 ? 'Roles' : 'Roles that are not here yet'}
            open={here.length === 0}
          >
            {others.map((post) => (
              <PostSlider post={post} names={names} errors={errors} />
            ))}
          </Details>
        )}
      </Fieldset>
      {budget === null ? (
        <p class="govuk-body">
          The council plans for the least cost, so the plan spends what it must and the budget does not
          matter.
        </p>
      ) : (
        <Fieldset legend="Budget of the whole council" size="s">
          <Slider
            field={budget.field}
            label="New money over the plan"
            unit="£"
            hint={`Now ${pounds(budget.now)}`}
            errors={errors}
          />
        </Fieldset>
      )}
      <div class="govuk-button-group">
        <Button>Re-plan</Button>
        <a class="govuk-link" href={paths.localityWhatIf(authority, locality)}>
          Start again
        </a>
      </div>
    </form>
  );
}

function isChanged({ text }: WhatIfField): boolean {
  return text.trim() !== '0';
}

type SliderProps = {
  readonly field: WhatIfField;
  readonly label: string;
  readonly unit: string;
  readonly hint?: string;
  readonly errors: readonly FieldError[];
};

function Slider({ field, label, unit, hint, errors }: SliderProps) {
  const { name, text, min, max, step } = field;
  return (
    <SliderField
      name={name}
      label={label}
      unit={unit}
      hint={hint}
      value={text}
      min={min}
      max={max}
      step={step}
      errors={errors}
      width={unit === '£' ? 10 : 4}
    />
  );
}

type PostSliderProps = {
  readonly post: Form['posts'][number];
  readonly names: Names;
  readonly errors: readonly FieldError[];
};

function PostSlider({ post, names, errors }: PostSliderProps) {
  const { role, fteToday, annualCost, skilled, field } = post;
  const hint = [
    `today ${short(fteToday)} FTE`,
    `${pounds(annualCost)} a year for one`,
    ...(skilled ? [] : ['brings no skill for work with families']),
  ].join('; ');
  return <Slider field={field} label={names.role(role)} unit="FTE" hint={hint} errors={errors} />;
}
