import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import * as schema from '../../../src/store/schema.ts';

/** A database in memory with the tables of signing in. */
export async function memoryDatabase() {
  const client = new PGlite();
  await client.exec(readFileSync('/tmp/wt/store/drizzle/0000_tables.sql', 'utf8'));
  return drizzle(client, { schema, casing: 'snake_case' });
}
