import type { AuthorityId } from './stored-workbook.ts';

/** Planning done in the background: a plan of the baseline or one scenario, or plans of the baseline over several budgets. */
export type RunKind = 'plan' | 'frontier';

export type RunStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** How far a run is: what is being worked on, the share done (0–1) and the gap to the best possible where they can be told. */
export type RunProgress = {
  readonly stage: string;
  readonly share: number | null;
  readonly gap: number | null;
};

/** A run without its result. `scenario` null = the baseline. */
export type Run = {
  readonly id: string;
  readonly authorityId: AuthorityId;
  readonly kind: RunKind;
  readonly scenario: string | null;
  /** Revision of the workbook that is planned. */
  readonly revision: number;
  readonly status: RunStatus;
  readonly progress: RunProgress | null;
  readonly error: string | null;
  readonly attempts: number;
  readonly inputHash: string | null;
  readonly requestedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};
