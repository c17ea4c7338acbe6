import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawOf } from '../../src/domain/stored-workbook.ts';
import { withScenario } from '../../src/domain/with-scenario.ts';
import type { RawWorkbook, Workbook, WorkbookProblem, WorkbookResult } from '../../src/domain/workbook.ts';
import type { PlanningService } from '../../src/jobs/planning-service.ts';
import type { Answer } from '../../src/planning/answer.ts';
import { inputHash } from '../../src/planning/facts.ts';
import { planWorkbook } from '../../src/planning/plan.ts';
import { openSolver } from '../../src/planning/solver/open-solver.ts';
import type { Solver } from '../../src/planning/solver/solver.ts';
import type { Stores } from '../../src/store/stores.ts';

/**
 * Planning that answers in the request, in this thread: what pages see of real planning when it is quick. Answers are kept for the test file, so that the same
 * workbook is planned once. Frontiers stay in the queue.
 */
export function planningInRequest(stores: Stores): PlanningService {
  return {
    plan: async ({ authorityId, scenario, by }) => {
      const { open } = await stores.runs.latest(authorityId, 'plan', scenario);
      if (open) return open;
      const stored = await stores.workbooks.load(authorityId);
      const { workbook, raw } = readOrThrow(rawOf(stored), scenario);
      const answer = await answerTo(workbook, { scenario, explain: true });
      const { revision } = stored;
      return stores.runs.record({ authorityId, scenario, revision, by, answer, planned: raw });
    },
    planFrontier: async ({ authorityId, by }) => {
      const { revision } = await stores.workbooks.state(authorityId);
      const ask = { authorityId, kind: 'frontier', scenario: null, revision, by } as const;
      return (await stores.runs.request(ask)).run;
    },
    cancel: (authorityId, id) => stores.runs.cancel(authorityId, id),
    planNow: async ({ raw, scenario, found = [] }) => {
      const read = scenario === null ? parseWorkbook(raw, found) : applyScenario(raw, scenario);
      if (!read.ok) return { status: 'not_valid', problems: read.problems };
      const answer = await answerTo(read.workbook, { scenario, explain: true });
      return { status: 'planned', answer, planned: read.raw };
    },
    quickPlan: async ({ raw, edits }) => {
      const before = parseWorkbook(continuousRaw(raw));
      const edited = applyScenario(withScenario(raw, 'quick-plan', 'Quick plan', edits), 'quick-plan');
      const after =
        edits.length === 0 ? before : edited.ok ? parseWorkbook(continuousRaw(edited.raw)) : edited;
      if (!before.ok) return { ok: false, problems: before.problems };
      if (!after.ok) return { ok: false, problems: after.problems };
      const quick = (workbook: Workbook) => answerTo(workbook, { scenario: null, explain: false });
      return {
        ok: true,
        before: await quick(before.workbook),
        after: await quick(after.workbook),
        milliseconds: 1,
      };
    },
  };
}

/** The text of a workbook with posts and people in any fraction, which plans in about a second. */
export function continuousRaw(raw: RawWorkbook): RawWorkbook {
  const settings = raw.settings ?? { columns: ['key', 'value'], rows: [] };
  const keyAt = settings.columns.findIndex((column) => column.trim() === 'key');
  const valueAt = settings.columns.findIndex((column) => column.trim() === 'value');
  const wanted = new Map([
    ['post_step', '0'],
    ['whole_people', 'no'],
  ]);
  const kept = settings.rows.filter(({ cells }) => !wanted.has(cells[keyAt]?.trim() ?? ''));
  const last = Math.max(1, ...settings.rows.map(({ row }) => row));
  const added = [...wanted].map(([key, value], index) => ({
    row: last + 1 + index,
    cells: settings.columns.map((_, at) => (at === keyAt ? key : at === valueAt ? value : '')),
  }));
  return { ...raw, settings: { ...settings, rows: [...kept, ...added] } };
}

/** A workbook, or one of its scenarios, read. Throws with its problems. */
export function readOrThrow(
  raw: RawWorkbook,
  scenario: string | null = null,
): Extract<WorkbookResult, { ok: true }> {
  const read = scenario === null ? parseWorkbook(raw) : applyScenario(raw, scenario);
  if (read.ok) return read;
  throw new Error(`The workbook is not valid:\n${read.problems.map(problemLine).join('\n')}`);
}

function problemLine({ sheet, row, column, message }: WorkbookProblem): string {
  return `${sheet} ${row ?? ''} ${column ?? ''}: ${message}`;
}

const answers = new Map<string, Promise<Answer>>();
let engine: Solver | null = null;

function answerTo(
  workbook: Workbook,
  { scenario, explain }: { readonly scenario: string | null; readonly explain: boolean },
): Promise<Answer> {
  const key = `${inputHash(workbook)} ${scenario ?? ''} ${explain}`;
  engine ??= openSolver('highs', { threaded: false });
  const answer = answers.get(key) ?? planWorkbook(workbook, { engine, scenario, explain });
  answers.set(key, answer);
  return answer;
}
