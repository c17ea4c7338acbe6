import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError } from '../../frame.ts';

type AccountActsProps = {
  readonly person: { readonly name: string; readonly closed: boolean };
  /** Addresses to which the forms are sent. */
  readonly password: string;
  readonly close: string;
  readonly reopen: string;
  readonly errors: readonly FieldError[];
};

/** What an administrator does with somebody's account: a new password, closing, opening again. */
export function AccountActs({ person, password, close, reopen, errors }: AccountActsProps) {
  const isWrong = (field: string) => errors.some((error) => error.field === field);
  return (
    <>
      <h2 class="govuk-heading-m">Account</h2>
      <Details summary={`Set a new password for ${person.name}`} open={isWrong('password')}>
        <form method="post" action={password} novalidate>
          <TextField
            name="password"
            label="New password"
            type="password"
            autocomplete="new-password"
            hint="At least 12 characters; three random words make a good one. It ends their sessions."
            errors={errors}
          />
          <Button>Set password</Button>
        </form>
      </Details>
      {person.closed ? (
        <form method="post" action={reopen}>
          <p class="govuk-body">The account is closed: {person.name} cannot sign in.</p>
          <Button kind="secondary">Open the account again</Button>
        </form>
      ) : (
        <Details summary={`Close the account of ${person.name}`} open={isWrong('close')}>
          <p class="govuk-body">
            They are signed out everywhere and cannot sign in until it is opened again.
          </p>
          <form method="post" action={close}>
            <Button kind="warning" id="close">
              Close account
            </Button>
          </form>
        </Details>
      )}
    </>
  );
}
