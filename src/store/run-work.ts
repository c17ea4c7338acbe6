import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { Db } from './database.ts';
import { amongAllRuns, inAuthority } from './in-authority.ts';
import { isRun, runColumns, runOf } from './run-row.ts';
import { run } from './schema.ts';
import type { RunStore } from './stores.ts';

/** What workers do with runs. Every step is one statement that holds only for the worker who has the run, so that two can never both have it. */
export function runWorkOn(db: Db): Pick<RunStore, 'claim' | 'heartbeat' | 'finish' | 'waiting'> {
  return {
    claim: async (authorityId, id, worker, staleSeconds) => {
      const mayBeHad = and(isRun(authorityId, id), isWaiting(staleSeconds));
      const [row] = await inAuthority(db, authorityId, async (tx) => {
        // Its worker died before it could stop.
        await tx
          .update(run)
          .set({ status: 'cancelled', finishedAt: sql`now()` })
          .where(and(mayBeHad, eq(run.cancelAsked, true)));
        return tx
          .update(run)
          .set({
            ...{ status: 'running', worker, progress: null, attempts: sql`${run.attempts} + 1` },
            ...{ startedAt: sql`now()`, heartbeatAt: sql`now()` },
          })
          .where(mayBeHad)
          .returning(runColumns);
      });
      return row ? runOf(row) : null;
    },
    heartbeat: async (authorityId, id, worker, progress) => {
      const rows = await inAuthority(db, authorityId, (tx) =>
        tx
          .update(run)
          .set({ heartbeatAt: sql`now()`, ...(progress ? { progress } : {}) })
          .where(isHeldBy(authorityId, id, worker))
          .returning({ cancelAsked: run.cancelAsked }),
      );
      return rows[0]?.cancelAsked === false;
    },
    finish: async (authorityId, id, worker, outcome) => {
      const rows = await inAuthority(db, authorityId, (tx) =>
        tx
          .update(run)
          .set(outcome.status === 'queued' ? givenBack : { ...outcome, finishedAt: sql`now()` })
          .where(isHeldBy(authorityId, id, worker))
          .returning({ id: run.id }),
      );
      return rows.length > 0;
    },
    waiting: (staleSeconds) =>
      amongAllRuns(db, (tx) =>
        tx
          .select({ authorityId: run.authorityId, id: run.id })
          .from(run)
          .where(isWaiting(staleSeconds))
          .orderBy(asc(run.requestedAt)),
      ),
  };
}

/** A run given back waits again, unless it was to be cancelled. */
const givenBack = {
  status: sql`case when ${run.cancelAsked} then 'cancelled' else 'queued' end`,
  finishedAt: sql`case when ${run.cancelAsked} then now() end`,
  worker: null,
  heartbeatAt: null,
  startedAt: null,
  progress: null,
  attempts: sql`${run.attempts} - 1`,
};

function isWaiting(staleSeconds: number): SQL {
  return or(
    eq(run.status, 'queued'),
    and(
      eq(run.status, 'running'),
      sql`${run.heartbeatAt} < now() - make_interval(secs => ${staleSeconds}::float8)`,
    ),
  )!;
}

function isHeldBy(authorityId: AuthorityId, id: string, worker: string): SQL {
  return and(isRun(authorityId, id), eq(run.status, 'running'), eq(run.worker, worker))!;
}
