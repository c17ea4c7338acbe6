import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import type { SmallNumbersChoice } from '../../small-numbers-choice.ts';
import { type NewPerson, PersonFields } from './person-fields.tsx';
import { RoleFields } from './role-fields.tsx';

type AddMemberProps = {
  readonly frame: Frame;
  readonly authority: string;
  readonly person: NewPerson;
  readonly role: string | null;
  readonly localities: readonly string[];
  readonly smallNumbers: SmallNumbersChoice;
  readonly choices: readonly { readonly code: string; readonly name: string }[];
  readonly providers: readonly string[];
  readonly errors: readonly FieldError[];
};

/** Adding somebody to an authority. */
export function AddMemberPage(props: AddMemberProps) {
  const { frame, authority, errors } = props;
  return (
    <Layout frame={frame} title="Add a person" section="administration" errors={errors}>
      <BackLink href={paths.members(authority)} text="People and roles" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Add a person</h1>
          <form method="post" action={paths.addMember(authority)} novalidate>
            <PersonFields {...props} />
            <RoleFields {...props} />
            <Button>Add</Button>
          </form>
        </div>
      </div>
    </Layout>
  );
}
