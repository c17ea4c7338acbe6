import { and, eq, getTableColumns } from 'drizzle-orm';
import type { Db } from './database.ts';
import { membership, person, session } from './schema.ts';
import type { Membership, PeopleStore, Person } from './stores.ts';

const personColumns = {
  id: person.id,
  name: person.name,
  email: person.email,
  administrator: person.administrator,
  demo: person.demo,
  closedAt: person.closedAt,
};

const { createdAt: _, ...membershipColumns } = getTableColumns(membership);

/** People who sign in, and what they may do where. E-mail addresses are kept and sought in lower case. */
export function peopleStoreOn(db: Db): PeopleStore {
  const one = async (condition: ReturnType<typeof eq>): Promise<Person | null> =>
    (await db.select(personColumns).from(person).where(condition))[0] ?? null;
  return {
    byId: (id) => one(eq(person.id, id)),
    byEmail: (email) => one(eq(person.email, email.toLowerCase())),
    list: async () => {
      const people: readonly Person[] = await db.select(personColumns).from(person);
      return people.toSorted(byName);
    },
    put: async ({ id, name, email, administrator, demo }) => {
      const facts = { name, email: email.toLowerCase(), administrator, demo, updatedAt: new Date() };
      await db
        .insert(person)
        .values({ id, ...facts })
        .onConflictDoUpdate({ target: person.id, set: facts });
    },
    setAdministrator: async (id, administrator) => {
      await db.update(person).set({ administrator, updatedAt: new Date() }).where(eq(person.id, id));
    },
    setClosed: (id, closedAt) =>
      db.transaction(async (tx) => {
        await tx.update(person).set({ closedAt, updatedAt: new Date() }).where(eq(person.id, id));
        if (closedAt) await tx.delete(session).where(eq(session.userId, id));
      }),
    memberships: (personId) =>
      db.select(membershipColumns).from(membership).where(eq(membership.personId, personId)),
    members: async (authorityId) => {
      const members: readonly (Membership & { readonly person: Person })[] = await db
        .select({ ...membershipColumns, person: personColumns })
        .from(membership)
        .innerJoin(person, eq(person.id, membership.personId))
        .where(eq(membership.authorityId, authorityId));
      return members.toSorted((a, b) => byName(a.person, b.person));
    },
    putMembership: async ({ personId, authorityId, role, localities, smallNumbers }) => {
      const facts = { role, localities: [...localities], smallNumbers };
      await db
        .insert(membership)
        .values({ personId, authorityId, ...facts })
        .onConflictDoUpdate({ target: [membership.personId, membership.authorityId], set: facts });
    },
    removeMembership: async (personId, authorityId) => {
      await db
        .delete(membership)
        .where(and(eq(membership.personId, personId), eq(membership.authorityId, authorityId)));
    },
  };
}

function byName(a: Person, b: Person): number {
  return a.name.localeCompare(b.name, 'en') || a.email.localeCompare(b.email, 'en');
}
