import type { Run, RunKind, RunProgress } from '../domain/run.ts';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { RawWorkbook } from '../domain/workbook.ts';
import type { Frontier } from '../planning/analysis/frontier.ts';
import type { Answer } from '../planning/answer.ts';

/** Which run. */
export type RunOfAuthority = { readonly authorityId: AuthorityId; readonly id: string };

/** Facts and a message; without personal data. */
export type JobLog = (
  level: 'info' | 'warn' | 'error',
  facts: Readonly<Record<string, unknown>>,
  message: string,
) => void;

/** What became of a run; `queued` = given back unfinished at a graceful stop. */
export type RunOutcome =
  | {
      readonly status: 'done';
      readonly result: Answer | Frontier;
      /** The workbook that was planned, scenario's edits included. */
      readonly planned: RawWorkbook;
      readonly inputHash: string | null;
      /** Revision of the workbook that was planned: newer than the run's where it was edited before the run began. */
      readonly revision: number;
    }
  | { readonly status: 'failed'; readonly error: string }
  | { readonly status: 'cancelled' }
  | { readonly status: 'queued' };

/** What planning in the background needs of the store. The meaning of each function is told there. */
export type RunQueue = {
  readonly request: (ask: {
    readonly authorityId: AuthorityId;
    readonly kind: RunKind;
    readonly scenario: string | null;
    readonly revision: number;
    readonly by: string | null;
  }) => Promise<{ readonly run: Run; readonly isNew: boolean }>;
  readonly cancel: (authorityId: AuthorityId, id: string) => Promise<void>;
  readonly claim: (
    authorityId: AuthorityId,
    id: string,
    worker: string,
    staleSeconds: number,
  ) => Promise<Run | null>;
  readonly heartbeat: (
    authorityId: AuthorityId,
    id: string,
    worker: string,
    progress: RunProgress | null,
  ) => Promise<boolean>;
  readonly finish: (
    authorityId: AuthorityId,
    id: string,
    worker: string,
    outcome: RunOutcome,
  ) => Promise<boolean>;
  readonly waiting: (staleSeconds: number) => Promise<readonly RunOfAuthority[]>;
  readonly record: (ask: {
    readonly authorityId: AuthorityId;
    readonly scenario: string | null;
    readonly revision: number;
    readonly by: string | null;
    readonly answer: Answer;
    readonly planned: RawWorkbook;
  }) => Promise<Run>;
};

/** Reads the workbook to plan, as text. */
export type LoadRaw = (
  authorityId: AuthorityId,
) => Promise<{ readonly revision: number; readonly raw: RawWorkbook }>;
