import { type AccessRole, accessRoles, seesSmallNumbersByDefault } from '../../domain/access-role.ts';
import type { StoredWorkbook } from '../../domain/stored-workbook.ts';
import type { Authority, Person, Stores } from '../../store/stores.ts';

/** Holds the role that a demo visitor has taken. */
export const DEMO_COOKIE = 'skillmix_demo';

const firstRole: AccessRole = 'leadership';

/** The locality that the demonstration's service manager has by code, where an authority has it; the first one elsewhere. */
const exampleLocality = 'wentworth_valley';

/** Id of the demo person of a role. */
export function demoPersonId(role: AccessRole): string {
  return `demo-${role}`;
}

/** The demo person of a role: nobody can sign in as one. */
export function demoPerson(role: AccessRole): Omit<Person, 'closedAt'> {
  return {
    id: demoPersonId(role),
    name: `Demo ${role.replaceAll('_', ' ')}`,
    email: `${role}@demo.invalid`,
    administrator: role === 'administrator',
    demo: true,
  };
}

/** The value of a Set-Cookie header that takes a role until the browser is closed. */
export function demoCookieFor(role: AccessRole, secure: boolean): string {
  return `${DEMO_COOKIE}=${role}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** The role that a request's cookie takes; leadership where it takes none. */
export function demoRoleOf(headers: Headers): AccessRole {
  const cookies = (headers.get('cookie') ?? '').split(';').map((each) => each.trim());
  const given = cookies.find((each) => each.startsWith(`${DEMO_COOKIE}=`))?.slice(DEMO_COOKIE.length + 1);
  return accessRoles.find((role) => role === given) ?? firstRole;
}

/** Headers that a proxy adds: the request then comes from somewhere else than this machine. */
const forwarded = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Whether a request was made to this machine by its own name: the Host header is a loopback name (another name that resolves to loopback may belong to
 * a stranger's page) and no proxy passed it on.
 */
export function isLoopbackRequest(headers: Headers): boolean {
  const host = headers.get('host');
  if (host === null || forwarded.some((name) => headers.has(name))) return false;
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);
}

/**
 * Makes the demo people and their memberships of the example authorities, as far as they are missing. A service manager's own locality is Wentworth Valley
 * where the authority has it, and the first one elsewhere.
 */
export async function ensureDemoPeople(
  stores: Pick<Stores, 'authorities' | 'people' | 'workbooks'>,
): Promise<void> {
  for (const role of accessRoles) {
    if ((await stores.people.byId(demoPersonId(role))) === null) await stores.people.put(demoPerson(role));
  }
  const examples = (await stores.authorities.list()).filter(({ example }) => example);
  for (const authority of examples) await addDemoMembers(stores, authority);
}

/** Makes the demo people members of one authority, each with their role, as far as they are not. */
export async function addDemoMembers(
  stores: Pick<Stores, 'people' | 'workbooks'>,
  authority: Pick<Authority, 'id'>,
): Promise<void> {
  const present = new Set((await stores.people.members(authority.id)).map(({ personId }) => personId));
  const missing = accessRoles.filter((role) => !present.has(demoPersonId(role)));
  for (const role of missing) {
    const localities =
      role === 'service_manager' ? ownLocalities(await stores.workbooks.load(authority.id)) : [];
    await stores.people.putMembership({
      personId: demoPersonId(role),
      authorityId: authority.id,
      role,
      localities,
      smallNumbers: seesSmallNumbersByDefault(role),
    });
  }
}

function ownLocalities(workbook: StoredWorkbook): readonly string[] {
  const rows = workbook.sheets.localities?.rows ?? [];
  const own = rows.find(({ cells }) => cells.locality === exampleLocality) ?? rows[0];
  return own?.cells.locality === undefined ? [] : [own.cells.locality];
}
