import { randomUUID } from 'node:crypto';
import type { FieldError } from '../../../views/frame.ts';
import type { Person } from '../../store/stores.ts';
import { passwordProblem } from '../auth/passwords.ts';
import type { Deps } from '../deps.ts';
import type { Form } from '../form.ts';

/** Who a new person is and how they sign in, as it was typed. */
export type NewPersonForm = {
  readonly name: string;
  readonly email: string;
  readonly way: 'password' | 'provider';
  readonly password: string;
};

/** Reads who a new person is. Without a sign-in provider everyone has a password. */
export function readNewPerson(form: Form, deps: Deps): NewPersonForm {
  const way = deps.auth.providers.length > 0 && form.text('way') !== 'password' ? 'provider' : 'password';
  return {
    name: form.text('name'),
    email: form.text('email').toLowerCase(),
    way,
    password: form.exact('password'),
  };
}

export type AddedPerson =
  | { readonly ok: true; readonly person: Pick<Person, 'id' | 'name'>; readonly isNew: boolean }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The mistakes in a new person's fields. Someone who has an account already needs no name and no password. */
export function newPersonErrors(typed: NewPersonForm, known: Person | null): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (known === null && typed.name === '')
    errors.push({ field: 'name', message: 'Enter the name of the person.' });
  if (typed.name.length > 200)
    errors.push({ field: 'name', message: 'The name is too long. Use at most 200 characters.' });
  if (typed.email === '') errors.push({ field: 'email', message: 'Enter the e-mail address of the person.' });
  else if (!/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(typed.email) || typed.email.length > 254) {
    const message = `'${typed.email}' is no e-mail address. Enter one like name@council.gov.uk.`;
    errors.push({ field: 'email', message });
  } else if (known?.demo || typed.email.endsWith('@demo.invalid')) {
    errors.push({ field: 'email', message: 'The people of the demonstration cannot be added by hand.' });
  }
  if (known === null && typed.way === 'password') {
    const message =
      typed.password === '' ? 'Enter a first password.' : passwordProblem(typed.password, typed.email);
    if (message !== null) errors.push({ field: 'password', message });
  }
  return errors;
}

/** Makes the person, or finds the account that the e-mail address has already: it keeps its name and password. */
export async function addPerson(deps: Deps, typed: NewPersonForm): Promise<AddedPerson> {
  const known = typed.email === '' ? null : await deps.stores.people.byEmail(typed.email);
  const errors = newPersonErrors(typed, known);
  if (errors.length > 0) return { ok: false, errors };
  if (known !== null) return { ok: true, person: known, isNew: false };
  const { name, email, password } = typed;
  if (typed.way === 'password') {
    const made = await deps.auth.createPerson({ name, email, password });
    if (!made.ok) return { ok: false, errors: [{ field: 'email', message: made.message }] };
    return { ok: true, person: { id: made.personId, name }, isNew: true };
  }
  const id = randomUUID();
  await deps.stores.people.put({ id, name, email, administrator: false, demo: false });
  return { ok: true, person: { id, name }, isNew: true };
}
