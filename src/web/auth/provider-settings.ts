/** A sign-in provider of the council (OpenID Connect, for example Microsoft Entra ID). */
export type SignInProvider = {
  /** Part of the address to which it sends people back: `/api/auth/callback/<id>`. */
  readonly id: string;
  /** As it reads on the button: `Sign in with <name>`. */
  readonly name: string;
  readonly issuer: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
};

/** The one provider's id. */
export const PROVIDER_ID = 'oidc';

/** The environment variables of the provider, in the order in which people set them, each with its meaning. */
export const providerVariables = [
  {
    name: 'OIDC_ISSUER',
    meaning: 'Address of the provider, for Entra ID https://login.microsoftonline.com/<tenant id>/v2.0',
    secret: false,
  },
  {
    name: 'OIDC_DISCOVERY_URL',
    meaning:
      'Address of its discovery document, where that is not OIDC_ISSUER/.well-known/openid-configuration',
    secret: false,
  },
  { name: 'OIDC_CLIENT_ID', meaning: 'Id under which the provider knows this service', secret: false },
  { name: 'OIDC_CLIENT_SECRET', meaning: 'Secret of this service at the provider', secret: true },
  {
    name: 'OIDC_NAME',
    meaning: 'What the sign-in button calls it; “your council account” if not set',
    secret: false,
  },
  {
    name: 'OIDC_SCOPES',
    meaning: 'What is asked of the provider, separated by spaces; “openid profile email” if not set',
    secret: false,
  },
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The sign-in provider from the environment: none where neither OIDC_ISSUER nor OIDC_DISCOVERY_URL is set. Every mistake is named with its variable.
 * The issuer has to be one organisation's own: people are recognised by the e-mail address it vouches for, so one that anybody can have an account
 * with (Entra ID's `common`, `organizations` and `consumers`) is refused.
 */
export function providersFromEnvironment(env: Environment): {
  readonly providers: readonly SignInProvider[];
  readonly problems: readonly string[];
} {
  const given = (name: string) => env[name]?.trim() || null;
  const issuer = given('OIDC_ISSUER')?.replace(/\/+$/, '') ?? null;
  const discovery = given('OIDC_DISCOVERY_URL');
  const clientId = given('OIDC_CLIENT_ID');
  const clientSecret = given('OIDC_CLIENT_SECRET');
  if (issuer === null && discovery === null) {
    const stray = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].filter((name) => given(name) !== null);
    const problems = stray.map((name) => `${name} is set but neither OIDC_ISSUER nor OIDC_DISCOVERY_URL is.`);
    return { providers: [], problems };
  }
  const discoveryUrl = discovery ?? `${issuer}/.well-known/openid-configuration`;
  const problems = [
    ...addressProblems(discovery === null ? 'OIDC_ISSUER' : 'OIDC_DISCOVERY_URL', discovery ?? issuer!),
    ...(clientId === null ? ['OIDC_CLIENT_ID is not set; the provider needs it.'] : []),
    ...(clientSecret === null ? ['OIDC_CLIENT_SECRET is not set; the provider needs it.'] : []),
  ];
  if (problems.length > 0 || clientId === null || clientSecret === null) return { providers: [], problems };
  const provider: SignInProvider = {
    id: PROVIDER_ID,
    name: given('OIDC_NAME') ?? 'your council account',
    issuer: issuer ?? discoveryUrl.replace(/\/\.well-known\/openid-configuration$/, ''),
    discoveryUrl,
    clientId,
    clientSecret,
    scopes: (given('OIDC_SCOPES') ?? 'openid profile email').split(/\s+/),
  };
  return { providers: [provider], problems: [] };
}

function addressProblems(name: string, value: string): readonly string[] {
  if (!URL.canParse(value)) return [`${name} is '${value}', which is no address. It begins with https://.`];
  const url = new URL(value);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    return [`${name} is '${value}'; it has to begin with https://.`];
  }
  if (/^\/(common|organizations|consumers)(\/|$)/.test(url.pathname)) {
    return [
      `${name} is '${value}', which anybody can sign in at. Put your tenant's id in place of '${url.pathname.split('/')[1]}'.`,
    ];
  }
  return [];
}
