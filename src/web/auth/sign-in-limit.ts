import { createHmac, randomUUID } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import type { AuthDatabase, AuthTables } from './auth-settings.ts';

/** Length of a window in which attempts are counted. */
export const LIMIT_MINUTES = 15;

const WINDOW_MS = LIMIT_MINUTES * 60 * 1000;

/** Attempts in a window. Many people of a council share one address, so an address has more than one e-mail at it. */
export const mostAttempts = { emailAtAddress: 10, email: 50, address: 150, password: 10 } as const;

/** What is counted: a kind of attempt and whom it concerns. */
export type Counted = { readonly kind: keyof typeof mostAttempts; readonly of: string };

/** Counts attempts in the database, for all processes together. */
export type AttemptLimit = {
  /** Counts one more attempt of each; false where one of them has used up its window. */
  readonly take: (counted: readonly Counted[]) => Promise<boolean>;
  /** Takes an attempt back that turned out to be right. */
  readonly giveBack: (counted: readonly Counted[]) => Promise<void>;
};

/**
 * Counts in the table that the sign-in library uses too. An attempt is counted before the password is looked at, so attempts made at once cannot all pass;
 * a right one is given back. Keys are digests: the table holds no e-mail addresses.
 */
export function createAttemptLimit(
  db: AuthDatabase,
  rateLimit: AuthTables['rateLimit'],
  secret: string,
  clock: () => Date,
): AttemptLimit {
  const keyOf = ({ kind, of }: Counted) =>
    `skillmix ${kind} ${createHmac('sha256', secret).update(of).digest('base64url')}`;

  async function count(each: Counted): Promise<number> {
    const now = clock().getTime();
    const isOver = sql`${rateLimit.lastRequest} <= ${now - WINDOW_MS}`;
    const [row] = await db
      .insert(rateLimit)
      .values({ id: randomUUID(), key: keyOf(each), count: 1, lastRequest: now })
      .onConflictDoUpdate({
        target: rateLimit.key,
        set: {
          count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
          lastRequest: sql`case when ${isOver} then ${now} else ${rateLimit.lastRequest} end`,
        },
      })
      .returning({ count: rateLimit.count });
    if (row!.count === 1) await db.delete(rateLimit).where(lt(rateLimit.lastRequest, now - 4 * WINDOW_MS));
    return row!.count;
  }

  return {
    take: async (counted) => {
      let isAllowed = true;
      for (const each of counted) {
        if ((await count(each)) > mostAttempts[each.kind]) isAllowed = false;
      }
      return isAllowed;
    },
    giveBack: async (counted) => {
      for (const each of counted) {
        await db
          .update(rateLimit)
          .set({ count: sql`greatest(${rateLimit.count} - 1, 0)` })
          .where(eq(rateLimit.key, keyOf(each)));
      }
    },
  };
}
