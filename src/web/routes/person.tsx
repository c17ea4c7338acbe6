import type { FieldError } from '../../../views/frame.ts';
import { PersonPage } from '../../../views/pages/administration/person.tsx';
import { paths } from '../../../views/paths.ts';
import type { Person } from '../../store/stores.ts';
import { administrators } from '../access.ts';
import {
  type ActResult,
  closeAccount,
  reopenAccount,
  setPasswordOf,
} from '../administration/account-acts.ts';
import { lastOfService } from '../administration/who-may.ts';
import { audit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { notFound, RequestError } from '../errors.ts';
import { type Form, formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import type { Ctx, Route } from '../route.ts';

const address = '/administration/people/:person';

/** One person's account, for administrators of the whole service. */
export function personRoutes(deps: Deps): readonly Route[] {
  const post = (act: string, handle: Act): Route => ({
    method: 'post',
    path: `${address}/${act}`,
    access: administrators,
    handle: (c) => doAct(c, deps, handle),
  });
  return [
    { method: 'get', path: address, access: administrators, handle: (c) => showPerson(c, deps) },
    post('administrator', setAdministrator),
    post('password', setPasswordOf),
    post('close', closeAccount),
    post('reopen', reopenAccount),
    post('sign-out-everywhere', signOutEverywhere),
  ];
}

type Act = (c: Ctx, deps: Deps, person: Person, form: Form) => Promise<ActResult>;

async function personOf(c: Ctx, deps: Deps): Promise<Person> {
  const person = await deps.stores.people.byId(c.req.param('person') ?? '');
  if (person === null) return notFound('There is no such person.');
  if (person.demo) throw new RequestError('forbidden', 'The people of the demonstration cannot be changed.');
  return person;
}

async function showPerson(c: Ctx, deps: Deps, errors: readonly FieldError[] = []): Promise<Response> {
  const person = await personOf(c, deps);
  const [all, own] = await Promise.all([
    deps.stores.authorities.list(),
    deps.stores.people.memberships(person.id),
  ]);
  const memberships = all.flatMap(({ id, code, name }) =>
    own.filter(({ authorityId }) => authorityId === id).map(({ role }) => ({ code, name, role })),
  );
  const frame = await frameOf(c, deps);
  return page(
    c,
    <PersonPage
      frame={frame}
      person={{ ...person, closed: person.closedAt !== null }}
      memberships={memberships}
      errors={errors}
    />,
    errors.length > 0 ? 422 : 200,
  );
}

async function doAct(c: Ctx, deps: Deps, act: Act): Promise<Response> {
  const person = await personOf(c, deps);
  const result = await act(c, deps, person, await formOf(c));
  if (!result.ok) return showPerson(c, deps, result.errors);
  return done(c, paths.person(person.id), result.notice);
}

async function setAdministrator(c: Ctx, deps: Deps, person: Person, form: Form): Promise<ActResult> {
  const administrator = form.text('administrator') === 'yes';
  if (!administrator) {
    const refusal = await lastOfService(deps, person.id);
    if (refusal !== null) return { ok: false, errors: [{ field: 'administrator', message: refusal }] };
  }
  await deps.stores.people.setAdministrator(person.id, administrator);
  await audit(c, deps, administrator ? 'administrator_made' : 'administrator_unmade', {
    person: person.name,
  });
  const notice = administrator
    ? `${person.name} is now an administrator of the whole service.`
    : `${person.name} no longer administers the whole service.`;
  return { ok: true, notice };
}

async function signOutEverywhere(c: Ctx, deps: Deps, person: Person): Promise<ActResult> {
  await deps.auth.signOutEverywhere(person.id);
  await audit(c, deps, 'signed_out_everywhere', { person: person.name });
  return { ok: true, notice: `${person.name} is signed out everywhere.` };
}
