import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { genericOAuth } from 'better-auth/plugins';
import { eq } from 'drizzle-orm';
import { faultText } from '../../domain/fault-text.ts';
import {
  ADDRESS_HEADER,
  type AuthSettings,
  LONGEST_PASSWORD,
  SESSION_HOURS,
  SHORTEST_PASSWORD,
} from './auth-settings.ts';
import type { SignInProvider } from './provider-settings.ts';

/** The sign-in library on our tables. */
export type Library = ReturnType<typeof openLibrary>;

/**
 * The sign-in library as this service uses it: nobody signs up; a provider signs in only people whom an administrator has added by e-mail; closed and demo
 * people get no session; a session lasts `SESSION_HOURS` and is not prolonged.
 */
export function openLibrary(settings: AuthSettings) {
  const { db, tables, providers, log } = settings;
  return betterAuth({
    baseURL: settings.origin,
    basePath: '/api/auth',
    secret: settings.secret,
    database: drizzleAdapter(db, { provider: 'pg', schema: tables }),
    telemetry: { enabled: false },
    user: {
      modelName: 'person',
      additionalFields: {
        administrator: { type: 'boolean', input: false, required: false },
        demo: { type: 'boolean', input: false, required: false },
        closedAt: { type: 'date', input: false, required: false },
      },
    },
    session: {
      expiresIn: SESSION_HOURS * 3600,
      disableSessionRefresh: true,
    },
    account: {
      // The provider is the council's own and vouches for its people's addresses; no local mail is ever sent to verify one.
      accountLinking: {
        enabled: true,
        trustedProviders: providers.map(({ id }) => id),
        requireLocalEmailVerified: false,
      },
      encryptOAuthTokens: true,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    onAPIError: { errorURL: `${settings.origin}/sign-in` },
    // Of the library's addresses only the provider's callback is open to the network. What it counts lives as long as what we count.
    rateLimit: { enabled: true, storage: 'database', window: 3600, max: 1000 },
    advanced: {
      cookiePrefix: 'skillmix',
      useSecureCookies: settings.secure,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const [person] = await db.select().from(tables.person).where(eq(tables.person.id, userId));
            return person !== undefined && person.closedAt === null && !person.demo;
          },
        },
      },
    },
    // What it calls an error is mostly somebody who was refused.
    logger: {
      level: 'warn',
      log: (level, message) => log.warn({ part: 'sign-in', level }, faultText(message)),
    },
    plugins: [genericOAuth({ config: providers.map(providerOf) })],
  });
}

function providerOf({ id, name, discoveryUrl, clientId, clientSecret, scopes }: SignInProvider) {
  return {
    providerId: id,
    name,
    discoveryUrl,
    clientId,
    clientSecret,
    scopes: [...scopes],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    // The library has checked the token's signature, issuer, audience and nonce before it asks.
    getUserInfo: async ({ idToken }: { idToken?: string | undefined }) =>
      idToken === undefined ? null : personInToken(idToken),
  };
}

/**
 * Whom a provider's token names, by the e-mail address in `email`, or else in `preferred_username` or `upn` (Entra ID leaves `email` out where the person
 * has no mailbox). Null without one, and where the provider says that the address is not verified.
 */
export function personInToken(idToken: string) {
  const claims = claimsOf(idToken);
  if (claims === null || typeof claims.sub !== 'string' || String(claims.email_verified) === 'false')
    return null;
  const email = [claims.email, claims.preferred_username, claims.upn].find(
    (each): each is string => typeof each === 'string' && each.includes('@'),
  );
  if (email === undefined) return null;
  const name = typeof claims.name === 'string' ? claims.name : email;
  return { sub: claims.sub, id: claims.sub, email, name, emailVerified: true };
}

function claimsOf(idToken: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
