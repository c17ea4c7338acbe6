import type { Db } from '../../../src/store/database.ts';
import * as schema from '../../../src/store/schema.ts';
import type { AuthSettings } from '../../../src/web/auth/auth-settings.ts';
import { createAuth } from '../../../src/web/auth/create-auth.ts';
import type { AuthService } from '../../../src/web/auth-service.ts';
import { openTestDatabase } from '../../builders/databases.ts';

/** Signing in on a database of its own, with a clock that the test moves. */
export type AuthBed = {
  readonly auth: AuthService;
  readonly db: Db;
  readonly settings: AuthSettings;
  /** Lets time pass. */
  readonly pass: (time: { readonly minutes: number }) => void;
};

const quiet = () => {};

let opened: ReturnType<typeof openTestDatabase> | undefined;

/** The one database of this test file, with nobody in it. */
async function emptyDatabase(): Promise<Db> {
  opened ??= openTestDatabase();
  const { db } = await opened;
  for (const table of [schema.person, schema.verification, schema.rateLimit]) await db.delete(table);
  return db;
}

export async function openAuth(
  own: Partial<Pick<AuthSettings, 'demo' | 'providers' | 'secure'>> = {},
): Promise<AuthBed> {
  const db = await emptyDatabase();
  let passedMs = 0;
  const settings: AuthSettings = {
    db,
    tables: schema,
    secret: 'a secret of the test, long enough to sign with',
    origin: 'http://localhost:3000',
    secure: false,
    providers: [],
    clock: () => new Date(Date.now() + passedMs),
    demo: false,
    log: { info: quiet, warn: quiet, error: quiet },
    ...own,
  };
  return {
    auth: createAuth(settings),
    db,
    settings,
    pass: ({ minutes }) => {
      passedMs += minutes * 60_000;
    },
  };
}

/** The headers of a browser that keeps these cookies. */
export function withCookies(
  setCookies: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Headers {
  const kept = setCookies.map((each) => each.split(';')[0]!);
  return new Headers({ ...more, cookie: kept.join('; ') });
}
