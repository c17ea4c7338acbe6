import { z } from 'zod';

/** The environment, parsed once. A mistake is told with the variable's name, its value and what to write. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Address of a PostgreSQL server; null = the embedded database in `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** `web` answers requests, `worker` plans, `all` does both. */
  readonly role: 'web' | 'worker' | 'all';
  /** Where browsers find the application, without a slash at the end. */
  readonly origin: string;
  /** Signs sessions; null only with the embedded database, where one is made and kept in the data folder. */
  readonly secret: string | null;
  /** Whether visitors are at once demo users: only on loopback with the embedded database. */
  readonly demo: boolean;
  /** Whether a proxy stands in front: visitors' addresses are then those it tells. */
  readonly behindProxy: boolean;
  /** Requests that one address may make in a minute; an office behind one address makes some hundreds. */
  readonly requestsPerMinute: number;
  readonly logLevel: LogLevel;
  /** Plans worked on at once in this process. */
  readonly planners: number;
  /** Made at the first start where nobody can administer yet. */
  readonly firstAdministrator: { readonly email: string; readonly password: string } | null;
};

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof logLevels)[number];

const roles = ['web', 'worker', 'all'] as const;
const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const filled = z.string().trim().min(1);

const environment = z.object({
  HOST: filled.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATA_FOLDER: filled.default('.data'),
  ROLE: z.enum(roles).default('all'),
  ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://skillmix.example.gov.uk' })
    .optional(),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  BEHIND_PROXY: z.enum(['yes', 'no']).default('no'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(3000),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  PLANNERS: z.coerce.number().int().min(1).max(64).default(1),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
});

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the configuration from environment variables; a blank one counts as not set. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const shown = /SECRET|PASSWORD|URL/.test(name) ? '' : ` is '${given[name]}':`;
      return `${name}${shown} ${message}`;
    });
    return { ok: false, problems };
  }
  const env = parsed.data;
  const problems = contradictions(env);
  if (problems.length > 0) return { ok: false, problems };
  const origin = env.ORIGIN ?? `http://${env.HOST === '127.0.0.1' ? 'localhost' : env.HOST}:${env.PORT}`;
  return {
    ok: true,
    config: {
      host: env.HOST,
      port: env.PORT,
      databaseUrl: env.DATABASE_URL ?? null,
      dataFolder: env.DATA_FOLDER,
      role: env.ROLE,
      origin: origin.replace(/\/+$/, ''),
      secret: env.SECRET ?? null,
      demo: isDemo(env),
      behindProxy: env.BEHIND_PROXY === 'yes',
      requestsPerMinute: env.REQUESTS_PER_MINUTE,
      logLevel: env.LOG_LEVEL,
      planners: env.PLANNERS,
      firstAdministrator:
        env.ADMIN_EMAIL && env.ADMIN_PASSWORD
          ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD }
          : null,
    },
  };
}

type Environment = z.infer<typeof environment>;

/** Only where nobody but this machine can ask: a proxy, or an address of its own, means that others do. */
function isDemo({ DATABASE_URL, HOST, ORIGIN, BEHIND_PROXY }: Environment): boolean {
  const isOwnAddress =
    ORIGIN !== undefined && !loopback.test(new URL(ORIGIN).hostname.replace(/^\[|\]$/g, ''));
  return DATABASE_URL === undefined && loopback.test(HOST) && BEHIND_PROXY === 'no' && !isOwnAddress;
}

function contradictions(env: Environment): readonly string[] {
  const problems: string[] = [];
  if (env.DATABASE_URL !== undefined && env.SECRET === undefined) {
    problems.push(
      'SECRET: with DATABASE_URL it must be set, the same for every process (32 characters or more)',
    );
  }
  if (env.DATABASE_URL === undefined && env.ROLE !== 'all') {
    problems.push(
      `ROLE is '${env.ROLE}': the embedded database has one process; set DATABASE_URL, or leave ROLE out`,
    );
  }
  if ((env.ADMIN_EMAIL === undefined) !== (env.ADMIN_PASSWORD === undefined)) {
    problems.push('ADMIN_EMAIL and ADMIN_PASSWORD: set both or none');
  }
  return problems;
}
