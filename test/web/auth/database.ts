import { PGlite } from '@electric-sql/pglite';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { drizzle } from 'drizzle-orm/pglite';
import * as schema from '../../../src/store/schema.ts';

/** A database in memory with the tables of signing in. */
export async function memoryDatabase() {
  const client = new PGlite();
  const none = generateDrizzleJson({});
  const all = generateDrizzleJson(schema, none.id, undefined, 'snake_case');
  for (const statement of await generateMigration(none, all)) await client.exec(statement);
  return drizzle(client, { schema, casing: 'snake_case' });
}
