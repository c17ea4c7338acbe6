import type { Stores } from '../store/stores.ts';
import type { AuthService } from '../web/auth-service.ts';

/** What came of it; `isNew`: there was nobody with the e-mail address. */
export type MadeAdministrator =
  | { readonly ok: true; readonly isNew: boolean }
  | { readonly ok: false; readonly message: string };

/**
 * Makes somebody an administrator of the whole service, with this password: a new person, or the one who has the e-mail address already, whose account is then
 * opened again. Their sessions end.
 */
export async function makeAdministrator(
  stores: Pick<Stores, 'people' | 'audit'>,
  auth: Pick<AuthService, 'createPerson' | 'setPassword'>,
  who: { readonly email: string; readonly name: string | null; readonly password: string },
): Promise<MadeAdministrator> {
  const email = who.email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return { ok: false, message: `'${who.email}' is no e-mail address.` };
  const known = await stores.people.byEmail(email);
  const name = who.name?.trim() || known?.name || 'Administrator';
  const result =
    known === null
      ? await auth.createPerson({ name, email, password: who.password })
      : await auth.setPassword(known.id, who.password);
  if (!result.ok) return result;
  const person = await stores.people.byEmail(email);
  if (person === null) throw new Error('The person who was just made is not there.');
  await stores.people.setAdministrator(person.id, true);
  if (person.closedAt !== null) await stores.people.setClosed(person.id, null);
  await stores.audit.add({
    by: { id: null, name: 'Skillmix' },
    authorityId: null,
    action: 'administrator_made',
    detail: { person: person.name },
  });
  return { ok: true, isNew: known === null };
}

/**
 * At a start where nobody can administer the service yet: makes the first administrator from ADMIN_EMAIL and ADMIN_PASSWORD, if they are set. Later starts leave
 * everything as it is, so the password that the person has since chosen stays. Gives what to say in the log, null for nothing.
 */
export async function ensureAdministrator(
  stores: Pick<Stores, 'people' | 'audit'>,
  auth: Pick<AuthService, 'createPerson' | 'setPassword'>,
  first: { readonly email: string; readonly password: string } | null,
): Promise<string | null> {
  const people = await stores.people.list();
  const hasOne = people.some(
    ({ administrator, demo, closedAt }) => administrator && !demo && closedAt === null,
  );
  if (hasOne) return null;
  if (first === null) {
    return 'Nobody can administer this service yet. Set ADMIN_EMAIL and ADMIN_PASSWORD and start again.';
  }
  const made = await makeAdministrator(stores, auth, { ...first, name: null });
  return made.ok ? 'The first administrator is made.' : `No administrator was made: ${made.message}`;
}
