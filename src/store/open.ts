import type { Database, OpenLog } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { openServer } from './server.ts';

/**
 * Opens the database with its tables up to date: the PostgreSQL server at `url`, or without one the embedded PostgreSQL in `dataFolder`. Throws a
 * DatabaseOpenError, whose message says what to do, where that cannot be.
 */
export function openDatabase(options: {
  readonly url: string | null;
  readonly dataFolder: string;
  /** Connections to the server at most. */
  readonly connections?: number;
  readonly log?: OpenLog;
}): Promise<Database> {
  const { url, dataFolder, ...rest } = options;
  return url === null ? openEmbedded({ dataFolder, ...rest }) : openServer({ url, ...rest });
}
