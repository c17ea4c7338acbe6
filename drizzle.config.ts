import { defineConfig } from 'drizzle-kit';

/** For `npm run db:generate`: writes the migration that leads from the last one to the tables of `src/store/schema.ts`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/schema.ts',
  out: './drizzle',
  casing: 'snake_case',
});
