import { and, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { RunKind } from '../domain/run.ts';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { RawWorkbook } from '../domain/workbook.ts';
import type { Frontier } from '../planning/analysis/frontier.ts';
import type { Answer } from '../planning/answer.ts';
import type { Db, Tx } from './database.ts';
import { inAuthority } from './in-authority.ts';
import { isRun, runColumns, runOf } from './run-row.ts';
import { runWorkOn } from './run-work.ts';
import { run } from './schema.ts';
import type { RunStore } from './stores.ts';

/** Runs of planning: what pages ask for and read, and what workers do (`run-work.ts`). */
export function runStoreOn(db: Db): RunStore {
  return {
    ...runWorkOn(db),
    request: (ask) => inAuthority(db, ask.authorityId, (tx) => request(tx, ask)),
    byId: async (authorityId, id) => {
      const [row] = await inAuthority(db, authorityId, (tx) =>
        tx.select(runColumns).from(run).where(isRun(authorityId, id)),
      );
      return row ? runOf(row) : null;
    },
    answerOf: async (authorityId, id) => {
      const done = await resultOf(db, authorityId, id, 'plan');
      return done?.planned ? { answer: done.result as Answer, planned: done.planned } : null;
    },
    frontierOf: async (authorityId, id) =>
      ((await resultOf(db, authorityId, id, 'frontier'))?.result as Frontier | undefined) ?? null,
    latest: (authorityId, kind, scenario) =>
      inAuthority(db, authorityId, (tx) => latest(tx, authorityId, kind, scenario)),
    done: async (authorityId, kind, scenario, limit) => {
      const rows = await inAuthority(db, authorityId, (tx) =>
        tx
          .select(runColumns)
          .from(run)
          .where(and(isOf(authorityId, kind, scenario), eq(run.status, 'done')))
          .orderBy(desc(run.finishedAt))
          .limit(limit),
      );
      return rows.map(runOf);
    },
    finished: async (authorityId, ask) => {
      const rows = await inAuthority(db, authorityId, (tx) => finishedRuns(tx, authorityId, ask));
      return rows.map(({ outcome, ...row }) => ({ ...runOf(row), outcome }));
    },
    record: async ({ authorityId, scenario, revision, by, answer, planned }) => {
      const [row] = await inAuthority(db, authorityId, (tx) =>
        tx
          .insert(run)
          .values({
            ...{
              authorityId,
              kind: 'plan',
              scenario: scenario ?? '',
              revision,
              status: 'done',
              requestedBy: by,
            },
            ...{
              result: answer,
              planned,
              inputHash: answer.inputHash,
              startedAt: sql`now()`,
              finishedAt: sql`now()`,
            },
          })
          .returning(runColumns),
      );
      return runOf(row!);
    },
    cancel: async (authorityId, id) => {
      const isQueued = sql`${run.status} = 'queued'`;
      await inAuthority(db, authorityId, (tx) =>
        tx
          .update(run)
          .set({
            cancelAsked: true,
            status: sql`case when ${isQueued} then 'cancelled' else ${run.status} end`,
            finishedAt: sql`case when ${isQueued} then now() end`,
          })
          .where(and(isRun(authorityId, id), inArray(run.status, ['queued', 'running']))),
      );
    },
  };
}

/** The index of open runs lets one in; who comes second gets that one, or tries again where it has just ended. */
async function request(tx: Tx, ask: Parameters<RunStore['request']>[0]) {
  const { authorityId, kind, revision, by } = ask;
  for (let attempt = 0; attempt < 10; attempt++) {
    const [made] = await tx
      .insert(run)
      .values({ authorityId, kind, scenario: ask.scenario ?? '', revision, requestedBy: by })
      .onConflictDoNothing()
      .returning(runColumns);
    if (made) return { run: runOf(made), isNew: true };
    const { open } = await latest(tx, authorityId, kind, ask.scenario);
    if (open) return { run: open, isNew: false };
  }
  throw new Error('A run could neither be made nor found.');
}

/** The last few runs nearly always hold them all; only after a row of failures is the newest done sought by itself. */
async function latest(tx: Tx, authorityId: AuthorityId, kind: RunKind, scenario: string | null) {
  const newest = (condition: SQL, limit: number) =>
    tx
      .select(runColumns)
      .from(run)
      .where(and(isOf(authorityId, kind, scenario), condition))
      .orderBy(sql`${run.finishedAt} desc nulls first`)
      .limit(limit);
  const last = await newest(ne(run.status, 'cancelled'), lookBack);
  const isAll = last.length < lookBack || last.some(({ status }) => status === 'done');
  const rows = (isAll ? last : [...last, ...(await newest(eq(run.status, 'done'), 1))]).map(runOf);
  const done = rows.findIndex(({ status }) => status === 'done');
  const failed = rows.findIndex(({ status }) => status === 'failed');
  const open = rows.find(({ status }) => status === 'queued' || status === 'running');
  const isSince = done < 0 || failed < done;
  return { done: rows[done] ?? null, open: open ?? null, failed: isSince ? (rows[failed] ?? null) : null };
}

/** Plans in the order of their end, those of the same moment by id, so that pages of the list neither repeat nor leave out any. */
function finishedRuns(tx: Tx, authorityId: AuthorityId, ask: Parameters<RunStore['finished']>[1]) {
  const { scenario, after, limit } = ask;
  const isPlan = and(eq(run.authorityId, authorityId), eq(run.kind, 'plan'), eq(run.status, 'done'));
  const last = sql`select finished_at, id from run where ${isRun(authorityId, after ?? '')}`;
  return tx
    .select({ ...runColumns, outcome: sql<Answer['outcome']>`${run.result} ->> 'outcome'` })
    .from(run)
    .where(
      and(
        isPlan,
        scenario === undefined ? undefined : eq(run.scenario, scenario ?? ''),
        after === undefined ? undefined : sql`(${run.finishedAt}, ${run.id}) < (${last})`,
      ),
    )
    .orderBy(desc(run.finishedAt), desc(run.id))
    .limit(limit);
}

const lookBack = 10;

async function resultOf(
  db: Db,
  authorityId: AuthorityId,
  id: string,
  kind: RunKind,
): Promise<{ readonly result: unknown; readonly planned: RawWorkbook | null } | null> {
  const [row] = await inAuthority(db, authorityId, (tx) =>
    tx
      .select({ result: run.result, planned: run.planned })
      .from(run)
      .where(and(isRun(authorityId, id), eq(run.kind, kind), eq(run.status, 'done'))),
  );
  return row ?? null;
}

function isOf(authorityId: AuthorityId, kind: RunKind, scenario: string | null) {
  return and(eq(run.authorityId, authorityId), eq(run.kind, kind), eq(run.scenario, scenario ?? ''));
}
