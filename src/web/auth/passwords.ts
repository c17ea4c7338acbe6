import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { AuthService } from '../auth-service.ts';
import { type AuthSettings, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './auth-settings.ts';
import type { Library } from './library.ts';

/** What the library calls the account of someone who signs in by e-mail address and password. */
const CREDENTIAL = 'credential';

type Passwords = Pick<AuthService, 'createPerson' | 'setPassword'>;

/** Why a password cannot be taken, in words; null where it can. */
export function passwordProblem(password: string, email: string | null = null): string | null {
  if (password.length < SHORTEST_PASSWORD) {
    return `The password has ${password.length} characters. It needs at least ${SHORTEST_PASSWORD}; three random words make a good one.`;
  }
  if (password.length > LONGEST_PASSWORD) {
    return `The password has ${password.length} characters. It can have at most ${LONGEST_PASSWORD}.`;
  }
  if (new Set(password).size < 4)
    return 'The password repeats the same few characters. Three random words make a good one.';
  const name = email?.split('@')[0]?.toLowerCase() ?? '';
  if (name.length > 3 && password.toLowerCase().replaceAll(/\d/g, '') === name) {
    return 'The password is your e-mail address. Three random words make a good one.';
  }
  return null;
}

/** Makes people with passwords and sets passwords. */
export function createPasswords({ db, tables, clock }: AuthSettings, library: Library): Passwords {
  const { person, account, session } = tables;
  const hashOf = async (password: string) => (await library.$context).password.hash(password);

  return {
    createPerson: async ({ name, email, password }) => {
      const address = email.trim().toLowerCase();
      const problem = passwordProblem(password, address);
      if (problem !== null) return { ok: false, message: problem };
      const hash = await hashOf(password);
      const now = clock();
      const personId = randomUUID();
      return db.transaction(async (tx) => {
        const made = await tx
          .insert(person)
          .values({ id: personId, name: name.trim(), email: address, createdAt: now, updatedAt: now })
          .onConflictDoNothing()
          .returning({ id: person.id });
        if (made.length === 0) {
          return {
            ok: false,
            message: `There is already someone with the e-mail address ${address}.`,
          } as const;
        }
        await tx.insert(account).values(credential(personId, hash, now));
        return { ok: true, personId } as const;
      });
    },

    setPassword: async (personId, password) => {
      const [found] = await db.select().from(person).where(eq(person.id, personId));
      if (!found) return { ok: false, message: 'This person is no longer here.' };
      if (found.demo) return { ok: false, message: 'The people of the demonstration have no passwords.' };
      const problem = passwordProblem(password, found.email);
      if (problem !== null) return { ok: false, message: problem };
      const hash = await hashOf(password);
      const now = clock();
      await db.transaction(async (tx) => {
        const own = and(eq(account.userId, personId), eq(account.providerId, CREDENTIAL));
        const changed = await tx
          .update(account)
          .set({ password: hash, updatedAt: now })
          .where(own)
          .returning({ id: account.id });
        if (changed.length === 0) await tx.insert(account).values(credential(personId, hash, now));
        await tx.delete(session).where(eq(session.userId, personId));
      });
      return { ok: true };
    },
  };
}

/** The account by which a person signs in with a password, whose hash it keeps. */
function credential(personId: string, hash: string, now: Date) {
  return {
    ...{ id: randomUUID(), accountId: personId, providerId: CREDENTIAL, userId: personId },
    ...{ password: hash, createdAt: now, updatedAt: now },
  };
}
