import type { FieldError } from '../../../views/frame.ts';
import { MemberPage } from '../../../views/pages/administration/member.tsx';
import { paths } from '../../../views/paths.ts';
import { only } from '../access.ts';
import { closeAccount, reopenAccount, setPasswordOf } from '../administration/account-acts.ts';
import { localityChoices, localityNames, readRole, smallNumbersChoice } from '../administration/role-form.ts';
import { accountOfOthers, lastAdministrator } from '../administration/who-may.ts';
import { audit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { notFound, RequestError } from '../errors.ts';
import { type Form, formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route, visitorOf } from '../route.ts';

const address = '/:authority/administration/people/:person';

/** One member of an authority: role, removal, account. */
export function oneMemberRoutes(deps: Deps): readonly Route[] {
  const post = (act: string, handle: (c: Ctx) => Promise<Response>): Route => ({
    method: 'post',
    path: `${address}${act}`,
    access: only(),
    handle,
  });
  return [
    { method: 'get', path: address, access: only(), handle: (c) => showMember(c, deps) },
    post('', (c) => changeRole(c, deps)),
    post('/remove', (c) => removeMember(c, deps)),
    post('/password', (c) => onAccount(c, deps, setPasswordOf)),
    post('/close', (c) => onAccount(c, deps, closeAccount)),
    post('/reopen', (c) => onAccount(c, deps, reopenAccount)),
  ];
}

async function memberOf(c: Ctx, deps: Deps) {
  const { authority } = accessOf(c);
  const members = await deps.stores.people.members(authority.id);
  const member = members.find(({ personId }) => personId === c.req.param('person'));
  if (!member) return notFound('This person is not, or no longer, a member of the authority.');
  if (member.person.demo) {
    throw new RequestError('forbidden', 'The people of the demonstration cannot be changed.');
  }
  return member;
}

type Filled = Pick<Parameters<typeof MemberPage>[0], 'role' | 'localities' | 'smallNumbers'>;

async function showMember(
  c: Ctx,
  deps: Deps,
  errors: readonly FieldError[] = [],
  filled?: Filled,
): Promise<Response> {
  const { authority } = accessOf(c);
  const member = await memberOf(c, deps);
  const { person } = member;
  const { role, localities, smallNumbers } = filled ?? {
    ...member,
    smallNumbers: smallNumbersChoice(member),
  };
  const choices = await localityChoices(deps, authority.id);
  const others = await accountOfOthers(deps, visitorOf(c).person, person);
  const frame = await frameOf(c, deps);
  return page(
    c,
    <MemberPage
      frame={frame}
      authority={authority}
      person={{ id: person.id, name: person.name, email: person.email, closed: person.closedAt !== null }}
      role={role}
      localities={localities}
      smallNumbers={smallNumbers}
      choices={choices}
      accountOfOthers={others}
      errors={errors}
    />,
    errors.length > 0 ? 422 : 200,
  );
}

async function changeRole(c: Ctx, deps: Deps): Promise<Response> {
  const { authority } = accessOf(c);
  const member = await memberOf(c, deps);
  const choices = await localityChoices(deps, authority.id);
  const read = readRole(await formOf(c), choices);
  if (read.chosen === null) return showMember(c, deps, read.errors, read);
  const { role, localities, smallNumbers } = read.chosen;
  if (role !== 'administrator') {
    const refusal = await lastAdministrator(deps, visitorOf(c).person, member.personId, authority);
    if (refusal !== null) return showMember(c, deps, [{ field: 'role', message: refusal }], read);
  }
  const { personId } = member;
  await deps.stores.people.putMembership({ personId, authorityId: authority.id, ...read.chosen });
  await audit(c, deps, 'member_changed', {
    person: member.person.name,
    role_before: member.role,
    localities_before: localityNames(member.localities, choices).join(', '),
    role,
    localities: localityNames(localities, choices).join(', '),
    small_numbers_before: member.smallNumbers,
    small_numbers: smallNumbers,
  });
  return done(c, toAfter(c, role === 'administrator'), `The role of ${member.person.name} is saved.`);
}

async function removeMember(c: Ctx, deps: Deps): Promise<Response> {
  const { authority } = accessOf(c);
  const { person, personId, role, localities } = await memberOf(c, deps);
  const refusal = await lastAdministrator(deps, visitorOf(c).person, personId, authority);
  if (refusal !== null) return showMember(c, deps, [{ field: 'remove', message: refusal }]);
  const choices = await localityChoices(deps, authority.id);
  await deps.stores.people.removeMembership(personId, authority.id);
  await audit(c, deps, 'member_removed', {
    person: person.name,
    role,
    localities: localityNames(localities, choices).join(', '),
  });
  return done(c, toAfter(c, false), `${person.name} is removed from ${authority.name}.`);
}

/** Where to go on to: someone who has given up their own administration can no longer open its pages. */
function toAfter(c: Ctx, stays: boolean): string {
  const { code } = accessOf(c).authority;
  const { person } = visitorOf(c);
  const isSelf = c.req.param('person') === person.id;
  return isSelf && !stays && !person.administrator ? paths.home() : paths.members(code);
}

/** Does something with a member's account, if the visitor may. */
async function onAccount(c: Ctx, deps: Deps, act: typeof setPasswordOf): Promise<Response> {
  const { person } = await memberOf(c, deps);
  const refusal = await accountOfOthers(deps, visitorOf(c).person, person);
  if (refusal !== null) throw new RequestError('forbidden', refusal);
  const form: Form = await formOf(c);
  const result = await act(c, deps, person, form);
  if (!result.ok) return showMember(c, deps, result.errors);
  return done(c, paths.member(accessOf(c).authority.code, person.id), result.notice);
}
