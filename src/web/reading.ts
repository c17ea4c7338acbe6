import { applyScenario } from '../domain/apply-scenario.ts';
import { parseWorkbook } from '../domain/parse-workbook.ts';
import { type AuthorityId, rawOf, type StoredWorkbook } from '../domain/stored-workbook.ts';
import type { RawSheet, RawWorkbook, Workbook, WorkbookResult } from '../domain/workbook.ts';
import type { Answer } from '../planning/answer.ts';
import { inputHash } from '../planning/facts.ts';
import type { Stores } from '../store/stores.ts';
import { recentlyUsed } from './recently-used.ts';

/** A workbook as it is now: the rows, their text, and what reading them came to. */
export type CurrentWorkbook = {
  readonly stored: StoredWorkbook;
  readonly raw: RawWorkbook;
  readonly result: WorkbookResult;
};

/** A finished plan with the workbook it answers; `planned` null where that can no longer be read. */
export type FinishedPlan = {
  readonly answer: Answer;
  readonly planned: Workbook | null;
  /** What its scenario was called when it was planned; null for the baseline. */
  readonly name: string | null;
};

/** Reads workbooks and answers, keeping the last few: neither a revision nor a finished answer ever changes. */
export type Reading = {
  readonly current: (authorityId: AuthorityId) => Promise<CurrentWorkbook>;
  /** The current workbook with a scenario's edits. */
  readonly withScenario: (current: CurrentWorkbook, scenario: string) => WorkbookResult;
  /** What `inputHash` of an answer to the workbook as it is now (null = the baseline) would be; null where it is not valid. */
  readonly contentHash: (current: CurrentWorkbook, scenario: string | null) => string | null;
  readonly finished: (authorityId: AuthorityId, runId: string) => Promise<FinishedPlan | null>;
};

const KEPT_WORKBOOKS = 20;
const KEPT_PLANS = 60;

export function createReading(stores: Pick<Stores, 'workbooks' | 'runs'>): Reading {
  const workbooks = recentlyUsed<CurrentWorkbook>(KEPT_WORKBOOKS);
  const scenarios = recentlyUsed<WorkbookResult>(KEPT_PLANS);
  const hashes = recentlyUsed<string>(KEPT_PLANS);
  const plans = recentlyUsed<FinishedPlan>(KEPT_PLANS);
  const withScenario: Reading['withScenario'] = ({ stored, raw }, scenario) => {
    const key = `${stored.authorityId} ${stored.revision} ${scenario}`;
    const result = scenarios.get(key) ?? applyScenario(raw, scenario);
    scenarios.put(key, result);
    return result;
  };
  return {
    withScenario,
    contentHash: (current, scenario) => {
      const { authorityId, revision } = current.stored;
      const key = `${authorityId} ${revision} ${scenario ?? ''}`;
      const known = hashes.get(key);
      if (known) return known;
      const result = scenario === null ? current.result : withScenario(current, scenario);
      if (!result.ok) return null;
      const hash = inputHash(result.workbook);
      hashes.put(key, hash);
      return hash;
    },
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
    finished: async (authorityId, runId) => {
      const key = `${authorityId} ${runId}`;
      const known = plans.get(key);
      if (known) return known;
      const found = await stores.runs.answerOf(authorityId, runId);
      if (found === null) return null;
      // Its scenarios are edits of the baseline: on a workbook that already carries one they need not make sense.
      const { scenarios, ...sheets } = found.planned;
      const read = parseWorkbook(sheets);
      const name = found.answer.scenario === null ? null : nameOf(scenarios, found.answer.scenario);
      const plan = { answer: found.answer, planned: read.ok ? read.workbook : null, name };
      plans.put(key, plan);
      return plan;
    },
  };
}

/** The name that a scenario's rows give it, or its code. */
function nameOf(sheet: RawSheet | undefined, code: string): string {
  const columns = (sheet?.columns ?? []).map((column) => column.trim());
  const [codeAt, nameAt] = [columns.indexOf('scenario'), columns.indexOf('name')];
  const rows = (sheet?.rows ?? []).filter(({ cells }) => cells[codeAt]?.trim() === code);
  return rows.map(({ cells }) => cells[nameAt]?.trim()).find(Boolean) ?? code;
}
