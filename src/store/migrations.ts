import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the migrations: at the root of the repository, and of `dist` after a build. */
export function migrationsFolder(): string {
  const folder = fileURLToPath(new URL('../../drizzle', import.meta.url));
  if (!existsSync(folder)) throw new Error(`The migrations are missing: no folder ${folder}.`);
  return folder;
}
