import { randomUUID } from 'node:crypto';
import { type AccessRole, accessRoles, seesSmallNumbersByDefault } from '../../src/domain/access-role.ts';
import { rawWorkbook, type Tables } from '../../src/domain/raw-workbook.ts';
import type { RawWorkbook } from '../../src/domain/workbook.ts';
import { buildCouncil, councils } from '../../src/examples/councils.ts';
import type { Authority, Editor, Person, Stores } from '../../src/store/stores.ts';
import { tinyTables } from './workbook.ts';

/** An authority in a test database, with one member of each role. */
export type StoredAuthority = {
  readonly authority: Authority;
  readonly members: Readonly<Record<AccessRole, Person>>;
};

export const importer: Editor = { id: null, name: 'Importer' };

/** Stores a bundled council under its own code. */
export function storeCouncil(
  stores: Stores,
  code: string,
  options: { readonly ownLocalities?: readonly string[] } = {},
): Promise<StoredAuthority> {
  const council = councils.find((each) => each.code === code);
  if (!council) throw new Error(`There is no bundled council '${code}'.`);
  return storeAuthority(stores, { code, name: council.name, raw: buildCouncil(code)!, ...options });
}

/** Stores the tiny workbook (two localities, north and south; the service manager has north). Any number of times: the code is made up. */
export function storeTiny(stores: Stores, overrides: Partial<Tables> = {}): Promise<StoredAuthority> {
  const code = `tiny-${randomUUID().slice(0, 8)}`;
  const raw = rawWorkbook(tinyTables(overrides));
  return storeAuthority(stores, { code, name: 'Tinyshire', raw, ownLocalities: ['north'] });
}

/** Stores an authority with a workbook and a member of each role; the service manager has `ownLocalities`. */
export async function storeAuthority(
  stores: Stores,
  given: {
    readonly code: string;
    readonly name: string;
    readonly raw: RawWorkbook;
    readonly ownLocalities?: readonly string[];
  },
): Promise<StoredAuthority> {
  const { code, name, raw, ownLocalities = [] } = given;
  const authority = await stores.authorities.create(
    { code, name, colour: '#1d4f63', example: true },
    raw,
    importer,
  );
  if (!authority) throw new Error(`The code '${code}' is taken in this database.`);
  const members: Partial<Record<AccessRole, Person>> = {};
  for (const role of accessRoles) {
    members[role] = await storePerson(stores, { name: `The ${role.replace('_', ' ')} of ${name}` });
    const localities = role === 'service_manager' ? ownLocalities : [];
    await stores.people.putMembership({
      personId: members[role].id,
      authorityId: authority.id,
      role,
      localities,
      smallNumbers: seesSmallNumbersByDefault(role),
    });
  }
  return { authority, members: members as Record<AccessRole, Person> };
}

/** Stores a person who is a member of nothing. */
export async function storePerson(
  stores: Stores,
  facts: { readonly name: string; readonly administrator?: boolean },
): Promise<Person> {
  const id = randomUUID();
  const { name, administrator = false } = facts;
  const person = { id, name, email: `${id}@example.org`, administrator, demo: false };
  await stores.people.put(person);
  return { ...person, closedAt: null };
}
