import { Button } from '../components/button.tsx';
import { TextField } from '../components/text-field.tsx';
import type { FieldError } from '../frame.ts';
import { paths } from '../paths.ts';

type WhatIfKeepProps = {
  readonly authority: string;
  readonly locality: string;
  readonly mayKeep: boolean;
  readonly name: string;
  readonly errors: readonly FieldError[];
};

/** Keeps what is shown as a scenario. It stands outside the result, so that a name being typed outlives new figures; the result gives it its fields. */
export function WhatIfKeep({ authority, locality, mayKeep, name, errors }: WhatIfKeepProps) {
  return (
    <section class="skillmix-what-if__keep" aria-labelledby="what-if-keep-heading">
      <h2 class="govuk-heading-m" id="what-if-keep-heading">
        Keep as a scenario
      </h2>
      {mayKeep ? (
        <form
          id="what-if-keep"
          method="post"
          action={paths.localityKeep(authority, locality)}
          autocomplete="off"
        >
          <TextField
            name="name"
            id="scenario-name"
            label="Name of the scenario"
            hint="Left blank, it is named after the changes. The scenario is planned in whole posts, and everyone here can compare it with others."
            value={name}
            errors={errors}
          />
          <Button kind="secondary">Keep as a scenario</Button>
        </form>
      ) : (
        <p class="govuk-body">
          You can try changes; a service manager, an analyst, leadership or the administrator can keep them as
          a scenario.
        </p>
      )}
    </section>
  );
}
