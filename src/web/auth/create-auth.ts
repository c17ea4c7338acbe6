import { APIError } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import type { AuthService, SignInResult } from '../auth-service.ts';
import { ADDRESS_HEADER, type AuthSettings, LONGEST_PASSWORD } from './auth-settings.ts';
import { demoCookieFor } from './demo.ts';
import { openLibrary } from './library.ts';
import { createPasswords, passwordProblem } from './passwords.ts';
import { type Counted, createAttemptLimit, LIMIT_MINUTES } from './sign-in-limit.ts';
import { createVisitor } from './visitor.ts';

/** Said for an unknown e-mail address as for a wrong password, so that nobody learns who has an account. */
const wrong: SignInResult = {
  ok: false,
  reason: 'wrong',
  message:
    'The e-mail address or the password is not right. Check both; after many attempts there is a pause.',
};

const tooMany: SignInResult = {
  ok: false,
  reason: 'too_many',
  message: `There have been too many attempts. Wait ${LIMIT_MINUTES} minutes and try again.`,
};

/** Signing in and out on the given database. */
export function createAuth(settings: AuthSettings): AuthService {
  const { db, tables, providers } = settings;
  const library = openLibrary(settings);
  const limit = createAttemptLimit(db, tables.rateLimit, settings.secret, settings.clock);
  const visitor = createVisitor(settings, library);

  return {
    visitor,
    ...createPasswords(settings, library),
    providers: providers.map(({ id, name, issuer }) => ({ id, name, issuer })),

    signIn: async (headers, givenEmail, password) => {
      const email = givenEmail.trim().toLowerCase();
      const address = headers.get(ADDRESS_HEADER) ?? 'unknown';
      const attempt: readonly Counted[] = [
        { kind: 'emailAtAddress', of: `${email} ${address}` },
        { kind: 'email', of: email },
        { kind: 'address', of: address },
      ];
      if (!(await limit.take(attempt))) return tooMany;
      if (!/^[^\s@]+@[^\s@]+$/.test(email) || password.length > LONGEST_PASSWORD) return wrong;
      try {
        const answer = await library.api.signInEmail({
          body: { email, password },
          headers,
          returnHeaders: true,
        });
        await limit.giveBack(attempt);
        return { ok: true, setCookies: answer.headers.getSetCookie() };
      } catch (error) {
        const code = codeOf(error);
        if (code === 'FAILED_TO_CREATE_SESSION') return closed;
        return wrong;
      }
    },

    signOut: async (headers) => {
      const answer = await library.api.signOut({ headers, returnHeaders: true });
      return { setCookies: answer.headers.getSetCookie() };
    },

    signOutEverywhere: async (personId) => {
      await db.delete(tables.session).where(eq(tables.session.userId, personId));
    },

    changePassword: async (headers, current, next) => {
      const asking = await visitor(headers);
      if (asking === null || asking.demoRole !== null) {
        return {
          ok: false,
          reason: 'closed',
          message: 'Only someone who has signed in can change a password.',
        };
      }
      const problem = passwordProblem(next, asking.person.email);
      if (problem !== null) return { ok: false, reason: 'weak', message: problem };
      const attempt: readonly Counted[] = [{ kind: 'password', of: asking.person.id }];
      if (!(await limit.take(attempt))) return tooMany;
      try {
        const answer = await library.api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers,
          returnHeaders: true,
        });
        await limit.giveBack(attempt);
        return { ok: true, setCookies: answer.headers.getSetCookie() };
      } catch (error) {
        if (codeOf(error) === 'CREDENTIAL_ACCOUNT_NOT_FOUND') return withoutPassword;
        return { ok: false, reason: 'wrong', message: 'The current password is not right.' };
      }
    },

    handler: (request) => library.handler(request),

    startProvider: async (headers, providerId, next = '/') => {
      if (!providers.some(({ id }) => id === providerId)) return null;
      const body = {
        provider: providerId,
        callbackURL: next,
        errorCallbackURL: '/sign-in',
        disableRedirect: true,
      };
      try {
        const answer = await library.api.signInSocial({ body, headers, returnHeaders: true });
        const { url } = answer.response;
        return url === undefined ? null : { url, setCookies: answer.headers.getSetCookie() };
      } catch (error) {
        // Its discovery document could not be read; the library tries again the next time.
        if (codeOf(error) === 'PROVIDER_NOT_FOUND') return null;
        throw error;
      }
    },

    demoCookie: (role) => (settings.demo ? demoCookieFor(role, settings.secure) : null),
  };
}

const closed: SignInResult = {
  ok: false,
  reason: 'closed',
  message: 'This account is closed. Ask an administrator of your authority to open it again.',
};

const withoutPassword: SignInResult = {
  ok: false,
  reason: 'closed',
  message:
    'You sign in with your council account and have no password here. Ask an administrator if you need one.',
};

/** The library's code for an expected refusal; anything else is a fault and is thrown on. */
function codeOf(error: unknown): string {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
  return String(error.body?.code ?? '');
}
