import type { AuthorityId } from '../../domain/stored-workbook.ts';
import type { Person } from '../../store/stores.ts';
import type { Deps } from '../deps.ts';

/**
 * Why an administrator may not touch somebody's account (password, closing); null where they may. Whoever can set a password can act as that person, so an
 * authority's administrator may do it only for people who are members of nothing but authorities that this administrator administers.
 */
export async function accountOfOthers(deps: Deps, actor: Person, target: Person): Promise<string | null> {
  if (target.demo) return 'The people of the demonstration cannot be changed.';
  if (actor.administrator) return null;
  const elsewhere = `${target.name} also has a part outside this authority, so only an administrator of the whole service can close the account or set its password.`;
  if (target.administrator) return elsewhere;
  const { memberships } = deps.stores.people;
  const [theirs, own] = await Promise.all([memberships(target.id), memberships(actor.id)]);
  const administered = new Set(
    own.filter(({ role }) => role === 'administrator').map(({ authorityId }) => authorityId),
  );
  return theirs.every(({ authorityId }) => administered.has(authorityId)) ? null : elsewhere;
}

/**
 * Why somebody may not stop administering an authority; null where they may. One open administrator stays, so that nobody locks the authority; administrators of
 * the whole service can open it in any case and may do as they like.
 */
export async function lastAdministrator(
  deps: Deps,
  actor: Person,
  targetId: string,
  authority: { readonly id: AuthorityId; readonly name: string },
): Promise<string | null> {
  if (actor.administrator) return null;
  const members = await deps.stores.people.members(authority.id);
  const administrators = members.filter(
    ({ role, person }) =>
      role === 'administrator' && person.closedAt === null && (!person.demo || deps.site.demo),
  );
  const others = administrators.filter(({ personId }) => personId !== targetId);
  const isOne = administrators.length > others.length;
  if (!isOne || others.length > 0) return null;
  const who = actor.id === targetId ? 'You are' : 'This person is';
  return `${who} the last administrator of ${authority.name}. Make somebody else an administrator first.`;
}

/** Why somebody may not stop administering the whole service; null where they may. One open administrator stays. */
export async function lastOfService(deps: Deps, targetId: string): Promise<string | null> {
  const people = await deps.stores.people.list();
  const others = people.filter(
    ({ id, administrator, closedAt, demo }) =>
      id !== targetId && administrator && closedAt === null && (!demo || deps.site.demo),
  );
  if (others.length > 0) return null;
  return 'There is no other administrator of the whole service. Make somebody else one first.';
}
