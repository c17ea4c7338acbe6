import { Radios } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError } from '../../frame.ts';

/** What was filled in about a new person; the password is never sent back. */
export type NewPerson = { readonly name: string; readonly email: string; readonly way: string };

type PersonFieldsProps = {
  readonly person: NewPerson;
  /** Names of the sign-in providers that are set up. */
  readonly providers: readonly string[];
  readonly errors: readonly FieldError[];
};

/** Who a new person is and how they sign in. */
export function PersonFields({ person, providers, errors }: PersonFieldsProps) {
  return (
    <>
      <TextField name="name" label="Name" autocomplete="off" value={person.name} errors={errors} />
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autocomplete="off"
        hint="Someone who has an account here already keeps their name and password."
        value={person.email}
        errors={errors}
      />
      {providers.length === 0 ? null : (
        <Radios
          name="way"
          legend="How they sign in"
          value={person.way}
          options={[
            {
              value: 'provider',
              text: `With ${providers.join(' or ')}`,
              hint: 'By this e-mail address; no password is needed.',
            },
            { value: 'password', text: 'With a password' },
          ]}
          errors={errors}
        />
      )}
      <TextField
        name="password"
        label={providers.length === 0 ? 'First password' : 'First password, if they sign in with one'}
        type="password"
        autocomplete="new-password"
        hint="At least 12 characters; three random words make a good one. Tell them by phone; they change it under their name."
        errors={errors}
      />
    </>
  );
}
