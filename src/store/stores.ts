import type { AccessRole } from '../domain/access-role.ts';
import type { Run, RunKind, RunProgress } from '../domain/run.ts';
import type { AuthorityId, EditClash, RowChange, StoredWorkbook } from '../domain/stored-workbook.ts';
import type { RawWorkbook, SheetName } from '../domain/workbook.ts';
import type { Frontier } from '../planning/analysis/frontier.ts';
import type { Answer } from '../planning/answer.ts';
import type { ApiTokenStore } from './api-token-stores.ts';
import type { CouncilReadingStore, TeamPlaceStore } from './council-file-stores.ts';

/** Everything kept, by noun. Each function is one transaction; those of an authority cannot see another's rows. */
export type Stores = {
  readonly authorities: AuthorityStore;
  readonly people: PeopleStore;
  readonly workbooks: WorkbookStore;
  readonly runs: RunStore;
  readonly gapMarks: GapMarkStore;
  readonly comparisons: ComparisonStore;
  readonly teamPlaces: TeamPlaceStore;
  readonly councilReadings: CouncilReadingStore;
  readonly apiTokens: ApiTokenStore;
  readonly audit: AuditStore;
};

export type Authority = {
  readonly id: AuthorityId;
  readonly code: string;
  readonly name: string;
  readonly colour: string;
  readonly example: boolean;
};

export type AuthorityStore = {
  /** In order of name. */
  readonly list: () => Promise<readonly Authority[]>;
  readonly byCode: (code: string) => Promise<Authority | null>;
  /** Null where the code is taken. The workbook is stored with it at revision 1. */
  readonly create: (
    authority: Omit<Authority, 'id'>,
    raw: RawWorkbook,
    by: Editor,
  ) => Promise<Authority | null>;
  readonly update: (
    id: AuthorityId,
    change: { readonly name: string; readonly colour: string },
  ) => Promise<void>;
};

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly demo: boolean;
  readonly closedAt: Date | null;
};

export type Membership = {
  readonly personId: string;
  readonly authorityId: AuthorityId;
  readonly role: AccessRole;
  readonly localities: readonly string[];
  /** May have small numbers of families in files, briefs and reports. */
  readonly smallNumbers: boolean;
};

export type PeopleStore = {
  readonly byId: (id: string) => Promise<Person | null>;
  readonly byEmail: (email: string) => Promise<Person | null>;
  /** Everyone, in order of name. */
  readonly list: () => Promise<readonly Person[]>;
  /** Adds or updates a person who cannot sign in with a password yet. */
  readonly put: (person: Omit<Person, 'closedAt'>) => Promise<void>;
  readonly setAdministrator: (id: string, administrator: boolean) => Promise<void>;
  /** Closes (and signs out everywhere) or reopens. */
  readonly setClosed: (id: string, closedAt: Date | null) => Promise<void>;
  readonly memberships: (personId: string) => Promise<readonly Membership[]>;
  readonly members: (
    authorityId: AuthorityId,
  ) => Promise<readonly (Membership & { readonly person: Person })[]>;
  readonly putMembership: (membership: Membership) => Promise<void>;
  readonly removeMembership: (personId: string, authorityId: AuthorityId) => Promise<void>;
};

/** Who edits; the name is kept in the history as it was. */
export type Editor = { readonly id: string | null; readonly name: string };

export type EditResult =
  | { readonly ok: true; readonly revision: number; readonly added: readonly string[] }
  | { readonly ok: false; readonly clashes: readonly EditClash[] };

export type Edit = {
  readonly revision: number;
  readonly at: Date;
  readonly personName: string;
  readonly summary: string;
  readonly undoes: number | null;
  /** The newest edit that took this one back. */
  readonly undoneBy: number | null;
  readonly changes: readonly {
    readonly sheet: SheetName;
    readonly rowId: string;
    readonly before: Readonly<Record<string, string>> | null;
    readonly after: Readonly<Record<string, string>> | null;
  }[];
};

/**
 * Workbooks, row by row, with their history. The store keeps what it is given: whether it makes a valid workbook is asked before
 * (`edit` takes a check that sees the workbook as it would become, in the transaction, and can refuse).
 */
export type WorkbookStore = {
  readonly load: (authorityId: AuthorityId) => Promise<StoredWorkbook>;
  /** The current revision and when it was made, without the rows. */
  readonly state: (
    authorityId: AuthorityId,
  ) => Promise<{ readonly revision: number; readonly changedAt: Date }>;
  /**
   * All changes or none. Two edits of one workbook are made one after the other (its row is locked), so the check sees what will be stored.
   * `check` returns null to store, or anything else, which is handed back as `refused`.
   */
  readonly edit: <Refusal>(
    authorityId: AuthorityId,
    by: Editor,
    summary: string,
    changes: readonly RowChange[],
    check: (after: StoredWorkbook) => Refusal | null,
  ) => Promise<EditResult | { readonly ok: false; readonly refused: Refusal }>;
  /** Edits, newest first; `sheet` keeps those that touch it. */
  readonly history: (
    authorityId: AuthorityId,
    page: { readonly before?: number; readonly limit: number; readonly sheet?: SheetName },
  ) => Promise<readonly Edit[]>;
  /** Takes one edit back, as a new edit. Clashes where a row of it has been changed since. */
  readonly undo: <Refusal>(
    authorityId: AuthorityId,
    by: Editor,
    revision: number,
    check: (after: StoredWorkbook) => Refusal | null,
  ) => Promise<EditResult | { readonly ok: false; readonly refused: Refusal }>;
};

/** A done plan in a list: its run and what came of it. */
export type FinishedRun = Run & { readonly outcome: Answer['outcome'] };

/** Runs of planning. Jobs claim them and report; pages read them. */
export type RunStore = {
  /** The run waiting or under way for this kind and scenario, or a new one. */
  readonly request: (ask: {
    readonly authorityId: AuthorityId;
    readonly kind: RunKind;
    readonly scenario: string | null;
    readonly revision: number;
    readonly by: string | null;
  }) => Promise<{ readonly run: Run; readonly isNew: boolean }>;
  readonly byId: (authorityId: AuthorityId, id: string) => Promise<Run | null>;
  /** The answer of a done plan, and the workbook it answers, scenario's edits included. */
  readonly answerOf: (
    authorityId: AuthorityId,
    id: string,
  ) => Promise<{ readonly answer: Answer; readonly planned: RawWorkbook } | null>;
  readonly frontierOf: (authorityId: AuthorityId, id: string) => Promise<Frontier | null>;
  /** The newest done run and the one waiting or under way, for one kind and scenario; and the newest that failed after the newest done. */
  readonly latest: (
    authorityId: AuthorityId,
    kind: RunKind,
    scenario: string | null,
  ) => Promise<{ readonly done: Run | null; readonly open: Run | null; readonly failed: Run | null }>;
  /** Done runs, newest first. */
  readonly done: (
    authorityId: AuthorityId,
    kind: RunKind,
    scenario: string | null,
    limit: number,
  ) => Promise<readonly Run[]>;
  /** Done plans of one scenario (null = the baseline) or of all (undefined), the newest first; `after` = those that follow this one. */
  readonly finished: (
    authorityId: AuthorityId,
    ask: { readonly scenario?: string | null; readonly after?: string; readonly limit: number },
  ) => Promise<readonly FinishedRun[]>;
  /** Stores an answer that was found in the request itself, as a done run. */
  readonly record: (ask: {
    readonly authorityId: AuthorityId;
    readonly scenario: string | null;
    readonly revision: number;
    readonly by: string | null;
    readonly answer: Answer;
    readonly planned: RawWorkbook;
  }) => Promise<Run>;
  /** Asks the worker to stop; a queued run is cancelled at once. */
  readonly cancel: (authorityId: AuthorityId, id: string) => Promise<void>;
  // What workers do.
  /** Takes a queued run, or one whose worker has not been heard of for `staleSeconds`; null where it is not to be had. */
  readonly claim: (
    authorityId: AuthorityId,
    id: string,
    worker: string,
    staleSeconds: number,
  ) => Promise<Run | null>;
  /** Says that the worker lives and how far it is. False: stop (cancelled, or another worker has it). */
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
    outcome:
      | {
          readonly status: 'done';
          readonly result: Answer | Frontier;
          readonly planned: RawWorkbook;
          readonly inputHash: string | null;
          /** Revision of the workbook that was planned, which may be newer than the one asked for. */
          readonly revision: number;
        }
      | { readonly status: 'failed'; readonly error: string }
      | { readonly status: 'cancelled' }
      /** Given back unfinished at a graceful stop; it does not count as an attempt. */
      | { readonly status: 'queued' },
  ) => Promise<boolean>;
  /** Queued runs and runs whose worker is silent, over all authorities, oldest first. */
  readonly waiting: (
    staleSeconds: number,
  ) => Promise<readonly { readonly authorityId: AuthorityId; readonly id: string }[]>;
};

export type GapMarkKind = 'train' | 'recruit' | 'commission' | 'accepted';

export type GapMark = {
  readonly locality: string;
  readonly need: string;
  readonly level: number;
  readonly mark: GapMarkKind;
  readonly note: string;
  readonly owner: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string;
};

export type GapMarkStore = {
  readonly list: (authorityId: AuthorityId) => Promise<readonly GapMark[]>;
  /** `version` 0 = none seen; `mark` null takes the mark away. Returns the other's mark where it was changed meanwhile. */
  readonly put: (
    authorityId: AuthorityId,
    by: Editor,
    mark: Omit<GapMark, 'mark' | 'changedAt' | 'changedBy'> & { readonly mark: GapMarkKind | null },
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly theirs: GapMark | null }>;
};

export type SharedComparison = {
  readonly token: string;
  readonly title: string;
  readonly runs: readonly string[];
  readonly createdAt: Date;
  readonly createdBy: string;
};

export type ComparisonStore = {
  readonly create: (
    authorityId: AuthorityId,
    by: Editor,
    title: string,
    runs: readonly string[],
  ) => Promise<SharedComparison>;
  readonly byToken: (authorityId: AuthorityId, token: string) => Promise<SharedComparison | null>;
  readonly list: (authorityId: AuthorityId) => Promise<readonly SharedComparison[]>;
  readonly remove: (authorityId: AuthorityId, token: string) => Promise<void>;
};

export type AuditEntry = {
  readonly id: number;
  readonly at: Date;
  readonly personName: string;
  readonly authorityId: AuthorityId | null;
  readonly action: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
};

export type AuditStore = {
  readonly add: (entry: {
    readonly by: Editor;
    readonly authorityId: AuthorityId | null;
    readonly action: string;
    readonly detail?: AuditEntry['detail'];
  }) => Promise<void>;
  /** Newest first; `authorityId` null = every authority's. */
  readonly list: (
    authorityId: AuthorityId | null,
    page: { readonly before?: number; readonly limit: number },
  ) => Promise<readonly AuditEntry[]>;
};
