import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { type NewPerson, PersonFields } from './person-fields.tsx';

type AddPersonProps = {
  readonly frame: Frame;
  readonly person: NewPerson;
  readonly administrator: boolean;
  readonly providers: readonly string[];
  readonly errors: readonly FieldError[];
};

/** Adding somebody to the service, in no authority yet. */
export function AddPersonPage({ frame, person, administrator, providers, errors }: AddPersonProps) {
  return (
    <Layout frame={frame} title="Add a person" section={null} errors={errors}>
      <BackLink href={paths.allPeople()} text="People" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Add a person</h1>
          <p class="govuk-body">
            To add someone to an authority with a role, use that authority’s administration instead.
          </p>
          <form method="post" action={paths.newPerson()} novalidate>
            <PersonFields person={person} providers={providers} errors={errors} />
            <div class="govuk-form-group">
              <Checkbox
                name="administrator"
                value="yes"
                label="Administrator of the whole service and of every authority"
                checked={administrator}
              />
            </div>
            <Button>Add</Button>
          </form>
        </div>
      </div>
    </Layout>
  );
}
