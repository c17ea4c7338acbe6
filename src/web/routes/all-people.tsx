import type { FieldError } from '../../../views/frame.ts';
import { AddPersonPage } from '../../../views/pages/administration/add-person.tsx';
import { PeoplePage } from '../../../views/pages/administration/people.tsx';
import { paths } from '../../../views/paths.ts';
import { administrators } from '../access.ts';
import { addPerson, type NewPersonForm, readNewPerson } from '../administration/new-person.ts';
import { audit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import type { Ctx, Route } from '../route.ts';

/** Everyone with an account, and adding somebody. */
export function allPeopleRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/administration/people',
      access: administrators,
      handle: (c) => showPeople(c, deps),
    },
    {
      method: 'get',
      path: '/administration/add-person',
      access: administrators,
      handle: (c) => showAddPerson(c, deps),
    },
    {
      method: 'post',
      path: '/administration/add-person',
      access: administrators,
      handle: (c) => add(c, deps),
    },
  ];
}

async function showPeople(c: Ctx, deps: Deps): Promise<Response> {
  const people = (await deps.stores.people.list())
    .filter(({ demo }) => !demo || deps.site.demo)
    .map(({ closedAt, ...person }) => ({ ...person, closed: closedAt !== null }));
  const frame = await frameOf(c, deps);
  return page(c, <PeoplePage frame={frame} people={people} />);
}

const nobody: Omit<NewPersonForm, 'password'> = { name: '', email: '', way: 'provider' };

async function showAddPerson(
  c: Ctx,
  deps: Deps,
  person = nobody,
  administrator = false,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const frame = await frameOf(c, deps);
  const providers = deps.auth.providers.map(({ name }) => name);
  const props = { frame, person, administrator, providers, errors };
  return page(c, <AddPersonPage {...props} />, errors.length > 0 ? 422 : 200);
}

async function add(c: Ctx, deps: Deps): Promise<Response> {
  const form = await formOf(c);
  const typed = readNewPerson(form, deps);
  const administrator = form.text('administrator') === 'yes';
  const added = await addPerson(deps, typed);
  if (!added.ok) return showAddPerson(c, deps, typed, administrator, added.errors);
  const { person, isNew } = added;
  if (!isNew) {
    const message = `There is already someone with the e-mail address ${typed.email}: ${person.name}.`;
    return showAddPerson(c, deps, typed, administrator, [{ field: 'email', message }]);
  }
  await audit(c, deps, 'person_added', { person: person.name, way: typed.way });
  if (administrator) {
    await deps.stores.people.setAdministrator(person.id, true);
    await audit(c, deps, 'administrator_made', { person: person.name });
  }
  return done(c, paths.allPeople(), `${person.name} is added.`);
}
