import { AddMemberPage } from '../../../views/pages/administration/add-member.tsx';
import { MembersPage } from '../../../views/pages/administration/members.tsx';
import { paths } from '../../../views/paths.ts';
import { only } from '../access.ts';
import { addPerson, newPersonErrors, readNewPerson } from '../administration/new-person.ts';
import { localityChoices, localityNames, readRole } from '../administration/role-form.ts';
import { audit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';

/** The people of an authority: the list, and adding somebody. */
export function memberRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/administration/people',
      access: only(),
      handle: (c) => showMembers(c, deps),
    },
    {
      method: 'get',
      path: '/:authority/administration/add-person',
      access: only(),
      handle: (c) => showAddMember(c, deps),
    },
    {
      method: 'post',
      path: '/:authority/administration/add-person',
      access: only(),
      handle: (c) => addMember(c, deps),
    },
  ];
}

async function showMembers(c: Ctx, deps: Deps): Promise<Response> {
  const { authority } = accessOf(c);
  const members = await deps.stores.people.members(authority.id);
  const choices = await localityChoices(deps, authority.id);
  const rows = members
    .filter(({ person }) => !person.demo || deps.site.demo)
    .map(({ person, role, localities, smallNumbers }) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      role,
      localities: localityNames(localities, choices),
      smallNumbers,
      closed: person.closedAt !== null,
      demo: person.demo,
    }));
  const frame = await frameOf(c, deps);
  return page(c, <MembersPage frame={frame} authority={authority.code} members={rows} />);
}

type Filled = Pick<
  Parameters<typeof AddMemberPage>[0],
  'person' | 'role' | 'localities' | 'smallNumbers' | 'errors'
>;

const nothingFilled: Filled = {
  person: { name: '', email: '', way: 'provider' },
  role: null,
  localities: [],
  smallNumbers: 'by_role',
  errors: [],
};

async function showAddMember(c: Ctx, deps: Deps, filled = nothingFilled): Promise<Response> {
  const { authority } = accessOf(c);
  const choices = await localityChoices(deps, authority.id);
  const providers = deps.auth.providers.map(({ name }) => name);
  const frame = await frameOf(c, deps);
  const props = { frame, authority: authority.code, choices, providers, ...filled };
  return page(c, <AddMemberPage {...props} />, filled.errors.length > 0 ? 422 : 200);
}

async function addMember(c: Ctx, deps: Deps): Promise<Response> {
  const { authority } = accessOf(c);
  const form = await formOf(c);
  const typed = readNewPerson(form, deps);
  const choices = await localityChoices(deps, authority.id);
  const role = readRole(form, choices);
  const again = (errors: Filled['errors']) => showAddMember(c, deps, { ...role, person: typed, errors });
  const known = typed.email === '' ? null : await deps.stores.people.byEmail(typed.email);
  const errors = [...newPersonErrors(typed, known), ...role.errors];
  if (errors.length > 0 || role.chosen === null) return again(errors);
  const members = await deps.stores.people.members(authority.id);
  if (members.some(({ person }) => person.email === typed.email)) {
    const message = `${typed.email} is a member already. Change the role in the list of people.`;
    return again([{ field: 'email', message }]);
  }
  const added = await addPerson(deps, typed);
  if (!added.ok) return again(added.errors);
  const { person, isNew } = added;
  await deps.stores.people.putMembership({
    personId: person.id,
    authorityId: authority.id,
    ...role.chosen,
  });
  if (isNew) await audit(c, deps, 'person_added', { person: person.name, way: typed.way });
  await audit(c, deps, 'member_added', {
    person: person.name,
    role: role.chosen.role,
    localities: localityNames(role.chosen.localities, choices).join(', '),
    small_numbers: role.chosen.smallNumbers,
  });
  const notice = isNew
    ? `${person.name} is added.`
    : `${person.name} had an account already and is now a member.`;
  return done(c, paths.members(authority.code), notice);
}
