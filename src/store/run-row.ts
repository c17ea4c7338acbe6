import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../domain/run.ts';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import { run } from './schema.ts';
import { isUuid } from './uuid.ts';

/** The columns of a run without its result and workbook, which are large. */
export const runColumns = {
  id: run.id,
  authorityId: run.authorityId,
  kind: run.kind,
  scenario: run.scenario,
  revision: run.revision,
  status: run.status,
  progress: run.progress,
  error: run.error,
  attempts: run.attempts,
  inputHash: run.inputHash,
  requestedAt: run.requestedAt,
  startedAt: run.startedAt,
  finishedAt: run.finishedAt,
};

/** A run as the rest of the tool knows it: the baseline is kept as '', because a null is never equal to another in an index. */
export function runOf(row: Omit<Run, 'scenario'> & { readonly scenario: string }): Run {
  return { ...row, scenario: row.scenario === '' ? null : row.scenario };
}

/** One run by id. An id that cannot be one, which an address may hold, finds none. */
export function isRun(authorityId: AuthorityId, id: string): SQL {
  return isUuid(id) ? and(eq(run.authorityId, authorityId), eq(run.id, id))! : sql`false`;
}
