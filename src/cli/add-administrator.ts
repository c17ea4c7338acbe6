import { readConfig } from '../config.ts';
import { type MadeAdministrator, makeAdministrator } from '../main/administrator.ts';
import { DatabaseOpenError } from '../store/database.ts';
import { openDatabase } from '../store/open.ts';
import * as schema from '../store/schema.ts';
import { storesOn } from '../store/stores-on.ts';
import { createAuth } from '../web/auth/create-auth.ts';

const quiet = () => {};
/** Signs cookies, of which a command makes none. */
const noSecret = 'a command signs nobody in and needs no secret';

/** Makes an administrator in the database of the environment. `path`: a relative path from the folder that the user is in. */
export async function addAdministrator(
  who: { readonly email: string; readonly name: string | null; readonly password: string },
  path: (given: string) => string,
): Promise<MadeAdministrator> {
  const { DATABASE_URL, DATA_FOLDER } = process.env;
  const read = readConfig({ DATABASE_URL, DATA_FOLDER, SECRET: noSecret });
  if (!read.ok) return { ok: false, message: read.problems.join('\n') };
  const { databaseUrl, dataFolder, origin } = read.config;
  try {
    const database = await openDatabase({ url: databaseUrl, dataFolder: path(dataFolder) });
    try {
      const auth = createAuth({
        ...{ db: database.db, tables: schema, secret: noSecret, origin, secure: false, providers: [] },
        ...{ demo: false, clock: () => new Date(), log: { info: quiet, warn: quiet, error: quiet } },
      });
      return await makeAdministrator(storesOn(database.db), auth, who);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof DatabaseOpenError) return { ok: false, message: error.message };
    throw error;
  }
}
