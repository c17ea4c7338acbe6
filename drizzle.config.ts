import { defineConfig } from 'drizzle-kit';

/** For `npm run db:generate`: writes the migration that leads from the last one to the tables of the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/store/schema.ts', './src/store/council-file-tables.ts', './src/store/api-token-table.ts'],
  out: './drizzle',
  casing: 'snake_case',
});
