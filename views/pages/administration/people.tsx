import { ButtonLink } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { ServiceNav } from './administration-nav.tsx';
import { PersonState } from './person-state.tsx';

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly closed: boolean;
  readonly demo: boolean;
};

/** Everyone who has an account. */
export function PeoplePage({
  frame,
  people,
}: {
  readonly frame: Frame;
  readonly people: readonly PersonRow[];
}) {
  return (
    <Layout frame={frame} title="People" section={null}>
      <h1 class="govuk-heading-l">People</h1>
      <ServiceNav current="people" />
      <p class="govuk-body">Roles are given in each authority, under its administration.</p>
      <ButtonLink href={paths.newPerson()}>Add a person</ButtonLink>
      <DataTable
        caption="Everyone with an account"
        rows={people}
        empty="Nobody has an account yet."
        columns={[
          { head: 'Name', cell: ({ name }) => name, rowHeader: true },
          { head: 'E-mail address', cell: ({ email, demo }) => (demo ? 'none' : email) },
          { head: 'Whole service', cell: ({ administrator }) => (administrator ? 'Administrator' : '–') },
          { head: 'Account', cell: (person) => <PersonState {...person} /> },
          {
            head: 'Change',
            headHidden: true,
            cell: ({ id, name, demo }) =>
              demo ? (
                ''
              ) : (
                <a class="govuk-link" href={paths.person(id)}>
                  Change<span class="govuk-visually-hidden"> {name}</span>
                </a>
              ),
          },
        ]}
      />
    </Layout>
  );
}
