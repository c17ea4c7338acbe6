import type { TokenScope } from '../../domain/token-scope.ts';
import type { ApiToken } from '../../store/api-token-stores.ts';
import type { Authority, Person } from '../../store/stores.ts';
import type { Deps } from '../deps.ts';
import { hashOf, isSameHash, type Presented } from './token-text.ts';

/** A program that asks with a token: which, of whose authority, made by whom. */
export type TokenVisitor = {
  readonly token: ApiToken;
  readonly authority: Authority;
  readonly madeBy: Person;
};

/** Who presents a token, or why it is of no use. */
export type TokenFound =
  | ({ readonly ok: true } & TokenVisitor)
  | { readonly ok: false; readonly message: string };

const unknown =
  'The token is not known. Check that it was copied whole, or make a new one in Administration.';

/**
 * Finds who presents a token. A token counts until it expires or is revoked, and while the person who made it may administer the authority: with the account closed, the
 * membership removed or the role lowered it stops.
 */
export async function tokenVisitor(
  deps: Deps,
  presented: Extract<Presented, { token: string }>,
): Promise<TokenFound> {
  const hash = hashOf(presented.token);
  const found = await deps.stores.apiTokens.byHash(hash);
  if (found === null || !isSameHash(found.hash, hash)) return { ok: false, message: unknown };
  const { hash: _, ...token } = found;
  const now = deps.clock();
  if (token.revokedAt !== null) return { ok: false, message: 'The token was revoked.' };
  if (token.expiresAt <= now) {
    const day = token.expiresAt.toISOString().slice(0, 10);
    return { ok: false, message: `The token expired on ${day}. Make a new one in Administration.` };
  }
  const madeBy = await deps.stores.people.byId(token.createdBy);
  const authority = (await deps.stores.authorities.list()).find(({ id }) => id === token.authorityId);
  if (madeBy === null || authority === undefined || !(await mayStillUse(deps, madeBy, token))) {
    const message =
      'The person who made the token no longer administers the authority, so it has stopped. Another administrator can make a new one.';
    return { ok: false, message };
  }
  const today = now.toISOString().slice(0, 10);
  if (token.lastUsedOn !== today) await deps.stores.apiTokens.noteUse(authority.id, token.id, today);
  return { ok: true, token, authority, madeBy };
}

/** Whether a token may do what a scope stands for. */
export function hasScope({ token }: TokenVisitor, scope: TokenScope): boolean {
  return token.scopes.includes(scope);
}

/** Whether the person who made a token still may administer its authority. */
export async function mayStillUse(deps: Deps, person: Person, { authorityId }: ApiToken): Promise<boolean> {
  if (person.closedAt !== null || (person.demo && !deps.site.demo)) return false;
  if (person.administrator) return true;
  const memberships = await deps.stores.people.memberships(person.id);
  return memberships.some((each) => each.authorityId === authorityId && each.role === 'administrator');
}
