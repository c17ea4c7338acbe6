import type { AccessRole } from '../../../src/domain/access-role.ts';
import { ButtonLink } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { roleNames } from '../../role-names.ts';
import { AdministrationNav } from './administration-nav.tsx';
import { PersonState } from './person-state.tsx';

export type MemberRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccessRole;
  /** Names of a service manager's own localities. */
  readonly localities: readonly string[];
  readonly smallNumbers: boolean;
  readonly closed: boolean;
  readonly demo: boolean;
};

/** Everyone who may open the authority, with what they may do. */
export function MembersPage({
  frame,
  authority,
  members,
}: {
  readonly frame: Frame;
  readonly authority: string;
  readonly members: readonly MemberRow[];
}) {
  return (
    <Layout frame={frame} title="People and roles" section="administration">
      <h1 class="govuk-heading-l">People and roles</h1>
      <AdministrationNav authority={authority} current="people" />
      <ButtonLink href={paths.addMember(authority)}>Add a person</ButtonLink>
      <DataTable
        caption="People of this authority"
        rows={members}
        empty="Nobody has been added yet. Only administrators of the whole service can open this authority."
        columns={[
          { head: 'Name', cell: ({ name }) => name, rowHeader: true },
          { head: 'E-mail address', cell: ({ email, demo }) => (demo ? 'none' : email) },
          { head: 'Role', cell: ({ role }) => roleNames[role] },
          { head: 'Own localities', cell: ({ localities }) => localities.join(', ') || '–' },
          {
            head: 'Small numbers in files',
            cell: ({ smallNumbers }) => (smallNumbers ? 'may have them' : 'left out'),
          },
          { head: 'Account', cell: (member) => <PersonState {...member} /> },
          {
            head: 'Change',
            headHidden: true,
            cell: ({ id, name, demo }) =>
              demo ? (
                ''
              ) : (
                <a class="govuk-link" href={paths.member(authority, id)}>
                  Change<span class="govuk-visually-hidden"> {name}</span>
                </a>
              ),
          },
        ]}
      />
    </Layout>
  );
}
