import type { FieldError } from '../../../views/frame.ts';
import type { Person } from '../../store/stores.ts';
import { audit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import type { Form } from '../form.ts';
import { type Ctx, visitorOf } from '../route.ts';

/** What an act on an account came to: what to tell, or the mistakes. */
export type ActResult =
  | { readonly ok: true; readonly notice: string }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Sets somebody's password to the one of the form and ends their sessions. Who may is asked before. */
export async function setPasswordOf(c: Ctx, deps: Deps, person: Person, form: Form): Promise<ActResult> {
  const set = await deps.auth.setPassword(person.id, form.exact('password'));
  if (!set.ok) return { ok: false, errors: [{ field: 'password', message: set.message }] };
  await audit(c, deps, 'password_set', { person: person.name });
  return { ok: true, notice: `The password of ${person.name} is set, and their sessions have ended.` };
}

/** Closes somebody's account and signs them out everywhere. Nobody closes their own. */
export async function closeAccount(c: Ctx, deps: Deps, person: Person): Promise<ActResult> {
  if (visitorOf(c).person.id === person.id) {
    const message = 'You cannot close your own account. Ask another administrator to do it.';
    return { ok: false, errors: [{ field: 'close', message }] };
  }
  await deps.stores.people.setClosed(person.id, deps.clock());
  await audit(c, deps, 'person_closed', { person: person.name });
  return { ok: true, notice: `The account of ${person.name} is closed.` };
}

/** Opens somebody's account again. */
export async function reopenAccount(c: Ctx, deps: Deps, person: Person): Promise<ActResult> {
  await deps.stores.people.setClosed(person.id, null);
  await audit(c, deps, 'person_reopened', { person: person.name });
  return { ok: true, notice: `The account of ${person.name} is open again.` };
}
