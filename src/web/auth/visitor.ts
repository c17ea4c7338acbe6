import { eq } from 'drizzle-orm';
import type { Person } from '../../store/stores.ts';
import type { Visitor } from '../access.ts';
import { type AuthSettings, IDLE_HOURS, SESSION_HOURS } from './auth-settings.ts';
import { demoPersonId, demoRoleOf, isLoopbackRequest } from './demo.ts';
import type { Library } from './library.ts';

const HOUR_MS = 3600 * 1000;
/** The time of last use is written down at most this often. */
const NOTED_EVERY_MS = 5 * 60 * 1000;

/**
 * Who asks. A session counts while its person is open, it was used in the last `IDLE_HOURS` and it began in the last `SESSION_HOURS`; one that
 * has ended is removed. In the demonstration a visitor without a session is the demo person of the role in the cookie.
 */
export function createVisitor(settings: AuthSettings, library: Library) {
  return async (headers: Headers): Promise<Visitor | null> => {
    const person = await personOfSession(settings, library, headers);
    if (person !== null) return { person, demoRole: null };
    if (!settings.demo || !isLoopbackRequest(headers)) return null;
    const role = demoRoleOf(headers);
    const demo = await personById(settings, demoPersonId(role));
    return demo?.demo ? { person: demo, demoRole: role } : null;
  };
}

async function personOfSession(
  { db, tables, clock }: AuthSettings,
  library: Library,
  headers: Headers,
): Promise<Person | null> {
  if (!headers.get('cookie')?.includes('skillmix.session_token=')) return null;
  const found = await library.api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return null;
  const { user, session } = found;
  const now = clock().getTime();
  const hasEnded =
    now >= session.createdAt.getTime() + SESSION_HOURS * HOUR_MS ||
    now >= session.updatedAt.getTime() + IDLE_HOURS * HOUR_MS;
  if (hasEnded || user.closedAt != null || user.demo) {
    await db.delete(tables.session).where(eq(tables.session.id, session.id));
    return null;
  }
  if (now >= session.updatedAt.getTime() + NOTED_EVERY_MS) {
    await db.update(tables.session).set({ updatedAt: clock() }).where(eq(tables.session.id, session.id));
  }
  const { id, name, email, administrator } = user;
  return { id, name, email, administrator: administrator === true, demo: false, closedAt: null };
}

async function personById({ db, tables }: AuthSettings, id: string): Promise<Person | null> {
  const [found] = await db.select().from(tables.person).where(eq(tables.person.id, id));
  if (!found) return null;
  const { name, email, administrator, demo, closedAt } = found;
  return { id, name, email, administrator, demo, closedAt };
}
