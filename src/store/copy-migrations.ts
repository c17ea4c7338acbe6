/** Copies the migrations to the root of `dist`, where the compiled store looks for them. A step of the build: the compiler copies code only. */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from './migrations.ts';

cpSync(migrationsFolder(), fileURLToPath(new URL('../../dist/drizzle', import.meta.url)), {
  recursive: true,
});
