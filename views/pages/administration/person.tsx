import type { AccessRole } from '../../../src/domain/access-role.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { roleNames } from '../../role-names.ts';
import { AccountActs } from './account-acts.tsx';
import { PersonState } from './person-state.tsx';

type PersonProps = {
  readonly frame: Frame;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly administrator: boolean;
    readonly closed: boolean;
  };
  readonly memberships: readonly {
    readonly code: string;
    readonly name: string;
    readonly role: AccessRole;
  }[];
  readonly errors: readonly FieldError[];
};

/** One person's account, for administrators of the whole service. */
export function PersonPage({ frame, person, memberships, errors }: PersonProps) {
  const { id, name, administrator } = person;
  return (
    <Layout frame={frame} title={name} section={null} errors={errors}>
      <BackLink href={paths.allPeople()} text="People" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{name}</h1>
          <SummaryList
            rows={[
              { key: 'E-mail address', value: person.email },
              { key: 'Account', value: <PersonState closed={person.closed} demo={false} /> },
              { key: 'Whole service', value: administrator ? 'Administrator' : 'No part in it' },
              ...memberships.map((each) => ({
                key: each.name,
                value: roleNames[each.role],
                action: { href: paths.member(each.code, id), text: 'Change', hidden: `role in ${each.name}` },
              })),
            ]}
          />
          <h2 class="govuk-heading-m">Administration of the whole service</h2>
          <form method="post" action={paths.personAct(id, 'administrator')}>
            <input type="hidden" name="administrator" value={administrator ? 'no' : 'yes'} />
            <Button kind="secondary" id="administrator">
              {administrator
                ? 'End administration of the whole service'
                : 'Make administrator of the whole service'}
            </Button>
          </form>
          <AccountActs
            person={person}
            password={paths.personAct(id, 'password')}
            close={paths.personAct(id, 'close')}
            reopen={paths.personAct(id, 'reopen')}
            errors={errors}
          />
          <form method="post" action={paths.personAct(id, 'sign-out-everywhere')}>
            <Button kind="secondary">Sign {name} out everywhere</Button>
          </form>
        </div>
      </div>
    </Layout>
  );
}
