import { applyScenario } from '../domain/apply-scenario.ts';
import { parseWorkbook } from '../domain/parse-workbook.ts';
import { type AuthorityId, rawOf, type StoredWorkbook } from '../domain/stored-workbook.ts';
import type { RawWorkbook, Workbook, WorkbookResult } from '../domain/workbook.ts';
import type { Answer } from '../planning/answer.ts';
import type { Stores } from '../store/stores.ts';
import { recentlyUsed } from './recently-used.ts';

/** A workbook as it is now: the rows, their text, and what reading them came to. */
export type CurrentWorkbook = {
  readonly stored: StoredWorkbook;
  readonly raw: RawWorkbook;
  readonly result: WorkbookResult;
};

/** A finished plan with the workbook it answers; `planned` null where that can no longer be read. */
export type FinishedPlan = { readonly answer: Answer; readonly planned: Workbook | null };

/** Reads workbooks and answers, keeping the last few: neither a revision nor a finished answer ever changes. */
export type Reading = {
  readonly current: (authorityId: AuthorityId) => Promise<CurrentWorkbook>;
  /** The current workbook with a scenario's edits. */
  readonly withScenario: (current: CurrentWorkbook, scenario: string) => WorkbookResult;
  readonly finished: (authorityId: AuthorityId, runId: string) => Promise<FinishedPlan | null>;
};

const KEPT_WORKBOOKS = 20;
const KEPT_PLANS = 60;

export function createReading(stores: Pick<Stores, 'workbooks' | 'runs'>): Reading {
  const workbooks = recentlyUsed<CurrentWorkbook>(KEPT_WORKBOOKS);
  const scenarios = recentlyUsed<WorkbookResult>(KEPT_PLANS);
  const plans = recentlyUsed<FinishedPlan>(KEPT_PLANS);
  return {
    current: async (authorityId) => {
      const { revision } = await stores.workbooks.state(authorityId);
      const known = workbooks.get(`${authorityId} ${revision}`);
      if (known) return known;
      const stored = await stores.workbooks.load(authorityId);
      const raw = rawOf(stored);
      const current = { stored, raw, result: parseWorkbook(raw) };
      workbooks.put(`${authorityId} ${stored.revision}`, current);
      return current;
    },
    withScenario: ({ stored, raw }, scenario) => {
      const key = `${stored.authorityId} ${stored.revision} ${scenario}`;
      const result = scenarios.get(key) ?? applyScenario(raw, scenario);
      scenarios.put(key, result);
      return result;
    },
    finished: async (authorityId, runId) => {
      const key = `${authorityId} ${runId}`;
      const known = plans.get(key);
      if (known) return known;
      const found = await stores.runs.answerOf(authorityId, runId);
      if (found === null) return null;
      // Its scenarios are edits of the baseline: on a workbook that already carries one they need not make sense.
      const { scenarios: _, ...sheets } = found.planned;
      const read = parseWorkbook(sheets);
      const plan = { answer: found.answer, planned: read.ok ? read.workbook : null };
      plans.put(key, plan);
      return plan;
    },
  };
}
