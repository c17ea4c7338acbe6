import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { TokenScope } from '../domain/token-scope.ts';

/** A token of the programming interface as it is kept: never the token itself. */
export type ApiToken = {
  readonly id: string;
  readonly authorityId: AuthorityId;
  readonly name: string;
  /** The token's first characters. */
  readonly prefix: string;
  readonly scopes: readonly TokenScope[];
  /** Id and name of who made it. */
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** ISO date of the last use, in UTC; null = not used yet. */
  readonly lastUsedOn: string | null;
  readonly revokedAt: Date | null;
  readonly revokedByName: string | null;
};

/** Tokens of the programming interface. */
export type ApiTokenStore = {
  /** All of an authority, the newest first, with those that have ended. */
  readonly list: (authorityId: AuthorityId) => Promise<readonly ApiToken[]>;
  readonly create: (
    authorityId: AuthorityId,
    by: { readonly id: string; readonly name: string },
    token: Pick<ApiToken, 'name' | 'prefix' | 'scopes' | 'expiresAt'> & { readonly hash: string },
  ) => Promise<ApiToken>;
  /** The revoked token; null where there is no such token or it was revoked before. */
  readonly revoke: (
    authorityId: AuthorityId,
    id: string,
    by: { readonly name: string },
  ) => Promise<ApiToken | null>;
  /** The token with this SHA-256, of whichever authority, also one that has ended. */
  readonly byHash: (hash: string) => Promise<(ApiToken & { readonly hash: string }) | null>;
  /** Writes down the day (ISO date) of a use. */
  readonly noteUse: (authorityId: AuthorityId, id: string, day: string) => Promise<void>;
};
