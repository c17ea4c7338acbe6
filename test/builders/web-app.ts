import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type AccessRole, seesSmallNumbersByDefault } from '../../src/domain/access-role.ts';
import type { RawWorkbook } from '../../src/domain/workbook.ts';
import { buildCouncil, councils } from '../../src/examples/councils.ts';
import { localityOutlines } from '../../src/examples/map.ts';
import { peersOf } from '../../src/examples/peer-groups.ts';
import { councilStarts } from '../../src/examples/start/council-starts.ts';
import * as schema from '../../src/store/schema.ts';
import type { Authority, Stores } from '../../src/store/stores.ts';
import { type App, createApp } from '../../src/web/app.ts';
import { createAuth } from '../../src/web/auth/create-auth.ts';
import { ensureDemoPeople } from '../../src/web/auth/demo.ts';
import type { SignInProvider } from '../../src/web/auth/provider-settings.ts';
import type { Deps } from '../../src/web/deps.ts';
import { createReading } from '../../src/web/reading.ts';
import { startBackgroundPlanning } from './background-planning.ts';
import { openTestDatabase, type TestDatabase } from './databases.ts';
import { continuousRaw, planningInRequest } from './planning-in-request.ts';
import { clientOf, type WebClient } from './web-client.ts';

export type WebAppOptions = {
  /** Codes of bundled councils to load; the tests' clients look at the first. */
  readonly councils?: readonly string[];
  /** An authority of the test's own, by code: put before the councils. */
  readonly workbooks?: Readonly<Record<string, RawWorkbook>>;
  /**
   * `quick` (unless given): posts and people in any fraction, so that a council plans in about a second. `whole`: as the workbook says, which takes seconds.
   */
  readonly posts?: 'quick' | 'whole';
  /** Whether each authority's baseline is planned at once; it is unless told otherwise. */
  readonly planned?: boolean;
  /** Whether visitors are demo people until they sign in: for browsers, which take a role with the cookie `skillmix_demo`. */
  readonly demo?: boolean;
  /** Sign-in providers beside e-mail and password. */
  readonly providers?: readonly SignInProvider[];
  /** Whether plans are made by the queue and its workers, as the product does, not at once in the request. */
  readonly background?: boolean;
  /** The database; a fresh one in memory unless given. It is closed with the application. */
  readonly database?: TestDatabase;
  /** Replaces parts of what the application is made of. */
  readonly deps?: (deps: Deps) => Partial<Deps>;
};

/** The real application on a database in memory, with people of every role. Close it in `afterAll`. */
export type WebApp = {
  readonly app: App;
  readonly deps: Deps;
  readonly stores: Stores;
  /** The authorities by code. */
  readonly authorities: Readonly<Record<string, Authority>>;
  /** The authority that `as` means: the first. */
  readonly authority: Authority;
  /**
   * Someone of this role, signed in. A service manager has the given localities (codes), or none. Paths are whole (`paths.overview('rotherham')`). Each call is a new
   * person, so keep the client.
   */
  readonly as: (
    role: AccessRole,
    options?: {
      readonly localities?: readonly string[];
      readonly authority?: string;
      readonly smallNumbers?: boolean;
    },
  ) => Promise<WebClient>;
  /** One more authority, unplanned, for tests that change its workbook. */
  readonly add: (code: string, raw: RawWorkbook) => Promise<void>;
  /** Nobody signed in. */
  readonly visitor: () => WebClient;
  /** Plans the baseline (null) or a scenario as the workbook is now, and waits for it. */
  readonly plan: (scenario?: string | null, authority?: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const quiet = () => {};
const importer = { id: null, name: 'Importer' };
const PASSWORD = 'correct horse battery';

/** Opens the application. Council workbooks plan once in a test file, however often it is opened. */
export async function openWebApp(options: WebAppOptions = {}): Promise<WebApp> {
  const database = options.database ?? (await openTestDatabase());
  const { stores, db } = database;
  const given: Readonly<Record<string, RawWorkbook>> = {
    ...options.workbooks,
    ...Object.fromEntries((options.councils ?? []).map((code) => [code, buildCouncil(code)!])),
  };
  const authorities: Record<string, Authority> = {};
  for (const [code, raw] of Object.entries(given)) {
    authorities[code] = await store(stores, code, options.posts === 'whole' ? raw : continuousRaw(raw));
  }
  if (options.demo) await ensureDemoPeople(stores);
  const clock = () => new Date();
  const log = { info: quiet, warn: quiet, error: failLoudly };
  const { executeSql } = database;
  const jobs = options.background && executeSql ? await startBackgroundPlanning(stores, executeSql) : null;
  const planning = jobs?.planning ?? planningInRequest(stores);
  const auth = createAuth({
    ...{ db, tables: schema, secret: 'a secret of the test, long enough to sign with' },
    providers: options.providers ?? [],
    ...{ origin: 'http://localhost', secure: false, demo: options.demo ?? false, clock, log },
  });
  const real: Deps = {
    ...{ stores, auth, log, clock, reading: createReading(stores), planning },
    examples: councils,
    starts: councilStarts,
    site: {
      ...{
        secure: false,
        origin: 'http://localhost',
        demo: options.demo ?? false,
        requestsPerMinute: 100_000,
      },
      ready: database.ready,
    },
    maps: localityOutlines,
    peers: peersOf,
  };
  const deps: Deps = { ...real, ...options.deps?.(real) };
  const app = createApp(deps);
  const idOf = (code: string | undefined) => {
    const authority = code === undefined ? Object.values(authorities)[0] : authorities[code];
    if (!authority) throw new Error(`The test has no authority ${code ?? ''}.`);
    return authority.id;
  };
  const plan = async (scenario: string | null = null, code?: string) => {
    const authorityId = idOf(code);
    const { id } = await deps.planning.plan({ authorityId, scenario, by: null });
    const isOpen = async () => {
      const run = await stores.runs.byId(authorityId, id);
      return run?.status === 'queued' || run?.status === 'running';
    };
    while (await isOpen()) await setTimeout(100);
  };
  if (options.planned ?? true) {
    for (const code of Object.keys(authorities)) await plan(null, code);
  }
  return {
    ...{ app, deps, stores, authorities, authority: Object.values(authorities)[0]!, plan },
    visitor: () => clientOf(app),
    add: async (code, raw) => {
      authorities[code] = await store(stores, code, raw);
    },
    as: async (role, { localities = [], authority, smallNumbers } = {}) => {
      const email = `${randomUUID()}@example.org`;
      const person = { name: `A ${role.replace('_', ' ')}`, email, password: PASSWORD };
      const made = await deps.auth.createPerson(person);
      if (!made.ok) throw new Error(made.message);
      const { personId } = made;
      await stores.people.putMembership({
        ...{ personId, authorityId: idOf(authority), role, localities },
        smallNumbers: smallNumbers ?? seesSmallNumbersByDefault(role),
      });
      const signedIn = await deps.auth.signIn(new Headers(), email, PASSWORD);
      if (!signedIn.ok) throw new Error(signedIn.message);
      return clientOf(app, signedIn.setCookies);
    },
    close: async () => {
      await jobs?.stop({ graceSeconds: 0 });
      await database.close();
    },
  };
}

async function store(stores: Stores, code: string, raw: RawWorkbook): Promise<Authority> {
  const name = councils.find((each) => each.code === code)?.name ?? code;
  const authority = await stores.authorities.create(
    { code, name, colour: '#1d4f63', example: true },
    raw,
    importer,
  );
  if (!authority) throw new Error(`The code '${code}' is taken.`);
  return authority;
}

/** A fault of the application is told where it happened, beside the page that hides it. */
function failLoudly(facts: Readonly<Record<string, unknown>>, message: string): void {
  console.error(message, facts);
}
