import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import type { SmallNumbersChoice } from '../../small-numbers-choice.ts';
import { AccountActs } from './account-acts.tsx';
import { PersonState } from './person-state.tsx';
import { RoleFields } from './role-fields.tsx';

type MemberProps = {
  readonly frame: Frame;
  readonly authority: { readonly code: string; readonly name: string };
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly closed: boolean;
  };
  readonly role: string;
  readonly localities: readonly string[];
  readonly smallNumbers: SmallNumbersChoice;
  readonly choices: readonly { readonly code: string; readonly name: string }[];
  /** Why the visitor may not touch the account itself; null where they may. */
  readonly accountOfOthers: string | null;
  readonly errors: readonly FieldError[];
};

/** One member: role, own localities, account. */
export function MemberPage(props: MemberProps) {
  const { frame, authority, person, accountOfOthers, errors } = props;
  const act = (name: Parameters<typeof paths.memberAct>[2]) =>
    paths.memberAct(authority.code, person.id, name);
  return (
    <Layout frame={frame} title={person.name} section="administration" errors={errors}>
      <BackLink href={paths.members(authority.code)} text="People and roles" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{person.name}</h1>
          <p class="govuk-body">
            {person.email} <PersonState closed={person.closed} demo={false} />
          </p>
          <form method="post" action={paths.member(authority.code, person.id)} novalidate>
            <RoleFields {...props} />
            <Button>Save role</Button>
          </form>
          <Details
            summary={`Remove ${person.name} from ${authority.name}`}
            open={errors.some(({ field }) => field === 'remove')}
          >
            <p class="govuk-body">
              They can no longer open this authority. Their account, and what they changed, stay.
            </p>
            <form method="post" action={act('remove')}>
              <Button kind="warning" id="remove">
                Remove
              </Button>
            </form>
          </Details>
          {accountOfOthers === null ? (
            <AccountActs
              person={person}
              password={act('password')}
              close={act('close')}
              reopen={act('reopen')}
              errors={errors}
            />
          ) : (
            <InsetText>{accountOfOthers}</InsetText>
          )}
        </div>
      </div>
    </Layout>
  );
}
