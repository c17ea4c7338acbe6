import type { AccessRole } from '../domain/access-role.ts';
import type { Visitor } from './access.ts';

/** Signing in and out. `headers` are the request's; results carry `setCookies`, whole Set-Cookie values to pass on. */
export type AuthService = {
  /** Who asks, by session cookie (or the demonstration's cookie); null where nobody is signed in or the person is closed. */
  readonly visitor: (headers: Headers) => Promise<Visitor | null>;
  readonly signIn: (headers: Headers, email: string, password: string) => Promise<SignInResult>;
  readonly signOut: (headers: Headers) => Promise<{ readonly setCookies: readonly string[] }>;
  /** Ends all sessions of the person. */
  readonly signOutEverywhere: (personId: string) => Promise<void>;
  /** Makes a person with a password; used by administrators and for the first administrator. */
  readonly createPerson: (person: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }) => Promise<
    { readonly ok: true; readonly personId: string } | { readonly ok: false; readonly message: string }
  >;
  readonly changePassword: (headers: Headers, current: string, next: string) => Promise<SignInResult>;
  /** Sets another person's password (by an administrator) and ends their sessions. */
  readonly setPassword: (
    personId: string,
    password: string,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>;
  /** The sign-in providers beside e-mail and password, from the environment. */
  readonly providers: readonly { readonly id: string; readonly name: string; readonly issuer: string }[];
  /** The library's own endpoints below /api/auth, for the providers' redirects. */
  readonly handler: (request: Request) => Promise<Response>;
  /** Where to send the browser to sign in at a provider, and the local path to come back to afterwards; null where there is no such provider or it cannot be reached. */
  readonly startProvider: (
    headers: Headers,
    providerId: string,
    next?: string,
  ) => Promise<{ readonly url: string; readonly setCookies: readonly string[] } | null>;
  /** The demonstration's cookie for a role; null where there is no demonstration. */
  readonly demoCookie: (role: AccessRole) => string | null;
};

export type SignInResult =
  | { readonly ok: true; readonly setCookies: readonly string[] }
  | {
      readonly ok: false;
      readonly reason: 'wrong' | 'too_many' | 'closed' | 'weak';
      readonly message: string;
    };
