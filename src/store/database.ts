import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** A database with the tables, embedded or on a server. Inside a transaction use its `tx` only: on the embedded database `db` would wait for ever. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Tx = PgTransaction<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** Runs SQL as text, for pg-boss: with values one statement, without them any number (the last one's rows are the result). */
export type ExecuteSql = (
  text: string,
  values?: readonly unknown[],
) => Promise<{ readonly rows: unknown[]; readonly rowCount: number }>;

/** An open database. */
export type Database = {
  readonly db: Db;
  readonly kind: 'embedded' | 'server';
  /** Null on a server, to which pg-boss connects itself. */
  readonly executeSql: ExecuteSql | null;
  /** Whether the database answers within two seconds. */
  readonly ready: () => Promise<boolean>;
  /** Lets work that has begun finish, then closes. */
  readonly close: () => Promise<void>;
};

/** What opening a database says meanwhile; without personal data and passwords. */
export type OpenLog = (message: string) => void;

export type OpenErrorCode = 'folder_held' | 'damaged' | 'unreachable' | 'not_protected';

/** The database cannot be opened. The message says what was found and what to do, and is safe to show. */
export class DatabaseOpenError extends Error {
  override readonly name = 'DatabaseOpenError';
  readonly code: OpenErrorCode;

  constructor(code: OpenErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The rows of a raw statement, which the drivers hand back differently. */
export function rowsOf<Row>(result: unknown): readonly Row[] {
  return Array.isArray(result) ? (result as Row[]) : (result as { readonly rows: Row[] }).rows;
}

/** Whether the promise came true within the time, counted in milliseconds; a failure is no. */
export async function answersWithin(milliseconds: number, answer: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const answered = answer.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
