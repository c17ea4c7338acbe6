import type { AccessRole } from '../domain/access-role.ts';
import type { TokenScope } from '../domain/token-scope.ts';
import type { Authority, Person } from '../store/stores.ts';

/** Who is asking; null where nobody is signed in. */
export type Visitor = {
  readonly person: Person;
  /** Only in the demonstration: the roles between which the visitor switches, and the one taken. */
  readonly demoRole: AccessRole | null;
};

/** An authority as its member sees it. */
export type AuthorityAccess = {
  readonly authority: Authority;
  readonly role: AccessRole;
  /** A service manager's own localities, by code; empty for the other roles. */
  readonly ownLocalities: readonly string[];
  /** Whether they may have small numbers of families in files, briefs, reports and answers to programs. Pages show every member everything. */
  readonly seesSmallNumbers: boolean;
};

/** Who may use a route. Every route states it, and a test walks all of them. */
export type Access =
  /** Anyone, signed in or not. */
  | {
      readonly kind: 'public' /** Nobody looks who asks: it answers without the database. */;
      readonly unasked?: true;
    }
  | { readonly kind: 'signed_in' }
  /** Someone who may administer every authority. */
  | { readonly kind: 'administrator' }
  /** A member of the authority in the address (`/:authority/…`) with one of the roles. */
  | { readonly kind: 'member'; readonly roles: readonly AccessRole[] }
  /** A program with a token of the authority in the address (`/api/v1/:authority/…`). */
  | {
      readonly kind: 'token';
      /** What the token must be allowed to do; null = any token. */
      readonly scope: TokenScope | null;
      /** Whether it may come as the password of HTTP Basic, as spreadsheet programs send it. */
      readonly basic: boolean;
      /** Where a browser that asks without a token is sent instead of being refused. */
      readonly browsersTo?: string;
    };

export const anyone: Access = { kind: 'public' };
/** Anyone, without looking who: for what must be there while the database is away. */
export const anyoneUnasked: Access = { kind: 'public', unasked: true };
export const signedIn: Access = { kind: 'signed_in' };
export const administrators: Access = { kind: 'administrator' };
export const everyMember: Access = {
  kind: 'member',
  roles: ['administrator', 'analyst', 'service_manager', 'commissioner', 'leadership'],
};

/** Members with one of the roles, and the authority's administrators. */
export function only(...roles: readonly AccessRole[]): Access {
  return { kind: 'member', roles: ['administrator', ...roles] };
}
