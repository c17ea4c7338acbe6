import { sql } from 'drizzle-orm';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import { type Db, rowsOf, type Tx } from './database.ts';
import { isUuid } from './uuid.ts';

/**
 * Runs work in a transaction that sees and writes the rows of one authority only, whatever its statements say: it takes the role `skillmix_app`, on
 * which row-level security holds even where the connecting user is a superuser, and names the authority to the policies. That role may use the
 * closed tables only (not people, sessions, authorities, memberships, the audit log).
 */
export function inAuthority<T>(db: Db, authorityId: AuthorityId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await enterAuthority(tx, authorityId);
    return work(tx);
  });
}

/** Closes the rest of a transaction to all but one authority's rows. In one statement without parameters, for the sake of round trips. */
export async function enterAuthority(tx: Tx, authorityId: AuthorityId): Promise<void> {
  if (!isUuid(authorityId)) throw new Error(`'${authorityId}' is not the id of an authority.`);
  await tx.execute(sql`select set_config('skillmix.authority', '${sql.raw(authorityId)}', true), ${appRole}`);
}

/** Runs work that may read the runs of every authority and nothing else that is closed: how workers find what waits. */
export function amongAllRuns<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('skillmix.worker', 'yes', true), ${appRole}`);
    return work(tx);
  });
}

/** Runs work that may read the one token of the programming interface that has this SHA-256 (64 hexadecimal digits), and nothing else that is closed. */
export function byTokenHash<T>(db: Db, hash: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A token is sought by its SHA-256.');
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('skillmix.token_hash', '${sql.raw(hash)}', true), ${appRole}`);
    return work(tx);
  });
}

/** Whether row-level security holds in such transactions: not so for a superuser who lacks the role. */
export async function isProtected(db: Db): Promise<boolean> {
  const nobody = '00000000-0000-0000-0000-000000000000';
  return inAuthority(db, nobody, async (tx) => {
    const result = await tx.execute(sql`select row_security_active('workbook_row') as active`);
    return rowsOf<{ active: boolean }>(result)[0]!.active;
  });
}

/** Takes the role until the end of the transaction, or no other where it does not exist: the tables' owner is bound by the forced policies. */
const appRole = sql.raw(`set_config('role',
  case when pg_has_role(to_regrole('skillmix_app')::oid, 'member') then 'skillmix_app' else 'none' end, true)`);
